// The n-th call fails, without a browser: small workshops on a database and files in memory, while the writer looks through both
// stores all the time, as it does when nobody is waiting for it. What engines make of it is for the long set (nth.long.ts).
// SEED=... plays a workshop again, TIMES=... plays so many.

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type LocalStore, openLocalStore } from '../../../src/store/local-store.ts';
import { MemoryFiles } from '../../support/memory-files.ts';
import type { NthPlan, Tried } from '../says.ts';
import { armWith, falls, rememberWords, wrapAll } from './fall.ts';
import { playRound } from './rig.ts';

wrapAll();
rememberWords();

/** In the writer it comes once, after twenty seconds: here in the middle of everything. */
const LOOK_EVERY_MS = 10;

async function played(plan: NthPlan): Promise<Tried> {
  const files = new MemoryFiles();
  files.before = (verb) => {
    const fault = falls(`file.${verb}`);
    if (fault) throw fault;
  };
  const stray: string[] = [];
  const hear = (reason: unknown) => stray.push(`rejected: ${String(reason)}`);
  process.on('unhandledRejection', hear);
  let store: LocalStore | null = null;
  let looking: Promise<unknown> | null = null;
  const looks = setInterval(() => {
    looking ??=
      store
        ?.lookThrough()
        .catch(() => undefined)
        .finally(() => (looking = null)) ?? null;
  }, LOOK_EVERY_MS);
  try {
    return await playRound(plan, {
      open: async () => {
        store = await openLocalStore(`nth-${plan.seed}`, files.openAlone);
        return store;
      },
      arm: async (failing) => ({ fired: armWith(failing), stray: stray.splice(0) }),
    });
  } finally {
    clearInterval(looks);
    process.off('unhandledRejection', hear);
  }
}

const ROUNDS = Number(process.env.TIMES ?? 1);
const FIRST = Number(process.env.SEED ?? 14);
const LONGEST_ROUND = 300_000;

test(
  'single calls fail: each ends in a refusal or in success, and nothing is there by half',
  async () => {
    const faults: string[] = [];
    let fired = 0;
    for (let seed = FIRST; seed < FIRST + ROUNDS; seed += 1) {
      const tried = await played({ people: 3, letters: 1, sealed: true, seed, rounds: 1 });
      fired += tried.fired;
      faults.push(...tried.faults);
    }
    expect(faults).toEqual([]);
    expect(fired).toBeGreaterThan(20 * ROUNDS);
  },
  ROUNDS * LONGEST_ROUND,
);
