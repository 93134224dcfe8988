// To another server than the app's own: the page may not, the send worker may, under the headers that a build asks its host
// for, without any, and from the installed files; and what a browser tells nobody is told apart.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { headersFor } from '../../.build/policy.ts';
import { en as sending } from '../../src/app/sending/words/en.ts';
import { staticServer } from '../support/server.mjs';
import { escape, type Facilitator } from '../workshops/facilitator.ts';
import { apache, PASSWORD, USER } from './apache.mjs';
import { KEY, SECRET, storeServer } from './store-server.mjs';
import { openSettings } from './tablet.ts';

type Store = Awaited<ReturnType<typeof storeServer>>;
type Host = 'the headers of the build' | 'no headers' | 'the policy of the page with every file';

const BUILT = process.env['BUILT'] ?? 'dist';
let stop: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  await Promise.all(stop.map((end) => end()));
  stop = [];
});

async function host(how: Host): Promise<string> {
  const file = await readFile(join(BUILT, '_headers'), 'utf8');
  const headers = {
    'the headers of the build': (path: string) => headersFor(file, path),
    'no headers': () => [],
    'the policy of the page with every file': () => headersFor(file, '/index.html'),
  }[how];
  const served = await staticServer(BUILT, { headers }).start();
  stop.push(served.stop);
  return served.url;
}

async function storage(options: Partial<Parameters<typeof storeServer>[0]> = {}): Promise<Store> {
  const store = await storeServer({ dialect: 's3', ...options });
  stop.push(store.stop);
  return store;
}

async function setUp(page: Page, url: string): Promise<Facilitator> {
  const room = await openSettings(page, url);
  await readyToTry(room);
  return room;
}

async function tryOut(
  room: Facilitator,
  address: string,
  { bucket = 'sessions', secret = SECRET } = {},
): Promise<void> {
  const fill = (label: string, text: string) => room.page.getByLabel(label, { exact: true }).fill(text);
  await fill(sending['field.s3.address'], address);
  await fill(sending['field.bucket'], bucket);
  await fill(sending['field.key'], KEY);
  await fill(sending['field.secret'], secret);
  await room.press(sending['office.try']);
}

const says = (page: Page, text: string) => expect(page.getByText(text)).toBeVisible({ timeout: 30_000 });

/** By the hand that knows where it tapped last: a second tap in one place would be dropped. */
const readyToTry = (room: Facilitator) =>
  room.tap(room.page.getByRole('radio', { name: new RegExp(`^${escape(sending['kind.s3'])}`) }));

async function getsThere(room: Facilitator, store: Store): Promise<void> {
  const { page } = room;
  store.files.clear();
  await tryOut(room, store.url);
  await says(page, sending['office.works']);
  expect([...store.files.keys()]).toEqual([expect.stringMatching(/^\/sessions\/\w+\/common-ground-test\.txt$/)]);
  const asked = store.requests.length;
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'got through',
        () => 'kept in',
      ),
    store.url,
  );
  expect(fetched).toBe('kept in');
  expect(store.requests.length).toBe(asked);
}

test('the page may not ask another server, and the send worker gets there: from a host that sends the headers of the build, and with the host gone', async ({
  page,
}) => {
  const store = await storage();
  const url = await host('the headers of the build');
  const room = await setUp(page, url);
  await getsThere(room, store);

  await stop.pop()?.();
  await page.reload();
  await room.press(sending['office.open']);
  await room.openWithWords();
  await readyToTry(room);
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('/send/'));
  await getsThere(room, store);
  const policy = await page.evaluate(
    async (script) => (await fetch(script)).headers.get('content-security-policy'),
    (await started).url(),
  );
  expect(policy).toMatch(/^default-src 'none'; .*connect-src 'self' https:/);
});

// Behind `npm run test:servers`.
if (process.env['LONG']) {
  test('a host that sends no headers: the same', async ({ page }) => {
    const store = await storage();
    await getsThere(await setUp(page, await host('no headers')), store);
  });

  test('a host that sends the page’s policy with every file keeps the worker in, and that is what is said', async ({
    page,
  }) => {
    const store = await storage();
    const room = await setUp(page, await host('the policy of the page with every file'));
    await tryOut(room, store.url);
    await says(page, sending['why.blocked']);
    expect(store.requests).toEqual([]);
  });
}

test('no rule for apps, no such bucket, a hidden refusal, a refusal that can be read, nobody there: each is said', async ({
  page,
}) => {
  const room = await setUp(page, await host('the headers of the build'));
  const wrong = { secret: 'wrong' };
  await tryOut(room, (await storage({ rule: 'none' })).url);
  await says(page, sending['why.closed']);
  await tryOut(room, (await storage({ rule: 'hidden' })).url, wrong);
  await says(page, sending['why.hidden']);
  // Not beside the other one that says the same: it is seen to come.
  await tryOut(room, (await storage()).url, { bucket: 'nowhere' });
  await says(page, sending['why.closed']);
  await tryOut(room, (await storage()).url, wrong);
  await says(page, sending['why.refused']);
  const gone = await storage();
  await stop.pop()?.();
  await tryOut(room, gone.url);
  await says(page, sending['why.not-there']);
});

test('a real Apache on another server, with the rule that the README gives: it takes the file, and its refusal can be read', async ({
  page,
}) => {
  // It may have to be installed first.
  test.setTimeout(240_000);
  const url = await host('the headers of the build');
  const office = await apache({ letsIn: new URL(url).origin });
  stop.push(office.stop);
  const room = await setUp(page, url);
  await room.tap(page.getByRole('radio', { name: new RegExp(`^${escape(sending['kind.webdav'])}`) }));
  const tryFolder = async (password: string) => {
    await page.getByLabel(sending['field.address'], { exact: true }).fill(`${office.url}/office/`);
    await page.getByLabel(sending['field.user'], { exact: true }).fill(USER);
    await page.getByLabel(sending['field.password'], { exact: true }).fill(password);
    await room.press(sending['office.try']);
  };
  await tryFolder('wrong');
  await says(page, sending['why.refused']);
  await tryFolder(PASSWORD);
  await says(page, sending['office.works']);
  expect([...(await office.stored()).keys()]).toEqual([expect.stringMatching(/common-ground-test\.txt$/)]);
});
