// Views side by side where letters are large for the screen: in one row or in rows of equal columns, never two and one.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

test('tabs that do not fit one row stand in columns of one width, and no tab is left over', async () => {
  for (const [activity, name] of [
    ['cards', 'nothing yet'],
    ['prepare', 'nothing prepared'],
  ] as const) {
    await page.evaluate(([of, which]) => window.stage?.show(of, which), [activity, name] as const);
    for (const lang of ['en', 'cy', 'ur']) {
      for (const size of ['100', '150', '200']) {
        await page.evaluate((as) => window.stage?.look(as), { lang, size });
        for (const width of [320, 390, 533, 810, 1080]) {
          await page.setViewportSize({ width, height: 900 });
          const rows = await page.evaluate(() => {
            const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
            const inRow = Map.groupBy(tabs, ({ offsetTop }) => offsetTop);
            return [...inRow.values()].map((row) => row.length);
          });
          expect(new Set(rows).size, `${name}, ${lang}, ${size} %, ${width}: ${rows.join(' and ')}`).toBe(1);
        }
      }
    }
    await page.evaluate((as) => window.stage?.look(as), { lang: 'en', size: '100' });
  }
});
