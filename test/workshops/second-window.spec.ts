// A second window: refused politely, unless it is the wall, which shows what the desk puts on it and nothing else.
import { expect, type Page } from '@playwright/test';
import { test } from '../support/built-app.ts';
import { app as words, Facilitator, faults, themes } from './facilitator.ts';

/** It stands on the screen of a practice that is locked. */
const PRACTICE_PIN = '2468';

/** A practice whose cards are being sorted. */
async function sorting(page: Page, url: string): Promise<Facilitator> {
  const facilitator = new Facilitator(page);
  await page.goto(url);
  await facilitator.press(new RegExp(words['list.practice']));
  await facilitator.press(words['practice.start']);
  await facilitator.goTo(themes['title']);
  return facilitator;
}

/** In a window of its own. */
async function openWall(facilitator: Facilitator): Promise<Page> {
  await facilitator.press(themes['wall']);
  const opened = facilitator.page.context().waitForEvent('page');
  await facilitator.press(words['wall.window']);
  return opened;
}

test('the wall follows the desk into a second window, and any other second window is refused', async ({
  app,
  page,
}) => {
  const facilitator = await sorting(page, app.url);
  const wall = await openWall(facilitator);
  // The desk stays where it was; the room sees the piles.
  await facilitator.heading(themes['title']);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(themes['title']);
  await expect(wall.getByRole('button', { name: words['wall.back'] })).toHaveCount(0);
  await expect(wall.getByRole('listitem')).toHaveCount(0);

  // What the desk does is there at once.
  await facilitator.press(new RegExp(`^${themes['sort.new']}`));
  await expect(wall.getByRole('listitem')).toHaveCount(1);

  // A reload asks the desk again.
  await wall.reload();
  await expect(wall.getByRole('listitem')).toHaveCount(1);

  // The same window, sent elsewhere, is one window too many.
  await wall.goto(`${app.url}#/`);
  await expect(wall.getByRole('heading', { name: faults.twice })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(themes['title']);
});

test('a locked tablet leaves nobody’s words on the wall, and what was on it comes back when the tablet is opened', async ({
  app,
  page,
}) => {
  const facilitator = await sorting(page, app.url);
  await facilitator.press(new RegExp(`^${themes['sort.new']}`));
  const wall = await openWall(facilitator);
  await expect(wall.getByRole('listitem')).toHaveCount(1);
  const pile = await wall.getByRole('listitem').innerText();

  await facilitator.press(words.lock);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(words['wall.covered']);
  await expect(wall.getByRole('listitem')).toHaveCount(0);
  await expect(wall).not.toHaveTitle(new RegExp(themes['title']));

  await facilitator.type(PRACTICE_PIN);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(themes['title']);
  expect(await wall.getByRole('listitem').innerText()).toBe(pile);

  // A desk that is closed or started anew is one that nobody controls the wall from.
  await page.goto('about:blank');
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(words['wall.covered']);
  await page.goto(app.url);
  await facilitator.heading(themes['title']);
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText(words['wall.waiting']);
  await expect(wall.getByRole('listitem')).toHaveCount(0);
});

test('a wall without a desk says that the desk must be open', async ({ app, page }) => {
  await page.goto(`${app.url}#/wall`);
  await expect(page.getByText(words['wall.no-desk'])).toBeVisible();
});
