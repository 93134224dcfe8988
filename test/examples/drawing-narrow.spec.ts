// Drawing on a phone and at 400 %: the sheet can be drawn on, and what stands on the pens is read.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

test('at 400 % and on a phone there is a sheet to draw on, and no word of the pens is broken', async () => {
  for (const [width, height] of [
    [320, 256],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.stage?.show('cards', 'drawing a card'));
    const { sheet, broken } = await page.evaluate(() => {
      const dialog = document.querySelector('dialog[open]');
      const lines = (text: Text, from: number, to: number) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      };
      const cut: string[] = [];
      for (const button of dialog?.querySelectorAll('button') ?? []) {
        const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode())
          for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/\S+/g))
            if (lines(text as Text, index, index + word.length) > 1) cut.push(word);
      }
      const drawn = [...(dialog?.querySelectorAll('svg') ?? [])].map((one) => one.getBoundingClientRect().width);
      return { sheet: Math.max(...drawn), broken: cut };
    });
    expect(sheet, `${width}`).toBeGreaterThanOrEqual(200);
    expect(broken, `${width}`).toEqual([]);
  }
});
