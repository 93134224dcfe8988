// With the largest letters and larger buttons, on a tablet and on a phone: what a screen is about is in sight when it comes,
// nothing lies over it, and no word is broken.

import { expect, type Page, test } from '@playwright/test';
import { LYING, onExamples, STANDING } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

const LANGUAGES = ['en', 'cy', 'ur'] as const;
const PHONES = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
] as const;
/** Of each kind of screen one; all of them are looked at by `npm run test:access`. */
const SCREENS = [
  ['mood', 'a sheep picked'],
  ['mood', 'looking at it once more'],
  ['cards', 'who writes'],
  ['cards', 'the first question'],
  ['cards', 'looking over'],
  ['themes', 'a turn in the middle'],
  ['themes', 'a turn looked over'],
  ['votes', 'how it goes'],
  ['votes', 'all dots given'],
  ['handover', 'pass it to the next'],
  ['handover', 'which one is me'],
  ['handover', 'consent: taking'],
  ['handover', 'consent: quoting'],
  ['handover', 'help'],
  ['handover', 'how the tablet fits'],
  ['handover', 'cards to hold up'],
] as const;
const on = ({ width, height }: { readonly width: number; readonly height: number }) => `${width} by ${height}`;

const dress = (lang: string, size = '150', targets = 'large') =>
  page.evaluate(
    async ([as, percent, large]) => {
      await window.stage?.look({ lang: as ?? 'en', size: percent ?? '' });
      document.documentElement.dataset['targets'] = large;
    },
    [lang, size, targets],
  );

/** As somebody comes to it who needs the largest letters and larger buttons. */
const arriveAt = async (activity: string, name: string, lang: string) => {
  await dress(lang);
  await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
  await dress(lang);
};

/**
 * How far the ink of the first line of each of these words lies under what is drawn over it; nothing is drawn over the first
 * words of a screen but its edge. Nastaliq rises far above the box that a browser knows of.
 */
const airOver = (which: string, drawn: string) =>
  page.evaluate(
    ([words, picture]) => {
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) throw new Error('nothing to measure with');
      return [...document.querySelectorAll(words ?? '')].map((of) => {
        const texts = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
        const text = texts.nextNode();
        if (!text?.parentElement) throw new Error('no words');
        const range = document.createRange();
        const said = [...(text.nodeValue ?? '').matchAll(/\S+/g)].map(({ 0: word, index }) => {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return { word, top: range.getBoundingClientRect().top };
        });
        const line = said.filter(({ top }) => Math.abs(top - (said[0]?.top ?? 0)) < 4).map(({ word }) => word);
        pen.font = getComputedStyle(text.parentElement).font;
        // The baseline: where a thing without height stands beside the first letter.
        const mark = document.createElement('span');
        mark.style.cssText = 'display:inline-block;inline-size:0;block-size:0';
        text.parentElement.insertBefore(mark, text);
        const ink = mark.getBoundingClientRect().bottom - pen.measureText(line.join(' ')).actualBoundingBoxAscent;
        mark.remove();
        const shapes = picture ? [...(of.closest('button, .turn')?.querySelectorAll(picture) ?? [])] : [];
        const over = Math.max(0, ...shapes.map((shape) => shape.getBoundingClientRect().bottom));
        return { words: line.join(' '), air: Math.round(ink - over) };
      });
    },
    [which, drawn],
  );

/** Of these, what is cut by an edge of the screen, or lies under the foot that stays there. */
const outOfSight = (which: string) =>
  page.evaluate((asked) => {
    const foot = [...document.querySelectorAll('footer')].find((one) => getComputedStyle(one).position === 'sticky');
    const end = Math.min(innerHeight, foot?.getBoundingClientRect().top ?? innerHeight);
    const all = [...document.querySelectorAll(asked)];
    if (all.length === 0) return ['(nothing there)'];
    return all.flatMap((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= -1 && bottom <= end + 1 ? [] : [`${one.textContent}: ${top} to ${bottom} of ${end}`];
    });
  }, which);

