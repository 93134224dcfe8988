// How laws are tried: so many runs, and on failure the seed that shows it again (`SEED=... npx vitest run <file>`).

import fc from 'fast-check';
import { vi } from 'vitest';

// Shrinking a failure takes its time too, and a law cut off says nothing.
vi.setConfig({ testTimeout: 120_000 });

const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };
/** `SHRINK=0` shows the first failure as it is, at once. */
const shrink = process.env.SHRINK === '0' ? { endOnFailure: true } : {};

/** `RUNS=20` tries every law twenty times as often (nightly). */
const times = Number(process.env.RUNS ?? 1);

/** Throws with the counterexample, the seed and the path to it when the law does not hold. */
export function law<T extends [unknown, ...unknown[]]>(
  runs: number,
  given: [...{ [K in keyof T]: fc.Arbitrary<T[K]> }],
  holds: (...args: T) => void,
) {
  fc.assert(
    fc.property<T>(...given, (...args) => holds(...args)),
    { numRuns: runs * times, ...seed, ...shrink },
  );
}

/** For long texts: says where they part. (The usual way of showing a difference takes minutes on a journal.) */
export function sameText(one: string, other: string): void {
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(`not the same text, from character ${at} on:\n${around(one)}\n${around(other)}`);
}
