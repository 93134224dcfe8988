// What is said: names of controls, status messages, the language of each text, and how hard a sentence is.

import type Axe from 'axe-core';
import { announce, clearAnnouncer } from '../../../src/ui/announcer.tsx';
import { spokenOn } from '../../../src/ui/spoken.ts';
import { hardWords, type HardWords } from '../plain/hard-words.ts';
import { longSentencesIn } from '../plain/long-sentences.ts';
import { controls, isSeen, isTurn, nameOf, place, type Words, wordsSeen } from './seen.ts';

/** Somebody's own words, which are nobody's to lint. */
const OWN_WORDS = '[dir=auto], bdi, article, blockquote, q, textarea, [data-words]';
const MOST_LETTERS = 60;
const FILE_NAME = /\b(img|dsc|image|untitled|icon)[_-]?\d*\b|\.(png|jpe?g|svg|gif|webp)\b|^[\w-]+_\d+$/i;

interface WithNames {
  readonly commons: { readonly text: { accessibleText(of: Element): string } };
}

/** K5: a name for each control that says what it does: not a file's, not a bare number's, not the same for two. */
export function poorNames(axe: typeof Axe): string[] {
  const { text } = (axe as unknown as WithNames).commons;
  axe.setup(place());
  try {
    const named = controls().map((one) => ({ one, name: text.accessibleText(one).trim() }));
    const isPad = (one: Element) => one.closest('[role=group]')?.querySelectorAll('button').length === 12;
    const poor = named.flatMap(({ one, name }) => {
      if (one.querySelector(OWN_WORDS) || one.matches(OWN_WORDS)) return [];
      if (name === '') return [`${nameOf(one)} has no name`];
      if (FILE_NAME.test(name)) return [`"${name}" is the name of a file`];
      if (/^[\d\s.,]+$/.test(name) && !isPad(one) && !/^\d$/.test(name)) return [`"${name}" is a bare number`];
      const letters = longestOf(one, name);
      return letters > MOST_LETTERS && one.matches('button, a') && !describesItself(one) && !endsInOwnWords(name)
        ? [`"${name}" has ${letters} letters`]
        : [];
    });
    const pictures = [...place().querySelectorAll('img, [role=img]')]
      .filter(isSeen)
      .map((one) => text.accessibleText(one))
      .filter((name) => FILE_NAME.test(name))
      .map((name) => `"${name}" is the name of a file`);
    return [...poor, ...pictures, ...twins(named)];
  } finally {
    axe.teardown();
  }
}

/** Letters of a name, where it is said in several languages those of the longest: nobody needs more than one of them. */
function longestOf(one: Element, name: string): number {
  const others = [...one.querySelectorAll('[lang]')].map(({ textContent }) => textContent.trim());
  const own = others.reduce((rest, other) => rest.replace(other, ''), name).trim();
  return Math.max(own.length, ...others.map(({ length }) => length));
}

/** "Take out:" and then a whole card: which one it is could not be said in fewer words. */
function endsInOwnWords(name: string): boolean {
  const [, ...rest] = name.split(': ');
  const end = rest
    .join(': ')
    .replace(/^[A-Z], /, '')
    .trim();
  return end !== '' && [...place().querySelectorAll(OWN_WORDS)].some(({ textContent }) => textContent?.includes(end));
}

/** A card of the table is read as it stands; so is a choice with a line of its own below it. */
function describesItself(one: Element): boolean {
  return one.querySelector('[class*=note], [class*=hint], strong') !== null;
}

function twins(named: readonly { readonly one: HTMLElement; readonly name: string }[]): string[] {
  const seen = new Map<string, HTMLElement>();
  return named.flatMap(({ one, name }) => {
    const other = seen.get(name);
    seen.set(name, one);
    if (!other || name === '' || one.matches(OWN_WORDS) || one.querySelector(OWN_WORDS)) return [];
    const [same, more] = ['role', 'aria-describedby'].map(
      (part) => other.getAttribute(part) === one.getAttribute(part),
    );
    const isAlike = other.tagName === one.tagName && same && more && partOf(one) === partOf(other);
    return isAlike && !samePlace(one, other) && !isNumbered(one, other) ? [`two are called "${name}"`] : [];
  });
}

/** "Show all" under each of two piles, "Undo" at the desk and beside what is being sorted: the part says which. */
function partOf(one: Element): Element | null {
  return one.closest(
    'section, article, li, fieldset, header, footer, nav, dialog, [role=group], [role=region], [data-drop]',
  );
}

/** Two breaks of a day: which of them it is is told with every step of a numbered list. */
function isNumbered(one: Element, other: Element): boolean {
  const [here, there] = [one.closest('ol > li'), other.closest('ol > li')];
  return here !== null && there !== null && here !== there && here.parentElement === there.parentElement;
}

/** Two links to one place, and a field that is given twice, are no riddle. */
function samePlace(one: HTMLElement, other: HTMLElement): boolean {
  return one instanceof HTMLAnchorElement && other instanceof HTMLAnchorElement && one.href === other.href;
}

/** K6: what is announced comes into a part that screen readers listen to, and that is not hidden from them. */
export async function unheardStatus(): Promise<string[]> {
  const words = 'a word that was never said before';
  announce(words);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const parts = [...place().querySelectorAll('[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]')];
  const isHeard = parts.some(
    (one) => one.textContent?.includes(words) && one.checkVisibility() && !one.closest('[aria-hidden=true], [inert]'),
  );
  clearAnnouncer();
  return isHeard ? [] : ['what is announced is not heard'];
}