for (const size of [LYING, STANDING]) {
  test(`on ${on(size)} the field to write in, what is looked over, and whose the tablet is are in sight when the screen comes`, async () => {
    test.setTimeout(120_000);
    await page.setViewportSize(size);
    for (const lang of LANGUAGES) {
      for (const [activity, name, which] of [
        ['cards', 'the first question', 'main textarea'],
        ['cards', 'in the middle of a word', 'main textarea'],
        ['mood', 'looking at it once more', 'main [data-private], main [data-private] strong'],
        ['mood', 'rather not say', 'main [data-private], main [data-private] strong'],
        ['votes', 'looking at the dots', 'main li:first-child'],
        ['votes', 'right to left', 'main li:first-child'],
        ['cards', 'looking over', 'main li:first-child [class*=face]'],
        ['themes', 'a turn looked over', 'main li:first-child [class*=face]'],
        ['handover', 'pass it to the first', 'h1, header svg'],
        ['handover', 'pass it to the next', 'h1, header svg'],
        ['handover', 'pass it on in a practice', 'h1, header svg'],
        ['handover', 'cards to hold up', 'dialog [data-card] svg'],
      ] as const) {
        await arriveAt(activity, name, lang);
        expect.soft(await outOfSight(which), `${name}, ${lang}`).toEqual([]);
      }
    }
  });
}

test('with a keyboard on the screen the field to write in stays over it, whatever the letters', async () => {
  await page.setViewportSize(LYING);
  for (const lang of LANGUAGES) {
    await arriveAt('cards', 'the first question', lang);
    await page.locator('main textarea').focus();
    await page.setViewportSize({ width: LYING.width, height: 420 });
    await expect
      .poll(
        () =>
          page.evaluate(() => {
            const { top = -1, bottom = 9999 } = document.querySelector('main textarea')?.getBoundingClientRect() ?? {};
            const { left = 0, width = 0 } = document.querySelector('main textarea')?.getBoundingClientRect() ?? {};
            const there = [top + 4, bottom - 4].map((y) => document.elementFromPoint(left + width / 2, y)?.tagName);
            return top >= 0 && bottom <= innerHeight && there.every((tag) => tag === 'TEXTAREA');
          }),
        lang,
      )
      .toBe(true);
    await page.setViewportSize(LYING);
  }
});

for (const size of PHONES) {
  test(`on ${on(size)} a choice on the ballot is on the screen with its dots and both its buttons, and these stay in it`, async () => {
    await page.setViewportSize(size);
    for (const lang of LANGUAGES) {
      for (const name of ['all dots given', 'right to left']) {
        await arriveAt('votes', name, lang);
        const room = await page.evaluate(() => {
          const strip = document.querySelector('main > p')?.getBoundingClientRect().height ?? 0;
          const foot = document.querySelector('footer');
          const below = foot && getComputedStyle(foot).position === 'sticky' ? foot.offsetHeight : 0;
          return [...document.querySelectorAll('main li')].map((row) => {
            const { height, right, left } = row.getBoundingClientRect();
            const over = [...row.querySelectorAll('*')].filter((one) => {
              const box = one.getBoundingClientRect();
              return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
            });
            return { left: Math.round(innerHeight - strip - below - height), over: over.length };
          });
        });
        expect
          .soft(
            room.filter(({ left, over }) => left < 0 || over > 0),
            `${name}, ${lang}`,
          )
          .toEqual([]);
      }
    }
  });

  test(`on ${on(size)} the way on lies over nothing that is to be read or pressed`, async () => {
    test.setTimeout(180_000);
    await page.setViewportSize(size);
    let arrows = 0;
    for (const letters of ['150']) {
      await dress('ur', letters, '');
      for (const [activity, name] of SCREENS) {
        await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
        await dress('ur', letters, '');
        const under = await page.evaluate(() => {
          const arrow =
            document.querySelector('dialog[open] [data-way] button') ??
            document.querySelector('[data-way="down"] button');
          if (!arrow || (document.querySelector('dialog[open]') && !arrow.closest('dialog'))) return null;
          // What is only round the arrow, and lets through what lies under it.
          const isClear = (one: Element) =>
            one.matches('[data-way]') && getComputedStyle(one).backgroundColor === 'rgba(0, 0, 0, 0)';
          const { left, right, top, bottom } = arrow.getBoundingClientRect();
          const points = [left + 4, (left + right) / 2, right - 4].flatMap((x) =>
            [top + 4, (top + bottom) / 2, bottom - 4].map((y) => [x, y] as const),
          );
          return points.flatMap(([x, y]) => {
            const [next] = document.elementsFromPoint(x, y).filter((one) => !arrow.contains(one) && !isClear(one));
            return next?.matches('footer, [data-way], [data-more], [class*=foot]')
              ? []
              : [next?.outerHTML.slice(0, 80) ?? 'nothing'];
          });
        });
        if (!under) continue;
        arrows += 1;
        expect.soft(under, `${name}, ${letters} %`).toEqual([]);
      }
    }
    if (size.width > 320) expect(arrows).toBeGreaterThan(3);
  });
}

