// What can be written about a session before and around the workshop: the question, the settings, the running order.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';

export const CATEGORIES = ['working', 'not-working', 'future'] as const;
export const categoryShape = v.picklist(CATEGORIES);
export type Category = v.InferOutput<typeof categoryShape>;

export const stepShape = v.object({ id: v.string(), activity: v.string(), use: v.string() });

export const aboutShape = v.object({
  question: v.string(),
  host: v.string(),
  /** A code, so that places can be compared without addresses. */
  place: v.string(),
  /** YYYY-MM-DD. */
  day: v.string(),
});
export type About = v.InferOutput<typeof aboutShape>;

export const settingsShape = v.object({
  /** Most cards of one person in each category; fewer are always allowed. */
  cards: v.object({ working: v.number(), 'not-working': v.number(), future: v.number() }),
  /** Null: by the number of options, `rounds/round.ts`. */
  dots: v.nullable(v.number()),
  stacking: v.picklist(['off', 'two', 'free']),
  mood: v.picklist(['sheep', 'faces']),
  /** A set drawn later than these two; `mood` then says which of them an older app shows instead. */
  pictures: v.optional(v.string()),
  /** Whether a card keeps whose view it is (the person, family, staff), where a file says so. Not said: no. */
  perspectives: v.optional(v.boolean()),
  /** `calm`: our three inks. `paper`: green, pink and yellow, as the cards on the wall often are. */
  colours: v.picklist(['calm', 'paper']),
});
export type Settings = v.InferOutput<typeof settingsShape>;

export const timesShape = v.object({
  /** `HH:MM`; empty where nobody said when the day begins. */
  start: v.string(),
  /** Only what was said; the other steps take what is usual. */
  minutes: v.array(v.object({ step: v.string(), minutes: v.number() })),
});
export type Times = v.InferOutput<typeof timesShape>;

export const kinds = {
  'prepare/started': v.object({ practice: v.boolean() }),
  'prepare/described': aboutShape,
  'prepare/set': settingsShape,
  /**
   * The order as it was to be seen; `came` and `left`, which the first versions did not say: what is new in it, what was taken out.
   * What another tablet added meanwhile stays.
   */
  'prepare/arranged': v.object({
    steps: v.array(stepShape),
    came: v.optional(v.array(v.string())),
    left: v.optional(v.array(v.string())),
  }),
  'prepare/timed': timesShape,
  /** What the app itself laid out (a practice, a plan copied) ends here: undo goes back no further. */
  'prepare/set-out': v.object({}),
};

export type Arranged = v.InferOutput<(typeof kinds)['prepare/arranged']>;

export const write = writer(kinds);
