// Two windows of one browser with the same files, under the browser's own lock: while one is at it the other asks the server
// nothing, and each file goes once, also where the window that was at it is closed in the middle.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openHall } from '../engines/hall.ts';
import { badServer, hashOf } from './bad-server.mjs';
import { buildSendPage } from './page/build.ts';
import { told } from './table.ts';

const FILES = 5;
/** The file that hangs half-way while the other window comes. */
const HANGS = 3;
/** The first put finds no folder, and comes again. */
const NO_FOLDER = 1;

for (const closes of [false, true]) {
  test(`two windows with the same ${FILES} files${closes ? ', one of which is closed in the middle' : ''}: each is sent once`, async ({
    context,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'common-ground-windows-'));
    await buildSendPage(folder);
    const office = await badServer();
    let [puts, open, atOnce] = [0, 0, 0];
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const answer = async (request: IncomingMessage, response: ServerResponse) => {
      open += 1;
      atOnce = Math.max(atOnce, open);
      response.once('close', () => (open -= 1));
      if (request.method === 'PUT') puts += 1;
      if (request.method === 'PUT' && puts === HANGS + NO_FOLDER) await held;
      await office.answer(request, response);
    };
    const hall = await openHall(folder, { under: '/office/', answer });
    try {
      const [first, second] = [await context.newPage(), await context.newPage()];
      for (const page of [first, second]) await page.goto(hall.url);
      const address = new URL('/office/', hall.url).href;
      const to = { kind: 'webdav', address, user: 'tablets', password: 'secret' } as const;
      const what = { to, tablet: 'tablet', seed: 1, size: 200_000 };
      const sendAll = (page: Page) =>
        page.evaluate(([one, files]) => window.sendAll(one, files), [what, FILES] as const);
      const one = sendAll(first);
      void one.catch(() => undefined);
      await expect.poll(() => puts).toBe(HANGS + NO_FOLDER);
      const other = sendAll(second);
      await expect.poll(() => second.evaluate(() => window.hasTried)).toBe(true);
      expect(atOnce).toBe(1);
      if (closes) await first.close();
      else goOn();
      await (closes ? other : Promise.all([one, other]));
      expect(office.files.size).toBe(FILES);
      for (const [path, bytes] of office.files) expect(path).toBe(`/office/tablet/${hashOf(bytes)}.commonground`);
      // The one that was on its way when its window was closed goes again; what had arrived does not.
      expect(puts).toBe(FILES + NO_FOLDER + (closes ? 1 : 0));
      told(
        'G12',
        `Chromium, two real windows${closes ? ', one closed with a file half-way' : ''}`,
        `${office.files.size} of ${FILES} there, each put once${closes ? ', and that one once more' : ''}`,
      );
    } finally {
      await Promise.all([hall.close(), office.stop()]);
      await rm(folder, { recursive: true, force: true });
    }
  });
}
