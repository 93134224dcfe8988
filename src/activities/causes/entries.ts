// What can be written about causes: "what makes this happen?" under a theme, and again under each answer.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';
import { replacesShape } from '../../journal/settled.ts';

const id = v.pipe(v.string(), v.minLength(1));

export const kinds = {
  /** `parent`: the cause that this one makes happen; null directly under the theme. */
  'causes/added': v.object({ cause: id, theme: id, parent: v.nullable(id), words: v.string(), language: v.string() }),
  'causes/reworded': v.object({ cause: id, words: v.string(), language: v.string() }),
  /** What stands under it goes with it: `under`, all of that which was known then. The first versions did not say. */
  'causes/removed': v.object({ cause: id, under: v.optional(v.array(id)) }),
  /** "This is one we could change": put forward for ballot B. */
  'causes/offered': v.object({ cause: id, offered: v.boolean() }),
  /** "We don't know yet, find out": carried on to the actions. */
  'causes/to-find-out': v.object({ cause: id, findOut: v.boolean() }),
  /** A solution that came up too early: it waits under its theme until the ideas' own step. */
  'causes/idea-parked': v.object({ idea: id, theme: id, words: v.string(), language: v.string() }),
  'causes/idea-dropped': v.object({ idea: id }),
  /** Which causes the group goes on with; each one replaces those that it knew of. */
  'causes/chosen': v.object({ causes: v.array(id), replaces: replacesShape }),
};

export const write = writer(kinds);
