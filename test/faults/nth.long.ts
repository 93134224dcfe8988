// The n-th call to the database, to the file or to the keys fails, in every kind of way: the app refuses, or gets over it; what
// was called saved is there, and what was refused can be done again (G4).

import { expect } from '@playwright/test';
import { ENGINES, IS_LONG, skipWithout, test, times } from './ground.ts';
import type { NthPlan } from './says.ts';

const ROUNDS = times(40, 2);

for (const engine of IS_LONG ? ENGINES : (['Chromium'] as const)) {
  test(`${engine}, single calls fail: each ends in a refusal or in success, and nothing is there by half`, async ({
    ground,
  }) => {
    skipWithout(engine);
    test.setTimeout(ROUNDS * 60_000);
    const first = Number(process.env.SEED ?? Date.now() % 1_000_000);
    let [fired, refused] = [0, 0];
    for (let n = 0; n < ROUNDS; n += 1) {
      const plan: NthPlan = { people: 3, letters: 1, seed: first + n };
      const lives = await ground.fresh(engine, { plan, page: 'nth' });
      const tried = await lives.hears('tried', `seed ${plan.seed}`);
      await lives.kill();
      fired += tried.fired;
      refused += tried.refused;
      expect(tried.faults).toEqual([]);
    }
    console.log(`${engine}, seeds from ${first}: ${fired} calls failed, ${refused} things refused and done again`);
    expect(fired).toBeGreaterThan(ROUNDS * 5);
  });
}
