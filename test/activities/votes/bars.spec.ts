// The bars of a counted ballot tell by their length: all start on one line and are to one scale, whatever stands beside them.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from '../../examples/page.ts';

let page: Page;
onExamples({ viewport: { width: 1180, height: 820 } }, (opened) => (page = opened));

const SCREENS = ['counted and decided', 'counted, a tie and notes of people who came late', 'what goes forward'];

for (const lang of ['en', 'ur'])
  for (const width of [1180, 810, 390])
    test(`one line and one scale on desk and wall (${lang}, ${width} wide)`, async () => {
      await page.setViewportSize({ width, height: 820 });
      for (const name of SCREENS) {
        await page.evaluate((of) => window.stage?.show('votes', of), name);
        await page.evaluate((as) => window.stage?.look({ lang: as }), lang);
        const tracks = page.locator('li > [aria-hidden="true"]:has(> [style*="inline-size"])');
        await expect(tracks.first()).toBeVisible();
        const bars = await tracks.evaluateAll((all) =>
          all.map((track) => {
            const { left, right, width: whole } = track.getBoundingClientRect();
            const isRightToLeft = getComputedStyle(track).direction === 'rtl';
            return { start: Math.round(isRightToLeft ? right : left), whole: Math.round(whole) };
          }),
        );
        expect(bars.length, name).toBeGreaterThan(2);
        expect([...new Set(bars.map(({ start }) => start))], `${name}: where they start`).toHaveLength(1);
        expect([...new Set(bars.map(({ whole }) => whole))], `${name}: how long a whole one is`).toHaveLength(1);
      }
    });
