// What comes after the first paint: the words, the store, and being ready for no network.

import { askToKeep } from './device.ts';
import { firstDrawn } from './first-drawn.ts';
import { ground, prepareGround } from './ground.ts';
import { changeLanguage, withWords } from './language.ts';
import { readSettings, settings } from './settings.ts';
import { words } from './words/table.ts';

const PATIENCE_MS = 1500;
/** What comes after the first screen does not wait for it any longer than this. */
const LATEST_MS = 3000;

export async function begin(): Promise<void> {
  await prepareGround(wordsAsSet());
  await firstDrawn(LATEST_MS);
  // Nothing has gone from under anybody's hand yet.
  void import('../ui/keep-focus.ts').then(({ keepFocus }) => keepFocus(document));
  await untilIdle();
  // The files of the app come first: a slow line is not shared with them.
  void import('./offline.ts')
    .then(({ startOffline }) => startOffline())
    .then(startSending)
    .catch(() => undefined);
  void askToKeep();
  // The window that has the tablet takes it.
  if (ground.peek().is !== 'twice') void import('./files/given.ts').then(({ bringShared }) => bringShared());
}

/** Somebody may be waiting for the screen; nobody waits for what comes after this. */
function untilIdle(): Promise<unknown> {
  return new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve, { timeout: 1000 }) : setTimeout(resolve, 200),
  );
}

/** The words in the language that the tablet is set to; the store is opened meanwhile. */
async function wordsAsSet(): Promise<void> {
  const loaded = withWords([words]);
  // A storage that never answers must not leave an empty page: the store will say what is wrong with it.
  await Promise.race([readSettings(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await Promise.all([loaded, changeLanguage(settings.peek().locale)]);
}

async function startSending(): Promise<void> {
  (await import('./sending/way-home.ts')).startSending();
}
