// Dragging on a real screen, by mouse and by finger, in both directions of writing: an extra, by the same rules as tapping.

import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { onExamples } from '../../examples/page.ts';

let page: Page;
let wire: CDPSession;
onExamples({}, (opened) => (page = opened));
test.beforeAll(async () => {
  wire = await page.context().newCDPSession(page);
});

async function show(name: string, lang = 'en'): Promise<void> {
  await page.evaluate((which) => window.stage?.show('themes', which), name);
  await page.evaluate((as) => window.stage?.look({ lang: as }), lang);
  await expect(page.locator('[data-drag]').first()).toBeVisible();
}

const slip = (words: string) => page.locator('[data-drag]', { hasText: words }).first();
const place = (name: string) => page.locator(`[data-drop="${name}"]`).first();
const inHand = () => page.locator('body > [aria-hidden=true][inert]');

type Spot = readonly [number, number];
async function spotOn(one: ReturnType<typeof slip>): Promise<Spot> {
  await one.scrollIntoViewIfNeeded();
  return spotAt(one);
}

/** Where it is now; nothing is scrolled for it. */
async function spotAt(one: ReturnType<typeof slip>): Promise<Spot> {
  const box = await one.boundingBox();
  if (!box) throw new Error('nothing to be seen there');
  return [box.x + box.width / 2, box.y + Math.min(24, box.height / 2)];
}

async function dragByMouse(from: Spot, to: Spot, letGo = true): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 });
  await page.mouse.move(...to, { steps: 4 });
  if (letGo) await page.mouse.up();
}

async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at: Spot | null): Promise<void> {
  await wire.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
}

/** What a finger set going has come to rest: on a busy machine that is after the finger has gone. */
async function scrolledOut(): Promise<void> {
  await page.evaluate(async () => {
    for (let still = 0, at = -1; still < 20; still = window.scrollY === at ? still + 1 : 0) {
      at = window.scrollY;
      await new Promise(requestAnimationFrame);
    }
  });
}

