// A consent of which only "yes" is in sight is none: both answers are seen whole, and what is told of a voice has a line of its own.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

/** How many pixels of the first two answers the foot or the edge of the screen takes. */
function hiddenOfYesAndNo(): number[] {
  const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
  const answers = [...document.querySelectorAll('main button')].slice(0, 2);
  if (answers.length < 2) throw new Error('yes and no are not both there');
  return answers.map((one) =>
    Math.max(0, Math.round(one.getBoundingClientRect().bottom - Math.min(foot, innerHeight))),
  );
}

for (const which of ['taking', 'quoting']) {
  test(`yes and no are both in sight, with larger buttons and the largest words too: ${which}`, async () => {
    await page.setViewportSize({ width: 1080, height: 810 });
    await page.evaluate((of) => window.stage?.show('handover', `consent: ${of}`), which);
    for (const lang of ['en', 'cy', 'ur']) {
      for (const size of ['usual', 'large', '125', '150']) {
        await page.evaluate((as) => window.stage?.look(as), { lang, size });
        for (const targets of size === '150' ? ['usual', 'large'] : ['usual']) {
          if (targets === 'large') await page.evaluate(() => (document.documentElement.dataset['targets'] = 'large'));
          const hidden = await page.evaluate(hiddenOfYesAndNo);
          expect(hidden, `${lang} ${size} ${targets}`).toEqual([0, 0]);
        }
      }
    }
  });
}

test('what is told of a voice has the whole line under the buttons of the strip, on a phone too', async () => {
  for (const width of [320, 390, 1080]) {
    await page.setViewportSize({ width, height: 800 });
    for (const lang of ['en', 'cy', 'ur']) {
      await page.evaluate((as) => window.stage?.look({ lang: as }), lang);
      await page.evaluate(() => window.stage?.show('handover', 'no voice to read aloud in a turn'));
      const { told, strip, over } = await page.evaluate(() => {
        const notice = document.querySelector('[data-tone]')?.getBoundingClientRect();
        const bar = document.querySelector('[role="region"]')?.getBoundingClientRect();
        if (!notice || !bar) throw new Error('nothing is told');
        return {
          told: notice.width,
          strip: bar.width,
          over: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect(told, `${width} ${lang}`).toBeGreaterThan(strip * 0.85);
      expect(over, `${width} ${lang}`).toBe(0);
    }
  }
});
