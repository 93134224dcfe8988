// The session bundle: a journal written the one exact way, packed into one file, and read back without trusting a byte of it.

import * as v from 'valibot';
import { isStamp } from '../journal/clock.ts';
import type { Entry } from '../journal/entry.ts';
import { canonical, type Json } from '../journal/json.ts';
import { merge } from '../journal/merge.ts';
import { sha256 } from './hash.ts';
import { faultOfText, hasHostilePart } from './plain.ts';
import { pack, unpack } from './packing.ts';

const FORMAT = 'common-ground/bundle';
const VERSION = 1;

/** A day of fifty people makes about 3 MB; these are far above it and far below what stops a tablet (trust.md, G15). */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_BYTES_PLAIN = 48 * 1024 * 1024;
const MOST_ENTRIES = 100_000;

export interface Bundle {
  readonly session: string;
  /** Made-up people: said in the file and in its name, and never to be taken for a real one. */
  readonly practice: boolean;
  readonly entries: readonly Entry[];
}

export type BundleFault =
  /** Another kind of file altogether. */
  | 'not-a-bundle'
  | 'damaged'
  | 'too-large'
  | 'too-deep'
  /** Made by an app that knows more than this one: kept closed rather than half understood. */
  | 'newer-app'
  | 'mixed-sessions';

export type ReadBundle =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly reason: BundleFault };

/** The same journal gives the same text on every tablet, in whatever order its entries came there. */
function plainText({ session, practice, entries }: Bundle): string {
  const sorted = merge(entries);
  if (sorted.some((entry) => entry.session !== session)) throw new TypeError('a bundle holds one session');
  return canonical({ format: FORMAT, version: VERSION, practice, session, entries: sorted });
}

export function plainBytes(bundle: Bundle): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(plainText(bundle));
}

/** Who the bundle is: SHA-256 of the plain bytes, in hex. Packed bytes differ from engine to engine. */
export async function plainHash(bundle: Bundle): Promise<string> {
  return sha256(plainBytes(bundle));
}

export async function writeBundle(bundle: Bundle): Promise<Uint8Array<ArrayBuffer>> {
  return pack(plainBytes(bundle));
}

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

// Loose: fields of a newer app stay where they are and travel on.
const entryShape = v.looseObject({
  id: name,
  session: name,
  step: name,
  act: name,
  stamp: v.pipe(v.string(), v.check(isStamp)),
  at: v.number(),
  kind: name,
  data: v.custom<Json>((data) => data !== undefined),
});

const envelopeShape = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  practice: v.boolean(),
  session: name,
  entries: v.array(entryShape),
});

/** All or nothing: a bundle whose every entry was checked, or the reason why not. Never throws at what a file holds. */
export async function readBundle(file: Blob | Uint8Array<ArrayBuffer>): Promise<ReadBundle> {
  const unpacked = await unpack(file, MOST_BYTES, MOST_BYTES_PLAIN);
  return unpacked.ok ? readText(unpacked.text) : unpacked;
}

function readText(text: string): ReadBundle {
  const fault = faultOfText(text);
  if (fault) return refused(fault);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Another program's file may begin like ours; what never says its name is not ours.
    return refused(text.includes(FORMAT) ? 'damaged' : 'not-a-bundle');
  }
  return check(value);
}

function check(value: unknown): ReadBundle {
  if (!v.is(v.looseObject({ format: v.literal(FORMAT) }), value)) return refused('not-a-bundle');
  if (hasHostilePart(value)) return refused('damaged');
  if (isFromNewerApp(value)) return refused('newer-app');
  if (!v.is(envelopeShape, value)) return refused('damaged');
  const { session, practice, entries } = value;
  if (entries.length > MOST_ENTRIES) return refused('too-large');
  if (entries.some((entry) => entry.session !== session)) return refused('mixed-sessions');
  if (new Set(entries.map(({ id }) => id)).size !== entries.length) return refused('damaged');
  return { ok: true, bundle: { session, practice, entries: merge(entries) } };
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
