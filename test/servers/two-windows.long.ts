// Two windows of one browser with the same files, under the browser's own lock: each file goes once, also where the window that
// was at it is closed in the middle.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openHall } from '../engines/hall.ts';
import { badServer, hashOf } from './bad-server.mjs';
import { buildSendPage } from './page/build.ts';
import { told } from './table.ts';

const FILES = 5;

for (const closes of [false, true]) {
  test(`two windows with the same ${FILES} files${closes ? ', one of which is closed in the middle' : ''}: each is sent once`, async ({
    context,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'common-ground-windows-'));
    await buildSendPage(folder);
    const office = await badServer();
    const hall = await openHall(folder, { under: '/office/', answer: office.answer });
    try {
      const pages = [await context.newPage(), await context.newPage()] as const;
      for (const page of pages) await page.goto(hall.url);
      const address = new URL('/office/', hall.url).href;
      const to = { kind: 'webdav', address, user: 'tablets', password: 'secret' } as const;
      const what = { to, tablet: 'tablet', seed: 1, size: 200_000 };
      const done = pages.map((page) =>
        page.evaluate(([one, files]) => window.sendAll(one, files), [what, FILES] as const),
      );
      if (closes) {
        await expect.poll(() => office.files.size).toBeGreaterThan(1);
        void done[0]?.catch(() => undefined);
        await pages[0].close();
        await done[1];
      } else await Promise.all(done);
      const puts = office.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('.commonground'));
      expect(office.files.size).toBe(FILES);
      for (const [path, bytes] of office.files) expect(path).toBe(`/office/tablet/${hashOf(bytes)}.commonground`);
      // The one that was on its way when its window was closed may go again; what had arrived does not.
      const folderNotThere = 1;
      expect(puts.length).toBeLessThanOrEqual(FILES + folderNotThere + (closes ? 1 : 0));
      told(
        'G12',
        `Chromium, two real windows${closes ? ', one closed' : ''}`,
        `${office.files.size} of ${FILES} there, 0 more`,
      );
    } finally {
      await Promise.all([hall.close(), office.stop()]);
      await rm(folder, { recursive: true, force: true });
    }
  });
}
