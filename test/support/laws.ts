// How laws are tried: so many runs, and on failure the seed that shows it again (`SEED=... npx vitest run <file>`).

import fc from 'fast-check';
import { vi } from 'vitest';

// Shrinking a failure takes its time too, and a law cut off says nothing.
vi.setConfig({ testTimeout: 120_000 });

const seed = process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) };

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
    { numRuns: runs * times, ...seed },
  );
}
