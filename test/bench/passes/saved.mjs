// From the tap that writes something to "Saved", and one strict write of one row beside each, in the same page and turn.
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../figures.mjs';
import { hashOf, launchInstalled, settle } from '../targets.mjs';

const TAPS = 24;
/** The first ones compile what the others run. */
const WARM_UP = 4;

export async function measure({ targets: { app }, keep }) {
  const { taps, puts } = await tapped(app);
  const [ours, floor] = [taps.slice(WARM_UP), puts.slice(WARM_UP)];
  keep('saved-median', quantile(ours, 0.5), quantile(floor, 0.5));
  keep('saved-slow', quantile(ours, 0.95), quantile(floor, 0.95));
  const old = (await tapped(app, 4)).taps.slice(WARM_UP);
  keep('saved-old-slow', quantile(old, 0.95));
  keep('saved-old-most', Math.max(...old));
}

/** @param {number} [slower] than the processor of this machine */
function tapped(app, slower = 1) {
  const [room] = app.made.files.slice(-2);
  const { themes } = app.made.words;
  return launchInstalled(app, async (browser) => {
    const page = await browser.page({ slower, until: `document.querySelector('article')` });
    await page.go(app.site.url + hashOf(room.id));
    await settle(app, page);
    await page.call(watchSaved);
    for (let n = 0; n < TAPS; n += 1) {
      await page.tap(`[aria-label="${themes['sort.piles']}"] button`, '', n % 4);
      await page.until(`watched.taps.length > ${n}`);
      await page.ask('watched.put()');
      await sleep(100);
    }
    return page.ask('({ taps: watched.taps, puts: watched.puts })');
  });
}

function watchSaved() {
  const watched = { taps: [], puts: [], put: undefined };
  window.watched = watched;
  let began;
  let wasSaving = false;
  addEventListener('click', () => ([began, wasSaving] = [performance.now(), false]), { capture: true });
  const look = () => {
    const state = document.querySelector('header [data-state]')?.dataset.state;
    if (state === 'saving') wasSaving = true;
    if (state !== 'saved' || !wasSaving || began === undefined) return;
    watched.taps.push(performance.now() - began);
    began = undefined;
  };
  new MutationObserver(look).observe(document.querySelector('header'), {
    attributes: true,
    subtree: true,
    childList: true,
  });
  const opening = indexedDB.open('bench', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
  const row = { id: 0, session: crypto.randomUUID(), bytes: crypto.getRandomValues(new Uint8Array(400)) };
  watched.put = async () => {
    const from = performance.now();
    const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
    writing.objectStore('rows').put({ ...row, id: watched.puts.length });
    await new Promise((resolve) => (writing.oncomplete = resolve));
    watched.puts.push(performance.now() - from);
  };
}
