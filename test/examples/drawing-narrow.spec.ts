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

test('with the largest letters, and with large buttons, what ends a drawing or a writing and what takes back is on the screen', async () => {
  await page.setViewportSize({ width: 1080, height: 810 });
  for (const lang of ['en', 'cy', 'ur']) {
    for (const size of ['150', 'large']) {
      for (const name of ['drawing a card', 'in the middle of a word']) {
        await page.evaluate((which) => window.stage?.show('cards', which), name);
        await page.evaluate((look) => window.stage?.look(look), { lang: 'en', size: 'usual' });
        if (name !== 'drawing a card') await page.getByRole('button', { name: 'Write with letters' }).click();
        await page.evaluate((look) => window.stage?.look(look), { lang, size });
        const out = await page.evaluate(() => {
          const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
          const foot = dialog?.lastElementChild?.previousElementSibling;
          const edge = foot && dialog.querySelector('svg[role="img"]') ? foot.getBoundingClientRect().top : innerHeight;
          const hidden = [...(dialog?.querySelectorAll('button') ?? [])].filter(
            (one) =>
              one.closest('[class*="tools"], [class*="row"]:last-child') &&
              one.getBoundingClientRect().bottom > edge + 1,
          );
          const words = [...(dialog?.querySelectorAll('[data-space]') ?? [])].filter((one) => {
            const text = document.createRange();
            text.selectNodeContents(one);
            return !/\s/.test(one.textContent ?? '') && text.getClientRects().length > 1;
          });
          return [...hidden, ...words].map((one) => one.textContent);
        });
        expect(out, `${name}, ${lang}, ${size}`).toEqual([]);
      }
    }
  }
});
