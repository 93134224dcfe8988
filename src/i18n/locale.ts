// Which language the app speaks now.

import { signal } from '@preact/signals';
import { type Locale, LOCALES } from './locales.ts';

export { directionOf, type Locale, LOCALES } from './locales.ts';

export const locale = signal<Locale>('en');

/** Each language's name for itself: shown to whoever looks for their own. */
export const NAMES: Readonly<Record<Locale, string>> = { en: 'English', cy: 'Cymraeg', ur: 'اردو' };

/** Nobody who speaks it has read these words yet; said wherever the language is chosen. */
export const UNCHECKED: ReadonlySet<Locale> = new Set(['cy', 'ur']);

export function isLocale(text: unknown): text is Locale {
  return LOCALES.some((known) => known === text);
}
