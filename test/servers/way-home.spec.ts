// The whole way home: set up by the office's own file, queued without a network, kept back by a portal, believed only once a
// real Apache has it, and opened at the office.

import { expect, test } from '@playwright/test';
import { en as sending } from '../../src/app/sending/words/en.ts';
import { plainHash, readBundle } from '../../src/exchange/bundle.ts';
import type { Why } from '../../src/exchange/target.ts';
import { identitiesIn } from '../../src/vault/age-keys.ts';
import { untilOffline } from '../support/built-app.ts';
import { app, escape, Facilitator, say, unlockTheList } from '../workshops/facilitator.ts';
import { PASSWORD, USER } from './apache.mjs';
import { badServer, hashOf } from './bad-server.mjs';
import { told } from './table.ts';
import { OfficeDesk, takeSettings } from './office-desk.ts';
import { openSettings, tryOffice, type Way, wayHome } from './tablet.ts';

type Behaviour = Parameters<Way['network']['behave']>[0];

const way = wayHome();

async function networkBack(behaviour: Behaviour): Promise<void> {
  way.network = await badServer({ upstream: way.office.url, port: way.network.port });
  way.network.behave(behaviour);
}

const puts = () =>
  way.network.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('.commonground')).length;
const bundles = async () => [...(await way.office.stored())].filter(([name]) => name.endsWith('.commonground'));

async function prepareAndEnd(room: Facilitator): Promise<void> {
  await room.prepare('What would help?', 3);
  await room.goTo(app.end);
}

test('a session queued without a network waits behind a portal, is sent once the office really has it, and is opened there', async ({
  page,
  browser,
}) => {
  const account = { address: '/office/', user: USER, password: PASSWORD };
  const council = await OfficeDesk.open(browser, way.network.url);
  const key = await council.makeKey('Town council');
  const settings = await council.writeSettings('Town council', account);
  await council.close();

  const room = await openSettings(page, way.network.url);
  await takeSettings(room, settings, 'Town council');
  await expect(page.getByText(sending['office.works'])).toBeVisible();
  await room.press(app['to-list']);

  await way.network.stop();
  await prepareAndEnd(room);
  await room.press(sending['home.send']);
  const notSent = page.getByRole('alert').filter({ hasText: sending['not-sent'] });
  await expect(notSent).toContainText(sending['why.not-there']);

  // The tablet dies; in the list it stands what waits, since when, and why.
  await page.close();
  const again = await page.context().newPage();
  room.page = again;
  await again.goto(`${way.network.url}/#/`);
  await room.press(unlockTheList);
  await room.openWithWords();
  const row = again.getByRole('button', { name: /What would help\?/ });
  await expect(row).toContainText(sending['not-sent']);
  await expect(row).toContainText(escapeTo(sending.waits, 'when'));
  const waiting = again.getByRole('region', { name: sending.waiting });
  await expect(waiting).toContainText('What would help?');
  await expect(waiting).toContainText(sending['why.not-there']);

  const refusedBy = async (behaviour: Behaviour, why: string) => {
    way.network.behave(behaviour);
    await room.press(sending['send-now']);
    await expect(waiting).toContainText(why);
    await expect(row).toContainText(sending['not-sent']);
    await expect(again.getByText(sending.sent)).toHaveCount(0);
  };
  await networkBack('portal');
  await refusedBy('portal', sending['why.portal']);
  await refusedBy(500, sending['why.server-trouble']);
  await refusedBy('portal-redirect', sending['why.portal']);
  await refusedBy('hollow', sending['why.not-stored']);
  expect(await bundles()).toEqual([]);
  await refusedBy('store-then-drop', sending['why.cut']);
  const before = puts();

  // The portal is gone, and nobody presses anything.
  way.network.behave('works');
  await again.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(row).toContainText(sending.sent);
  await expect(row).not.toContainText(sending['not-sent']);
  await expect(waiting).toHaveCount(0);

  const found = await bundles();
  expect(found).toHaveLength(1);
  const [name, bytes] = found[0] ?? ['', Buffer.alloc(0)];
  // The name was given when it was queued: the same bytes arrived.
  expect(name).toMatch(new RegExp(`^[0-9a-z]+/${hashOf(bytes)}\\.commonground$`));
  // On the way nobody could read it.
  expect(await readBundle(new Uint8Array(bytes))).toMatchObject({ reason: 'sealed', names: ['Town council'] });
  // The lost answer was of a file that had arrived: it is found, and not sent again.
  expect(puts()).toBe(before);

  // After a restart it is still sent, and nothing goes out a second time.
  const asked = way.network.requests.length;
  await again.reload();
  await untilOffline(again, 'ready');
  await room.press(unlockTheList);
  await room.openWithWords();
  await expect(row).toContainText(sending.sent);
  expect(way.network.requests.slice(asked).filter(({ path }) => path.startsWith('/office'))).toEqual([]);

  // Another browser, which has never heard of this tablet, and the sheet from the safe.
  const desk = await OfficeDesk.open(browser, way.network.url);
  await desk.takeKeyInHand(key);
  const opened = await desk.openAllFrom(account);
  expect(opened).toEqual([await hashIn(bytes, key.buffer.toString())]);
  expect(await desk.saveSpreadsheet()).toContain('\ufeffThe question,');
  await desk.readReport();
  await expect(desk.page.getByText('What would help?').first()).toBeVisible();
  await desk.close();
});

