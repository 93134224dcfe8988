// What the desk freezes for a turn of sorting and what the turn hands back; read by both sides, so it knows no model.

import * as v from 'valibot';

/** Places that are no piles. */
export const UNSURE = 'unsure';
export const LOOSE = 'loose';

/** As many as a small group sorts before it grows tired (method.md, step 3). */
export const TEN = 10;

// Types, not interfaces: a brief must be plain data.
export type CardToSort = {
  readonly id: string;
  readonly words: string;
  readonly language?: string;
  /** Somebody's best guess, not checked with the person yet. */
  readonly guess?: true;
  /** Drawn, chosen or photographed. */
  readonly picture?: { readonly is: string; readonly data: string };
  /** The words are only what the picture is called. */
  readonly wordless?: true;
};
export type PileToSortOn = {
  readonly id: string;
  /** Its statement, or its first card's words; empty where it has neither. */
  readonly words: string;
  readonly language?: string;
  readonly cards: number;
};

/** Words that lie open on the table, and whose nobody can tell. */
export type SortTask = {
  readonly category: 'working' | 'not-working' | 'future';
  readonly cards: readonly CardToSort[];
  /** In the order of beginning. */
  readonly piles: readonly PileToSortOn[];
  /** How many are still to sort when these are done, those that others of this passing sort among them. */
  readonly left: number;
};

/** A pile's id or `unsure`; a number is the n-th pile begun in this turn. */
export const putShape = v.object({
  card: v.pipe(v.string(), v.minLength(1)),
  place: v.union([v.pipe(v.string(), v.minLength(1)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
});
export type Put = v.InferOutput<typeof putShape>;

/** How many each gets when so many loose cards are shared out among so many people: ten, or fewer so that they go round. */
export function shareOf(loose: number, people: number): number {
  return people < 1 ? 0 : Math.min(TEN, Math.ceil(loose / people));
}
