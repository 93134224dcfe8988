// The session bundle: a journal written the one exact way, packed into one file, and read back without trusting a byte of it.

import * as v from 'valibot';
import { STAMP } from '../journal/clock.ts';
import type { Entry } from '../journal/entry.ts';
import { canonical, type Json } from '../journal/json.ts';
import { merge } from '../journal/merge.ts';
import { BUNDLE_FORMAT as FORMAT, SETTINGS_FORMAT } from './formats.ts';
import { sha256 } from './hash.ts';
import { faultOfText, hasHostilePart } from './plain.ts';
import { Packing, unpack } from './packing.ts';
import { hasSecretKey, MOST_OF_A_KEY_FILE } from '../vault/age-keys.ts';
import { isSealed, openSealed, readSealed } from './sealed.ts';

const VERSION = 1;

/** A day of fifty people makes about 3 MB; these are far above it and far below what stops a tablet (trust.md, G15). */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_BYTES_PLAIN = 48 * 1024 * 1024;
const MOST_ENTRIES = 100_000;

const TOLD_EVERY = 1000;

export interface Bundle {
  readonly session: string;
  /** Made-up people: said in the file and in its name, and never to be taken for a real one. */
  readonly practice: boolean;
  readonly entries: readonly Entry[];
}

export type BundleFault =
  /** Another kind of file altogether. */
  | 'not-a-bundle'
  /** No byte in it. */
  | 'empty'
  /** The office's own: it belongs on no tablet. */
  | 'secret-key'
  /** What the office tells a tablet, which is taken in another place. */
  | 'settings'
  | 'damaged'
  | 'too-large'
  /** The file is sound, and this browser is too old to unpack it. */
  | 'cannot-unpack'
  | 'too-deep'
  /** Made by an app that knows more than this one: kept closed rather than half understood. */
  | 'newer-app'
  | 'mixed-sessions'
  /** Sealed, and none of the keys opens it. */
  | 'wrong-key';

export type ReadBundle =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly reason: BundleFault }
  /** Sealed, and no key was given. `names`: what people call the keys that open it, by the file's own word. */
  | { readonly ok: false; readonly reason: 'sealed'; readonly names: readonly string[] };

/**
 * The text of a bundle, written in parts: the same journal gives the same text on every tablet, however it is parted. The
 * entries must come as `merge` leaves them.
 */
export class BundleText {
  readonly #of: Omit<Bundle, 'entries'>;
  readonly #encoder = new TextEncoder();
  #before = '{"entries":[';

  constructor({ session, practice }: Omit<Bundle, 'entries'>) {
    this.#of = { session, practice };
  }

