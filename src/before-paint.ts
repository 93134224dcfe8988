// Runs while the page is being read, before anything is painted: puts the tablet's own look on it and the first screen into
// it, fetches all that this tablet will need, and hears what is pressed until the app is there.

import type { EarlyFiles, Wanted } from './app/early.ts';
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

const place = document.getElementById('app');
const [screen, sheet] = document.querySelectorAll<HTMLTemplateElement>(`template[lang=${locale}]`);
if (place && begins === 'new' && screen && sheet) showFirstScreen(place, screen.content, sheet.content);

function showFirstScreen(place: HTMLElement, list: Node, sheet: Node): void {
  let pressed: Wanted | null = null;
  place.append(list);
  const question = () => place.querySelector('dialog');
  const want = (what: Wanted, control: Element | null) => {
    pressed = what;
    control?.setAttribute('aria-busy', 'true');
  };
  const hear = ({ target }: Event) => {
    const control = target instanceof Element && target.closest('button');
    if (!control || pressed) return;
    const starts = [...place.querySelectorAll('[data-press]')];
    const file = control.nextElementSibling;
    if (control.closest('dialog')) {
      const isYes = control.dataset['kind'] === 'main';
      question()?.close();
      if (isYes) want('practice', starts[0] ?? null);
    } else if (file instanceof HTMLInputElement) file.click();
    else if (control === starts[1]) want('real', control);
    else if (control === starts[0]) {
      place.firstElementChild?.append(sheet.cloneNode(true));
      question()?.showModal();
      question()?.querySelector('h2')?.focus();
    } else want('settings', control);
  };
  const forget = ({ target }: Event) => target instanceof HTMLDialogElement && target.remove();
  place.addEventListener('click', hear);
  place.addEventListener('close', forget, { capture: true });
  window.takeEarly = () => {
    place.removeEventListener('click', hear);
    place.removeEventListener('close', forget, { capture: true });
    return { isOffering: question() !== null, wanted: pressed };
  };
  page.dataset['usable'] = 'list';
}
