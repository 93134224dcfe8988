// Rows are opaque bytes: one place makes them and reads them, so that sealing them changes nothing anywhere else.
// Always made before a transaction is opened: awaiting anything but Dexie inside one breaks it in Firefox and WebKit.

import type { Json } from '../journal/json.ts';

/** The key of the row that holds the vault's header. */
export const HEADER = 'header';

/** The first byte says how the rest is written; 1 is plain UTF-8 JSON, 2 a file as it is. */
const PLAIN = 1;
const FILE = 2;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export async function toRow(value: unknown): Promise<Uint8Array> {
  return marked(PLAIN, encoder.encode(JSON.stringify(value)));
}

export async function fileToRow(file: Uint8Array): Promise<Uint8Array> {
  return marked(FILE, file);
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

export async function fileFromRow(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return bytes[0] === FILE ? new Uint8Array(bytes.subarray(1)) : undefined;
}

function marked(mark: number, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 1);
  bytes[0] = mark;
  bytes.set(content, 1);
  return bytes;
}
