// What the first paint has to know before any storage has answered: how the tablet is set, and where the app will begin.
// Only a copy, read in one go: the truth is in settings.ts and in the store, and what differs is put right when they come.

import { type Locale, LOCALES } from '../i18n/locales.ts';

/** `new`: the list, with no workshop on it. `elsewhere`: a workshop, a lock, a turn. */
export type Beginning = 'new' | 'list' | 'elsewhere';

export interface DeviceSettings {
  readonly locale: Locale;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly contrast: 'auto' | 'high';
  readonly targets: 'usual' | 'large';
}

export interface Look extends DeviceSettings {
  readonly begins: Beginning;
  /** What was on the desk last, where that was a practice: the kind of step, and nothing of the session. */
  readonly activity: string;
}

const KEY = 'common-ground-look';

export function readLook(): Look {
  const kept = keptLook();
  const { activity } = kept;
  return {
    ...settingsIn(kept),
    begins: beginning(kept['begins']),
    activity: typeof activity === 'string' ? activity : '',
  };
}

/** What stands in it and can be a setting; for the rest, what a new tablet is set to. By hand: the checker is heavier than it. */
export function settingsIn(kept: Readonly<Record<string, unknown>>): DeviceSettings {
  return {
    locale: oneOf(LOCALES, kept['locale']) ?? firstLanguage(),
    theme: oneOf(['auto', 'light', 'dark'], kept['theme']) ?? 'auto',
    contrast: oneOf(['auto', 'high'], kept['contrast']) ?? 'auto',
    targets: oneOf(['usual', 'large'], kept['targets']) ?? 'usual',
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What cannot be kept costs one blank moment at the next start, and nothing else. */
export function keepLook(part: Partial<Look>): void {
  try {
    const before = window.localStorage.getItem(KEY);
    const after = JSON.stringify({ ...keptLook(), ...part });
    if (after !== before) window.localStorage.setItem(KEY, after);
  } catch {
    // A private window, or a full tablet.
  }
}

function keptLook(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    return isRecord(kept) ? kept : {};
  } catch {
    return {};
  }
}

function beginning(kept: unknown): Beginning {
  // Any address but the list's, and any tablet without a safe address, shows something else.
  if (!window.isSecureContext || !/^(#\/?)?$/.test(window.location.hash)) return 'elsewhere';
  const known = oneOf(['new', 'list', 'elsewhere'], kept);
  // A tablet that has the app and not this note may have workshops too; only a first visit is surely a newcomer's.
  return known ?? (navigator.serviceWorker?.controller ? 'elsewhere' : 'new');
}

function oneOf<Known extends string>(known: readonly Known[], value: unknown): Known | undefined {
  return known.find((one) => one === value);
}

/** The first of the browser's languages that we speak. */
function firstLanguage(): Locale {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return wanted.map((two) => oneOf(LOCALES, two)).find((known) => known !== undefined) ?? 'en';
}