/** Who the bundle is, opened without the app's screens. */
async function hashIn(file: Buffer, key: string): Promise<string> {
  const identities = identitiesIn(key);
  if (!identities.ok) throw new Error('no key was saved');
  const read = await readBundle(new Uint8Array(file), undefined, identities.identities);
  if (!read.ok) throw new Error(read.reason);
  expect(read.bundle.practice).toBe(false);
  return plainHash(read.bundle);
}

test('a wrong password stops all trying until it is set right', async ({ page }) => {
  const room = await openSettings(page, way.network.url);
  await tryOffice(room, 'not this one');
  await expect(page.getByText(sending['why.refused'])).toBeVisible();
  await room.press(app['to-list']);
  await prepareAndEnd(room);
  await room.press(sending['home.send']);
  await expect(page.getByRole('alert').filter({ hasText: sending['not-sent'] })).toContainText(sending['why.refused']);
  const asked = () => way.network.requests.filter(({ path }) => path.startsWith('/office')).length;
  const before401 = asked();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.waitForTimeout(3000);
  expect(asked()).toBe(before401);

  const before = (await bundles()).length;
  // The tablet is started anew, and is locked.
  await page.goto(`${way.network.url}/#/settings`);
  await page.reload();
  await room.press(sending['office.open']);
  await room.openWithWords();
  await page.getByLabel(sending['field.password'], { exact: true }).fill(PASSWORD);
  await room.press(sending['office.try']);
  await expect(page.getByText(sending['office.works'])).toBeVisible();
  await expect.poll(async () => (await bundles()).length).toBe(before + 1);
});

/** What the server does, and the reason that stands on the screen (trust.md, G11). */
const BEHAVIOURS: readonly (readonly [Behaviour, `why.${Why}`])[] = [
  ['portal', 'why.portal'],
  ['portal-redirect', 'why.portal'],
  ['portal-511', 'why.portal'],
  ['redirect', 'why.portal'],
  ['hollow', 'why.not-stored'],
  ['cut-upload', 'why.cut'],
  [401, 'why.refused'],
  [403, 'why.refused'],
  [404, 'why.wrong-place'],
  [405, 'why.wrong-place'],
  [408, 'why.slow'],
  [409, 'why.wrong-place'],
  [410, 'why.wrong-place'],
  [413, 'why.full'],
  [423, 'why.busy'],
  [425, 'why.busy'],
  [426, 'why.wrong-place'],
  [429, 'why.busy'],
  [500, 'why.server-trouble'],
  [501, 'why.wrong-place'],
  [502, 'why.server-trouble'],
  [503, 'why.server-trouble'],
  [504, 'why.server-trouble'],
  [507, 'why.full'],
];

// Behind `npm run test:servers`.
if (process.env['LONG']) {
  test(`each of ${BEHAVIOURS.length} behaviours of a server stands on the screen with its reason, and none as sent`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const room = await openSettings(page, way.network.url);
    await tryOffice(room, PASSWORD);
    await expect(page.getByText(sending['office.works'])).toBeVisible();
    await room.press(app['to-list']);
    await prepareAndEnd(room);
    way.network.behave(500);
    const before = (await bundles()).length;
    await room.press(sending['home.send']);
    const notSent = page.getByRole('alert').filter({ hasText: sending['not-sent'] });
    await expect(notSent).toContainText(sending['why.server-trouble']);
    for (const [behaviour, why] of BEHAVIOURS) {
      // Another reason first, so that this one is seen to come.
      way.network.behave(why === 'why.server-trouble' ? 'portal' : 500);
      await room.press(sending['send-now']);
      await expect(notSent).not.toContainText(sending[why]);
      way.network.behave(behaviour);
      await room.press(sending['send-now']);
      await expect(notSent, JSON.stringify(behaviour)).toContainText(sending[why], { timeout: 45_000 });
      await expect(page.getByText(sending.sent)).toHaveCount(0);
    }
    expect((await bundles()).length).toBe(before);
    told(
      'G11',
      'the built app in Chromium',
      `${BEHAVIOURS.length} of ${BEHAVIOURS.length} behaviours on the screen with their reason, none as sent`,
    );
  });
}

test('a practice is never sent', async ({ page }) => {
  const room = new Facilitator(page);
  await page.goto(way.network.url);
  await room.press(new RegExp(`^${escape(app['list.practice'])}`));
  await room.press(app['practice.start']);
  await room.goTo(app.end);
  await expect(page.getByText(sending['home.practice'])).toBeVisible();
  await expect(room.button(sending['home.send'])).toHaveCount(0);
});

/** A phrase with a gap, as a pattern. */
function escapeTo(phrase: string, gap: string): RegExp {
  return new RegExp(escape(say(phrase, { [gap]: '@' })).replace('@', '.+'));
}
