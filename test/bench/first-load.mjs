// Every script that comes before the list of sessions can be used, weighed as a server would send it.
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../support/browser.mjs';
import { staticServer } from '../support/server.mjs';

/** Issue 2, item 23: scripts until the list is usable, one language. */
export const BUDGET_BYTES = 75_000;

/**
 * @param {string} folder a build
 * @returns {Promise<{ name: string, part: 'libraries' | 'app' | 'words', bytes: number }[]>} biggest first
 */
export async function firstLoad(folder) {
  const { url, stop } = await staticServer(folder).start();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
  try {
    const page = await browser.newPage({ locale: 'en-GB', serviceWorkers: 'block' });
    /** @type {Set<string>} */
    const asked = new Set();
    page.on('request', (request) => {
      // By address: a preloaded module or a worker's script is no "script" to the browser's own count.
      if (extname(new URL(request.url()).pathname) === '.js') asked.add(request.url());
    });
    await page.goto(url);
    await page.waitForSelector('html[data-usable="list"]', { state: 'attached', timeout: 30_000 });
    const names = [...asked].map((address) => address.slice(url.length));
    const weighed = names.map(async (name) => ({
      name,
      part: partOf(name),
      bytes: weigh(await readFile(join(folder, name))),
    }));
    return (await Promise.all(weighed)).sort((one, other) => other.bytes - one.bytes);
  } finally {
    await browser.close();
    await stop();
  }
}

/** All that the tablet keeps, as it is kept. Fonts apart: they are most of it and change with no line of ours. */
export async function installation(folder) {
  let files = 0;
  let fonts = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { length } = await readFile(join(entry.parentPath ?? entry.path, entry.name));
    if (extname(entry.name) === '.woff2') fonts += length;
    else files += length;
  }
  return { files, fonts };
}

function partOf(name) {
  if (/\/libraries-|workbox/.test(name)) return 'libraries';
  return /\/words-/.test(name) ? 'words' : 'app';
}

const weigh = (bytes) => gzipSync(bytes, { level: 9 }).length;
