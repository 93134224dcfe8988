// What lies under the foot is come to without swiping: by taps on the arrow there, and by a switch.

import { expect, type Page, test } from '@playwright/test';
import { onExamples } from './page.ts';

let page: Page;
onExamples({}, (opened) => (page = opened));

const arrow = () => page.locator('footer [data-scan-stay]');
/** Nothing of the last words is under the foot, and they are on the screen. */
const isReadToTheEnd = () =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll('main p')].at(-1)?.getBoundingClientRect();
    const foot = document.querySelector('footer')?.getBoundingClientRect();
    const end = Math.min(foot?.top ?? 0, window.innerHeight);
    return words !== undefined && words.bottom <= end && words.bottom > 0;
  });
const isAtTop = () => page.evaluate(() => window.scrollY === 0);

/** As a finger taps: nothing is scrolled for it first. */
async function tapArrow(): Promise<void> {
  const box = await arrow().boundingBox();
  if (!box) throw new Error('no arrow');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(450);
}

const show = async (activity: string, name: string, look: Record<string, string>) => {
  await page.evaluate(([of, which]) => window.stage?.show(of ?? '', which ?? ''), [activity, name]);
  await page.evaluate((as) => window.stage?.look(as), look);
};

for (const lang of ['en', 'cy', 'ur']) {
  test(`with the largest letters the end of a long page is come to by taps alone, and its beginning again: ${lang}`, async () => {
    await page.setViewportSize({ width: 1080, height: 540 });
    await show('handover', 'consent: who-sees', { lang, size: '150' });
    expect(await isReadToTheEnd()).toBe(false);
    for (let taps = 0; taps < 6 && !(await isReadToTheEnd()); taps += 1) {
      await tapArrow();
    }
    expect(await isReadToTheEnd()).toBe(true);
    while (!(await isAtTop())) {
      await tapArrow();
    }
  });
}

test('one switch reads on: the mark stays on the arrow as long as that is pressed, and what was read on to stays in sight', async () => {
  await show('handover', 'consent: who-sees', { size: '150' });
  const isMarked = () => arrow().evaluate((one) => one.hasAttribute('data-scan'));
  for (let n = 0; n < 8 && !(await isMarked()); n += 1) {
    await page.keyboard.press('Space');
    await page.waitForTimeout(280);
  }
  expect(await isMarked()).toBe(true);
  for (let n = 0; n < 6 && !(await isReadToTheEnd()); n += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await isMarked()).toBe(true);
  }
  expect(await isReadToTheEnd()).toBe(true);
  await page.keyboard.press('Space');
  await page.waitForTimeout(280);
  expect(await isMarked()).toBe(false);
});

