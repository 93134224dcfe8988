// A workshop for thirty, killed at random moments in each of the three engines. Whatever was called "Saved" is there, nothing
// is there by half, and it goes on with the same person at the same step.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type EngineName, missing, tabletOf } from './browsers.ts';
import { buildPage } from './build.ts';
import { openFaultHall } from './hall.ts';
import { chanceFrom, killAtRandom } from './kills.ts';
import { ROOM } from './says.ts';

const KILLS = process.env.FAULTS === 'long' ? 200 : 20;
/** The script has some 580 things: a short set lives through it once, a long one several times. */
const DEEDS = KILLS > 20 ? 15 : 30;

let page = '';
test.beforeAll(async () => {
  page = await mkdtemp(join(tmpdir(), 'common-ground-faults-'));
  await buildPage('page', page);
});
test.afterAll(() => rm(page, { recursive: true, force: true }));

for (const engine of ['Chromium', 'Firefox', 'WebKit'] satisfies EngineName[]) {
  test(`${engine}, killed ${KILLS} times: nothing saved is lost, nothing is there by half`, async () => {
    test.skip(missing(engine) !== null && !process.env.CI, missing(engine) ?? '');
    test.setTimeout(KILLS * 15_000 + 60_000);
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const hall = await openFaultHall(page, ROOM);
    const tablet = await tabletOf(engine, await mkdtemp(join(tmpdir(), 'common-ground-fault-')));
    try {
      const { tally, faults } = await killAtRandom(tablet, hall, {
        kills: KILLS,
        deeds: DEEDS,
        chance: chanceFrom(seed),
      });
      console.log(`${engine}, seed ${seed}: ${JSON.stringify(tally)}`);
      expect(faults).toEqual([]);
      expect(tally).toMatchObject({ rounds: KILLS + 1, lost: 0, torn: 0, resumed: KILLS + 1 });
      expect(tally.acknowledged).toBeGreaterThan(KILLS);
    } finally {
      await tablet.clearAway();
      await hall.close();
    }
  });
}
