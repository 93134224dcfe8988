// Chromium throws the database away under the open app, as it does on a disk that is full, and opens an empty one in its place:
// nothing that was called saved before or after is lost, and the next start comes back to the same person (G6).

import { expect } from '@playwright/test';
import { chanceFrom } from '../support/chance.ts';
import { drivenTablet } from './driven.ts';
import { test, times } from './ground.ts';
import { told } from './table.ts';

const TIMES = times(50, 4);
const PLAN = { people: 12, letters: 2 };

test(`Chromium, the database thrown away under the open app ${TIMES} times: nothing saved is lost`, async ({
  ground,
}) => {
  test.setTimeout(60_000 + TIMES * 60_000);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const chance = chanceFrom(seed);
  const tablet = drivenTablet(await ground.folder());
  let throwAway: () => Promise<void> = () => Promise.resolve();
  tablet.before = async (page, url) => {
    const tools = await page.context().newCDPSession(page);
    const { origin } = new URL(url);
    throwAway = () =>
      tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' }).then(() => undefined);
  };
  const lives = await ground.on(tablet, { plan: PLAN });
  for (let n = 0; n < TIMES; n += 1) {
    let left = 3 + Math.floor(chance() * 40);
    await lives.open(`before it is thrown away, ${n}`, () => (left -= 1) <= 0);
    await lives.held();
    await throwAway();
    lives.go();
    await lives.saves(1 + Math.floor(chance() * 4));
    await lives.kill();
    await lives.open(`after it was thrown away, ${n}`);
    await lives.saves(1);
    await lives.kill();
  }
  await lives.open('at the end', () => true);
  await lives.kill();
  told(`Chromium, database thrown away, seed ${seed}`, lives.ledger.tally);
  expect(lives.refused).toEqual([]);
  expect(lives.ledger.faults).toEqual([]);
  expect(lives.ledger.tally).toMatchObject({ lost: 0, torn: 0, resumed: lives.ledger.tally.rounds });
});
