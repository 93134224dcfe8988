// The language of the app: which tables must be there before it changes, and how the page says which one it is.

import { effect } from '@preact/signals';
import { directionOf, type Locale, locale } from '../i18n/locale.ts';
import { type AnyWords, speak } from '../i18n/words.ts';

const tables = new Set<AnyWords>();

/** Loads these words in the language of now, and from here on with every change of it. Wait for it before drawing. */
export async function withWords(more: readonly AnyWords[]): Promise<void> {
  for (const table of more) tables.add(table);
  const before = locale.peek();
  await Promise.all(more.map((table) => table.load(before)));
  // The language changed while the words were on their way.
  if (locale.peek() !== before) await withWords(more);
}

export function changeLanguage(to: Locale): Promise<void> {
  return speak(to, [...tables]);
}

/** Keeps `<html lang dir>` true, so that voices, fonts and the direction of writing follow. */
export function showLanguageOnPage(): void {
  effect(() => {
    document.documentElement.lang = locale.value;
    document.documentElement.dir = directionOf(locale.value);
  });
}
