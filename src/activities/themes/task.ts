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
  /** The same in other languages, and who put it so: whoever sorts may read one of these and not the card's own. */
  readonly translations?: readonly {
    readonly words: string;
    readonly language: string;
    readonly by: 'interpreter' | 'supporter' | 'facilitator' | 'person';
  }[];
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

/**
 * Which of so many loose cards the one at this place among so many people gets: ten, or fewer so that they go round. What is
 * over goes one each to those who come first, so that nobody is left without while somebody has two.
 */
export function shareAt(loose: number, people: number, at: number): { readonly from: number; readonly count: number } {
  if (people < 1) return { from: 0, count: 0 };
  const shared = Math.min(loose, TEN * people);
  const each = Math.floor(shared / people);
  const over = shared % people;
  return { from: at * each + Math.min(at, over), count: each + (at < over ? 1 : 0) };
}
