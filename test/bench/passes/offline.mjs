// Every morning in the hall: the app is installed, there is no network, the browser was only just started.
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf, launchInstalled, LIST, USABLE_LIST } from '../targets.mjs';

export async function measure({ targets: { blank, routes, app }, keep }) {
  const [, room] = app.made.files.slice(-2).reverse();
  const floor = await start(blank, blank.site.url);
  const faster = await start(routes, routes.site.url);
  const list = await start({ ...app, there: USABLE_LIST }, app.site.url);
  const read = await start({ ...app, there: LIST }, app.site.url);
  const workshop = await start({ ...app, there: WORKSHOP }, app.site.url + hashOf(room.id));
  keep('offline-routes', faster.there, floor.there);
  keep('offline-paint', list.paint, floor.paint);
  keep('offline-list', list.there, floor.there);
  keep('offline-read', read.there, floor.there);
  keep('offline-list-cpu', read.processor, floor.processor);
  keep('offline-workshop', workshop.there, floor.there);
  keep('offline-workshop-cpu', workshop.processor, floor.processor);
}

/** The step's heading, its three categories counted, and a card to look at. */
const WORKSHOP = `document.querySelectorAll('[role=tab]').length === 3 && document.querySelector('main h1, h1')?.textContent === 'Themes' && document.querySelector('article')?.getClientRects().length > 0`;

async function start(target, url) {
  await target.site.stop();
  try {
    return await launchInstalled(target, async (browser) => {
      const page = await browser.page({ until: target.there });
      await page.go(url);
      await page.until('bench.there !== null && bench.paint !== null');
      const processor = await page.processorTime();
      await sleep(500);
      return { ...(await page.ask('({ paint: bench.paint, there: Math.max(bench.there, bench.paint) })')), processor };
    });
  } finally {
    await target.site.start();
  }
}
