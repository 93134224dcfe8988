// What the form asks for each kind of place, in order, and making settings of what was typed.

import * as v from 'valibot';
import { type AddressFault, folderAddress } from '../../exchange/address.ts';
import { settingsShape, type TargetSettings } from '../../exchange/targets/settings.ts';

export type Kind = TargetSettings['kind'];
export const KINDS = ['webdav', 's3', 'azure', 'put'] as const satisfies readonly Kind[];

export const FIELDS = {
  webdav: ['address', 'user', 'password'],
  s3: ['address', 'bucket', 'key', 'secret', 'region', 'prefix'],
  azure: ['address'],
  put: ['address', 'token'],
} as const satisfies Record<Kind, readonly string[]>;
export type FieldName = (typeof FIELDS)[Kind][number];

/** Typed as a secret is. Of Azure's address a part is one, but nobody could check what cannot be seen. */
export const HIDDEN: ReadonlySet<FieldName> = new Set(['password', 'secret', 'token']);

const NEEDED: ReadonlySet<FieldName> = new Set(['bucket', 'key', 'secret']);

/** All that was typed, under every kind: who looks at another kind and comes back finds it again. */
export type Typed = Readonly<Record<FieldName, string>> & { readonly style: 'path' | 'host' };

export const NOTHING: Typed = {
  address: '',
  user: '',
  password: '',
  bucket: '',
  key: '',
  secret: '',
  region: '',
  prefix: '',
  token: '',
  style: 'path',
};

export type FieldFault = AddressFault | 'needed';
export type Checked =
  | { readonly ok: true; readonly settings: TargetSettings }
  | { readonly ok: false; readonly field: FieldName; readonly reason: FieldFault };

/** `base` is the app's own address. */
export function settingsFrom(kind: Kind, typed: Typed, base: string): Checked {
  const checked = folderAddress(typed.address, base, kind === 'azure');
  if (!checked.ok) return { ok: false, field: 'address', reason: checked.reason };
  for (const field of FIELDS[kind])
    if (NEEDED.has(field) && typed[field].trim() === '') return { ok: false, field, reason: 'needed' };
  const trimmed = Object.fromEntries(
    Object.entries(typed).map(([name, text]) => [name, name === 'password' ? text : text.trim()]),
  );
  // Whatever belongs to another kind falls away.
  return { ok: true, settings: v.parse(settingsShape, { ...trimmed, kind, address: checked.address }) };
}
