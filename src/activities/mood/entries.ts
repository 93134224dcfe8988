// What can be written about a mood barometer: opened, shown as a group picture, or closed without being shown.

import * as v from 'valibot';
import { writer } from '../../journal/model.ts';
import { movedShape, pickCountShape } from '../../rounds/counting.ts';

const id = v.pipe(v.string(), v.minLength(1));

const setShape = v.picklist(['sheep', 'faces']);
export const MOOD_SETS = ['sheep', 'faces', 'weather'] as const;
export type MoodSet = (typeof MOOD_SETS)[number];

/** A set drawn later is written as the one that it is counted like, with its own name beside it: an older app still opens it. */
export function asWritten(set: MoodSet): { readonly set: v.InferOutput<typeof setShape>; readonly pictures?: string } {
  return set === 'weather' ? { set: 'sheep', pictures: set } : { set };
}

export function setOf(written: { readonly set: MoodSet; readonly pictures?: string | undefined }): MoodSet {
  return MOOD_SETS.find((known) => known === written.pictures) ?? written.set;
}

/** Where too few people answered both times to say how many moved without saying who. */
export const withheldShape = v.object({
  both: v.number(),
  startOnly: v.number(),
  endOnly: v.number(),
  unsaid: v.number(),
});
export type Withheld = v.InferOutput<typeof withheldShape>;

export const kinds = {
  /** `after`: the check-in that this check-out is laid beside. */
  'mood/opened': v.object({
    round: id,
    set: setShape,
    pictures: v.optional(v.string()),
    options: v.array(id),
    after: v.optional(id),
  }),
  /** No more answers are taken; the group picture is not shown yet. */
  'mood/closed': v.object({ round: id }),
  /** `people`: how many were in the room. One of `moved` and `withheld` stands where there is a check-in to compare with. */
  'mood/revealed': v.object({
    round: id,
    people: v.number(),
    count: pickCountShape,
    moved: v.optional(movedShape),
    withheld: v.optional(withheldShape),
  }),
  /** One answer was destroyed unseen so that it could be given again; whose is not written. */
  'mood/voided': v.object({ round: id }),
  /** Closed without a group picture; the answers are destroyed unseen. */
  'mood/dropped': v.object({ round: id }),
};

export const write = writer(kinds);
