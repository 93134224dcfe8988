// With the largest letters, and with larger buttons too: every word of a screen is whole, and what is asked is in sight.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

const LANGUAGES = ['en', 'cy', 'ur'] as const;

/** Words in these places that go over the end of a line. */
const brokenIn = (places: string): Promise<string[]> =>
  page.evaluate(
    (which) =>
      [...document.querySelectorAll(which)].flatMap((place) => {
        const found: string[] = [];
        const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
          }
        }
        return found;
      }),
    places,
  );

/** The broken words in the rows of a ballot, and how much of the screen the highest row takes. */
const ballot = async () => ({
  broken: await brokenIn('main ul[role=list] > li'),
  ...(await page.evaluate(() => {
    const rows = [...document.querySelectorAll('main ul[role=list] > li')];
    const highest = Math.max(...rows.map((row) => row.getBoundingClientRect().height)) / innerHeight;
    return { rows: rows.length, highest, wide: document.documentElement.scrollWidth > innerWidth };
  })),
});

for (const [width, height] of [
  [1080, 810],
  [820, 1180],
  [820, 560],
  [600, 960],
  [320, 640],
] as const) {
  test(`on ${width} by ${height} the words on a button are whole words, under the picture where there is no room beside it`, async () => {
    await page.setViewportSize({ width, height });
    for (const name of ['the first question', 'two things in one', 'the first question: choosing a picture']) {
      await page.evaluate((which) => window.stage?.show('cards', which), name);
      for (const lang of LANGUAGES) {
        for (const size of ['usual', '150']) {
          await page.evaluate(([as, large]) => window.stage?.look({ lang: as, size: large }), [lang, size] as const);
          await page.evaluate(() => (document.documentElement.dataset['targets'] = 'large'));
          const broken = await brokenIn('main button, footer button, dialog button');
          expect(broken, `${name}, ${lang}, ${size}`).toEqual([]);
        }
      }
    }
  });
}

for (const [width, height, most] of [
  [1080, 810, 0.55],
  [1024, 768, 0.58],
  [810, 1080, 0.55],
  [533, 853, 0.85],
  [320, 640, 0.95],
] as const) {
  test(`on ${width} by ${height} the words of a choice on the ballot are whole words, and its row leaves room for the next`, async () => {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.stage?.show('votes', 'all dots given'));
    for (const lang of LANGUAGES) {
      await page.evaluate((as) => window.stage?.look({ lang: as, size: '150' }), lang);
      const { rows, broken, highest, wide } = await ballot();
      expect(rows, lang).toBeGreaterThan(1);
      expect(broken, lang).toEqual([]);
      expect(wide, lang).toBe(false);
      expect(highest, lang).toBeLessThanOrEqual(most);
    }
  });
}

test('the eye on the dark button of the ballot has a pupil, in strong black and white too', async () => {
  await page.evaluate(() => window.stage?.show('votes', 'all dots given'));
  for (const theme of ['light', 'dark']) {
    for (const contrast of ['auto', 'high']) {
      await page.evaluate((as) => window.stage?.look(as), { lang: 'cy', size: '150', theme, contrast });
      const { fill, line } = await page.evaluate(() => {
        const eye = document.querySelector("footer [data-kind='main'] svg path");
        const { fill = '', stroke: line = '' } = eye ? getComputedStyle(eye) : {};
        return { fill, line };
      });
      expect(line, `${theme}, ${contrast}`).toMatch(/^rgb/);
      expect(fill, `${theme}, ${contrast}`).toBe('rgba(0, 0, 0, 0)');
    }
  }
});

for (const [width, height, least] of [
  [1080, 810, 28],
  [810, 1080, 28],
  [960, 600, 28],
  [600, 960, 28],
  [390, 844, 28],
  [320, 640, 28],
  [640, 320, 28],
  [320, 256, 18],
] as const) {
  test(`on ${width} by ${height} the way back from a card that is held up is read by who needs large letters`, async () => {
    await page.setViewportSize({ width, height });
    const isTablet = Math.min(width, height) >= 600;
    for (const card of ['stop', 'again', 'speak']) {
      await page.evaluate((of) => window.stage?.show('handover', `held up: ${of}`), card);
      for (const lang of LANGUAGES) {
        for (const [size, times] of [
          ['usual', 1],
          ['125', 1.25],
          ['150', 1.5],
        ] as const) {
          await page.evaluate(([as, large]) => window.stage?.look({ lang: as, size: large }), [lang, size] as const);
          await page.evaluate(() => (document.documentElement.dataset['targets'] = 'large'));
          const found = await page.evaluate(() => {
            const sheet = document.querySelector('dialog[open]');
            const buttons = [...document.querySelectorAll('dialog[open] > [class*=foot] button[data-size]')];
            const picture = sheet?.querySelector('[data-card]')?.getBoundingClientRect().bottom ?? Infinity;
            return {
              under: picture > (sheet?.querySelector('[class*=foot]')?.getBoundingClientRect().top ?? 0),
              letters: Math.min(...buttons.map((one) => parseFloat(getComputedStyle(one).fontSize))),
              buttons: buttons.length,
              wide: buttons.some((one) => one.scrollWidth > one.clientWidth + 1),
              longer: sheet ? sheet.scrollHeight - sheet.clientHeight > 8 : true,
            };
          });
          const where = `${card}, ${lang}, ${size}`;
          expect(found.buttons, where).toBe(2);
          expect(found.letters, where).toBeGreaterThanOrEqual(isTablet ? least * times : least);
          expect(found.wide, where).toBe(false);
          expect(found.under, where).toBe(false);
          if (isTablet) expect(found.longer, where).toBe(false);
          expect(await brokenIn('dialog[open] > [class*=foot] button'), where).toEqual([]);
        }
      }
    }
  });
}

