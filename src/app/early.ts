// What was pressed on the first screen before the app was there: src/before-paint.ts notes it, the list of sessions does it.

import type { Locale } from '../i18n/locales.ts';
import type { LastRow } from './last-list.ts';

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

export interface Early {
  /** The question before a practice stands open. */
  readonly isOffering: boolean;
  /** It was answered with yes. */
  readonly isPracticeWanted: boolean;
  /** Any other button: it is pressed again when the app has taken it over. */
  readonly pressed: HTMLElement | null;
  /** The sessions that stand there, as they stood last. */
  readonly rows: readonly LastRow[];
}

declare global {
  interface Window {
    /** Hands over what stands there and what was pressed, and stops listening. */
    takeEarly?: () => Early;
  }
}

const NOTHING: Early = { isOffering: false, isPracticeWanted: false, pressed: null, rows: [] };

let taken = NOTHING;

/** Called when the app takes the first screen over; gives what is to be pressed once it has. */
export function takeOver(): HTMLElement | null {
  taken = window.takeEarly?.() ?? NOTHING;
  return taken.pressed;
}

/** Only the first list that is drawn takes it up. */
export function takenOver(): Early {
  const now = taken;
  taken = NOTHING;
  return now;
}