  /** Throws where one of them is of another session. */
  part(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
    if (entries.some(({ session }) => session !== this.#of.session)) throw new TypeError('a bundle holds one session');
    if (entries.length === 0) return new Uint8Array();
    // Without its brackets.
    const text = this.#before + canonical(entries).slice(1, -1);
    this.#before = ',';
    return this.#encoder.encode(text);
  }

  end(): Uint8Array<ArrayBuffer> {
    const before = this.#before === ',' ? '' : this.#before;
    // `entries` comes first among the members; the others go on behind it.
    const others = canonical({ format: FORMAT, version: VERSION, ...this.#of });
    return this.#encoder.encode(`${before}],${others.slice(1)}`);
  }
}

export function plainBytes(bundle: Bundle): Uint8Array<ArrayBuffer> {
  const text = new BundleText(bundle);
  const [entries, end] = [text.part(merge(bundle.entries)), text.end()];
  const bytes = new Uint8Array(entries.length + end.length);
  bytes.set(entries);
  bytes.set(end, entries.length);
  return bytes;
}

/** Who the bundle is: SHA-256 of the plain bytes, in hex. Packed bytes differ from engine to engine. */
export async function plainHash(bundle: Bundle): Promise<string> {
  return sha256(plainBytes(bundle));
}

export async function writeBundle(bundle: Bundle): Promise<Uint8Array<ArrayBuffer>> {
  const packing = new Packing();
  packing.add(plainBytes(bundle));
  return packing.end();
}

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Loose: fields of a newer app stay where they are and travel on. */
export const entryShape = v.looseObject({
  id: name,
  session: name,
  step: name,
  act: name,
  stamp: v.pipe(v.string(), v.regex(STAMP)),
  at: v.number(),
  kind: name,
  data: v.custom<Json>((data) => data !== undefined),
});

export const envelopeShape = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  practice: v.boolean(),
  session: name,
  entries: v.array(v.unknown()),
});

/** Told now and then how many of how many entries are done. */
export type Told = (done: number, of: number) => void;

/**
 * All or nothing: a bundle whose every entry was checked, or the reason why not. Never throws at what a file holds: plain,
 * packed, or sealed, binary or as text. `identities`: secret keys of the office, as `identitiesIn` gives them.
 */
export async function readBundle(
  file: Blob | Uint8Array<ArrayBuffer>,
  tell?: Told,
  identities: readonly string[] = [],
): Promise<ReadBundle> {
  const blob = file instanceof Blob ? file : new Blob([file]);
  if (blob.size === 0) return refused('empty');
  const packed = (await isSealed(blob)) ? await unsealed(blob, identities) : blob;
  if (!(packed instanceof Blob)) return packed;
  const unpacked = await unpack(packed, MOST_BYTES, MOST_BYTES_PLAIN);
  const read = unpacked.ok ? readText(unpacked.text, tell) : unpacked;
  return read.ok || read.reason !== 'not-a-bundle' ? read : refused(await whatElse(blob));
}

/** Of what people mix up with a session file; anything else is just not one. */
async function whatElse(file: Blob): Promise<BundleFault> {
  if (file.size > MOST_OF_A_KEY_FILE) return 'not-a-bundle';
  const text = await file.text();
  if (hasSecretKey(text)) return 'secret-key';
  return text.includes(SETTINGS_FORMAT) ? 'settings' : 'not-a-bundle';
}

/** The packed bytes in a sealed file, or why they are not to be had. */
async function unsealed(file: Blob, identities: readonly string[]): Promise<Blob | Extract<ReadBundle, { ok: false }>> {
  const sealed = await readSealed(file);
  if (typeof sealed === 'string') return { ok: false, reason: sealed };
  if (identities.length === 0) return { ok: false, reason: 'sealed', names: sealed.names };
  const packed = await openSealed(sealed, identities);
  return typeof packed === 'string' ? { ok: false, reason: packed } : new Blob([packed]);
}

function readText(text: string, tell?: Told): ReadBundle {
  const fault = faultOfText(text);
  if (fault) return refused(fault);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Another program's file may begin like ours; what never says its name is not ours.
    return refused(text.includes(FORMAT) ? 'damaged' : 'not-a-bundle');
  }
  return check(value, tell);
}

function check(value: unknown, tell?: Told): ReadBundle {
  if (!v.is(v.looseObject({ format: v.literal(FORMAT) }), value)) return refused('not-a-bundle');
  if (hasHostilePart(value)) return refused('damaged');
  if (isFromNewerApp(value)) return refused('newer-app');
  if (!v.is(envelopeShape, value)) return refused('damaged');
  const { session, practice } = value;
  return checkEntries({ session, practice, entries: value.entries }, tell);
}

/** Parsed entries of one session from wherever: each of them is looked at. */
export function checkEntries(
  { session, practice, entries }: Omit<Bundle, 'entries'> & { readonly entries: readonly unknown[] },
  tell?: Told,
): ReadBundle {
  if (entries.length > MOST_ENTRIES) return refused('too-large');
  if (!v.is(name, session) || !areEntries(entries, tell)) return refused('damaged');
  if (entries.some((entry) => entry.session !== session)) return refused('mixed-sessions');
  if (new Set(entries.map(({ id }) => id)).size !== entries.length) return refused('damaged');
  return { ok: true, bundle: { session, practice, entries: merge(entries) } };
}

function areEntries(values: readonly unknown[], tell?: Told): values is readonly Entry[] {
  return values.every((value, n) => {
    if (n % TOLD_EVERY === 0) tell?.(n, values.length);
    return v.is(entryShape, value);
  });
}

/** A later version says so; and a part beside those that this version writes is one we would lose by writing it again. */
function isFromNewerApp(value: Readonly<Record<string, unknown>>): boolean {
  const { version } = value;
  if (typeof version === 'number' && version > VERSION) return true;
  return version === VERSION && Object.keys(value).some((key) => !(key in envelopeShape.entries));
}

function refused(reason: BundleFault): ReadBundle {
  return { ok: false, reason };
}

/** `hall-7-2026-05-01.commonground`: plain letters, because the file goes through mail, sticks and old drives. */
export function bundleName(
  of: Pick<Bundle, 'session' | 'practice'> & { readonly place: string; readonly day: string },
): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(of.day) ? of.day : 'undated';
  // Small letters throughout: a hall called Practice must not look like a practice.
  return `${of.practice ? 'PRACTICE-' : ''}${plainName(of.place) || plainName(of.session) || 'session'}-${day}.commonground`;
}

function plainName(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
