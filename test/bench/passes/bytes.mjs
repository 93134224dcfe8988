// What a first visit fetches before anything is seen, before the list can be used, and for good.
import { launch } from '../chromium.mjs';
import { firstLoad, installation } from '../first-load.mjs';
import { SLOW_4G } from '../site.mjs';
import { READ, settle } from '../targets.mjs';

export const once = true;

export async function measure({ targets: { app }, dist, keep }) {
  keep('first-paint', (await beforeFirstPaint(app)) / 1000);
  const scripts = await firstLoad(dist);
  keep('usable', scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
  const { files, kept, fonts } = await installation(dist);
  keep('installation', files / 1000);
  keep('kept', kept / 1000);
  keep('fonts', fonts / 1000);
  for (const { name, bytes } of scripts) console.error(`  ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${name}`);
}

/** On a slow line, so that what had not been asked for in time had not come. */
async function beforeFirstPaint({ site }) {
  const browser = await launch();
  site.slowDown(SLOW_4G);
  try {
    const page = await browser.page({ until: READ });
    await page.go(site.url);
    await settle({ site }, page);
    const paths = await page.ask(
      `performance.getEntriesByType('resource').filter((one) => one.responseEnd <= bench.paint).map((one) => new URL(one.name).pathname)`,
    );
    const weights = await Promise.all(['/', ...new Set(paths)].map((path) => site.weight(path)));
    return weights.reduce((sum, bytes) => sum + bytes, 0);
  } finally {
    site.slowDown(null);
    await browser.close();
  }
}
