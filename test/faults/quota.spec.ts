// The place that the browser gives is used up, at a moment that nobody chose: nothing that was called saved is lost, the app
// says that it could not save, the session can still be taken out as a file, and with room again the work goes on (G5).

import { expect } from '@playwright/test';
import { chanceFrom } from '../support/chance.ts';
import { drivenTablet } from './driven.ts';
import { test, times } from './ground.ts';
import { told } from './table.ts';

const TIMES = times(50, 2);
const PLAN = { people: 12, letters: 2 };

test(`Chromium, no room left, ${TIMES} times: said, nothing lost, and the file comes out`, async ({ ground }) => {
  test.setTimeout(60_000 + TIMES * 60_000);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const chance = chanceFrom(seed);
  const tablet = drivenTablet(await ground.folder());
  const lives = await ground.on(tablet, { plan: PLAN });
  for (let n = 0; n < TIMES; n += 1) {
    let left = 5 + Math.floor(chance() * 40);
    tablet.before = () => Promise.resolve();
    await lives.open(`before the room is used up, ${n}`, () => (left -= 1) <= 0);
    await lives.held();
    await lives.kill();
    // The browser asks how much room there is now and then only: it is told before it has asked for the first time.
    let give = () => Promise.resolve();
    tablet.before = async (page, url) => {
      const tools = await page.context().newCDPSession(page);
      const { origin } = new URL(url);
      const { usage } = await tools.send('Storage.getUsageAndQuota', { origin });
      const quotaSize = Math.floor(usage + chance() * 20_000);
      await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
      give = () => tools.send('Storage.overrideQuotaForOrigin', { origin }).then(() => undefined);
    };
    const refused = lives.refusal();
    await lives.open(`with hardly any room, ${n}`);
    const { why, bundle } = await refused;
    // Turns that the desk cannot take up just now stay where they are, and wait.
    expect(why).toMatch(/not-saved|no-room|could not be kept|still waiting/);
    expect(bundle).toBeGreaterThan(500);
    await give();
    await lives.kill();
    tablet.before = () => Promise.resolve();
    await lives.open(`with room again, ${n}`);
    await lives.saves(1);
    await lives.kill();
  }
  await lives.open('at the end', () => true);
  await lives.kill();
  told(`Chromium, no room, seed ${seed}`, lives.ledger.tally);
  expect(lives.ledger.faults).toEqual([]);
  expect(lives.ledger.tally).toMatchObject({ lost: 0, torn: 0, resumed: lives.ledger.tally.rounds });
});
