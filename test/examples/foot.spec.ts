// The foot of a desk on a tablet held upright: what stands beside each other there leaves every word whole.

import { expect, type Page, test } from '@playwright/test';
import { onExamples, STANDING } from './page.ts';

let page: Page;
onExamples({ viewport: STANDING }, (opened) => (page = opened));

/** Words of the foot that go over the end of a line. */
function brokenWords(): string[] {
  const foot = document.querySelector('main nav')?.parentElement;
  if (!foot || foot.querySelectorAll('button').length < 2) return ['(nothing stands there yet)'];
  const broken: string[] = [];
  const texts = document.createTreeWalker(foot, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
  }
  return broken;
}

test('what comes next and the offer to save leave each other whole words', async () => {
  await page.evaluate(() => window.stage?.show('cards', 'nine cards'));
  for (const lang of ['en', 'cy', 'ur']) {
    await page.evaluate((as) => window.stage?.look({ lang: as }), lang);
    await expect.poll(() => page.evaluate(brokenWords), lang).toEqual([]);
  }
});