test('on a small tablet with the largest letters what stands at the foot leaves room, and no word of it is broken', async () => {
  await page.setViewportSize({ width: 533, height: 853 });
  for (const [activity, name, most] of [
    ['mood', 'looking at it once more', 0.33],
    ['cards', 'the first question', 0.33],
    ['themes', 'a turn in the middle', 0.5],
  ] as const) {
    for (const lang of ['en', 'cy']) {
      await show(activity, name, { lang, size: '150' });
      const share = () => page.evaluate(() => (document.querySelector('footer')?.offsetHeight ?? 0) / innerHeight);
      expect(await share(), `${name}, ${lang}`).toBeLessThan(most);
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('footer button')].filter((one) => one.scrollWidth > one.clientWidth + 1),
      );
      expect(outside, `${name}, ${lang}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1080, height: 810 });
});

test('where all is in sight there is no arrow', async () => {
  await show('handover', 'consent: stop', {});
  await expect(arrow()).toHaveCount(0);
});

/** The sheets of a turn that are longer than some screen with the largest letters, and the last thing to press in each. */
const SHEETS = [
  ['handover', 'help'],
  ['handover', 'how the tablet fits'],
  ['handover', 'cards to hold up'],
  ['handover', 'letters for a finger'],
  ['handover', 'trying one switch'],
  ['cards', 'drawing a card'],
] as const;
const TABLETS = [
  { width: 1080, height: 810 },
  { width: 810, height: 1080 },
] as const;
/** That lies on the table, in an emergency. */
const PHONE = { width: 533, height: 320 } as const;

const sheetArrow = () => page.locator('dialog[open]').last().locator('[data-scan-stay]');

/** What is to be pressed and is not in sight: under a foot, under the arrow or past an edge. Of what is high, its middle. */
function outOfSight(): string[] {
  const sheet = [...document.querySelectorAll('dialog[open]')].at(-1);
  const controls = [...(sheet?.querySelectorAll<HTMLElement>('button:not([data-scan-stay])') ?? [])];
  return controls.flatMap((one) => {
    const { left, width, top, bottom } = one.getBoundingClientRect();
    const shows = (y: number) =>
      y >= 0 && y <= innerHeight && one.contains(document.elementFromPoint(left + width / 2, y));
    const isHigh = bottom - top > innerHeight / 4;
    const isSeen = isHigh ? shows((top + bottom) / 2) : shows(top + 4) && shows(bottom - 4);
    return isSeen ? [] : [one.textContent || one.ariaLabel || '?'];
  });
}

test('with the largest letters a sheet that is longer than the screen says so, and taps alone bring all that is on it', async () => {
  test.setTimeout(240_000);
  for (const lang of ['en', 'ur']) {
    for (const [activity, name] of SHEETS) {
      await page.setViewportSize({ width: 1080, height: 810 });
      await show(activity, name, { lang: 'en' });
      for (const size of lang === 'en' ? [...TABLETS, PHONE] : TABLETS) {
        const where = `${name}, ${lang}, ${size.width} by ${size.height}`;
        await page.setViewportSize(size);
        await page.evaluate((as) => window.stage?.look(as), { lang, size: '150' });
        await page.evaluate(() => [...document.querySelectorAll('dialog[open]')].at(-1)?.scrollTo(0, 0));
        const missing = new Set(await page.evaluate(outOfSight));
        if (missing.size === 0) continue;
        await expect(sheetArrow(), where).toHaveCount(1);
        for (let taps = 0; taps < 24 && missing.size > 0; taps += 1) {
          const box = await sheetArrow().boundingBox();
          if (!box) throw new Error(`no arrow: ${where}`);
          await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
          await page.waitForTimeout(450);
          const still = new Set(await page.evaluate(outOfSight));
          for (const one of missing) if (!still.has(one)) missing.delete(one);
        }
        expect([...missing], where).toEqual([]);
      }
    }
  }
  await page.setViewportSize({ width: 1080, height: 810 });
});

test('two switches come to all that is on a long sheet, and what is marked is in sight', async () => {
  await page.setViewportSize(PHONE);
  await show('handover', 'help', { size: '150' });
  const marked = (how: 'one' | 'group') =>
    page.evaluate(
      (kind) =>
        [...document.querySelectorAll<HTMLElement>(`[data-scan="${kind}"]`)].map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return { text: one.textContent, inSight: top < innerHeight - 20 && bottom > 20 };
        }),
      how,
    );
  const last = await page.evaluate(
    () => [...document.querySelectorAll('dialog[open] button:not([data-scan-stay])')].at(-1)?.textContent,
  );
  const seen = new Set<string | null>();
  // Space moves the mark, and Enter goes into a group that is new.
  for (let n = 0; n < 40 && !seen.has(last ?? ''); n += 1) {
    const group = await marked('group');
    await page.keyboard.press(group.some(({ text }) => !seen.has(text)) ? 'Enter' : 'Space');
    await page.waitForTimeout(280);
    for (const { text, inSight } of await marked('one')) {
      expect(inSight, text ?? '').toBe(true);
      seen.add(text);
    }
  }
  expect(seen).toContain(last);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1080, height: 810 });
});

test('a tablet that is turned round keeps no edge free for an arrow that nobody needs', async () => {
  await page.setViewportSize(PHONE);
  await show('cards', 'drawing a card', { size: '150' });
  await expect(sheetArrow()).toHaveCount(1);
  await page.setViewportSize({ width: 1080, height: 810 });
  await expect(sheetArrow()).toHaveCount(0);
});

test('with the largest letters all the letters of English lie on a tablet at once', async () => {
  await page.evaluate(() => window.stage?.look({ lang: 'en' }));
  await show('handover', 'letters for a finger', { size: '150' });
  for (const size of TABLETS) {
    await page.setViewportSize(size);
    await expect(sheetArrow()).toHaveCount(0);
    expect(await page.evaluate(outOfSight)).toEqual([]);
  }
  await page.setViewportSize({ width: 1080, height: 810 });
});