/** Words that go over the end of a line, of all that can be seen. */
const brokenWords = (within: string) =>
  page.evaluate((asked) => {
    const found: string[] = [];
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('#app');
    for (const part of root?.querySelectorAll(asked) ?? []) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const of = text.parentElement;
        if (!of?.checkVisibility() || of.closest('.visually-hidden, textarea')) continue;
        for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/[^\s\-–/]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
          if (new Set(lines).size > 1) found.push(word);
        }
      }
    }
    return [...new Set(found)];
  }, within);

for (const lang of LANGUAGES) {
  test(`with the largest letters no word of a turn is broken on a phone: ${lang}`, async () => {
    test.setTimeout(180_000);
    await page.setViewportSize(PHONES[0]);
    for (const [activity, name] of SCREENS) {
      await arriveAt(activity, name, lang);
      expect.soft(await brokenWords(':scope *'), `${activity}, ${name}`).toEqual([]);
    }
  });
}

test('at 320 pixels and 200 % the name of a step is a whole word in its title and on the way to it', async () => {
  await page.setViewportSize(PHONES[0]);
  for (const lang of LANGUAGES) {
    for (const [activity, name] of [
      ['themes', 'empty'],
      ['cards', 'nothing yet'],
    ] as const) {
      await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
      await dress(lang, '200', '');
      expect.soft(await brokenWords('h1, [class*=next] button'), `${name}, ${lang}`).toEqual([]);
    }
  }
});

for (const size of [LYING, PHONES[0]]) {
  test(`on ${on(size)} the mark of a switch is whole on all that it comes to`, async () => {
    test.setTimeout(240_000);
    await page.setViewportSize(size);
    for (const letters of ['150']) {
      for (const [activity, name] of SCREENS) {
        await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
        await dress('en', letters, '');
        expect.soft(await page.evaluate(cutMarks), `${activity}, ${name}, ${letters} %`).toEqual([]);
      }
    }
  });
}

/** Marks one after the other as scanning does, and looks whether the ring goes past the screen or what clips it. */
function cutMarks(): string[] {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('[data-read]');
  return [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].flatMap((one) => {
    if (!one.checkVisibility() || (root?.tagName !== 'DIALOG' && one.closest('dialog'))) return [];
    one.dataset['scan'] = 'one';
    one.scrollIntoView({ block: 'center' });
    const { outlineWidth, outlineOffset } = getComputedStyle(one);
    const out = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { left, right, top, bottom } = one.getBoundingClientRect();
    let cut = left - out < -0.6 || right + out > document.documentElement.clientWidth + 0.6 ? 'screen' : '';
    if (bottom - top < innerHeight - 2 * out && (top - out < -0.6 || bottom + out > innerHeight + 0.6))
      cut = 'screen, up or down';
    for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = at.getBoundingClientRect();
      if (
        left - out < box.left - 0.6 ||
        right + out > box.right + 0.6 ||
        top - out < box.top - 0.6 ||
        bottom + out > box.bottom + 0.6
      )
        cut = at.className || at.tagName;
    }
    delete one.dataset['scan'];
    return cut === '' ? [] : [`${one.textContent}: cut by ${cut}`];
  });
}

