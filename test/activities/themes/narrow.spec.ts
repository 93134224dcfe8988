// What a phone shows of the table: no card, however long, pushes the other piles out of sight.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from '../../examples/page.ts';

let page: Page;
onExamples({ viewport: { width: 390, height: 844 } }, (opened) => (page = opened));

async function show(lang: string): Promise<void> {
  await page.evaluate(() => window.stage?.show('themes', 'a few, half sorted'));
  await page.evaluate((as) => window.stage?.look({ lang: as }), lang);
  await expect(page.getByRole('tab').first()).toBeVisible();
}

test('the longest card takes four lines of its pile, and its button is still called by all of it', async () => {
  await show('en');
  await page.getByRole('button', { name: 'All piles', exact: true }).click();
  const pile = page.locator('[data-drop^="pile:"] button[data-choice]').first();
  const words = `${'We wait for the bus again. '.repeat(74)}So it is.`;
  await pile.locator('[dir=auto]').evaluate((headline, long) => void (headline.textContent = long), words);
  const lines = await pile.locator('[dir=auto]').evaluate((headline) => {
    const { lineHeight } = getComputedStyle(headline);
    return headline.clientHeight / Number.parseFloat(lineHeight);
  });
  expect(Math.round(lines)).toBe(4);
  await expect(pile).toHaveAccessibleName(new RegExp(`^${words}`));
  const alone = page.locator('[data-drop^="pile:"][data-drag] button').first();
  await alone.evaluate((slip, long) => void ((slip.lastElementChild ?? slip).textContent = long), words);
  const height = await alone.evaluate(
    (slip) => slip.clientHeight / Number.parseFloat(getComputedStyle(slip).lineHeight),
  );
  expect(height).toBeLessThan(6);
  await expect(alone).toHaveAccessibleName(words);
});

for (const lang of ['en', 'cy', 'ur'])
  test(`the three kinds of cards stand in one row, and the open one is joined to what it shows (${lang})`, async () => {
    await show(lang);
    const tabs = await page.getByRole('tab').evaluateAll((all) =>
      all.map((tab) => {
        const { top, left, right } = tab.getBoundingClientRect();
        return { top, isInside: left >= 0 && right <= window.innerWidth, isCut: tab.scrollWidth > tab.clientWidth };
      }),
    );
    expect(tabs.length).toBe(3);
    expect(new Set(tabs.map(({ top }) => top)).size).toBe(1);
    expect(tabs.every(({ isInside, isCut }) => isInside && !isCut)).toBe(true);
    const open = page.getByRole('tab', { selected: true });
    const [foot, row] = await open.evaluate((tab) => [
      tab.getBoundingClientRect().bottom,
      tab.parentElement?.getBoundingClientRect().bottom,
    ]);
    expect(foot).toBe(row);
  });

for (const lang of ['en', 'cy', 'ur'])
  for (const width of [390, 320])
    test(`no word is broken on the tabs of a phone, with hundreds of cards to come (${lang}, ${width})`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await show(lang);
      const tabs = await page.getByRole('tab').evaluateAll((all) =>
        all.map((tab) => {
          const label = tab.lastElementChild;
          const text = label?.firstChild;
          if (!label || !text) return null;
          const words = (text.textContent ?? '').replace(/\d+/, '214');
          text.textContent = words;
          const range = document.createRange();
          const broken = [...words.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          });
          const { lineHeight } = getComputedStyle(label);
          const lines = Math.round(label.clientHeight / Number.parseFloat(lineHeight));
          return { broken: broken.map(([word]) => word), isHigh: lines > (/214/.test(words) ? 4 : 5) };
        }),
      );
      expect(tabs).toEqual(tabs.map(() => ({ broken: [], isHigh: false })));
      const tops = await page.getByRole('tab').evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect().top));
      // In one row or each in its own.
      expect([1, 3]).toContain(new Set(tops).size);
      await page.setViewportSize({ width: 390, height: 844 });
    });
