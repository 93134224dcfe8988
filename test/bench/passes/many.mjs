// Ten thousand cards in one session, more than any room writes: opened without a network on a tablet that was just switched on.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf, LIST, launchInstalled, settle } from '../targets.mjs';

export async function measure({ targets: { app }, keep }) {
  const { id, file } = await app.made.words.tenThousand();
  const path = join(app.scratch, 'ten-thousand.commonground');
  await writeFile(path, file);
  await launchInstalled(app, async (browser) => {
    const list = await browser.page({ until: LIST });
    await list.go(app.site.url);
    await list.until('bench.there');
    await list.chooseFile('input[type=file]', path);
    await list.until(`document.getElementById('session-${id}')`, 120_000);
    await settle(app, list);
    await list.close();
    await app.site.stop();
    try {
      const page = await browser.page({ until: FIRST_SCREEN });
      await page.go(app.site.url + hashOf(id));
      await page.until('bench.there !== null && bench.paint !== null');
      await sleep(1000);
      const { there, paint, long } = await page.ask('bench');
      keep('ten-thousand', Math.max(there, paint));
      keep('ten-thousand-long', Math.max(0, ...long.map(([, lasted]) => lasted)));
    } finally {
      await app.site.start();
    }
  });
}

/** A card to look at, under the heading of the step. */
const FIRST_SCREEN = `document.querySelector('h1')?.textContent === 'Themes' && document.querySelector('main article')?.getClientRects().length > 0`;
