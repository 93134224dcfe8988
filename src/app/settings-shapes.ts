// What settings look like in the tablet's keeping; apart, because the first paint does without the checker.

import * as v from 'valibot';
import { LOCALES } from '../i18n/locale.ts';

const settingsShape = v.object({
  locale: v.picklist(LOCALES),
  theme: v.picklist(['auto', 'light', 'dark']),
  contrast: v.picklist(['auto', 'high']),
  targets: v.picklist(['usual', 'large']),
});
export type DeviceSettings = v.InferOutput<typeof settingsShape>;

/** What one person chose for the length of their turn. */
const turnLookShape = v.object({ turn: v.string(), locale: v.picklist(LOCALES), large: v.boolean() });
export type TurnLook = v.InferOutput<typeof turnLookShape>;

export function isSettings(kept: unknown): kept is DeviceSettings {
  return v.is(settingsShape, kept);
}

export function isTurnLook(kept: unknown): kept is TurnLook {
  return v.is(turnLookShape, kept);
}
