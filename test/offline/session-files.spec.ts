// Session files on the built app, under its own policy and without a network: sealed once, saved, shared, given by the system,
// shared by another app; and opened by whoever has the key, and by nobody else.

import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { armor, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { en as files } from '../../src/app/files/words/en.ts';
import { en as keys } from '../../src/app/keys/words/en.ts';
import { readBundle } from '../../src/exchange/bundle.ts';
import { type BuiltApp, test, untilOffline } from '../support/built-app.ts';
import { app, Facilitator, say } from '../workshops/facilitator.ts';

const QUESTION = 'What would make getting about better?';
const OFFICE = 'Town hall';

/** What this browser cannot do by itself in a test: its share sheet, and being started with a file. */
async function standIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const shared: string[] = [];
    let isSlow = true;
    const setConsumer = (consumer: unknown) => Object.assign(window, { launched: consumer });
    Object.assign(window, { shared });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
    Object.assign(Navigator.prototype, {
      canShare: () => true,
      share: async ({ files: [file] }: { files: File[] }) => {
        // As a browser does when making the file took too long after the press.
        if (isSlow) {
          isSlow = false;
          throw new DOMException('no press', 'NotAllowedError');
        }
        shared.push(`${file?.name}\n${await file?.text()}`);
      },
    });
  });
}

async function downloaded(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function openList(context: BrowserContext, built: BuiltApp): Promise<Facilitator> {
  const page = await context.newPage();
  await page.goto(built.url);
  await untilOffline(page, 'ready');
  await context.setOffline(true);
  return new Facilitator(page);
}

function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  return page.locator('section:has(#bundle) input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

test('a session file is sealed once, goes out by every way the same, and opens with the office’s key alone', async ({
  browser,
  app: built,
}) => {
  const secret = await generateX25519Identity();
  const recipient = await identityToRecipient(secret);
  const context = await browser.newContext({ acceptDownloads: true, hasTouch: true });
  await standIn(context);
  const room = await openList(context, built);
  const { page } = room;
  await room.prepare(QUESTION, 3);
  await page.goto(`${built.url}#/settings`);
  await room.write(page.getByLabel(keys['keys.name'], { exact: true }), OFFICE);
  await room.write(page.getByLabel(keys['keys.key'], { exact: true }), recipient);
  await room.press(keys['keys.add']);
  await expect(page.getByText(keys['keys.added'])).toBeVisible();
  await page.goBack();
  await page.evaluate(() => (window.location.hash = window.location.hash.replace(/[^/]*$/, 'end')));

  const first = await downloaded(page, () => room.press(app['end.bundle-save']));
  await expect(page.getByText(new RegExp(`${files['handed.sealed'].split('{')[0]}.*${OFFICE}`))).toBeVisible();
  const second = await downloaded(page, () => room.press(app['end.bundle-save']));
  expect(second.bytes.equals(first.bytes)).toBe(true);
  expect(first.bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  const read = await readBundle(new Uint8Array(first.bytes), undefined, [secret]);
  expect(read.ok && JSON.stringify(read.bundle)).toContain(QUESTION);

  await room.press(files.share);
  await expect(page.getByText(say(files['share.ready'], { share: files.share }))).toBeVisible();
  await room.press(files.share);
  await expect(page.getByText(files['share.done'])).toBeVisible();
  const [shared = ''] = await page.evaluate(() => (window as unknown as { shared: string[] }).shared);
  expect(shared.split('\n')[0]).toBe(`${first.name}.txt`);
  expect(Buffer.from(armor.decode(shared.slice(shared.indexOf('\n') + 1))).equals(first.bytes)).toBe(true);

  // The tablet that sealed it knows it again, in letters too.
  await page.evaluate(() => (window.location.hash = '#/'));
  await give(page, 'a.txt', Buffer.from(shared.slice(shared.indexOf('\n') + 1)));
  await expect(page.getByText(files.known)).toBeVisible();
  await context.close();

  // Another tablet: no key, then the key, then once more.
  const elsewhere = await browser.newContext({ hasTouch: true });
  await standIn(elsewhere);
  const other = await openList(elsewhere, built);
  await give(other.page, 'a.commonground', first.bytes);
  await other.heading(files['sealed.title']);
  await expect(other.page.getByText(OFFICE)).toBeVisible();
  await other.press(files['sealed.not-now']);
  await expect(other.page.getByText(files.refused)).toBeVisible();
  await expect(other.page.getByText(OFFICE)).toBeVisible();

  // Given by the system: opened with the app.
  await expect.poll(() => other.page.evaluate(() => 'launched' in window)).toBe(true);
  await other.page.evaluate(
    (text) => {
      const file = new File([text], 'b.commonground.txt');
      const { launched } = window as unknown as { launched: (launch: object) => void };
      launched({ files: [{ getFile: async () => file }] });
    },
    shared.slice(shared.indexOf('\n') + 1),
  );
  await other.heading(files['sealed.title']);
  await other.write(other.page.getByLabel(keys['secret.field'], { exact: true }), secret);
  await other.press(keys['secret.open']);
  await other.writeTheWordsDown();
  await expect(other.page.getByRole('button', { name: new RegExp(QUESTION) })).toBeVisible();
  await expect(other.page.getByText(/^Opened\./)).toBeVisible();
  await elsewhere.close();
});

test('what another app shares with this one is taken in without a network, once, when the list is seen', async ({
  browser,
  app: built,
}) => {
  const file = await readFile('test/data/bundles/v1-sealed.commonground.txt');
  const context = await browser.newContext({ hasTouch: true });
  const { page } = await openList(context, built);
  // The manifest says where: a form of one file.
  const manifest = JSON.parse(await readFile('public/manifest.webmanifest', 'utf8')) as {
    share_target: { action: string; params: { files: { name: string }[] } };
  };
  const { action, params } = manifest.share_target;
  const share = async (content: string) => {
    // From a page that is not the app: one that has just started may look for it at that moment, and take it at once.
    await page.goto(`${built.url}manifest.webmanifest`);
    const arrived = await page.evaluate(
      async ([to, name, text]) => {
        const body = new FormData();
        body.append(name, new File([text], 'rhannu ŵ.txt', { type: 'text/plain' }));
        return (await fetch(to, { method: 'POST', body })).ok;
      },
      [action, params.files[0]?.name ?? '', content] as const,
    );
    expect(arrived).toBe(true);
    expect(await onTheShelf(page)).toBe(1);
  };
  await share(file.toString());
  await page.goto(built.url);
  await expect(page.getByRole('heading', { level: 1, name: files['sealed.title'] })).toBeVisible();
  await expect(page.getByText(OFFICE)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: app['bundle.open'] })).toBeVisible();
  expect(await onTheShelf(page)).toBe(0);
  await expect(page.getByText(files['sealed.title'])).toHaveCount(0);

  // Something else, which is refused.
  await share('%PDF-1.7');
  await page.goto(built.url);
  await expect(page.getByText(files.refused)).toBeVisible();
  expect(await onTheShelf(page)).toBe(0);

  // The app starts where nothing is opened: the file is off the disk all the same, and waits for the list.
  await share('%PDF-1.7');
  await page.goto(`${built.url}#/about`);
  await expect.poll(() => onTheShelf(page)).toBe(0);
  await expect(page.getByText(files.refused)).toHaveCount(0);
  await page.evaluate(() => (window.location.hash = '#/'));
  await expect(page.getByText(files.refused)).toBeVisible();
  await context.close();
});

/** Files that another app shared, and that lie unsealed on the disk. */
function onTheShelf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('shared with'));
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return files.flat().length;
  });
}
