// Words of the Latin letters on a screen in Urdu, and the other way round: their lines are theirs, and they begin where the screen does.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({ viewport: { width: 390, height: 844 } }, (opened) => (page = opened));

/** How far one line is from the next, in heights of its letters, and whether the lines begin at the side that the screen begins at. */
const linesOf = (which: string) =>
  page.evaluate((selector) => {
    const part = document.querySelector(selector);
    if (!part) throw new Error(`nothing there: ${selector}`);
    const text = document.createRange();
    text.selectNodeContents(part);
    const lines = [...text.getClientRects()].filter(({ width }) => width > 0);
    const tops = [...new Set(lines.map(({ top }) => Math.round(top)))];
    const letters = Number.parseFloat(getComputedStyle(part).fontSize);
    const isRight = document.documentElement.dir === 'rtl';
    const { left, right } = part.getBoundingClientRect();
    return {
      lines: tops.length,
      apart: ((tops.at(-1) ?? 0) - (tops[0] ?? 0)) / Math.max(1, tops.length - 1) / letters,
      atSide: lines.every((line) => (isRight ? right - line.right : line.left - left) < 2),
    };
  }, which);

test('an English question on a screen in Urdu has the lines of English: over a sheet, in the report’s head and among its facts', async () => {
  for (const [activity, name, parts] of [
    ['app', 'file: it waits to be sent, and the session is to be deleted', ['dialog[open] h2']],
    ['report', 'a whole day', ['[class*=asked] > [dir=auto]', '[class*=facts] dd']],
  ] as const) {
    await page.evaluate((as) => window.stage?.look(as), { lang: 'en' });
    await page.evaluate(([of, which]) => window.stage?.show(of, which), [activity, name] as const);
    for (const lang of ['en', 'ur']) {
      await page.evaluate((as) => window.stage?.look(as), { lang });
      for (const part of parts) {
        const { lines, apart, atSide } = await linesOf(part);
        expect(lines, `${part}, ${lang}`).toBeGreaterThan(1);
        expect(apart, `${part}, ${lang}`).toBeLessThan(1.6);
        expect(atSide, `${part}, ${lang}`).toBe(true);
      }
    }
  }
});

test('on a wall, words whose language nobody said are as high as the same words where it was said, and nothing claims to know it', async () => {
  for (const lang of ['en', 'ur']) {
    await page.evaluate((as) => window.stage?.look(as), { lang });
    await page.evaluate(() => window.stage?.show('themes', 'words on the wall of which nobody said the language'));
    const slips = await page.locator('[class*=slipFace]').evaluateAll((all) =>
      all.map((slip) => ({
        words: slip.textContent,
        said: slip.getAttribute('lang'),
        height: slip.getBoundingClientRect().height,
        face: getComputedStyle(slip).fontFamily,
      })),
    );
    expect(
      slips.map(({ said }) => said),
      lang,
    ).toEqual(['ur', null, 'en', null]);
    for (const [known, unknown] of [slips.slice(0, 2), slips.slice(2)])
      expect({ ...unknown, said: known?.said }, lang).toEqual(known);
  }
});
