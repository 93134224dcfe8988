// The desk on a phone, in an emergency: the work has most of the screen, and nothing that stands over it is out of reach.
import { expect } from '@playwright/test';
import { test } from '../support/built-app.ts';
import { app as words, Facilitator } from './facilitator.ts';

const PHONES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;
const LANGUAGES = ['English', 'Cymraeg', 'اردو'] as const;

test('on a phone what stands over the work takes a third of the screen at most, and each tool can be pressed and has its name', async ({
  app,
  page,
}) => {
  const facilitator = new Facilitator(page);
  await page.goto(app.url);
  await facilitator.press(new RegExp(words['list.practice']));
  await facilitator.press(words['practice.start']);
  await page.getByRole('navigation', { name: words.order }).waitFor();
  const tools = page.getByRole('toolbar').getByRole('button');
  for (const language of LANGUAGES) {
    await facilitator.tap(tools.nth(3));
    await facilitator.tap(page.getByText(language, { exact: true }));
    await page.keyboard.press('Escape');
    for (const size of PHONES) {
      await page.setViewportSize(size);
      await page.evaluate(() => window.scrollTo(0, 0));
      const work = await page.getByRole('main').boundingBox();
      expect(work?.y, `${language}, ${size.width}`).toBeLessThanOrEqual(size.height / 3);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      for (const tool of await tools.all()) {
        const box = await tool.boundingBox();
        expect(box?.width).toBeGreaterThanOrEqual(48);
        expect(box?.height).toBeGreaterThanOrEqual(48);
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
        expect((await tool.textContent())?.trim()).not.toBe('');
      }
    }
  }
});
