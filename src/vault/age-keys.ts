// The office's keys as they are typed, pasted or stand in a file: told apart, and refused for a reason that can be said.

import { readBech32, writeBech32 } from './bech32.ts';

/**
 * `no-key`: none of age's. `mistyped`: one of them, with a letter wrong or missing. `secret-key`: the half that must stay at
 * the office. `other-key`: of a kind that needs a device or a program which a tablet does not have.
 */
export type KeyFault = 'no-key' | 'mistyped' | 'secret-key' | 'other-key';

export type ReadRecipient =
  | { readonly ok: true; readonly recipient: string }
  | { readonly ok: false; readonly reason: KeyFault };

/** Sizes of what may follow the prefix: X25519, and the hybrid one that a quantum computer does not open either. */
const RECIPIENTS: Readonly<Record<string, number>> = { age: 32, age1pq: 1216 };
const IDENTITIES: Readonly<Record<string, number>> = { 'age-secret-key-': 32, 'age-secret-key-pq-': 32 };
/** A file of keys is a few lines. */
export const MOST_OF_A_KEY_FILE = 64 * 1024;

/** Whether something like the half that must stay at the office is in it, whole or not. */
export function hasSecretKey(text: string): boolean {
  return /age-secret-key-/i.test(text.replace(/\s+/g, ''));
}

/** Exactly one, with spaces and line ends of a mail in between. */
export function recipientFrom(typed: string): ReadRecipient {
  const text = typed.replace(/\s+/g, '');
  if (hasSecretKey(text)) return { ok: false, reason: 'secret-key' };
  if (/^(?:ssh-|age1(?:tag|tagpq|yubikey|se|tpm|fido2)[a-z0-9-]*1)/i.test(text))
    return { ok: false, reason: 'other-key' };
  if (!/^age1/i.test(text)) return { ok: false, reason: 'no-key' };
  const read = readBech32(text);
  if (!read) return { ok: false, reason: 'mistyped' };
  if (RECIPIENTS[read.prefix] === undefined) return { ok: false, reason: 'other-key' };
  return RECIPIENTS[read.prefix] === read.bytes.length
    ? { ok: true, recipient: text.toLowerCase() }
    : { ok: false, reason: 'mistyped' };
}

/** A file of recipients, one in a line; a line that begins with `#` says something to people. */
export function recipientsInFile(text: string): readonly ReadRecipient[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  // The key file of the office names its public half in a comment: whoever gives that file gives the secret one too.
  if (hasSecretKey(text)) return [{ ok: false, reason: 'secret-key' }];
  const found = lines.filter((line) => line !== '' && !line.startsWith('#')).map(recipientFrom);
  return found.length > 0 ? found : [{ ok: false, reason: 'no-key' }];
}

/** A key of the office: what people call it, and `age1...`. */
export interface OfficeKey {
  readonly name: string;
  readonly recipient: string;
}

export type OfficeFault = KeyFault | 'twice' | 'too-many' | 'no-name';

export const MOST_OFFICE_KEYS = 12;
export const LONGEST_NAME = 80;

/** Null where all of them can be set. */
export function faultOfOffice(keys: readonly OfficeKey[]): OfficeFault | null {
  for (const { name, recipient } of keys) {
    const read = recipientFrom(recipient);
    if (!read.ok) return read.reason;
    if (name.trim() === '' || name.length > LONGEST_NAME) return 'no-name';
  }
  if (new Set(keys.map(({ recipient }) => recipient)).size !== keys.length) return 'twice';
  return keys.length > MOST_OFFICE_KEYS ? 'too-many' : null;
}

export type ReadIdentities =
  | { readonly ok: true; readonly identities: readonly string[] }
  /** `sealed-key`: the key file is itself locked. `public-key`: the other half. */
  | { readonly ok: false; readonly reason: 'no-key' | 'mistyped' | 'sealed-key' | 'public-key' };

/** The office's secret keys in what was typed, or in a file as `age-keygen` writes it. */
export function identitiesIn(text: string): ReadIdentities {
  if (/^\s*(?:age-encryption\.org\/|-----BEGIN AGE)/.test(text)) return { ok: false, reason: 'sealed-key' };
  const lines = text.split(/\r?\n/).filter((line) => !line.trim().startsWith('#'));
  // Typed in groups, or broken by a mail: what belongs together ends where the next one begins.
  const pieces = lines
    .join('')
    .replace(/\s+/g, '')
    .split(/(?=AGE-SECRET-KEY-)/i);
  const named = pieces.filter((piece) => /^AGE-SECRET-KEY-/i.test(piece));
  if (named.length === 0) return { ok: false, reason: /age1/i.test(text) ? 'public-key' : 'no-key' };
  const identities = named.map(mended);
  return identities.every((identity) => identity !== undefined)
    ? { ok: true, identities }
    : { ok: false, reason: 'mistyped' };
}

/**
 * As age wants it, in capitals. WebKitGTK does not take an X25519 key whose first byte is zero (one in 256); its lowest three
 * bits are never looked at, so the same key with one of them set is the same key.
 */
function mended(typed: string): string | undefined {
  const read = readBech32(typed);
  if (!read || IDENTITIES[read.prefix] !== read.bytes.length) return undefined;
  if (read.prefix === 'age-secret-key-' && read.bytes[0] === 0) read.bytes[0] = 1;
  return writeBech32(read).toUpperCase();
}
