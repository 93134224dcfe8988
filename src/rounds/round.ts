// Answering in private: a round's frozen options, its limits, and what one whole answer may be.

import * as v from 'valibot';

export const optionShape = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  words: v.string(),
  /** A picture's name in the drawn set, where the option has one. */
  picture: v.optional(v.string()),
  /** The language of the words, where it is known. */
  language: v.optional(v.string()),
});

export type Option = v.InferOutput<typeof optionShape>;

export const STACKINGS = ['off', 'two', 'free'] as const;
export const stackingShape = v.picklist(STACKINGS);
export type Stacking = v.InferOutput<typeof stackingShape>;

export const limitsShape = v.object({ dots: v.number(), stacking: stackingShape });
export type Limits = v.InferOutput<typeof limitsShape>;

/** Dots by option; options without dots are left out. Abstaining is an answer with no dots that says so. */
export const ballotShape = v.object({
  dots: v.record(v.string(), v.number()),
  abstain: v.optional(v.boolean()),
});
export type Ballot = v.InferOutput<typeof ballotShape>;

/** One picture, or null for "I'd rather not say". */
export const pickShape = v.object({ pick: v.nullable(v.string()) });
export type Pick = v.InferOutput<typeof pickShape>;

export const MOST_DOTS = 20;

/** `clamp(round(options / 4), 1, 5)`: method.md 4.2. */
export function defaultDots(options: number): number {
  return Math.min(5, Math.max(1, Math.round(options / 4)));
}

/** Why these limits cannot be (C8), or null. */
export function faultOfLimits(limits: Limits): 'dots-not-a-number' | 'too-few-dots' | 'too-many-dots' | null {
  if (!Number.isInteger(limits.dots)) return 'dots-not-a-number';
  if (limits.dots < 1) return 'too-few-dots';
  return limits.dots > MOST_DOTS ? 'too-many-dots' : null;
}

export function mostOnOne(limits: Limits): number {
  return limits.stacking === 'off' ? 1 : limits.stacking === 'two' ? 2 : limits.dots;
}

export function dotsUsed(ballot: Ballot): number {
  return Object.values(ballot.dots).reduce((sum, dots) => sum + dots, 0);
}

export function dotsLeft(limits: Limits, ballot: Ballot): number {
  return limits.dots - dotsUsed(ballot);
}

export type DotRefusal = 'no-such-option' | 'no-dots-left' | 'one-dot-each' | 'two-dots-each' | 'no-dot-there';

/** Why one more dot cannot go on this option, or null (C1, C2, C3). */
export function faultOfAdding(
  options: readonly Option[],
  limits: Limits,
  ballot: Ballot,
  option: string,
): DotRefusal | null {
  if (!options.some(({ id }) => id === option)) return 'no-such-option';
  if (dotsLeft(limits, ballot) <= 0) return 'no-dots-left';
  const there = ballot.dots[option] ?? 0;
  if (there < mostOnOne(limits)) return null;
  return limits.stacking === 'off' ? 'one-dot-each' : limits.stacking === 'two' ? 'two-dots-each' : 'no-dots-left';
}

/** The ballot with one dot more on the option; ask `faultOfAdding` first. */
export function withDot(ballot: Ballot, option: string): Ballot {
  return { dots: { ...ballot.dots, [option]: (ballot.dots[option] ?? 0) + 1 } };
}

/** The ballot with one dot less on the option (C4), unchanged where none lies (C5). */
export function withoutDot(ballot: Ballot, option: string): Ballot {
  const there = ballot.dots[option] ?? 0;
  if (there <= 0) return ballot;
  const { [option]: _, ...others } = ballot.dots;
  return { dots: there === 1 ? others : { ...others, [option]: there - 1 } };
}

/** Whether a whole ballot could have been made by the rules: asked at the turn's door and again at counting. */
export function isPossible(options: readonly Option[], limits: Limits, ballot: unknown): ballot is Ballot {
  if (!v.is(ballotShape, ballot)) return false;
  const known = new Set(options.map(({ id }) => id));
  const rows = Object.entries(ballot.dots);
  if (ballot.abstain && rows.length > 0) return false;
  return (
    rows.every(([id, dots]) => known.has(id) && Number.isInteger(dots) && dots >= 1 && dots <= mostOnOne(limits)) &&
    dotsUsed(ballot) <= limits.dots
  );
}

/** The letter of the n-th option: letters are not mistaken for scores, numbers are (method.md 4.4). */
export function letterOf(n: number): string {
  const last = String.fromCharCode(65 + (n % 26));
  return n < 26 ? last : letterOf(Math.floor(n / 26) - 1) + last;
}

/** The options as this voter meets them: the same circle, started elsewhere, so that being first or last wins nothing. */
export function turned<T>(options: readonly T[], start: number): T[] {
  const at = options.length === 0 ? 0 : start % options.length;
  return [...options.slice(at), ...options.slice(0, at)];
}
