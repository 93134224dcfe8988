// Counting: what a reveal may say. Totals only, without person, order or time.

import * as v from 'valibot';
import { type Ballot, dotsUsed, isPossible, type Limits, mostOnOne, type Option, pickShape } from './round.ts';

/** The fewest answers that a total says little about any one of; below it nothing is split, and showing asks first (design.md, section 5). */
export const FEWEST = 5;

/** How a result that is shown tells of single people what they answered: nobody wanted to, so few did, or all did alike. */
export type Telling = 'nobody' | 'few' | 'alike';

export const countShape = v.object({
  /** People who gave a ballot that could be counted, abstentions among them. */
  ballots: v.number(),
  abstained: v.number(),
  /** Ballots that the rules could not have made: set aside, their dots not counted. */
  spoiled: v.number(),
  /** Ballots x dots = used + unused (C13). */
  used: v.number(),
  unused: v.number(),
  /** By option, every option once, zero among them, in the order of the options. */
  totals: v.array(v.object({ option: v.string(), dots: v.number() })),
});

export type Count = v.InferOutput<typeof countShape>;

/** Order of the answers makes no difference to any byte of the result. */
export function countDots(options: readonly Option[], limits: Limits, answers: Iterable<unknown>): Count {
  const totals = new Map(options.map(({ id }) => [id, 0]));
  const good: Ballot[] = [];
  let spoiled = 0;
  for (const answer of answers) {
    if (isPossible(options, limits, answer)) good.push(answer);
    else spoiled += 1;
  }
  for (const ballot of good) {
    for (const [option, dots] of Object.entries(ballot.dots)) totals.set(option, (totals.get(option) ?? 0) + dots);
  }
  const used = good.reduce((sum, ballot) => sum + dotsUsed(ballot), 0);
  return {
    ballots: good.length,
    abstained: good.filter((ballot) => ballot.abstain === true).length,
    spoiled,
    used,
    unused: good.length * limits.dots - used,
    totals: [...totals].map(([option, dots]) => ({ option, dots })),
  };
}

/**
 * Whether the totals alone would say how single people voted: fewer than five gave dots, nobody did, or one option has so
 * many that everybody who voted must have put some there (C18).
 */
export function tellsTooMuch(count: Count, limits: Limits): boolean {
  const voting = count.ballots - count.abstained;
  if (voting < FEWEST) return true;
  const most = Math.min(mostOnOne(limits), limits.dots);
  return count.totals.some(({ dots }) => dots > (voting - 1) * most);
}

export interface Place {
  readonly option: string;
  readonly dots: number;
}

/** 39 against 37 is really a tie (method.md 4.4): one dot, or a twentieth of the larger to the nearest dot, is "about the same". */
export function isAboutTheSame(a: number, b: number): boolean {
  if (a === b) return true;
  if (a === 0 || b === 0) return false;
  return Math.abs(a - b) <= Math.max(1, Math.round(Math.max(a, b) / 20));
}

/**
 * Bands, most dots first; a band holds what is about the same as its first. Options without a dot come last, together.
 * Equal ones stand in the order of the options, so it is the same on every run and every device (C17).
 */
export function bandsOf(count: Pick<Count, 'totals'>): Place[][] {
  const order = count.totals.map((place, at) => ({ place, at }));
  order.sort((a, b) => b.place.dots - a.place.dots || a.at - b.at);
  const bands: { place: Place; at: number }[][] = [];
  for (const row of order) {
    const band = bands.at(-1);
    const first = band?.[0];
    if (band && first && isAboutTheSame(first.place.dots, row.place.dots)) band.push(row);
    else bands.push([row]);
  }
  return bands.map((band) => band.map(({ place }) => place));
}

export const pickCountShape = v.object({
  /** People who answered, "I'd rather not say" among them. */
  answers: v.number(),
  unsaid: v.number(),
  totals: v.array(v.object({ option: v.string(), people: v.number() })),
});
export type PickCount = v.InferOutput<typeof pickCountShape>;

/**
 * Whether the counts alone would say what single people picked: fewer than five answered, nobody picked, or all who picked
 * took the same one (C18).
 */
export function picksTellTooMuch({ answers, unsaid, totals }: PickCount): boolean {
  return answers < FEWEST || totals.some(({ people }) => people === answers - unsaid);
}

function pickOf(answer: unknown, options: readonly string[]): string | null {
  if (!v.is(pickShape, answer) || answer.pick === null) return null;
  return options.includes(answer.pick) ? answer.pick : null;
}

export function countPicks(options: readonly string[], answers: Iterable<unknown>): PickCount {
  const picks = [...answers].map((answer) => pickOf(answer, options));
  return {
    answers: picks.length,
    unsaid: picks.filter((pick) => pick === null).length,
    totals: options.map((option) => ({ option, people: picks.filter((pick) => pick === option).length })),
  };
}

/** `unknown` is `startOnly` + `endOnly` + `unsaid`; all five parts together are everybody who answered at all (C61). */
export const movedShape = v.object({
  moved: v.number(),
  same: v.number(),
  unknown: v.number(),
  /** Answered only the first time: left early. */
  startOnly: v.number(),
  /** Answered only the second time: came late. */
  endOnly: v.number(),
  /** Answered both times, and would rather not say at least once. */
  unsaid: v.number(),
});
export type Moved = v.InferOutput<typeof movedShape>;

/**
 * How many chose another picture the second time, how many the same, and of how many it cannot be known (only there once,
 * or rather not said). Never "up" or "down": a nominal set has none (method.md, section 3).
 */
export function countMoved(
  options: readonly string[],
  first: ReadonlyMap<string, unknown>,
  second: ReadonlyMap<string, unknown>,
): Moved {
  let moved = 0;
  let same = 0;
  let startOnly = 0;
  let endOnly = 0;
  let unsaid = 0;
  for (const token of new Set([...first.keys(), ...second.keys()])) {
    const a = pickOf(first.get(token), options);
    const b = pickOf(second.get(token), options);
    if (!second.has(token)) startOnly += 1;
    else if (!first.has(token)) endOnly += 1;
    else if (a === null || b === null) unsaid += 1;
    else if (a === b) same += 1;
    else moved += 1;
  }
  return { moved, same, unknown: startOnly + endOnly + unsaid, startOnly, endOnly, unsaid };
}
