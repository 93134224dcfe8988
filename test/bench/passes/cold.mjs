// The first visit of all: an empty tablet, a processor four times slower, a slow line.
import { launch } from '../chromium.mjs';
import { SLOW_4G } from '../site.mjs';
import { READ, settle, USABLE } from '../targets.mjs';

export async function measure({ targets: { blank, app }, keep }) {
  const floor = await visit(blank);
  const ours = await visit({ ...app, there: USABLE });
  const read = await visit({ ...app, there: READ });
  keep('cold-paint', ours.paint, floor.paint);
  keep('cold', ours.interactive, floor.interactive);
  keep('cold-read', read.interactive, floor.interactive);
  keep('cold-cpu', ours.processor, floor.processor);
}

async function visit({ site, there }) {
  const browser = await launch();
  site.slowDown(SLOW_4G);
  try {
    const page = await browser.page({ slower: 4, until: there });
    await page.go(site.url);
    await settle({ site }, page);
    const { paint, there: seen, long } = await page.ask('bench');
    const busyUntil = long.filter(([at]) => at < seen + 5000).map(([at, lasted]) => at + lasted);
    return {
      paint,
      interactive: Math.max(paint, seen, ...busyUntil.filter((end) => end > paint)),
      processor: await page.processorTime(),
    };
  } finally {
    site.slowDown(null);
    await browser.close();
  }
}
