// The strip over a turn and the foot under it, with the largest letters and buttons too: what is asked keeps most of the screen.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;

/** Tablets of 8, 10 and 13 inches, and how much of each the strip may take, in three languages. */
const TABLETS = [
  { width: 533, height: 853, most: 0.28 },
  { width: 600, height: 960, most: 0.26 },
  { width: 810, height: 1080, most: 0.2 },
  { width: 1080, height: 810, most: 0.17 },
  { width: 1366, height: 1024, most: 0.15 },
] as const;

onExamples({}, (opened) => (page = opened));
test.beforeAll(() => page.evaluate(() => window.stage?.show('cards', 'who writes')));

const measure = () =>
  page.evaluate(() => {
    const strip = document.querySelector('[data-read] [role=region]');
    const buttons = [...(strip?.querySelectorAll('button') ?? [])].map((one) => one.getBoundingClientRect());
    const foot = document.querySelector('footer button')?.getBoundingClientRect();
    return {
      strip: (strip?.getBoundingClientRect().height ?? 0) / window.innerHeight,
      rows: new Set(buttons.map(({ top }) => Math.round(top))).size,
      least: Math.min(...buttons.map(({ height }) => height)),
      main: foot?.height ?? 0,
    };
  });

for (const { width, height, most } of TABLETS) {
  test(`on ${width} by ${height} the strip is one row of buttons and stays small, however large the letters are`, async () => {
    await page.setViewportSize({ width, height });
    for (const lang of ['en', 'cy', 'ur']) {
      for (const size of ['usual', '125', '150']) {
        await page.evaluate((as) => window.stage?.look(as), { lang, size });
        const { strip, rows, least } = await measure();
        expect(rows, `${lang}, ${size}`).toBe(1);
        expect(strip, `${lang}, ${size}`).toBeLessThanOrEqual(most);
        expect(least, `${lang}, ${size}`).toBeGreaterThanOrEqual(66);
      }
    }
  });
}

test('what sticks to the foot while cards are sorted takes a third of the screen at most, and a tap leads to the rest', async () => {
  await page.evaluate(() => window.stage?.show('themes', 'a turn in the middle'));
  for (const viewport of [
    { width: 533, height: 853 },
    { width: 600, height: 960 },
    { width: 960, height: 600 },
  ]) {
    await page.setViewportSize(viewport);
    for (const lang of ['en', 'cy', 'ur']) {
      for (const size of ['usual', '125', '150']) {
        await page.evaluate((as) => window.stage?.look(as), { lang, size });
        await page.evaluate(() => window.stage?.rest());
        const { covered, arrow } = await page.evaluate(() => {
          window.scrollTo(0, 0);
          const foot = document.querySelector('footer');
          const button = foot?.querySelector('[data-scan-stay]')?.getBoundingClientRect();
          const sticks = foot !== null && getComputedStyle(foot).position === 'sticky';
          return {
            covered: sticks ? foot.offsetHeight / window.innerHeight : 0,
            arrow: button !== undefined && button.top > 0 && button.bottom <= window.innerHeight,
          };
        });
        expect(covered, `${viewport.width}, ${lang}, ${size}`).toBeLessThanOrEqual(1 / 3);
        expect(arrow, `${viewport.width}, ${lang}, ${size}`).toBe(true);
      }
    }
  }
  await page.evaluate(() => window.stage?.show('cards', 'who writes'));
});

test('a large button is 30 mm high and an ordinary one 20 mm, with the largest letters as with the usual ones', async () => {
  await page.setViewportSize({ width: 1080, height: 810 });
  for (const percent of ['100%', '150%']) {
    for (const [targets, px] of [
      ['', 104],
      ['large', 156],
    ] as const) {
      await page.evaluate((as) => window.stage?.look({ size: as }), targets || 'usual');
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), percent);
      expect((await measure()).main, `${percent} ${targets}`).toBe(px);
    }
  }
});

test('a sorting turn begins at the top of its screen, however long its card and large the letters: who needs help finds it', async () => {
  for (const viewport of [
    { width: 1080, height: 810 },
    { width: 810, height: 1080 },
    { width: 853, height: 533 },
  ]) {
    await page.setViewportSize(viewport);
    for (const lang of ['en', 'cy', 'ur']) {
      await page.evaluate((as) => window.stage?.look(as), { lang, size: '150' });
      await page.evaluate(() => window.stage?.show('themes', 'a turn with forty piles and a long card'));
      await page.evaluate(() => window.stage?.rest());
      const seen = await page.evaluate(() =>
        ['[data-read] [role=region] button', 'h1', '[class*=held] > p'].map((which) => {
          const { top = -1, bottom = -1 } = document.querySelector(which)?.getBoundingClientRect() ?? {};
          return top >= 0 && bottom <= innerHeight;
        }),
      );
      expect(seen, `${lang}, ${viewport.width} by ${viewport.height}`).toEqual([true, true, true]);
    }
  }
});
