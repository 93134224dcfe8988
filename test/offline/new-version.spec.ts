// A newer version waits to be asked for, and cannot come in while a workshop is open, not even after a crash (C38).
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { lookForNewer, test, untilNewer, untilOffline } from '../support/built-app.ts';

/** Writes one of the two facts as `src/app/update-flags.ts` keeps them; `undefined` removes it. */
function setFlag(page: Page, key: 'workshop-open' | 'update-wanted', value: true | number | undefined): Promise<void> {
  return page.evaluate(
    ([name, fact]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('common-ground-device');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction('device', 'readwrite');
          const store = transaction.objectStore('device');
          if (fact === undefined) store.delete(name);
          else store.put(fact, name);
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [key, value] as const,
  );
}

const mark = (page: Page) => page.locator('html').getAttribute('data-mark');

/** Long enough for a worker that is let in to have taken over. */
const settle = (page: Page) => page.waitForTimeout(1500);

async function nothingWaits(page: Page): Promise<void> {
  const waiting = await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
  expect(waiting).toBe(false);
}

test('with a workshop open a newer version changes nothing, not even after a crash, and comes in when asked for', async ({
  app,
  context,
  page,
}) => {
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  await setFlag(page, 'workshop-open', true);
  await page.evaluate(() => {
    document.documentElement.dataset.sameDocument = 'yes';
  });

  await app.bringOut('b2');
  // Even a wish left behind by mistake does not help while the workshop is open.
  await setFlag(page, 'update-wanted', Date.now());
  await lookForNewer(page);
  await untilNewer(page);
  await settle(page);
  await expect(page.locator('html')).toHaveAttribute('data-same-document', 'yes');
  await nothingWaits(page);

  await page.close({ runBeforeUnload: false });
  const afterCrash = await context.newPage();
  await afterCrash.goto(app.url);
  await untilOffline(afterCrash, 'ready');
  expect(await mark(afterCrash)).toBeNull();
  await lookForNewer(afterCrash);
  await untilNewer(afterCrash);
  await settle(afterCrash);
  await afterCrash.reload();
  expect(await mark(afterCrash)).toBeNull();

  await setFlag(afterCrash, 'workshop-open', undefined);
  await lookForNewer(afterCrash);
  await untilNewer(afterCrash);
  await settle(afterCrash);
  await afterCrash.reload();
  expect(await mark(afterCrash), 'offered is not yet accepted').toBeNull();
  // The start of a page forgets an old wish; only after that is there a new one.
  await untilOffline(afterCrash, 'ready');

  await afterCrash.evaluate(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      document.documentElement.dataset.takenOver = 'yes';
    });
  });
  // Every file is fetched and looked at before; a reload in between would take the wish back. A look that the page had
  // begun before the wish is refused still, and swallows ours: so it is asked again, as a person would.
  await expect(async () => {
    await setFlag(afterCrash, 'update-wanted', Date.now());
    await lookForNewer(afterCrash);
    await expect(afterCrash.locator('html')).toHaveAttribute('data-taken-over', 'yes', { timeout: 4000 });
  }).toPass({ timeout: 40_000 });
  await afterCrash.reload();
  expect(await mark(afterCrash)).toBe('b2');
  await untilOffline(afterCrash, 'ready');
  await app.stopServer();
  await afterCrash.reload();
  await untilOffline(afterCrash, 'ready');
  expect(await mark(afterCrash)).toBe('b2');
});

test('a wish from before a crash is forgotten at the next start', async ({ app, page }) => {
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  await setFlag(page, 'update-wanted', Date.now());
  await page.reload();
  await untilOffline(page, 'ready');
  await app.bringOut('b2');
  await lookForNewer(page);
  await untilNewer(page);
  await page.reload();
  expect(await mark(page)).toBeNull();
});

test('a newer version that cannot be fetched whole leaves the old one working', async ({ app, page }) => {
  await page.goto(app.url);
  await untilOffline(page, 'ready');
  await app.bringOut('b2');
  await rm(join(app.folder, 'b2.json'));
  await setFlag(page, 'update-wanted', Date.now());
  await lookForNewer(page);
  await settle(page);
  await page.reload();
  await untilOffline(page, 'ready');
  expect(await mark(page)).toBeNull();
});