const bare = (text: string) => text.replace(/\s+/g, '');
/** Of one part; what is longer is cut off there (src/ui/spoken.ts). */
const MOST_SAID = 500;

/** What the speaker of a turn says is what is seen there, and all of it: what a style hides no test without styles knows of. */
export function heardOtherwise(): string[] {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('#app [data-read]');
  if (!isTurn() || !root) return [];
  const { parts } = spokenOn(root, { secret: false, chosen: '', off: '' });
  const said = bare(parts.map((part) => part.words).join(''));
  // What lies under a sheet waits for its turn, and the speaker does not speak of itself.
  const isSaid = ({ text, of }: Words) => {
    const isOwn = (of.closest('dialog') ?? root) === (root.closest('dialog') ?? root);
    const unread = of.closest('[data-unread]');
    return isOwn && (unread === null || unread.contains(root)) && text.length < MOST_SAID && /[\p{L}\p{N}]/u.test(text);
  };
  const fields = [...root.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
  const pictures = [...root.querySelectorAll('[role=img], img')].map(
    (one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? '',
  );
  const seen = wordsSeen(root).filter(isSaid);
  const shown = bare([...wordsSeen(root).map(({ text }) => text), ...fields, ...pictures].join(' '));
  return [
    ...seen.filter(({ text }) => !said.includes(bare(text))).map(({ text }) => `"${text}" is seen and not read aloud`),
    ...parts
      .flatMap((part) => part.words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      .filter((word) => !shown.includes(word))
      .map((word) => `"${word}" is read aloud and not seen`),
  ];
}

const ARABIC = /[\u0600-\u06ff]{2}/;
const LATIN = /[A-Za-zŵŷâêîôû]{3}/;
/** Names of things that are written so everywhere. */
const NAMES =
  /\b(Common Ground|English|Cymraeg|PIN|CSV|PDF|UTF|https?|Tab|Enter|Escape|HALL|WebDAV|Nextcloud|ownCloud|Apache|iPadOS|Azure Blob Storage|Ceph|MinIO|Amazon|CORS|SAS|PUT|README|sig|bucket\.storage\.example|Save as|commonground|WCAG|axe|Chromium|Safari|Firefox|VoiceOver|TalkBack|NVDA|JAWS|iPad|Android|Space|F7|F8)\b|[\w.+-]*\d[\w.+-]*|\S+\.commonground\S*|\S*[/@]\S*/g;
const WRITTEN_IN_ARABIC = ['ur', 'ar', 'fa', 'ps', 'ckb'];

/** K15: words in another writing say in which language they are; those of a person may say that nobody knows. */
export function foreignWords(): string[] {
  return wordsSeen().flatMap(({ text, of }) => {
    const language = (of.closest('[lang]')?.getAttribute('lang') ?? '').split('-')[0] ?? '';
    // What was found wrong was said in the language of that moment.
    if (language === '' || of.closest(OWN_WORDS) || of.closest('[role=alert], [aria-live], [class*=error]')) return [];
    const isArabic = WRITTEN_IN_ARABIC.includes(language);
    // What stands between isolates or in quotes came from somebody else, and is set apart from the sentence.
    const ours = text.replace(/\u2068[^\u2069]*\u2069|[”“][^”“]*[”“]/g, '');
    const strange = isArabic ? LATIN.test(ours.replace(NAMES, '')) : ARABIC.test(ours);
    return strange ? [`${nameOf(of)} is not in ${language}`] : [];
  });
}

/** K16: one idea at a time on everybody's screens, in words of the agreed list or with a picture beside them. Languages have their own names. */
export function hardSentences(): string[] {
  if (!isTurn()) return [];
  const language = document.documentElement.lang;
  const blocks = new Map<Element, string>();
  for (const { text, of } of wordsSeen()) {
    if (of.closest(OWN_WORDS) || of.closest('[lang]') !== document.documentElement) continue;
    const block = of.closest('p, li, h1, h2, h3, button, label, legend, dd, dt') ?? of;
    blocks.set(block, `${blocks.get(block) ?? ''} ${text}`);
  }
  return [...blocks].flatMap(([block, text]) => {
    if (block.querySelector(OWN_WORDS)) return [];
    const { unknown, pictured } = language === 'en' ? hardWords(text) : NONE;
    return [
      ...longSentencesIn(text, language),
      ...unknown.map((word) => `"${word}" is not in the agreed list`),
      ...(pictured.length === 0 || hasPicture(block) ? [] : [`"${pictured.join()}" has no picture beside it`]),
    ];
  });
}

const NONE: HardWords = { unknown: [], pictured: [] };

/** In it, in front of it, or in the same heading; what is on a button is that button's alone. */
function hasPicture(block: Element): boolean {
  const places = [block, block.previousElementSibling, block.closest('header, figure, [role=alert], [role=status]')];
  const pictures = places.flatMap((one) => (one ? [one, ...one.querySelectorAll('svg, img')] : []));
  return pictures.some(
    (one) =>
      one.matches('svg, img') && isSeen(one) && (one.closest('button') ?? block) === (block.closest('button') ?? block),
  );
}
