// The list of sessions as it stood last, for the first paint of the next start. It says nothing of a real workshop, nothing is
// ever opened from it, and what the store says takes its place: a session that is gone can be pressed, and then is not there.

import type { Locale } from '../i18n/locales.ts';
import type { SessionRow } from '../store/store.ts';
import { isRecord } from './look.ts';

/** One session, as it is kept and as it was said. */
export interface LastRow {
  readonly row: SessionRow;
  readonly name: string;
  /** Where it must be said (`langAmong`). */
  readonly lang?: Locale;
  /** Place, day, when it was last worked on. */
  readonly about: readonly string[];
}

const KEY = 'common-ground-list';
/** More than a screen of them; those below come with the store. */
const MOST = 12;

/** Practices only: what was asked in a real workshop lies nowhere where it can be read. */
export function keepLastList(locale: Locale, rows: readonly LastRow[]): void {
  const kept = rows.filter(isOfPractice).slice(0, MOST);
  try {
    window.localStorage.setItem(KEY, JSON.stringify({ locale, rows: kept }));
  } catch {
    forgetLastList();
  }
}

/** Before a session goes from the list: what is interrupted then shows nothing of it. */
export function forgetLastList(): void {
  try {
    window.localStorage.removeItem(KEY);
  } catch {
    // Then nothing was ever kept either.
  }
}

/** Empty where it was said in another language. */
export function lastList(locale: Locale): readonly LastRow[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    if (!isRecord(kept) || kept['locale'] !== locale || !Array.isArray(kept['rows'])) return [];
    return (kept['rows'] as LastRow[]).filter(isOfPractice);
  } catch {
    return [];
  }
}

function isOfPractice({ row }: LastRow): boolean {
  return row.practice;
}
