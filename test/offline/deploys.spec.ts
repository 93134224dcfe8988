// Versions come out while people work: none comes in unasked, none comes in by half, and a broken one changes nothing
// (trust.md C6 to C9, G26, G28). `DEPLOYS=100 npx playwright test -c test/playwright.config.ts test/offline/deploys.spec.ts`
import { expect, type Page } from '@playwright/test';
import { lookForNewer, test, untilNewer, untilOffline } from '../support/built-app.ts';
import { chanceFrom } from '../support/chance.ts';
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

/** A practice, ready for no network. Answers the session's id. */
async function practise(room: Facilitator, url: string): Promise<string> {
  await room.page.goto(url);
  await untilOffline(room.page, 'ready');
  await room.press(new RegExp(`^${words['list.practice']}`));
  await room.press(words['practice.start']);
  await expect(room.page).toHaveURL(/#\/session\//);
  return new URL(room.page.url()).hash.split('/')[2] ?? '';
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
    await lookForNewer(page);
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
  const lot = chanceFrom(26);
  const build = await readBuild(app.folder);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(request.url());
  });
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));

  const session = await practise(new Facilitator(page), app.url);
  let newest = '';
  for (let n = 1; n <= DEPLOYS; n += 1) {
    const own = await oneBuild(page);
    await page.evaluate(() => (window.sameDocument = true));
    newest = `d${String(n).padStart(3, '0')}`;
    const version = versionOf(build, newest);
    const out = new Promise((resolve) => setTimeout(resolve, lot() * 400))
      .then(() => bringOut(version, app.folder))
      .then(() => lookForNewer(page));
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
  const room = new Facilitator(page);
  const session = await practise(room, app.url);
  await page.evaluate((hash) => (location.hash = hash), `#/session/${session}/collect`);
  const [hand = ''] = handover['who.hand'].other.split(' (');
  await page.getByRole('button', { name: new RegExp(`^${hand}`) }).click();
  const title = await room.nextPerson();
  await page.evaluate(() => (window.sameDocument = true));
  await bringOut(versionOf(await readBuild(app.folder), 'turn'), app.folder);
  await lookForNewer(page);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
  expect(await page.getByRole('heading', { level: 1 }).first().textContent()).toBe(title);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(title ?? '');
  expect(await oneBuild(page)).toBe('');
});

test('versions that went wrong, one after the other, leave the old one starting without a network', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  const build = await readBuild(app.folder);
  for (const [n, [what, { breaks, isOffered }]] of Object.entries(BROKEN).entries())
    await test.step(what, async () => {
      const files = new Map(versionOf(build, `bad${n}`));
      breaks(files);
      await bringOut(files, app.folder);
      await lookForNewer(page);
      if (isOffered) {
        await untilNewer(page);
        await new Facilitator(page).press(words['version.fetch']);
        await expect(page.getByText(words['version.failed'])).toBeVisible({ timeout: 30_000 });
      }
      await app.stopServer();
      await page.reload();
      await untilOffline(page, 'ready');
      await expect(page.getByRole('button', { name: new RegExp(`^${words['list.practice']}`) })).toBeVisible();
      expect(await oneBuild(page)).toBe('');
      await app.startServer();
    });
});
