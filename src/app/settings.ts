// How this tablet looks and speaks at the desk, and how it does so for one person during a turn.

import { effect, signal } from '@preact/signals';
import { type Locale, LOCALES } from '../i18n/locale.ts';
import { dropFromDevice, keepOnDevice, readDevice } from '../store/device.ts';
import { changeLanguage } from './language.ts';
import { type DeviceSettings, isRecord, keepLook, oneOf, readLook, settingsIn } from './look.ts';

/** What one person chose for the length of their turn. */
export interface TurnLook {
  readonly turn: string;
  readonly locale: Locale;
  readonly large: boolean;
}

export const settings = signal<DeviceSettings>(settingsIn({ ...readLook() }));
/** Null: nobody's turn, or nothing chosen in it. */
export const turnLook = signal<TurnLook | null>(null);

export async function readSettings(): Promise<void> {
  const [kept, turn] = await Promise.all([
    readDevice('settings').catch(() => undefined),
    readDevice('turn-look').catch(() => undefined),
  ]);
  if (isRecord(kept)) settings.value = settingsIn(kept);
  if (isTurnLook(turn)) turnLook.value = turn;
}

function isTurnLook(kept: unknown): kept is TurnLook {
  if (!isRecord(kept)) return false;
  return typeof kept['turn'] === 'string' && !!oneOf(LOCALES, kept['locale']) && typeof kept['large'] === 'boolean';
}

export async function choose(part: Partial<DeviceSettings>): Promise<void> {
  if (part.locale) await changeLanguage(part.locale);
  settings.value = { ...settings.value, ...part };
  await keepOnDevice('settings', settings.value).catch(() => undefined);
}

/** For this turn only; comes back after a kill, and goes with the turn (behaviours C32). */
export async function chooseForTurn(turn: string, part: Partial<Omit<TurnLook, 'turn'>>): Promise<void> {
  if (part.locale) await changeLanguage(part.locale);
  const before = turnLook.value?.turn === turn ? turnLook.value : { turn, locale: settings.value.locale, large: false };
  turnLook.value = { ...before, ...part };
  await keepOnDevice('turn-look', turnLook.value).catch(() => undefined);
}

/** The next person begins as the desk was set, whatever the last one chose (trust.md G-13). */
export async function forgetTurnLook(): Promise<void> {
  turnLook.value = null;
  await Promise.all([changeLanguage(settings.value.locale), dropFromDevice('turn-look').catch(() => undefined)]);
}

/** Theme, contrast and sizes as attributes of the page; the tokens do the rest. */
export function showSettingsOnPage(): void {
  const page = document.documentElement;
  effect(() => {
    const { theme, contrast, targets } = settings.value;
    keepLook(settings.value);
    put('theme', theme === 'auto' ? null : theme);
    put('contrast', contrast === 'auto' ? null : contrast);
    put('targets', targets === 'usual' ? null : targets);
    page.style.fontSize = turnLook.value?.large ? '125%' : '';
  });
  function put(name: string, value: string | null): void {
    if (value === null) delete page.dataset[name];
    else page.dataset[name] = value;
  }
}
