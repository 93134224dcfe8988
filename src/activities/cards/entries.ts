// What can be written about the cards: one thing one person said, how it got here, and what was put right about it.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';
import { pictureShape, TRANSLATORS } from './task.ts';
import { categoryShape } from '../prepare/model.ts';

export const kinds = {
  'cards/written': v.object({
    card: v.string(),
    category: categoryShape,
    /** Never changed afterwards; `cards/corrected` adds a version. */
    words: v.string(),
    /** Drawn, chosen or photographed by the person: short text, in the entry itself, so that it goes wherever the words go. */
    picture: v.optional(pictureShape),
    /** There is a picture and nothing was said: `words` is only what it is called, and may be put better. */
    wordless: v.optional(v.literal(true)),
    /** As in HTML's lang, where it is known. */
    language: v.optional(v.string()),
    /** `import`: it came from a file that does not say. */
    by: v.picklist(['self', 'typed', 'best-guess', 'import']),
    way: v.optional(v.picklist(['turn', 'desk', 'import'])),
    /** Whose it is, where that person has a token here. */
    token: v.optional(v.string()),
    /** Whose it is, where it came from a file: a number drawn by lot, so that people can be counted and not found. */
    source: v.optional(v.string()),
    /** Whose view it is, as a file says (the person, family, staff): only where the settings say to keep it. */
    perspective: v.optional(v.string()),
    /** The person already had as many as agreed when this one arrived: kept apart until the desk decides. */
    over: v.optional(v.literal(true)),
    /** Somebody helped; never who. */
    helped: v.optional(v.literal(true)),
  }),
  'cards/corrected': v.object({
    card: v.string(),
    words: v.string(),
    reason: v.string(),
    /** Id of the entry it corrects, so that the words go with it even where they arrive after it was taken back. */
    written: v.optional(v.string()),
  }),
  /** Beside the words as they were said, which stay. The latest of a language holds. */
  'cards/translated': v.object({
    card: v.string(),
    words: v.string(),
    language: v.string(),
    by: v.picklist(TRANSLATORS),
    /** As with `cards/corrected`. */
    written: v.optional(v.string()),
  }),
  'cards/checked': v.object({ card: v.string() }),
  'cards/kept': v.object({ card: v.string() }),
  'cards/imported': v.object({ rows: v.number(), taken: v.number(), people: v.number() }),
  /** One turn with the cards, passed ones too: what is left of it when all its cards are taken back. */
  'cards/heard': v.object({ token: v.string(), passed: v.boolean() }),
};

export const write = writer(kinds);
