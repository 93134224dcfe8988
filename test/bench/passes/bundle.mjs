// A session of ten megabytes taken in and handed out, beside the bare work in the same page: unpack, parse and put every entry
// as a row; write, pack.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashOf, launchInstalled, LIST } from '../targets.mjs';

export async function measure({ targets: { app }, keep }) {
  const { id, file } = app.made.long;
  const path = join(app.scratch, 'long.commonground');
  await writeFile(path, file);
  await launchInstalled(app, async (browser) => {
    const page = await browser.page({ until: LIST });
    await page.go(app.site.url);
    await page.until('bench.there');
    await sleep(1500);
    await page.call(watchFiles);

    await page.call(bareFile, Buffer.from(file).toString('base64'));
    const bare = await spent(browser, page, () => page.call(bareIn));
    const taken = await spent(browser, page, async () => {
      await page.chooseFile('input[type=file]', path);
      return page.until(`document.getElementById('session-${id}') && performance.now() - watched.chosen`, 120_000);
    });
    keep('bundle-in', taken.lasted, 1.3 * bare.lasted.read + 1.2 * bare.lasted.put);
    keep('bundle-in-cpu', taken.processor, bare.processor);
    keep('bundle-in-long', taken.long);

    await page.ask(`location.hash = '${hashOf(id, 'end')}'`);
    await page.at('button', app.made.words.app['end.bundle-save']);
    await sleep(2000);
    const handed = await spent(browser, page, async () => {
      await page.press(app.made.words.app['end.bundle-save']);
      return page.until('watched.handed !== null && watched.handed - watched.pressed', 120_000);
    });
    const out = await spent(browser, page, () => page.call(bareOut));
    keep('bundle-out', handed.lasted, out.lasted);
    keep('bundle-out-cpu', handed.processor, out.processor);
    keep('bundle-out-long', handed.long);
  });
}

async function spent(browser, page, task) {
  await page.ask('bench.long.length = 0');
  const before = await browser.processorTime();
  const lasted = await task();
  const processor = (await browser.processorTime()) - before;
  await sleep(300);
  return { lasted, processor, long: await page.ask('Math.max(0, ...bench.long.map(([, lasted]) => lasted))') };
}

function watchFiles() {
  window.watched = { chosen: 0, pressed: 0, handed: null };
  addEventListener('change', () => (window.watched.chosen = performance.now()), { capture: true });
  addEventListener('click', () => (window.watched.pressed = performance.now()), { capture: true });
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    window.watched.handed = performance.now();
    return make(file);
  };
}

function bareFile(base64) {
  window.packed = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
}

async function bareIn() {
  const file = window.packed;
  let from = performance.now();
  const value = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).json();
  const read = performance.now() - from;
  window.parsed = value;
  const opening = indexedDB.open('bench-rows', 1);
  opening.onupgradeneeded = () =>
    opening.result
      .createObjectStore('rows', { keyPath: ['session', 'id'] })
      .createIndex('number', ['session', 'number']);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const encoder = new TextEncoder();
  const rows = value.entries.map((entry) => ({
    session: entry.session,
    id: entry.id,
    number: 1,
    bytes: encoder.encode(JSON.stringify(entry)),
  }));
  from = performance.now();
  const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
  for (const row of rows) writing.objectStore('rows').put(row);
  writing.commit();
  await new Promise((resolve) => (writing.oncomplete = resolve));
  return { read, put: performance.now() - from };
}

async function bareOut() {
  const from = performance.now();
  const text = JSON.stringify(window.parsed);
  await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
  return performance.now() - from;
}