test('what stands in columns where somebody says what they need of the tablet stands in the same ones', async () => {
  for (const size of [LYING, STANDING]) {
    await page.setViewportSize(size);
    for (const lang of LANGUAGES) {
      for (const letters of ['100', '125', '150']) {
        await page.evaluate(() => window.stage?.show('handover', 'how the tablet fits'));
        await dress(lang, letters, '');
        const edges = await page.evaluate(() =>
          [...document.querySelectorAll('dialog [data-settings] :is([data-choice], [role=group] > button)')]
            .map((one) => one.getBoundingClientRect().left)
            .toSorted((a, b) => a - b),
        );
        const off = edges.filter(
          (left, n) => left - (edges[n - 1] ?? left) > 0.6 && left - (edges[n - 1] ?? left) < 30,
        );
        expect(off, `${on(size)}, ${lang}, ${letters} %`).toEqual([]);
      }
    }
  }
});

for (const size of ['100', '125', '150']) {
  test(`in letters of ${size} % no Urdu name of a mood runs into its picture, and no practice line over the edge`, async () => {
    for (const [width, height] of [
      [1080, 810],
      [810, 1080],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const name of ['nothing picked yet', 'three faces', 'five weathers']) {
        await page.evaluate((of) => window.stage?.show('mood', of), name);
        await dress('ur', size);
        const names = await airOver('main [data-choice] [class*=label]', 'svg > *, svg > g > *');
        expect(names.length, name).toBeGreaterThan(3);
        expect(
          names.filter(({ air }) => air < 0),
          `${name}, ${width} by ${height}`,
        ).toEqual([]);
      }
      await page.evaluate(() => window.stage?.show('handover', 'pass it on in a practice'));
      await dress('ur', size);
      const [band] = await airOver('.turn aside span', '');
      expect(band?.air, `practice, ${width} by ${height}`).toBeGreaterThanOrEqual(3);
    }
  });
}

/** Whether two things that can be seen lie over each other. */
const overlaps = (one: string, others: string) =>
  page.evaluate(
    ([over, under]) => {
      const a = document.querySelector(over ?? '')?.getBoundingClientRect();
      if (!a) return ['(nothing there)'];
      return [...document.querySelectorAll(under ?? '')].flatMap((part) => {
        const b = part.getBoundingClientRect();
        const isOver = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return isOver ? [part.textContent || part.tagName] : [];
      });
    },
    [one, others],
  );

