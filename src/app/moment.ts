// A moment in words, as the language of now writes it.

import { locale } from '../i18n/locale.ts';
import { sayDay, sayTime } from '../i18n/words.ts';

/** Milliseconds to "21 Nov, 10:42". */
export function sayMoment(at: number): string {
  if (locale.value === 'cy') return `${sayDay(dayOf(at))}, ${sayTime(at)}`;
  return new Intl.DateTimeFormat(locale.value === 'ur' ? 'ur' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    // "AM" would turn an Urdu sentence round.
    hourCycle: 'h23',
  }).format(at);
}

/** `YYYY-MM-DD` where this tablet is. */
export function dayOf(at: number): string {
  const when = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join('-');
}