async function allPiles(): Promise<void> {
  await page.getByRole('button', { name: 'All piles', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Piles of one card' })).toBeVisible();
}

test('a card is dragged by mouse onto a pile, is heard to be there, and undo takes it back', async () => {
  await show('a few, half sorted');
  await allPiles();
  const bus = place('pile:bus');
  await expect(bus.getByText('2 cards, from 2 people')).toBeVisible();
  // A card that lies in it is as good a place to aim at as the pile.
  await dragByMouse(await spotOn(slip('I go to the choir')), await spotAt(slip('The driver on the 14')));
  await expect(bus.getByText('3 cards, from 3 people')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Moved to: I can use the bus' })).toBeAttached();
  await expect(inHand()).toHaveCount(0);
  // The release pressed nothing: no sheet has opened.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('toolbar').getByRole('button', { name: 'Undo' }).click();
  await expect(bus.getByText('2 cards, from 2 people')).toBeVisible();
});

test('a card in the hand brings up a new pile and the heap, within reach', async () => {
  await show('a few, half sorted');
  await allPiles();
  const from = await spotOn(slip('The driver on the 14'));
  await dragByMouse(from, [from[0] + 40, from[1] + 60], false);
  await expect(inHand()).toHaveCount(1);
  await page.mouse.move(...(await spotAt(place('new'))), { steps: 3 });
  await expect(place('new')).toHaveAttribute('data-over', '');
  await page.mouse.up();
  await expect(place('pile:bus').getByText('1 card, from 1 person')).toBeVisible();
  await expect(page.getByRole('button', { name: 'The driver on the 14' })).toBeVisible();
  const again = await spotOn(slip('The driver on the 14'));
  await dragByMouse(again, [again[0] + 40, again[1] - 60], false);
  await page.mouse.move(...(await spotAt(place('loose'))), { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: 'Not sorted yet' })).toBeVisible();
});

test('Escape puts the card back, and the release after it presses nothing', async () => {
  await show('a few, half sorted');
  await allPiles();
  const from = await spotOn(slip('I go to the choir'));
  await dragByMouse(from, await spotAt(slip('The driver on the 14')), false);
  await page.keyboard.press('Escape');
  await expect(inHand()).toHaveCount(0);
  await page.mouse.move(...from);
  await page.mouse.up();
  await expect(place('pile:bus').getByText('2 cards, from 2 people')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the card that is asked about is dragged onto a pile too', async () => {
  await show('640 cards in one category, forty piles');
  await expect(page.getByText('202 cards left to sort', { exact: true })).toBeVisible();
  const card = page.locator('article[data-drag]').first();
  await dragByMouse(await spotOn(card), await spotAt(place('pile:pile0')));
  await expect(page.getByText('201 cards left to sort', { exact: true })).toBeVisible();
  await expect(page.getByText('The last card went here: I want thing 1')).toBeVisible();
});

test('a finger that moves at once scrolls; one that rests first picks the card up, in Urdu as in English', async () => {
  for (const lang of ['en', 'ur']) {
    await show('640 cards in one category, all piles', lang);
    const start = await spotOn(page.locator('[data-drop^="pile:"] [data-drag]').first());
    const before = await page.evaluate(() => window.scrollY);
    await touch('touchStart', start);
    for (let n = 1; n <= 8; n += 1) await touch('touchMove', [start[0], start[1] - n * 25]);
    await touch('touchEnd', null);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
    await expect(inHand()).toHaveCount(0);
    await scrolledOut();

    await page.evaluate(() => window.scrollTo(0, 0));
    const card = page.locator('[data-drop^="pile:"] [data-drag]').first();
    const words = (await card.textContent()) ?? '';
    const from = await spotOn(card);
    const at = await page.evaluate(() => window.scrollY);
    await touch('touchStart', from);
    await expect(inHand()).toHaveCount(1);
    const other = place('pile:pile1');
    const to = await spotAt(other.locator('[data-drag]').first());
    const [x, y] = [(from[0] + to[0]) / 2, from[1] + 5];
    await touch('touchMove', [x, y]);
    // What moves is under the finger, wherever the writing begins.
    await expect
      .poll(async () =>
        Math.abs(((await inHand().boundingBox())?.x ?? 0) - (x - from[0]) - ((await card.boundingBox())?.x ?? 0)),
      )
      .toBeLessThan(2);
    await touch('touchMove', to);
    await expect(other).toHaveAttribute('data-over', '');
    expect(await page.evaluate(() => window.scrollY)).toBe(at);
    await touch('touchEnd', null);
    await expect(inHand()).toHaveCount(0);
    await expect(place('pile:pile0').getByText(words, { exact: true })).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('held at the edge of the screen, a card takes the page along to piles that were not drawn before', async () => {
  await show('2,000 cards in one category, two hundred piles');
  const from = await spotOn(page.locator('[data-drop="pile:pile0"] [data-drag]').last());
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + 20, from[1] + 40, { steps: 3 });
  await page.mouse.move(300, 806, { steps: 5 });
  await expect.poll(() => page.evaluate(() => window.scrollY), { timeout: 20_000 }).toBeGreaterThan(3000);
  await page.mouse.move(500, 300, { steps: 3 });
  // The page rests; onto whichever pile has come into sight there.
  const inSight = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[data-drop^="pile:"]')].map((one) => one.getBoundingClientRect());
    const box = boxes.find(({ top, bottom }) => bottom > 250 && top < 500);
    return { x: (box?.left ?? 0) + 60, y: Math.max(200, box?.top ?? 0) + 20 };
  });
  await page.mouse.move(inSight.x, inSight.y, { steps: 3 });
  const over = page.locator('[data-over]');
  await expect(over).toHaveCount(1);
  const name = await over.getAttribute('data-drop');
  await page.mouse.up();
  await expect(inHand()).toHaveCount(0);
  await expect(page.locator(`[data-drop="${name}"]`).getByText('8 cards, from')).toBeVisible();
});

test('however far it is scrolled, the card that stays in sight lies over nothing that comes below it', async () => {
  await show('forty long cards');
  const now = page.getByRole('heading', { name: 'Where does this card go?' }).locator('..');
  const others = page.getByRole('heading', { name: 'Other cards: tap one to sort it now' });
  for (const far of [0, 200, 400, 600, 800]) {
    await page.evaluate((top) => window.scrollTo(0, top), far);
    const [above, below] = [await now.boundingBox(), await others.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  }
});

test('a card pulled to the side does not turn back the page: no swipe beyond its edge is left to the browser', async () => {
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorX)).toBe('none');
});
