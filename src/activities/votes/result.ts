// A counted ballot as data for everybody: totals in bands, no winner, nothing that came from one person.

import { bandsOf } from '../../rounds/counting.ts';
import { letterOf, type Stacking } from '../../rounds/round.ts';
import type { VoteRound } from './model.ts';

export type ResultRow = {
  readonly id: string;
  readonly letter: string;
  readonly words: string;
  readonly language: string | null;
  readonly picture: string | null;
  readonly dots: number;
};

/** `tie`: exactly as many dots; `near`: about the same; `none`: no dots at all. */
export type Band = { readonly is: 'one' | 'tie' | 'near' | 'none'; readonly rows: readonly ResultRow[] };

export type VoteResult = {
  readonly practice: boolean;
  readonly byHand: boolean;
  readonly bands: readonly Band[];
  readonly people: number;
  readonly ballots: number;
  readonly abstained: number;
  readonly spoiled: number;
  readonly dots: number;
  readonly stacking: Stacking;
  readonly used: number;
  readonly unused: number;
  /** Ids of what goes forward, in the order of the options; null until the group has decided. */
  readonly forward: readonly string[] | null;
};

function kindOf(rows: readonly ResultRow[]): Band['is'] {
  const [first] = rows;
  if (!first || first.dots === 0) return 'none';
  if (rows.length === 1) return 'one';
  return rows.every(({ dots }) => dots === first.dots) ? 'tie' : 'near';
}

/** Null until the ballot is counted: while it is open there is nothing to be had, by anybody (C11). */
export function resultOf(round: VoteRound | undefined): VoteResult | null {
  if (!round?.result) return null;
  const { people, count } = round.result;
  const rows = new Map(
    round.options.map(({ id, words, language = null, picture = null }, at) => {
      const dots = count.totals.find(({ option }) => option === id)?.dots ?? 0;
      return [id, { id, letter: letterOf(at), words, language, picture, dots }] as const;
    }),
  );
  const bands = bandsOf(count).map((band): Band => {
    const found = band.flatMap(({ option }) => rows.get(option) ?? []);
    return { is: kindOf(found), rows: found };
  });
  const { ballots, abstained, spoiled, used, unused } = count;
  const { dots, stacking } = round.limits;
  const { practice, byHand } = round;
  return {
    practice,
    byHand,
    bands,
    people,
    ballots,
    abstained,
    spoiled,
    dots,
    stacking,
    used,
    unused,
    forward: round.forward,
  };
}

export function rowsOf(result: VoteResult): ResultRow[] {
  return result.bands.flatMap(({ rows }) => rows);
}