test('that some languages of the room have no voice is told in these languages too, and never lies over the call', async () => {
  test.setTimeout(120_000);
  for (const [width, height] of [
    [1024, 768],
    [1080, 810],
    [1180, 820],
    [1366, 1024],
    [810, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const lang of LANGUAGES) {
      await dress(lang, '100', '');
      await page.evaluate(() => window.stage?.show('handover', 'no voice for some of the languages of the room'));
      await expect(page.locator('header [role=alert]'), lang).toBeVisible();
      const about = `${width} by ${height}, ${lang}`;
      expect.soft(await outOfSight('header h1, header > span svg'), about).toEqual([]);
      expect.soft(await overlaps('header [role=alert]', 'h1, header > span svg, main p'), about).toEqual([]);
      for (const other of ['cy', 'ur'].filter((one) => one !== lang))
        await expect.soft(page.locator(`header [role=alert] p[lang=${other}]`), about).toBeVisible();
    }
  }
});

test('in a practice in a room of three languages the whole call is over the foot of a tablet that lies, with the way to try a switch', async () => {
  await page.setViewportSize(LYING);
  for (const lang of LANGUAGES) {
    await dress(lang, '100', '');
    await page.evaluate(() => window.stage?.show('handover', 'pass it on in a practice of three languages'));
    await dress(lang, '100', '');
    expect.soft(await outOfSight('h1, main p, main button'), lang).toEqual([]);
  }
});

test('on a phone the way back up lies on nothing that is to be pressed between two turns', async () => {
  await page.setViewportSize(PHONES[1]);
  for (const lang of LANGUAGES) {
    await dress(lang, '100', '');
    await page.evaluate(() => window.stage?.show('handover', 'pass it on in a room of three languages'));
    await dress(lang, '100', '');
    await page.evaluate(() => window.scrollTo(0, 9999));
    await expect(page.locator('[data-way=up] button'), lang).toBeVisible();
    expect.soft(await overlaps('[data-way=up] button', 'main button'), lang).toEqual([]);
  }
});

test('what is in Urdu between two turns does not run into the words over it', async () => {
  for (const size of [LYING, STANDING]) {
    await page.setViewportSize(size);
    for (const [name, over, under] of [
      ['pass it on in a room of three languages', 'main [class*=more] > p', 'main [class*=small] > p[lang=ur]'],
      ['which one is me, in three languages', '[data-choice] [class*=label]', '[data-choice] span[lang=ur]'],
    ] as const) {
      await dress('en', '100', '');
      await page.evaluate((of) => window.stage?.show('handover', of), name);
      await dress('en', '100', '');
      const air = await page.evaluate(
        ([words, urdu]) => {
          const pen = document.createElement('canvas').getContext('2d');
          if (!pen) throw new Error('nothing to measure with');
          /** The top of the first line's ink, or the bottom of the last one's, from where a thing without height stands. */
          const ink = (of: Element, end: 'top' | 'bottom') => {
            pen.font = getComputedStyle(of).font;
            const mark = document.createElement('span');
            mark.style.cssText = 'display:inline-block;inline-size:0;block-size:0';
            const texts = [...of.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE);
            const [said] = texts;
            if (end === 'top') of.prepend(mark);
            else if (said) said.after(mark);
            const line = mark.getBoundingClientRect().bottom;
            mark.remove();
            const { actualBoundingBoxAscent, actualBoundingBoxDescent } = pen.measureText(said?.textContent ?? '');
            return end === 'top' ? line - actualBoundingBoxAscent : line + actualBoundingBoxDescent;
          };
          const above = [...document.querySelectorAll(words ?? '')];
          return [...document.querySelectorAll(urdu ?? '')].map((one, n) => {
            const over = above[n];
            return over ? Math.round(ink(one, 'top') - ink(over, 'bottom')) : NaN;
          });
        },
        [over, under],
      );
      expect(air.length, name).toBeGreaterThan(0);
      expect.soft(Math.min(...air), `${name}, ${on(size)}: ${air.join(' ')}`).toBeGreaterThanOrEqual(0);
    }
  }
});

for (const size of PHONES) {
  test(`on ${on(size)} the letters of the board are in sight and big enough to read and press, and so is what stands under them`, async () => {
    await page.setViewportSize(size);
    for (const lang of LANGUAGES) {
      await dress(lang, '100', '');
      await page.evaluate(() => window.stage?.show('handover', 'letters for a finger'));
      await dress(lang, '100', '');
      const seen = await page.evaluate(() => {
        const buttons = [...document.querySelectorAll('dialog[open] [data-scan-rows] button')];
        const isThere = (one: Element) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return (
            left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && at !== null && one.contains(at)
          );
        };
        return {
          letters: buttons.filter((one) => one.matches('[class*=key]') && isThere(one)).length,
          done: buttons.some((one) => one.matches('[class*=stays] > *:first-child') && isThere(one)),
          wayOn: [...document.querySelectorAll('dialog[open] [data-way] button')].every(isThere),
          small: buttons.flatMap((one) => {
            const words = [...one.querySelectorAll('span')].at(-1) ?? one;
            const { width } = words.getBoundingClientRect();
            const letters = Number.parseFloat(getComputedStyle(words).fontSize);
            return width > 1 && letters < 28 && !one.querySelector('svg [d^="M48"]')
              ? [`${one.textContent} ${letters}`]
              : [];
          }),
          past: document.documentElement.scrollWidth - innerWidth,
        };
      });
      expect.soft(seen.letters, lang).toBeGreaterThanOrEqual(8);
      expect.soft(seen, lang).toMatchObject({ done: true, wayOn: true, small: [], past: 0 });
    }
  });
}

