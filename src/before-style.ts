// Runs before the style and the screens of the page are read, which take a while on a slow tablet: starts what the app will
// wait for, fetches all that this tablet will need, and puts the tablet's own look on the page.

import type { EarlyFiles } from './app/early.ts';
import { readLook } from './app/look.ts';
import { ourTurn } from './app/one-window.ts';
import { directionOf } from './i18n/locales.ts';
import { newId } from './session/ids.ts';
import { askEarly, firstCalls } from './store/early-line.ts';
import { scriptAddress } from './store/script-address.ts';

/** Put in by the build: files that the app would otherwise ask for one after the other. */
declare const __EARLY__: EarlyFiles;

// The wall's window has no store, and shows no desk.
const isWall = window.location.hash === '#/wall';
// Asked for first of all: the answer comes over the same thread that everything else here keeps busy.
const turn = !isWall && window.isSecureContext ? ourTurn() : null;
const { writer, letters, list, words, workshop, workshopWords, desks } = __EARLY__;
if (turn) startEarly(writer, turn);

const { locale, theme, contrast, targets, begins, activity } = readLook();
const page = document.documentElement;
page.lang = locale;
page.dir = directionOf(locale);
if (theme !== 'auto') page.dataset['theme'] = theme;
if (contrast !== 'auto') page.dataset['contrast'] = contrast;
if (targets !== 'usual') page.dataset['targets'] = targets;

const inWorkshop = [...workshop, ...workshopWords[locale], ...(desks[activity] ?? [])];
const next = isWall || begins === 'new' ? [] : begins === 'list' ? list : inWorkshop;
for (const href of [...words[locale], ...next]) fetchEarly({ rel: 'modulepreload', href });
// On a tablet that has the app they cost nothing; what was laid out without them would be laid out a second time.
if (navigator.serviceWorker?.controller && locale !== 'ur')
  fetchEarly({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: letters });

function fetchEarly(what: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), what));
}

/** It comes up, opens what is kept and reads what will be drawn first while the app's own script is still on its way. */
function startEarly(address: string, turn: Promise<void>): void {
  const early = new Worker(scriptAddress(new URL(address, document.baseURI).href), { type: 'module', name: 'writer' });
  window.earlyWriter = early;
  // The app tries again, and says what is wrong.
  early.addEventListener('error', () => {
    if (window.earlyWriter === early) window.earlyWriter = undefined;
    if (window.earlyLine?.writer === early) window.earlyLine = undefined;
  });
  askEarly(early, firstCalls(window.location.hash, newId(8)), turn);
}
