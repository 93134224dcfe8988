// Runs while the page is being read, before anything is painted: puts the tablet's own look on it and the first screen into
// it, fetches all that this tablet will need, and hears what is pressed until the app is there.

import type { EarlyFiles } from './app/early.ts';
import { type LastRow, lastList } from './app/last-list.ts';
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
const [screen, sheet, sessions] = document.querySelectorAll<HTMLTemplateElement>(`template[lang=${locale}]`);
if (place && screen && sheet && sessions && begins !== 'elsewhere') {
  const rows = begins === 'list' ? lastList(locale) : [];
  if (begins === 'list') putSessions(screen.content, sessions.content, rows);
  showFirstScreen(place, screen.content, sheet.content, rows);
}

/** In place of what a newcomer sees below the two beginnings: how much stands above that is known to the store alone. */
function putSessions(screen: DocumentFragment, sessions: DocumentFragment, rows: readonly LastRow[]): void {
  const starts = screen.querySelector('[data-first]');
  starts?.removeAttribute('data-first');
  while (starts?.nextSibling) starts.nextSibling.remove();
  const sample = sessions.querySelector('li');
  if (rows.length === 0 || !sample) return;
  sample.replaceWith(...rows.map((one) => rowOf(sample, one)));
  starts?.after(sessions);
}

function rowOf(sample: HTMLElement, { row, name, lang, about }: LastRow): Node {
  const line = sample.cloneNode(true) as HTMLElement;
  const id = `session-${row.id}`;
  line.querySelector('[aria-describedby]')?.setAttribute('aria-describedby', id);
  Object.assign(line.querySelector('strong') ?? {}, { id, textContent: name, ...(lang && { lang }) });
  const part = line.querySelector('bdi');
  part?.parentElement?.replaceChildren(
    ...about.flatMap((text, n) => {
      const said = Object.assign(part.cloneNode(), { textContent: text });
      return n > 0 ? [' · ', said] : [said];
    }),
  );
  return line;
}

function showFirstScreen(place: HTMLElement, list: Node, sheet: Node, rows: readonly LastRow[]): void {
  let isPracticeWanted = false;
  let pressed: HTMLElement | null = null;
  place.append(list);
  const question = () => place.querySelector('dialog');
  const hear = ({ target }: Event) => {
    const control = target instanceof Element ? target.closest('button') : null;
    if (!control || pressed || isPracticeWanted) return;
    const practice = place.querySelector('[data-press]');
    const file = control.nextElementSibling;
    if (control.closest('dialog')) {
      isPracticeWanted = control.dataset['kind'] === 'main';
      question()?.close();
      if (isPracticeWanted) practice?.setAttribute('aria-busy', 'true');
    } else if (file instanceof HTMLInputElement) file.click();
    else if (control === practice) {
      place.firstElementChild?.append(sheet.cloneNode(true));
      question()?.showModal();
      question()?.querySelector('h2')?.focus();
    } else {
      pressed = control;
      control.setAttribute('aria-busy', 'true');
    }
  };
  const forget = ({ target }: Event) => target instanceof HTMLDialogElement && target.remove();
  place.addEventListener('click', hear);
  place.addEventListener('close', forget, { capture: true });
  window.takeEarly = () => {
    place.removeEventListener('click', hear);
    place.removeEventListener('close', forget, { capture: true });
    return { isOffering: question() !== null, isPracticeWanted, pressed, rows };
  };
  page.dataset['usable'] = 'list';
}
