// As the screens really lie on a tablet: the mark of two switches is always in sight. How many presses a choice takes: test/access.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

/** Enough to come into groups and out of them again. */
const MOST_MOVES = 14;

test('wherever the mark goes it is in sight, and nothing lies over it', async () => {
  await page.setViewportSize({ width: 1080, height: 810 });
  for (const [activity, name] of [
    ['votes', 'twelve long choices'],
    ['themes', 'a turn with forty piles and a long card'],
  ]) {
    await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
    // A switch that goes into every group it meets comes through the whole screen.
    for (let n = 0; n < MOST_MOVES; n += 1) {
      await page.keyboard.press(n % 3 === 0 ? 'Enter' : 'Space', { delay: 20 });
      await page.waitForTimeout(280);
      const hidden = await page.evaluate(() => {
        const [first] = document.querySelectorAll('[data-scan]');
        if (!first) return null;
        const { left, top, width, height } = first.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        return at && (first.contains(at) || at.contains(first)) ? null : first.textContent;
      });
      expect(hidden, `${name}, press ${n}`).toBeNull();
    }
  }
});
