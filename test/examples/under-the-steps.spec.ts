// On a tablet that stands the steps lie across the top: what is sorted with is under them, and the focus never is.

import { expect, test } from '@playwright/test';
import { openExamples, serveExamples } from './serve.mjs';

test('while cards are sorted, neither the two places nor the field to look for a pile lie under what sticks', async ({
  browser,
}) => {
  const served = await serveExamples();
  for (const viewport of [
    { width: 810, height: 1080 },
    { width: 1080, height: 810 },
  ]) {
    const page = await browser.newPage({ viewport, hasTouch: true, reducedMotion: 'reduce' });
    await openExamples(page, served.url);
    await page.evaluate(() => window.stage?.show('themes', '640 cards in one category, forty piles'));
    await page.mouse.wheel(0, 1500);
    await page.waitForFunction(() => window.scrollY > 1000);
    const place = page.getByRole('button', { name: 'New pile' });
    expect(await place.evaluate(onTop), `New pile, ${viewport.width}`).toBe(true);
    const field = page.getByRole('searchbox');
    // At the very edge, as Shift and Tab find it.
    await field.evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top));
    await field.focus();
    await expect.poll(() => field.evaluate(onTop), `the field, ${viewport.width}`).toBe(true);
    await page.close();
  }
  await served.stop();
});

/** In its middle, and a little under its upper edge. */
function onTop(one: Element): boolean {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [4, height / 2].every((down) => {
    const at = document.elementFromPoint(left + width / 2, top + down);
    return at !== null && (one.contains(at) || at.contains(one));
  });
}
