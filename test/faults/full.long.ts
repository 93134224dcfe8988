// The tablet's own disk is full, and not only the browser's allowance used up: the engine meets it in the middle of a write and
// may shut its database for it. It is said, nothing that was called saved is lost, the session still comes out as a file, and
// with room again the work goes on with the same person (G5).

import { expect } from '@playwright/test';
import { chanceFrom } from '../support/chance.ts';
import { tabletOf } from './browsers.ts';
import { type Disk, diskOver, noDisk } from './disk.ts';
import { ENGINES, skipWithout, test, times } from './ground.ts';
import { told } from './table.ts';

const TIMES = times(20, 2);
const PLAN = { people: 12, letters: 2 };
const DISK_MB = 300;
/** As often as a person presses "Try again" before they make room. */
const MOST_REFUSALS = 3;

for (const engine of ENGINES) {
  test(`${engine}, the disk full to its last page, ${TIMES} times: said, nothing lost, and the file comes out`, async ({
    ground,
  }) => {
    skipWithout(engine);
    test.skip(noDisk() !== null, noDisk() ?? '');
    test.setTimeout(60_000 + TIMES * 60_000);
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const chance = chanceFrom(seed);
    const folder = await ground.folder();
    const disk: Disk = await diskOver(folder, DISK_MB);
    try {
      const lives = await ground.on(await tabletOf(engine, folder), { plan: PLAN });
      for (let n = 0; n < TIMES; n += 1) {
        let left = 5 + Math.floor(chance() * 40);
        await lives.open(`before the disk is full, ${n}`, () => (left -= 1) <= 0);
        await lives.held();
        await disk.fill(Math.floor(chance() * 20_000));
        for (let refusals = 1 + Math.floor(chance() * MOST_REFUSALS); refusals > 0; refusals -= 1) {
          const refused = lives.refusal();
          lives.go();
          const { why, bundle } = await refused;
          expect(why).toMatch(/not-saved|no-room|could not be kept|still waiting/);
          expect(bundle).toBeGreaterThan(500);
        }
        const makesRoomFirst = chance() < 0.5;
        if (makesRoomFirst) {
          await disk.makeRoom();
          lives.go();
          await lives.saves(1);
        }
        await lives.kill();
        // Opened while it is full, all that was saved is there, in the same place.
        if (!makesRoomFirst) {
          // What the dead browser gave back is taken too, once the next one has found room for itself: started without any,
          // Firefox opens nothing at all.
          await lives.openAfter(
            () => disk.fill(0),
            `on the full disk, ${n}`,
            () => true,
          );
          await lives.held();
          await lives.kill();
        }
        await disk.makeRoom();
        await lives.open(`with room again, ${n}`);
        await lives.saves(1);
        await lives.kill();
      }
      await lives.open('at the end', () => true);
      await lives.kill();
      told(`${engine}, the disk full, seed ${seed}`, lives.ledger.tally);
      expect(lives.ledger.faults).toEqual([]);
      expect(lives.ledger.tally).toMatchObject({ lost: 0, torn: 0, resumed: lives.ledger.tally.rounds });
    } finally {
      await disk.takeAway();
    }
  });
}
