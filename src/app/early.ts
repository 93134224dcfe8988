// What was pressed on the first screen before the app was there: src/before-paint.ts notes it, the list of sessions does it.

import type { Locale } from '../i18n/locales.ts';

/** Which files the app will ask for next, as the build found them. */
export interface EarlyFiles {
  /** The worker that has all that is kept. */
  readonly writer: string;
  /** What a list with sessions on it is drawn with. */
  readonly list: readonly string[];
  /** The letters that the screens are written in; in Urdu they are the page's heaviest part, and come when they are wanted. */
  readonly letters: string;
  /** The words of the shell. */
  readonly words: Readonly<Record<Locale, readonly string[]>>;
  /** What an open workshop is drawn with. */
  readonly workshop: readonly string[];
  readonly workshopWords: Readonly<Record<Locale, readonly string[]>>;
  /** By activity: what its desk is drawn with beside that. */
  readonly desks: Readonly<Record<string, readonly string[]>>;
}

export type Wanted = 'practice' | 'real' | 'settings';

export interface Early {
  /** The question before a practice stands open. */
  readonly isOffering: boolean;
  readonly wanted: Wanted | null;
}

declare global {
  interface Window {
    /** Hands over what was pressed, and stops listening. */
    takeEarly?: () => Early;
  }
}

let taken: Early = { isOffering: false, wanted: null };

/** Called when the app takes the first screen over. */
export function takeOver(): void {
  taken = window.takeEarly?.() ?? taken;
}

/** Only the first list that is drawn takes it up. */
export function pressedEarly(): Early {
  const now = taken;
  taken = { isOffering: false, wanted: null };
  return now;
}
