// A workshop for thirty (for ten in the short set), killed at random moments in each of the three engines. Whatever was called
// "Saved" is there, nothing is there by half, and it goes on with the same person at the same step (G1).

import { expect } from '@playwright/test';
import { chanceFrom } from '../support/chance.ts';
import { ENGINES, IS_LONG, skipWithout, test, times } from './ground.ts';
import { killAtRandom } from './life.ts';
import { ROOM } from './says.ts';
import { told } from './table.ts';

const KILLS = times(200, 20);
/** The script has some 580 things for thirty, 210 for ten: a short set lives through it once, a long one several times. */
const PLAN = IS_LONG ? ROOM : { people: 10, letters: 3 };
const DEEDS = IS_LONG ? 15 : 11;

for (const engine of ENGINES) {
  test(`${engine}, killed ${KILLS} times: nothing saved is lost, nothing is there by half`, async ({ ground }) => {
    skipWithout(engine);
    test.setTimeout(KILLS * 20_000 + 60_000);
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    // Real people's words are sealed, a practice's are not: both ways of keeping are killed in the short set.
    const lives = await ground.fresh(engine, { plan: { ...PLAN, sealed: IS_LONG || engine === 'Chromium' } });
    await killAtRandom(lives, { kills: KILLS, deeds: DEEDS, chance: chanceFrom(seed) });
    const { tally, faults } = lives.ledger;
    told(`${engine}, killed at random, seed ${seed}`, tally);
    expect([...faults, ...lives.refused]).toEqual([]);
    expect(tally).toMatchObject({ rounds: KILLS + 1, lost: 0, torn: 0, resumed: KILLS + 1 });
    expect(tally.acknowledged).toBeGreaterThan(KILLS);
  });
}
