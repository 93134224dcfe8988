// The tablet's own keyboard where it makes the page less high instead of lying over it: the field that is written in is in sight.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

test('a field stays whole in sight when the page becomes less high under it, on an 8 inch tablet and on a phone', async () => {
  for (const [width, height, less] of [
    [533, 853, 430],
    [390, 844, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.stage?.show('cards', 'the first question'));
    const field = page.getByRole('textbox').first();
    await field.focus();
    await page.setViewportSize({ width, height: less });
    await expect
      .poll(() =>
        field.evaluate((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= 0 && bottom <= window.innerHeight;
        }),
      )
      .toBe(true);
  }
});
