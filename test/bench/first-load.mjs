// Every script that comes before the list of sessions can be used, weighed as a server would send it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { BUDGETS, weigh } from '../../.build/weight.mjs';
import { browserFlags, findBrowser } from '../support/browser.mjs';
import { staticServer } from '../support/server.mjs';

/** Scripts until the list has been read and can be used, one language. */
export const BUDGET_BYTES = BUDGETS.usable;

/**
 * @param {string} folder a build
 * @returns {Promise<{ name: string, part: 'libraries' | 'app' | 'words', bytes: number }[]>} biggest first
 */
export async function firstLoad(folder) {
  const { url, stop } = await staticServer(folder).start();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  try {
    const page = await browser.newPage({ locale: 'en-GB', serviceWorkers: 'block' });
    await page.addInitScript(noteWhenRead);
    await page.goto(url);
    await page.waitForFunction(() => window.whenRead !== undefined, undefined, { timeout: 30_000 });
    const names = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        // By address: a preloaded module or a worker's script is no "script" to the browser's own count.
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= window.whenRead)
        .map(({ name }) => name.slice(new URL('./', location.href).href.length)),
    );
    const weighed = [...new Set(names)].map(async (name) => ({
      name,
      part: partOf(name),
      bytes: packed(await readFile(join(folder, name))),
    }));
    return (await Promise.all(weighed)).sort((one, other) => other.bytes - one.bytes);
  } finally {
    await browser.close();
    await stop();
  }
}

/** In the page. */
function noteWhenRead() {
  new MutationObserver((_, observer) => {
    if (document.documentElement.dataset.read !== 'list') return;
    window.whenRead = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-read'] });
}

/** What an installation sends (gzip), and the same as it is kept: counted where the build counts it. */
export async function installation(folder) {
  const { installation: files, kept, fonts } = weigh(folder);
  return { files, kept, fonts };
}

function partOf(name) {
  if (/\/libraries-|workbox/.test(name)) return 'libraries';
  return /\/words-/.test(name) ? 'words' : 'app';
}

const packed = (bytes) => gzipSync(bytes, { level: 9 }).length;
