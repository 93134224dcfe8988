// Versions come out while people work: none comes in unasked, none comes in by half, and a broken one changes nothing
// (trust.md C6 to C9, G26, G28). `DEPLOYS=100 npx playwright test -c test/playwright.config.ts test/offline/deploys.spec.ts`
import { expect, type Page } from '@playwright/test';
import { test, untilNewer, untilOffline } from '../support/built-app.ts';
import { bringOut, BROKEN, readBuild, versionOf } from '../support/deploys.ts';
import { app as words, Facilitator, handover } from '../workshops/facilitator.ts';

declare global {
  interface Window {
    marks?: Set<string>;
    sameDocument?: boolean;
  }
}

const DEPLOYS = Number(process.env['DEPLOYS'] ?? 6);
/** Every so many versions the facilitator goes back to the list and takes the newest. */
const TAKEN_EACH = 3;
const STEPS = ['collect', 'themes', 'causes', 'prepare', 'check-out', 'check-in', 'end', 'report'] as const;

/** Lots that are the same in every run. */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What the browser does by itself now and then. */
function look(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined);
  });
}

async function oneBuild(page: Page): Promise<string> {
  const { page: mark, marks } = await page.evaluate(() => ({
    page: document.documentElement.dataset['mark'] ?? '',
    marks: [...(window.marks ?? [])],
  }));
  expect(marks, 'scripts of one build').toEqual(mark === '' ? [] : [mark]);
  return mark;
}

async function takeNewest(page: Page, mark: string): Promise<void> {
  const room = new Facilitator(page);
  await expect(async () => {
    await look(page);
    await untilNewer(page);
    await room.press(words['version.fetch']);
    await expect(page.locator('html')).toHaveAttribute('data-mark', mark, { timeout: 15_000 });
  }).toPass({ timeout: 60_000 });
  await untilOffline(page, 'ready');
}

test(`${DEPLOYS} versions at random moments, each without the files of the last: nobody is thrown out, nothing is mixed`, async ({
  app,
  page,
}) => {
  test.setTimeout(60_000 + DEPLOYS * 20_000);
  const lot = lots(26);
  const build = await readBuild(app.folder);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(request.url());
  });
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));

  await page.goto(app.url);
  await untilOffline(page, 'ready');
  const room = new Facilitator(page);
  await room.press(new RegExp(`^${words['list.practice']}`));
  await room.press(words['practice.start']);
  await expect(page).toHaveURL(/#\/session\//);
  const session = new URL(page.url()).hash.split('/')[2] ?? '';
  let newest = '';
  for (let n = 1; n <= DEPLOYS; n += 1) {
    const own = await oneBuild(page);
    await page.evaluate(() => (window.sameDocument = true));
    newest = `d${String(n).padStart(3, '0')}`;
    const version = await versionOf(build, newest, 'dist');
    const out = new Promise((resolve) => setTimeout(resolve, lot() * 400))
      .then(() => bringOut(version, app.folder))
      .then(() => look(page));
    for (let walk = 0; walk < 3; walk += 1) {
      const step = STEPS[Math.floor(lot() * STEPS.length)] ?? 'collect';
      await page.evaluate((hash) => (location.hash = hash), `#/session/${session}/${step}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    }
    await out;
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => window.sameDocument), 'the same page is still there').toBe(true);
    expect(await oneBuild(page)).toBe(own);
    if (n % TAKEN_EACH > 0) continue;
    await page.evaluate(() => (location.hash = '#/'));
    await takeNewest(page, newest);
    expect(await oneBuild(page)).toBe(newest);
    await page.evaluate((hash) => (location.hash = hash), `#/session/${session}/check-in`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
  expect(faults).toEqual([]);
  await app.stopServer();
  await page.reload();
  await untilOffline(page, 'ready');
  await oneBuild(page);
});

test('a version that comes out in the middle of a turn changes nothing of the turn', async ({ app, page }) => {
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  const room = new Facilitator(page);
  await room.press(new RegExp(`^${words['list.practice']}`));
  await room.press(words['practice.start']);
  await expect(page).toHaveURL(/#\/session\//);
  const session = new URL(page.url()).hash.split('/')[2] ?? '';
  await page.evaluate((hash) => (location.hash = hash), `#/session/${session}/collect`);
  const [hand = ''] = handover['who.hand'].other.split(' (');
  await page.getByRole('button', { name: new RegExp(`^${hand}`) }).click();
  const title = await room.nextPerson();
  await page.evaluate(() => (window.sameDocument = true));
  await bringOut(await versionOf(await readBuild(app.folder), 'turn', 'dist'), app.folder);
  await look(page);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
  expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toBe(title);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(title ?? '');
  expect(await oneBuild(page)).toBe('');
});

for (const [n, [what, breakIt]] of Object.entries(BROKEN).entries()) {
  test(`a version of which ${what} leaves the old one starting without a network`, async ({ app, page }) => {
    await page.goto(app.url);
    await untilOffline(page, 'ready');
    const files = new Map(await versionOf(await readBuild(app.folder), `bad${n}`, 'dist'));
    breakIt(files);
    await bringOut(files, app.folder);
    await look(page);
    await page.waitForTimeout(300);
    // Where the worker itself is sound a newer version is offered, and asked for.
    const fetchIt = page.getByRole('button', { name: words['version.fetch'] });
    if (await fetchIt.isVisible()) {
      await fetchIt.click();
      await expect(page.getByText(words['version.failed'])).toBeVisible({ timeout: 30_000 });
    }
    await app.stopServer();
    await page.reload();
    await untilOffline(page, 'ready');
    await expect(page.getByRole('button', { name: new RegExp(`^${words['list.practice']}`) })).toBeVisible();
    expect(await oneBuild(page)).toBe('');
  });
}
