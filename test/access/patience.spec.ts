// Nobody is rushed: ten hours with nobody touching the tablet cover a turn, and change nothing else (trust.md G36).

import { expect, test } from '@playwright/test';
import { en as handover } from '../../src/handover/words/en.ts';
import { Looking } from './looking.ts';

const isWhole = process.env['ACCESS'] === 'whole';
const NO_HASTE = '10:00:00';

test('ten hours cover the screen of a turn, and under the cover it is as it was', async ({ browser }) => {
  test.setTimeout(isWhole ? 1_800_000 : 120_000);
  const looking = await Looking.begin(browser);
  const { page } = looking;
  await page.clock.install();
  await looking.anew();
  const turns = (await looking.screens()).filter(({ shows }) => shows === 'turn');
  // One of each activity, in the middle of something where it has such a state.
  const some = turns.filter(
    ({ activity }, n) => isWhole || turns.findLastIndex((one) => one.activity === activity) === n,
  );
  expect(some.length).toBeGreaterThan(3);
  const words = () => page.locator('#app').innerText();
  try {
    for (const screen of some) {
      await looking.show(screen);
      const before = await words();
      await page.clock.fastForward(NO_HASTE);
      const me = page.getByRole('button', { name: handover['pass.me'], exact: true });
      await expect(me, `${screen.activity}, ${screen.name}: covered`).toBeVisible();
      expect(await words()).not.toContain(before.slice(-40));
      await me.press('Enter');
      await expect(me).toHaveCount(0);
      await expect.poll(words, `${screen.activity}, ${screen.name}: as it was`).toBe(before);
    }
  } finally {
    await looking.end();
  }
});
