// The first screen stands in the page: what is pressed before the app has come is done when it is there.
import { expect, type Page } from '@playwright/test';
import { test } from '../support/built-app.ts';
import { app as words, Facilitator } from '../workshops/facilitator.ts';

/** Holds back every script of the app until the function it gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const practice = (page: Page) => page.getByRole('button', { name: new RegExp(`^${words['list.practice']}`) });
const shown = (page: Page) => page.evaluate(() => document.getElementById('app')?.innerText ?? '');

for (const [language, locale] of [
  ['English', 'en-GB'],
  ['Welsh', 'cy'],
  ['Urdu', 'ur-PK'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale, serviceWorkers: 'block' });

    test('nothing moves and no word changes when the app takes the first screen over', async ({ app, page }) => {
      const letGo = await holdScripts(page);
      await page.goto(app.url, { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const before = await shown(page);
      const top = await page.locator('main').evaluate((main) => main.getBoundingClientRect().top);
      letGo();
      await expect(page.locator('html')).toHaveAttribute('data-read', 'list');
      const after = await shown(page);
      // What is known of the tablet comes last on the page, and only now.
      const same = before.split('\n').slice(0, 9);
      expect(after.split('\n').slice(0, 9)).toEqual(same);
      expect(await page.locator('main').evaluate((main) => main.getBoundingClientRect().top)).toBe(top);
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'Urdu' ? 'rtl' : 'ltr');
    });
  });
}

test.describe('before the app has come', () => {
  test.use({ serviceWorkers: 'block' });

  test('the question before a practice opens at once, and its answer is kept', async ({ app, page }) => {
    const letGo = await holdScripts(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await practice(page).click();
    const question = page.getByRole('alertdialog', { name: words['practice.title'] });
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: words['practice.not-now'] }).click();
    await expect(question).toBeHidden();
    await practice(page).click();
    await question.getByRole('button', { name: words['practice.start'] }).click();
    await expect(question).toBeHidden();
    await expect(practice(page)).toHaveAttribute('aria-busy', 'true');
    letGo();
    await expect(page).toHaveURL(/#\/session\/.*\/check-in$/);
  });

  test('a question that stands open stays open, and is answered by the app', async ({ app, page }) => {
    const letGo = await holdScripts(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await practice(page).click();
    const question = page.getByRole('alertdialog', { name: words['practice.title'] });
    await expect(question).toBeVisible();
    letGo();
    await expect(page.locator('html')).toHaveAttribute('data-read', 'list');
    await expect(question).toHaveCount(1);
    await new Facilitator(page).press(words['practice.not-now']);
    await expect(question).toHaveCount(0);
  });

  test('"Prepare a workshop" and "Settings" are heard', async ({ app, page, context }) => {
    const letGo = await holdScripts(page);
    await page.goto(app.url, { waitUntil: 'commit' });
    await page.getByRole('button', { name: words['settings'], exact: true }).click();
    letGo();
    await expect(page).toHaveURL(/#\/settings$/);
    const other = await context.newPage();
    await page.close();
    const letOther = await holdScripts(other);
    await other.goto(app.url, { waitUntil: 'commit' });
    await other.getByRole('button', { name: new RegExp(`^${words['list.prepare']}`) }).click();
    letOther();
    // A real workshop begins with the words that open this tablet.
    await expect(other.getByRole('heading', { level: 1 })).not.toHaveText('Common Ground');
  });
});

test('the worker of the store comes up while the app’s own script is still on its way, and there is only one', async ({
  app,
  page,
}) => {
  let letGo: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/assets\/first-/, async (route) => {
    await held;
    await route.continue();
  });
  const writer = page.waitForEvent('worker');
  await page.goto(app.url, { waitUntil: 'commit' });
  expect((await writer).url()).toContain('writer-');
  letGo?.();
  await expect(page.locator('html')).toHaveAttribute('data-read', 'list');
  expect(page.workers().filter((one) => one.url().includes('writer-'))).toHaveLength(1);
});

test.describe('a tablet with workshops on it', () => {
  test.use({ serviceWorkers: 'block' });

  /** A practice is begun, and the tablet is left on the list. */
  async function leaveOnList(page: Page, url: string): Promise<void> {
    const room = new Facilitator(page);
    await page.goto(url);
    await room.press(new RegExp(`^${words['list.practice']}`));
    await room.press(words['practice.start']);
    await expect(page).toHaveURL(/check-in$/);
    await page.goto(`${url}#/`);
    await expect(page.locator('[id^=session-]')).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('common-ground-list')))
      .toContain('"practice":true');
  }

  test('the list stands there before any script has come, and is the same when the store has said it', async ({
    app,
    page,
  }) => {
    await leaveOnList(page, app.url);
    const letGo = await holdScripts(page);
    await page.reload({ waitUntil: 'commit' });
    const row = page.locator('main li').first();
    await expect(row).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-usable', 'list');
    await page.evaluate(() => document.fonts.ready);
    const look = () => row.evaluate((one) => [one.outerHTML, JSON.stringify(one.getBoundingClientRect())]);
    const before = await look();
    const stood = await row.elementHandle();
    letGo();
    await expect(page.locator('html')).toHaveAttribute('data-read', 'list');
    expect(await look()).toEqual(before);
    expect(await stood?.evaluate((one) => one.isConnected)).toBe(true);
  });

  test('a workshop pressed there opens when the app has come', async ({ app, page }) => {
    await leaveOnList(page, app.url);
    const letGo = await holdScripts(page);
    await page.reload({ waitUntil: 'commit' });
    const row = page.locator('main li button').first();
    await row.click();
    await expect(row).toHaveAttribute('aria-busy', 'true');
    letGo();
    await expect(page).toHaveURL(/#\/session\//);
    await expect(page.getByRole('heading', { level: 1, name: 'Common Ground' })).toHaveCount(0);
  });

  test('what can be done with it is asked for there, too', async ({ app, page }) => {
    await leaveOnList(page, app.url);
    const letGo = await holdScripts(page);
    await page.reload({ waitUntil: 'commit' });
    await page.locator('main li').getByRole('button', { name: words['list.more'] }).click();
    letGo();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('one that is gone by then does not open, and the list says so at once', async ({ app, page }) => {
    await leaveOnList(page, app.url);
    const stale = (await page.evaluate(() => localStorage.getItem('common-ground-list'))) ?? '';
    const gone = stale.replaceAll(/"id":"[\w-]+"/g, '"id":"gone"');
    await page.evaluate((list) => localStorage.setItem('common-ground-list', list), gone);
    const letGo = await holdScripts(page);
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('#session-gone')).toBeVisible();
    await page.locator('main li button').first().click();
    letGo();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words['session.none']);
    await page.goto(`${app.url}#/`);
    await expect(page.locator('[id^=session-]:not(#session-gone)')).toBeVisible();
    await expect(page.locator('#session-gone')).toHaveCount(0);
  });
});
