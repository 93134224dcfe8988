// Rows are opaque bytes: one place makes them and reads them, so that sealing them changes nothing anywhere else.
// Always made before a transaction is opened: awaiting anything but Dexie inside one breaks it in Firefox and WebKit.

import type { Json } from '../journal/json.ts';

/** The first byte says how the rest is written; 1 is plain UTF-8 JSON. */
const PLAIN = 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export async function toRow(value: unknown): Promise<Uint8Array> {
  const text = encoder.encode(JSON.stringify(value));
  const bytes = new Uint8Array(text.length + 1);
  bytes[0] = PLAIN;
  bytes.set(text, 1);
  return bytes;
}

export function toRows(values: readonly unknown[]): Promise<Uint8Array[]> {
  return Promise.all(values.map(toRow));
}

/** Undefined for a row that cannot be read: it is counted and passed over, the others work. */
export async function fromRow(bytes: Uint8Array): Promise<Json | undefined> {
  if (bytes[0] !== PLAIN) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes.subarray(1))) as Json;
  } catch {
    return undefined;
  }
}