/** Where a notice lies, and what stands at the foot; the notice is whole above it, and the foot is there to go on. */
const seen = (which: string) =>
  page.evaluate((notice) => {
    const { top = -1, bottom = Infinity } = document.querySelector(notice)?.getBoundingClientRect() ?? {};
    const way = [...document.querySelectorAll('footer button')].at(-1)?.getBoundingClientRect();
    const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
    return { notice: top >= 0 && bottom <= foot, way: way !== undefined && way.bottom <= innerHeight };
  }, which);

for (const [width, height] of [
  [1080, 810],
  [810, 1080],
] as const) {
  test(`on ${width} by ${height} what is refused comes into sight, and the way on stays there`, async () => {
    await page.setViewportSize({ width, height });
    for (const lang of LANGUAGES) {
      for (const [activity, name, press, notice] of [
        ['mood', 'nothing picked yet', 'footer button', 'main [role=alert]'],
        ['votes', 'all dots given', 'main li:nth-child(4) button:last-child', 'main [class*=why]'],
      ] as const) {
        await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
        await page.evaluate((as) => window.stage?.look({ lang: as, size: '150' }), lang);
        await page.evaluate(() => (document.documentElement.dataset['targets'] = 'large'));
        await page.waitForTimeout(450);
        await page.locator(press).first().click();
        await expect.poll(() => seen(notice), `${activity}, ${lang}`).toEqual({ notice: true, way: true });
      }
    }
  });

  test(`on ${width} by ${height} a card that is held up is whole on the screen, and nothing lies over it`, async () => {
    await page.setViewportSize({ width, height });
    for (const card of ['stop', 'again', 'speak']) {
      await page.evaluate((of) => window.stage?.show('handover', `held up: ${of}`), card);
      for (const lang of LANGUAGES) {
        await page.evaluate((as) => window.stage?.look({ lang: as, size: '150' }), lang);
        await page.evaluate(() => (document.documentElement.dataset['targets'] = 'large'));
        await expect
          .poll(
            () =>
              page.evaluate(() => {
                const sheet = document.querySelector('dialog[open]');
                const picture = sheet?.querySelector('[data-card] svg')?.getBoundingClientRect();
                const foot = sheet?.querySelector('[class*=foot]')?.getBoundingClientRect();
                return {
                  longer: sheet ? sheet.scrollHeight - sheet.clientHeight > 8 : true,
                  arrow: sheet?.querySelector('[data-way] button') !== null,
                  whole: picture && foot ? picture.bottom <= foot.top && picture.height > innerHeight * 0.3 : false,
                  foot: (foot?.height ?? 999) <= innerHeight / 5,
                };
              }),
            `${card}, ${lang}`,
          )
          .toEqual({ longer: false, arrow: false, whole: true, foot: true });
      }
    }
  });

  test(`on ${width} by ${height} a letter of the Urdu board lies on its own key with all its dots`, async () => {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.stage?.show('handover', 'letters for a finger'));
    await page.evaluate(() => window.stage?.look({ lang: 'ur', size: '150' }));
    await page.evaluate(() => (document.documentElement.dataset['targets'] = 'large'));
    const outside = await page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) return ['(nothing to measure with)'];
      return [...document.querySelectorAll<HTMLElement>('dialog [data-scan-rows] button[lang=ur]')].flatMap((key) => {
        const { font } = getComputedStyle(key);
        pen.font = font;
        const letter = key.textContent;
        const ink = pen.measureText(letter);
        // The baseline: where a thing without height stands beside the letter.
        const mark = document.createElement('span');
        mark.style.cssText = 'display:inline-block;inline-size:0;block-size:0';
        key.append(mark);
        const line = mark.getBoundingClientRect().bottom;
        mark.remove();
        const { top, bottom } = key.getBoundingClientRect();
        const isOn = line - ink.actualBoundingBoxAscent >= top && line + ink.actualBoundingBoxDescent <= bottom;
        return isOn ? [] : [letter];
      });
    });
    expect(outside).toEqual([]);
  });
}
