// The n-th call to the database, to the file or to the keys fails, in every kind of way: the app refuses, or gets over it; what
// was called saved is there, and what was refused can be done again (G4).

import { expect } from '@playwright/test';
import { ENGINES, IS_LONG, skipWithout, test, times } from './ground.ts';
import type { NthPlan } from './says.ts';

const ROUNDS = times(40, 2);
/** In one browser life: its start costs as much as a round. */
const IN_ONE = 5;
/** For one round, on a machine that does much else: a quiet one needs five seconds. */
const PATIENCE_MS = 180_000;
/** So many faults say enough. */
const MANY = 20;

// The engines side by side: a round is mostly waiting for the disk.
test.describe.configure({ mode: 'parallel' });

for (const engine of IS_LONG ? ENGINES : (['Chromium'] as const)) {
  test(`${engine}, single calls fail: each ends in a refusal or in success, and nothing is there by half`, async ({
    ground,
  }) => {
    skipWithout(engine);
    test.setTimeout(ROUNDS * PATIENCE_MS);
    const first = Number(process.env.SEED ?? Date.now() % 1_000_000);
    let [fired, refused] = [0, 0];
    const faults: string[] = [];
    for (let n = 0; n < ROUNDS; n += IN_ONE) {
      const rounds = Math.min(IN_ONE, ROUNDS - n);
      const plan: NthPlan = { people: 3, letters: 1, seed: first + n, rounds };
      const lives = await ground.fresh(engine, { plan, page: 'nth' });
      const seeds = `seeds ${plan.seed} to ${plan.seed + rounds - 1}`;
      const tried = await lives.hears('tried', seeds, rounds * PATIENCE_MS);
      await lives.kill();
      fired += tried.fired;
      refused += tried.refused;
      faults.push(...tried.faults);
      console.log(`${engine}, ${seeds}: ${tried.fired} calls failed, ${tried.faults.length} faults`);
      // The rest of the seeds may find others, and a run is too dear for one.
      if (faults.length > MANY) break;
    }
    console.log(
      `${engine}, ${ROUNDS} seeds from ${first}: ${fired} calls failed, ${refused} things refused and done again, ${faults.length} faults`,
    );
    expect(faults).toEqual([]);
    expect(fired).toBeGreaterThan(ROUNDS * 5);
  });
}
