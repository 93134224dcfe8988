// How this tablet looks and speaks at the desk, and how it does so for one person during a turn.

import { effect, signal } from '@preact/signals';
import { isLocale } from '../i18n/locale.ts';
import type { Passport } from '../people/passport.ts';
import { keepOnDevice, readDevice } from '../store/device.ts';
import { changeLanguage } from './language.ts';
import { type DeviceSettings, isRecord, keepLook, readLook, settingsIn } from './look.ts';

export const settings = signal<DeviceSettings>(settingsIn({ ...readLook() }));
/** What the person who has the tablet needs of it; null: nobody's turn, and the tablet is as the desk set it. */
const worn = signal<Passport | null>(null);

export async function readSettings(): Promise<void> {
  const kept = await readDevice('settings').catch(() => undefined);
  if (isRecord(kept)) settings.value = settingsIn(kept);
}

export async function choose(part: Partial<DeviceSettings>): Promise<void> {
  if (part.locale) await changeLanguage(part.locale);
  settings.value = { ...settings.value, ...part };
  await keepOnDevice('settings', settings.value).catch(() => undefined);
}

/** "This is me": on comes what this person needs (behaviours C32). */
export async function putOn(passport: Passport): Promise<void> {
  worn.value = passport;
  await changeLanguage(isLocale(passport.language) ? passport.language : settings.peek().locale);
}

/** The next person begins as the desk was set, whatever the last one needed (trust.md G-13). */
export async function takeOff(): Promise<void> {
  worn.value = null;
  await changeLanguage(settings.peek().locale);
}

const SIZES = { usual: '', large: '125%', largest: '150%' } as const;

/** Theme, contrast and sizes as attributes of the page; the tokens do the rest. */
export function showSettingsOnPage(): void {
  const page = document.documentElement;
  effect(() => {
    const { theme, contrast, targets } = settings.value;
    keepLook(settings.value);
    put('theme', theme === 'auto' ? null : theme);
    const own = worn.value;
    // Nobody has less than the desk gives everybody.
    put('contrast', own?.contrast === 'high' ? 'high' : contrast === 'auto' ? null : contrast);
    put('targets', own?.targets === 'large' || targets === 'large' ? 'large' : null);
    put('pictures', own?.pictures === false ? 'off' : null);
    put('tapDelay', own && own.delay > 0 ? String(own.delay) : null);
    page.style.fontSize = SIZES[own?.size ?? 'usual'];
  });
  function put(name: string, value: string | null): void {
    if (value === null) delete page.dataset[name];
    else page.dataset[name] = value;
  }
}