for (const size of [LYING, STANDING, ...PHONES]) {
  test(`on ${on(size)} a card that was added is told of with its first words, over a field that is ready for the next`, async () => {
    await page.setViewportSize(size);
    for (const lang of LANGUAGES) {
      await dress(lang, '100', '');
      await page.evaluate(() => window.stage?.show('cards', 'the first question'));
      await dress(lang, '100', '');
      await page.locator('main textarea').fill('I am afraid of the man at number nine');
      await page.locator('main button[data-kind=main]').first().click();
      await expect(page.locator('main [class*=added] bdi'), lang).toHaveText('I am afraid of the man at number…');
      expect.soft(await outOfSight('main [class*=added], main textarea'), lang).toEqual([]);
      await expect(page.locator('main textarea'), lang).toHaveValue('');
      await page.locator('main textarea').fill('I');
      await expect(page.locator('main [class*=added]'), lang).toHaveCount(0);
    }
  });
}

test('what is told of reading aloud leaves what was chosen, and what can be chosen, in sight', async () => {
  await page.setViewportSize(LYING);
  for (const lang of LANGUAGES) {
    await dress(lang, '100', '');
    await page.evaluate(() => window.stage?.show('handover', 'what was chosen is not read aloud'));
    await expect(page.locator('[role=region] [role=alert]'), lang).toBeVisible();
    expect.soft(await outOfSight('main [data-private] svg'), lang).toEqual([]);
    await page.evaluate(() => window.stage?.show('votes', 'all dots given'));
    await dress(lang, '100', '');
    await page.locator('[role=region] button').first().click();
    await expect(page.locator('[role=region] [role=alert]'), lang).toBeVisible();
    expect.soft(await outOfSight('main li:first-child'), lang).toEqual([]);
  }
});

test('without pictures nothing is asked of a card without anything on it, nor of a button: a picture that is the card stays', async () => {
  await page.setViewportSize(STANDING);
  const turns = (await page.evaluate(() => window.stage?.examples ?? [])).filter(({ shows }) => shows === 'turn');
  let named = 0;
  for (const { activity, name } of turns) {
    await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
    await dress('en', '100', '');
    const found = await page.evaluate(() => {
      document.documentElement.dataset['pictures'] = 'off';
      const isDrawn = (one: Element) =>
        [one, ...one.querySelectorAll('svg, img, canvas')].some(
          (part) => part.matches('svg, img, canvas') && part.getBoundingClientRect().height > 8,
        );
      const pictures = [...document.querySelectorAll('.turn main [role=img], .turn main img:not([alt=""])')];
      const places = [...document.querySelectorAll<HTMLElement>('.turn :is(button, article)')];
      return {
        named: pictures.length,
        empty: [
          ...pictures.filter((one) => !isDrawn(one)).map((one) => one.getAttribute('aria-label')),
          ...places.filter((one) => one.checkVisibility() && one.innerText.trim() === '' && !isDrawn(one)),
        ].map(String),
      };
    });
    named += found.named;
    expect(found.empty, `${activity}: ${name}`).toEqual([]);
  }
  expect(named).toBeGreaterThan(1);
  await page.evaluate(() => delete document.documentElement.dataset['pictures']);
});
