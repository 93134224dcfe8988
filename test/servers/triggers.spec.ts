// What makes the tablet try again to send what waits: a network, being looked at, the browser's waking, another workshop that is
// sent, one put back out of the bin, the button, and time. Each is seen by itself at a store that is full: that one is asked
// again by the clock after minutes only.

import { expect, type Page, test } from '@playwright/test';
import { SEND_TAG } from '../../src/app/offline-messages.ts';
import { en as sending } from '../../src/app/sending/words/en.ts';
import { untilOffline } from '../support/built-app.ts';
import { app, Facilitator, unlockTheList } from '../workshops/facilitator.ts';
import { apache, PASSWORD, USER } from './apache.mjs';
import { badServer } from './bad-server.mjs';

let office: Awaited<ReturnType<typeof apache>>;
let network: Awaited<ReturnType<typeof badServer>>;

test.beforeAll(async () => {
  // It may have to be installed first.
  test.setTimeout(240_000);
  office = await apache({ pages: process.env['BUILT'] ?? 'dist' });
});
test.afterAll(() => office?.stop());
test.beforeEach(async () => {
  network = await badServer({ upstream: office.url });
});
test.afterEach(() => network.stop());

const asked = () => network.requests.filter(({ path }) => path.endsWith('.commonground')).length;

async function setUp(page: Page): Promise<Facilitator> {
  const room = new Facilitator(page);
  await page.goto(network.url);
  await untilOffline(page, 'ready');
  await room.press(app.settings);
  await room.press(sending['office.make-vault']);
  await room.writeTheWordsDown();
  await page.getByLabel(sending['field.address'], { exact: true }).fill('/office/');
  await page.getByLabel(sending['field.user'], { exact: true }).fill(USER);
  await page.getByLabel(sending['field.password'], { exact: true }).fill(PASSWORD);
  await room.press(sending['office.try']);
  await expect(page.getByText(sending['office.works'])).toBeVisible();
  await room.press(app['to-list']);
  return room;
}

/** Sent, and refused by a store that is full. */
async function oneWaits(room: Facilitator, question: string): Promise<void> {
  await room.prepare(question, 3);
  await room.goTo(app.end);
  network.behave(507);
  await room.press(sending['home.send']);
  await expect(room.page.getByRole('alert').filter({ hasText: sending['not-sent'] })).toContainText(
    sending['why.full'],
  );
}

async function isTriedAgain(what: string, trigger: () => Promise<unknown>): Promise<void> {
  await untilQuiet();
  const before = asked();
  await trigger();
  await expect.poll(asked, { message: what }).toBeGreaterThan(before);
}

/** The last try is over: another one that begins meanwhile would be the same one. */
async function untilQuiet(): Promise<void> {
  for (let before = -1; before !== network.requests.length; ) {
    before = network.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

/** As the browser does it when there is a network again. */
async function wake(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [one] }) => {
      if (one) resolve(one.registrationId);
    });
  });
  await devTools.send('ServiceWorker.enable');
  const registrationId = await found;
  await devTools.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(page.url()).origin,
    registrationId,
    tag: SEND_TAG,
    lastChance: false,
  });
}

test('each of them makes the tablet try again, and none of them while nothing happens', async ({ page, context }) => {
  await context.grantPermissions(['background-sync']);
  const room = await setUp(page);
  await oneWaits(room, 'What would help?');
  const at = asked();
  await page.waitForTimeout(4000);
  expect(asked()).toBe(at);

  const dispatch = (where: 'window' | 'document', kind: string) => () =>
    page.evaluate(([on, name]) => (on === 'window' ? window : document).dispatchEvent(new Event(name)), [
      where,
      kind,
    ] as const);
  await isTriedAgain('online', dispatch('window', 'online'));
  await isTriedAgain('looked at', dispatch('document', 'visibilitychange'));
  await isTriedAgain('woken by the browser', () => wake(page));
  await isTriedAgain('the button', () => room.press(sending['send-now']));
  await isTriedAgain('the tablet is opened', async () => {
    await page.goto(`${network.url}/#/`);
    await page.reload();
    await room.press(unlockTheList);
    await room.openWithWords();
  });
  await untilQuiet();
  // A later one is finished: what waits from before is tried with it.
  const before = asked();
  await oneWaits(room, 'What else would help?');
  expect(asked() - before).toBeGreaterThanOrEqual(2);

  await page.goto(`${network.url}/#/`);
  network.behave('works');
  await wake(page);
  const bundles = async () => [...(await office.stored()).keys()].filter((name) => name.endsWith('.commonground'));
  await expect.poll(async () => (await bundles()).length).toBe(2);
  await expect(page.getByText(sending.sent)).toHaveCount(2);
});

test('with time alone it is tried again, each time after a longer wait, until it has arrived', async ({ page }) => {
  const room = await setUp(page);
  await room.prepare('What would help?', 3);
  await room.goTo(app.end);
  network.behave(503);
  await room.press(sending['home.send']);
  const at = asked();
  await expect.poll(asked, { timeout: 30_000 }).toBeGreaterThanOrEqual(at + 3);
  network.behave('works');
  await expect(page.getByText(sending.sent)).toBeVisible({ timeout: 60_000 });
});
