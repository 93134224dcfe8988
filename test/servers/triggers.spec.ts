// What makes the tablet try again to send what waits: a network, being looked at, the browser's waking, another workshop that is
// sent, one put back out of the bin, the button, and time. Each is seen by itself at a store that is full: that one is asked
// again by the clock after minutes only.

import { expect, type Page, test } from '@playwright/test';
import { SEND_TAG } from '../../src/app/offline-messages.ts';
import { en as sending } from '../../src/app/sending/words/en.ts';
import { app, type Facilitator, unlockTheList } from '../workshops/facilitator.ts';
import { PASSWORD } from './apache.mjs';
import { openSettings, tryOffice, wayHome } from './tablet.ts';

const way = wayHome();

const asked = () => way.network.requests.filter(({ path }) => path.endsWith('.commonground')).length;

async function setUp(page: Page): Promise<Facilitator> {
  const room = await openSettings(page, way.network.url);
  await tryOffice(room, PASSWORD);
  await expect(page.getByText(sending['office.works'])).toBeVisible();
  await room.press(app['to-list']);
  return room;
}

/** Sent, and refused by a store that is full. */
async function oneWaits(room: Facilitator, question: string): Promise<void> {
  await room.prepare(question, 3);
  await room.goTo(app.end);
  way.network.behave(507);
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
  for (let before = -1; before !== way.network.requests.length; ) {
    before = way.network.requests.length;
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
  await untilQuiet();
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
    await page.goto(`${way.network.url}/#/`);
    await page.reload();
    await room.press(unlockTheList);
    await room.openWithWords();
  });
  await untilQuiet();
  // A later one is finished: what waits from before is tried with it.
  const before = asked();
  await oneWaits(room, 'What else would help?');
  await expect.poll(() => asked() - before).toBeGreaterThanOrEqual(2);

  await page.goto(`${way.network.url}/#/`);
  way.network.behave('works');
  await wake(page);
  const bundles = async () => [...(await way.office.stored()).keys()].filter((name) => name.endsWith('.commonground'));
  await expect.poll(async () => (await bundles()).length).toBe(2);
  await expect(page.getByText(sending.sent)).toHaveCount(2);
});

test('with time alone it is tried again, each time after a longer wait, until it has arrived', async ({ page }) => {
  const room = await setUp(page);
  await room.prepare('What would help?', 3);
  await room.goTo(app.end);
  way.network.behave(503);
  await room.press(sending['home.send']);
  const at = asked();
  await expect.poll(asked, { timeout: 30_000 }).toBeGreaterThanOrEqual(at + 3);
  way.network.behave('works');
  await expect(page.getByText(sending.sent)).toBeVisible({ timeout: 60_000 });
});
