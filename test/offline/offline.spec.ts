// The server really goes away; what was promised as ready must then be there (C39, C42).
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test, untilOffline } from '../support/built-app.ts';

for (const under of ['/', '/hall/tablet/']) {
  test.describe(`served at ${under}`, () => {
    test.use({ under });

    test('with the server stopped the app starts, at any address, and asks nobody for anything', async ({
      app,
      page,
    }) => {
      await page.goto(app.url);
      await untilOffline(page, 'ready');
      await app.stopServer();

      const failures: string[] = [];
      // A font that was on its way when the page was left is not a request that failed.
      page.on('requestfailed', (request) => {
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') failures.push(request.url());
      });
      page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
      page.on('pageerror', (error) => failures.push(String(error)));
      await page.reload();
      await untilOffline(page, 'ready');
      await page.goto(`${app.url}index.html#/somewhere`);
      await untilOffline(page, 'ready');
      await page.goto(`${app.url}no/such/page`);
      await untilOffline(page, 'ready');
      expect(page.url()).toBe(app.url);
      expect(failures).toEqual([]);
    });
  });
}

/** Removes the first file from the cache whose address fits. */
function forget(page: Page, part: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    let forgotten = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.includes(wanted) && (await cache.delete(request))) forgotten += 1;
      }
    }
    return forgotten;
  }, part);
}

test('with one file gone from the cache and no server it is not called ready; with the server it is mended', async ({
  app,
  page,
}) => {
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  expect(await forget(page, 'icon-512.png')).toBe(1);
  await app.stopServer();
  await page.reload();
  await untilOffline(page, 'incomplete');

  await app.startServer();
  await page.reload();
  await untilOffline(page, 'ready');
  await app.stopServer();
  await page.reload();
  await untilOffline(page, 'ready');
});

test('a file is not taken from a server that has another version of it', async ({ app, page }) => {
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  expect(await forget(page, 'icon-512.png')).toBe(1);
  await writeFile(join(app.folder, 'icon-512.png'), 'another picture');
  await page.reload();
  await untilOffline(page, 'incomplete');
});

test('a first visit that is cut off is not called ready, and the next one is', async ({ app, page }) => {
  const worker = await readFile(join(app.folder, 'sw.js'));
  await rm(join(app.folder, 'sw.js'));
  await page.goto(app.url);
  await untilOffline(page, 'incomplete');
  await writeFile(join(app.folder, 'sw.js'), worker);
  await page.reload();
  await untilOffline(page, 'ready');
});

test('a page that stands in for a file, as on a network that wants paying, does not get into the cache', async ({
  app,
  page,
}) => {
  await writeFile(join(app.folder, 'icon-192.png'), '<h1>Pay for this network</h1>');
  await page.goto(app.url);
  await untilOffline(page, 'incomplete');
});
