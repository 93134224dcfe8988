// What can be written about causes: "what makes this happen?" under a theme, and again under each answer.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';

const id = v.pipe(v.string(), v.minLength(1));

export const kinds = {
  /** `parent`: the cause that this one makes happen; null directly under the theme. */
  'causes/added': v.object({ cause: id, theme: id, parent: v.nullable(id), words: v.string(), language: v.string() }),
  'causes/reworded': v.object({ cause: id, words: v.string(), language: v.string() }),
  /** What stands under it goes with it. */
  'causes/removed': v.object({ cause: id }),
  /** "This is one we could change": put forward for ballot B. */
  'causes/offered': v.object({ cause: id, offered: v.boolean() }),
  /** Which causes the group goes on with; each one replaces the last. */
  'causes/chosen': v.object({ causes: v.array(id) }),
};

export const write = writer(kinds);
