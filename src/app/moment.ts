// A moment in words, as the language of now writes it.

import { locale } from '../i18n/locale.ts';

/** Milliseconds to "21 Nov, 10:42". */
export function sayMoment(at: number): string {
  return say(at, { dateStyle: 'medium', timeStyle: 'short' });
}

export function sayTime(at: number): string {
  return say(at, { timeStyle: 'short' });
}

function say(at: number, how: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale.value === 'en' ? 'en-GB' : locale.value, how).format(at);
}
