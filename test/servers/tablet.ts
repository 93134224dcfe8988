// How a spec of the way home begins: an office with a real Apache, between it and the tablet a network that can go wrong, and a
// tablet whose settings are open.

import { type Page, test } from '@playwright/test';
import { en as sending } from '../../src/app/sending/words/en.ts';
import { untilOffline } from '../support/built-app.ts';
import { app, Facilitator } from '../workshops/facilitator.ts';
import { apache, USER } from './apache.mjs';
import { badServer } from './bad-server.mjs';

export interface Way {
  office: Awaited<ReturnType<typeof apache>>;
  /** The app comes through it too, as it does from a server that has both. Another one for each test. */
  network: Awaited<ReturnType<typeof badServer>>;
}

/** For the top of a spec file; what it answers is there from the first test on. */
export function wayHome(): Way {
  const way: Partial<Way> = {};
  test.beforeAll(async () => {
    // It may have to be installed first.
    test.setTimeout(240_000);
    way.office = await apache({ pages: process.env['BUILT'] ?? 'dist' });
  });
  test.afterAll(() => way.office?.stop());
  test.beforeEach(async () => {
    way.network = await badServer({ upstream: way.office?.url ?? '' });
  });
  test.afterEach(() => way.network?.stop());
  return way as Way;
}

/** A tablet that is new there. */
export async function openSettings(page: Page, url: string): Promise<Facilitator> {
  const room = new Facilitator(page);
  await page.goto(url);
  await untilOffline(page, 'ready');
  await room.press(app.settings);
  await room.press(sending['office.make-vault']);
  await room.writeTheWordsDown();
  return room;
}

/** Typed in, and tried. */
export async function tryOffice(room: Facilitator, password: string): Promise<void> {
  const fill = (label: string, text: string) => room.page.getByLabel(label, { exact: true }).fill(text);
  await fill(sending['field.address'], '/office/');
  await fill(sending['field.user'], USER);
  await fill(sending['field.password'], password);
  await room.press(sending['office.try']);
}
