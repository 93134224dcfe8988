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
  /**
   * What stood on an earlier ballot of the step and not on this one, with the dots of the last it stood on. A vote between
   * equals settles these alone: what was clear before it is not lost.
   */
  readonly earlier: readonly ResultRow[];
  /** Ids of what goes forward, earlier choices among them; null until the group has decided. */
  readonly forward: readonly string[] | null;
};

function kindOf(rows: readonly ResultRow[]): Band['is'] {
  const [first] = rows;
  if (!first || first.dots === 0) return 'none';
  if (rows.length === 1) return 'one';
  return rows.every(({ dots }) => dots === first.dots) ? 'tie' : 'near';
}

type Counted = NonNullable<VoteRound['result']>;

function bandsIn(round: VoteRound, { count }: Counted): Band[] {
  const rows = new Map(
    round.options.map(({ id, words, language = null, picture = null, letter = null }, at) => {
      const dots = count.totals.find(({ option }) => option === id)?.dots ?? 0;
      return [id, { id, letter: letter ?? letterOf(at), words, language, picture, dots }] as const;
    }),
  );
  return bandsOf(count).map((band): Band => {
    const found = band.flatMap(({ option }) => rows.get(option) ?? []);
    return { is: kindOf(found), rows: found };
  });
}

function earlierRows(round: VoteRound, before: readonly VoteRound[]): ResultRow[] {
  const seen = new Set(round.options.map(({ id }) => id));
  return before.flatMap((older) => {
    const found = older.result ? bandsIn(older, older.result).flatMap(({ rows }) => rows) : [];
    const left = found.filter(({ id }) => !seen.has(id));
    for (const { id } of left) seen.add(id);
    return left;
  });
}

/**
 * Null until the ballot is counted: while it is open there is nothing to be had, by anybody (C11).
 * `before`: the counted ballots of the step before it, newest first.
 */
export function resultOf(round: VoteRound | undefined, before: readonly VoteRound[] = []): VoteResult | null {
  if (!round?.result) return null;
  const { people, count } = round.result;
  const bands = bandsIn(round, round.result);
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
    earlier: earlierRows(round, before),
    forward: round.forward,
  };
}

export function rowsOf(result: VoteResult): ResultRow[] {
  return result.bands.flatMap(({ rows }) => rows);
}

/** What goes forward from ballots before this one, as it was named there. */
export function earlierForward({ earlier, forward }: VoteResult): ResultRow[] {
  return earlier.filter(({ id }) => forward?.includes(id) ?? false);
}
