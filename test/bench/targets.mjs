// What is measured: our build and the floors, each on a server of its own and with a browser profile in which its worker is
// installed and its cards lie. A measurement starts from a copy of that profile.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from './chromium.mjs';
import { openSite } from './site.mjs';

const FLOORS = 'test/bench/floors';
/** Read from the store, not only drawn. */
export const READ = `document.documentElement.dataset.read === 'list'`;
/** Stands there and hears what is pressed, as it stood last or as it was read. */
export const USABLE = `document.documentElement.dataset.usable === 'list'`;
export const USABLE_LIST = `${USABLE} && document.querySelectorAll('[id^="session-"]').length > 0`;
export const LIST = `${READ} && document.querySelectorAll('[id^="session-"]').length > 0`;
const CARDS = 2000;

export async function openTargets(dist, made) {
  const scratch = await mkdtemp(join(tmpdir(), 'common-ground-bench-'));
  const open = async (name, folder, more = {}) => {
    const site = await openSite(folder);
    return { name, site, there: `document.querySelector('main')`, profile: join(scratch, name), scratch, ...more };
  };
  const targets = {
    blank: await open('blank', `${FLOORS}/blank`),
    routes: await open('routes', `${FLOORS}/routes`),
    board: await open('board', `${FLOORS}/board`, {
      there: 'window.total !== undefined',
      prepare: (page) => page.ask(`fill(${CARDS})`),
    }),
    app: await open('app', dist, { there: LIST, made, prepare: (page) => openFiles(page, made, scratch) }),
  };
  return {
    targets,
    async close() {
      for (const { site } of Object.values(targets)) await site.stop();
      await rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** As a facilitator does it: every session is a file that the app is given. */
async function openFiles(page, { files, words }, scratch) {
  await page.until(`document.documentElement.dataset.offline === 'ready'`, 60_000);
  for (const { id, file } of files) {
    const path = join(scratch, `${id}.commonground`);
    await writeFile(path, file);
    await page.chooseFile('input[type=file]', path);
    await page.until(`document.getElementById('session-${id}')`, 60_000);
  }
  // The board stays as it was looked at last.
  await page.ask(`location.hash = '${hashOf(files.at(-1).id)}'`);
  await page.press(words.themes['view.board']);
  await sleep(1000);
  await page.ask(`location.hash = '#/'`);
  await page.until(LIST);
}

export function hashOf(session, step = 'themes') {
  return `#/session/${session}/${step}`;
}

/** One visit and one under the worker's control; then the profile is kept. */
export async function install(target) {
  const browser = await launch(target.profile);
  try {
    for (const visit of [1, 2]) {
      const page = await browser.page({ until: target.there });
      await page.go(target.site.url);
      await page.until('navigator.serviceWorker.ready.then(() => true)', 60_000);
      if (visit === 1) await target.prepare?.(page);
      await settle(target, page);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** A browser that was just started, on a copy of the target's profile. */
export async function launchInstalled({ profile, scratch }, task) {
  const copy = await mkdtemp(join(scratch, 'run-'));
  await cp(profile, copy, { recursive: true });
  const browser = await launch(copy);
  try {
    return await task(browser);
  } finally {
    await browser.close();
    await rm(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Quiet: painted, the main view there, and two seconds without a request or a long task. */
export async function settle({ site }, page, limit = 90_000) {
  let seen = '';
  let since = performance.now();
  for (const end = since + limit; performance.now() < end; await sleep(100)) {
    const now = await page
      .ask('[bench.there, bench.paint, bench.long.length, performance.getEntriesByType("resource").length].join()')
      .catch(() => '');
    if (now !== seen || site.isBusy() || /^,|,,/.test(now)) since = performance.now();
    seen = now;
    if (performance.now() - since > 2000) return;
  }
  throw new Error(`${site.url} does not come to rest`);
}
