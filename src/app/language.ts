// The language of the app: which tables must be there before it changes, and how the page says which one it is.

import { effect } from '@preact/signals';
import { directionOf, type Locale, locale } from '../i18n/locale.ts';
import type { AnyWords } from '../i18n/words.ts';

const tables = new Set<AnyWords>();
/** What is here of each language. */
const here = new Map<Locale, Set<AnyWords>>();
/** The language asked for last: words that come late do not bring back one that was left in the meantime. */
let asked: Locale | null = null;

/** Loads these words in the language of now, and from here on with every change of it. Wait for it before drawing. */
export async function withWords(more: readonly AnyWords[]): Promise<void> {
  for (const table of more) tables.add(table);
  const before = locale.peek();
  await load(before, more);
  // The language changed while the words were on their way.
  if (locale.peek() !== before) await withWords(more);
}

/** At once where the words are here: the next person must not see their first screen in the last one's language (trust.md G-13). */
export async function changeLanguage(to: Locale): Promise<void> {
  asked = to;
  const isHere = [...tables].every((table) => here.get(to)?.has(table));
  if (!isHere) await load(to, [...tables]);
  if (asked === to) locale.value = to;
}

async function load(of: Locale, some: readonly AnyWords[]): Promise<void> {
  await Promise.all(some.map((table) => table.load(of)));
  here.set(of, new Set([...(here.get(of) ?? []), ...some]));
}

/** Keeps `<html lang dir>` true, so that voices, fonts and the direction of writing follow. */
export function showLanguageOnPage(): void {
  effect(() => {
    document.documentElement.lang = locale.value;
    document.documentElement.dir = directionOf(locale.value);
  });
}
