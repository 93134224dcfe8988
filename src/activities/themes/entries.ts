// What can be written about theming: piles begun, cards placed, piles joined and parted, statements worded and agreed.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';
import { replacesShape } from '../../journal/settled.ts';
import { categoryShape } from '../prepare/model.ts';

const id = v.pipe(v.string(), v.minLength(1));

export const kinds = {
  /** With `card`, that card is the first one in it. */
  'themes/begun': v.object({ theme: id, category: categoryShape, card: v.optional(id) }),
  /** `place`: a pile's id, `unsure` (put by for now) or `loose` (not sorted). */
  'themes/placed': v.object({ card: id, place: id }),
  'themes/merged': v.object({ from: id, into: id }),
  'themes/split': v.object({ from: id, theme: id, category: categoryShape, cards: v.array(id) }),
  'themes/worded': v.object({ theme: id, words: v.string(), language: v.string() }),
  /** The words are said again, so that a yes to older words never passes for one to newer. */
  'themes/agreed': v.object({ theme: id, words: v.string() }),
  'themes/unagreed': v.object({ theme: id }),
  /** `wordings`: ids of the entries that gave it words, as far as was known then. The first versions did not say. */
  'themes/dissolved': v.object({ theme: id, wordings: v.optional(v.array(id)) }),
  /** Which piles the group goes on with; each one replaces those that it knew of. */
  'themes/chosen': v.object({ themes: v.array(id), replaces: replacesShape }),
  /** One turn of sorting, passed ones too. Which cards went where stands beside it, and says nothing of who put them there. */
  'themes/heard': v.object({ token: v.string(), passed: v.boolean() }),
};

export const write = writer(kinds);
