// As the screens really lie on a tablet: two switches reach everything with few presses, and the mark is always in sight.

import { expect, type Page, test } from '@playwright/test';
import { mean } from '../support/presses.ts';
import { openExamples, serveExamples } from './serve.mjs';

let served: Awaited<ReturnType<typeof serveExamples>>;
let page: Page;

test.beforeAll(async ({ browser }) => {
  served = await serveExamples();
  page = await browser.newPage({ viewport: { width: 1080, height: 810 }, hasTouch: true, reducedMotion: 'reduce' });
  await openExamples(page, served.url);
});
test.afterAll(async () => {
  await page?.close();
  await served?.stop();
});

const SIZES = [
  { width: 1080, height: 810 },
  { width: 810, height: 1080 },
];
/** Enough to come into groups and out of them again. */
const MOST_MOVES = 14;

test('twelve presses a choice at most on average, on every turn and ceremony screen, lying or upright', async () => {
  test.setTimeout(240_000);
  const examples = await page.evaluate(() =>
    (window.stage?.examples ?? []).filter(({ activity, shows }) => shows === 'turn' || activity === 'handover'),
  );
  expect(examples.length).toBeGreaterThan(40);
  const measured: string[] = [];
  for (const { activity, name } of examples) {
    await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const presses = await page.evaluate(() => window.stage?.presses() ?? []);
      if (mean(presses) > 12) measured.push(`${activity}, ${name}, ${size.width}: ${mean(presses).toFixed(1)}`);
    }
  }
  expect(measured).toEqual([]);
});

test('wherever the mark goes it is in sight, and nothing lies over it', async () => {
  await page.setViewportSize({ width: 1080, height: 810 });
  for (const [activity, name] of [
    ['votes', 'twelve long choices'],
    ['themes', 'a turn with forty piles and a long card'],
  ]) {
    await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
    // A switch that goes into every group it meets comes through the whole screen.
    for (let n = 0; n < MOST_MOVES; n += 1) {
      await page.keyboard.press(n % 3 === 0 ? 'Enter' : 'Space', { delay: 20 });
      await page.waitForTimeout(280);
      const hidden = await page.evaluate(() => {
        const [first] = document.querySelectorAll('[data-scan]');
        if (!first) return null;
        const { left, top, width, height } = first.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        return at && (first.contains(at) || at.contains(first)) ? null : first.textContent;
      });
      expect(hidden, `${name}, press ${n}`).toBeNull();
    }
  }
});
