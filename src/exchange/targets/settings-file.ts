// What the office tells a tablet in one go, as a file or a QR picture: where bundles go, and whose keys open them.

import * as v from 'valibot';
import { canonical } from '../../journal/json.ts';
import { faultOfOffice, hasSecretKey, LONGEST_NAME, type OfficeFault, type OfficeKey } from '../../vault/age-keys.ts';
import { type AddressFault, folderAddress } from '../address.ts';
import { SETTINGS_FORMAT as FORMAT } from '../formats.ts';
import { faultOfText, hasHostilePart } from '../plain.ts';
import { settingsShape, type TargetSettings } from './settings.ts';

const VERSION = 1;

/** A dozen of the longest keys come to 25 kB. */
export const MOST_OF_SETTINGS = 64 * 1024;

export interface OfficeSettings {
  /** What people call the office. */
  readonly name: string;
  readonly to: TargetSettings;
  /** None: bundles are not sealed, and the words alone open the tablet. */
  readonly keys: readonly OfficeKey[];
}

/** `not-settings`: another kind of file or picture. `cut-off`: the end of it is missing. `secret-key`: the office's own, which belongs on no tablet. */
export type SettingsFault = 'not-settings' | 'empty' | 'damaged' | 'cut-off' | 'newer-app' | AddressFault | OfficeFault;

export type ReadSettings =
  | { readonly ok: true; readonly settings: OfficeSettings }
  | { readonly ok: false; readonly reason: SettingsFault };

const shape = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  to: settingsShape,
  keys: v.array(v.object({ name: v.string(), recipient: v.string() })),
});

export function writeSettings({ name, to, keys }: OfficeSettings): string {
  return canonical({ format: FORMAT, version: VERSION, name, to, keys });
}

/** All of it, checked as if somebody had typed it, or the reason why not. `base`: the app's own address. */
export function readSettings(text: string, base: string): ReadSettings {
  if (text.trim() === '') return refused('empty');
  const value = parsed(text);
  if (value === undefined && isOurs(text)) return refused(text.trimEnd().endsWith('}') ? 'damaged' : 'cut-off');
  if (!v.is(v.looseObject({ format: v.literal(FORMAT), version: v.number() }), value))
    return refused(hasSecretKey(text) ? 'secret-key' : 'not-settings');
  if (value.version > VERSION) return refused('newer-app');
  if (hasHostilePart(value)) return refused('damaged');
  const read = v.safeParse(shape, value);
  if (!read.success) return refused('damaged');
  const { name, to, keys } = read.output;
  const checked = folderAddress(to.address, base, to.kind === 'azure');
  if (!checked.ok) return refused(checked.reason);
  const fault = faultOfOffice(keys);
  return fault ? refused(fault) : { ok: true, settings: { name, to: { ...to, address: checked.address }, keys } };
}

/** As we write it, whole or only its beginning. */
function isOurs(text: string): boolean {
  const start = `{"format":"${FORMAT}"`;
  const plain = text.trim();
  return plain.length <= MOST_OF_SETTINGS && (plain.startsWith(start) || (plain.length > 1 && start.startsWith(plain)));
}

function parsed(text: string): unknown {
  const plain = text.trim();
  if (plain.length > MOST_OF_SETTINGS || faultOfText(plain)) return undefined;
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

function refused(reason: SettingsFault): ReadSettings {
  return { ok: false, reason };
}
