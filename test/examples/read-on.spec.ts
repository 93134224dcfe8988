// What lies under the foot is come to without swiping: by taps on the arrow there, and by a switch.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

const arrow = () => page.locator('footer [data-scan-stay]');
/** Nothing of the last words is under the foot, and they are on the screen. */
const isReadToTheEnd = () =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll('main p')].at(-1)?.getBoundingClientRect();
    const foot = document.querySelector('footer')?.getBoundingClientRect();
    const end = Math.min(foot?.top ?? 0, window.innerHeight);
    return words !== undefined && words.bottom <= end && words.bottom > 0;
  });
const isAtTop = () => page.evaluate(() => window.scrollY === 0);

/** As a finger taps: nothing is scrolled for it first. */
async function tapArrow(): Promise<void> {
  const box = await arrow().boundingBox();
  if (!box) throw new Error('no arrow');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(450);
}

const show = async (activity: string, name: string, look: Record<string, string>) => {
  await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
  await page.evaluate((as) => window.stage?.look(as), look);
};

for (const lang of ['en', 'cy', 'ur']) {
  test(`with the largest letters the end of a long page is come to by taps alone, and its beginning again: ${lang}`, async () => {
    await page.setViewportSize({ width: 1080, height: 640 });
    await show('handover', 'consent: who-sees', { lang, size: '150' });
    expect(await isReadToTheEnd()).toBe(false);
    for (let taps = 0; taps < 6 && !(await isReadToTheEnd()); taps += 1) {
      await tapArrow();
    }
    expect(await isReadToTheEnd()).toBe(true);
    while (!(await isAtTop())) {
      await tapArrow();
    }
  });
}

test('one switch reads on: the mark stays on the arrow as long as that is pressed, and what was read on to stays in sight', async () => {
  await show('handover', 'consent: who-sees', { size: '150' });
  const isMarked = () => arrow().evaluate((one) => one.hasAttribute('data-scan'));
  for (let n = 0; n < 8 && !(await isMarked()); n += 1) {
    await page.keyboard.press('Space');
    await page.waitForTimeout(280);
  }
  expect(await isMarked()).toBe(true);
  for (let n = 0; n < 6 && !(await isReadToTheEnd()); n += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await isMarked()).toBe(true);
  }
  expect(await isReadToTheEnd()).toBe(true);
  await page.keyboard.press('Space');
  await page.waitForTimeout(280);
  expect(await isMarked()).toBe(false);
});

test('on a small tablet with the largest letters what stands at the foot leaves room, and no word of it is broken', async () => {
  await page.setViewportSize({ width: 533, height: 853 });
  for (const [activity, name, most] of [
    ['mood', 'looking at it once more', 0.33],
    ['cards', 'the first question', 0.33],
    ['themes', 'a turn in the middle', 0.5],
  ] as const) {
    for (const lang of ['en', 'cy']) {
      await show(activity, name, { lang, size: '150' });
      const share = () => page.evaluate(() => (document.querySelector('footer')?.offsetHeight ?? 0) / innerHeight);
      expect(await share(), `${name}, ${lang}`).toBeLessThan(most);
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('footer button')].filter((one) => one.scrollWidth > one.clientWidth + 1),
      );
      expect(outside, `${name}, ${lang}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1080, height: 810 });
});

test('where all is in sight there is no arrow', async () => {
  await show('handover', 'consent: stop', {});
  await expect(arrow()).toHaveCount(0);
});
