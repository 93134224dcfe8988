// One row, sealed: what it says, how long it is and where it belongs are under the key of its period.
// Byte 3 | period (16) | nonce (12) | AES-256-GCM of (length | content | zeros) with its tag (16).

import { type Bytes, join, random, toHex, utf8 } from './bytes.ts';
import { VaultFault } from './fault.ts';
import { twiceMore } from './twice-more.ts';

/** A key for a while: from unlock to lock, or for one turn. */
export interface Period {
  readonly id: Bytes;
  readonly key: CryptoKey;
}

/** Where a row lies. Authenticated with it, so that a row that was moved or swapped does not open. */
export interface Place {
  readonly table: string;
  readonly session: string;
  readonly key: string;
}

export const SEALED = 3;
export const PERIOD_ID = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + PERIOD_ID + NONCE;
const LENGTH = 4;
/** How much longer a sealed row is than its padded content. */
export const SEALED_OVERHEAD = HEAD + TAG;

const STEPS = [256, 1024, 4096, 16_384, 65_536];
const LARGEST_STEP = 65_536;
/** At once in flight: enough to keep the engine busy, few enough not to hold every row twice in memory. */
const BATCH = 512;

/** What content of so many bytes is padded to, its length field included: a card's length says nothing of its words. */
export function paddedLength(content: number): number {
  const least = content + LENGTH;
  return STEPS.find((step) => step >= least) ?? Math.ceil(least / LARGEST_STEP) * LARGEST_STEP;
}

/** With `size` the sealed row has exactly so many bytes, whatever it says. Rejects with a `RangeError` where that is too few. */
export async function sealRow(
  period: Period,
  place: Place,
  content: Uint8Array,
  { size }: { readonly size?: number } = {},
): Promise<Bytes> {
  const padded = size === undefined ? paddedLength(content.length) : size - SEALED_OVERHEAD;
  if (padded < content.length + LENGTH) throw new RangeError('the content is too long');
  const plain = new Uint8Array(padded);
  new DataView(plain.buffer).setUint32(0, content.length);
  plain.set(content, LENGTH);
  const head = join(Uint8Array.of(SEALED), period.id, random(NONCE));
  const sealed = await crypto.subtle.encrypt(algorithm(head, place), period.key, plain);
  plain.fill(0);
  return join(head, new Uint8Array(sealed));
}

export function isSealed(bytes: Uint8Array): boolean {
  return bytes[0] === SEALED;
}

/** Which period's key opens this row, in hex; undefined for what is no sealed row. */
export function periodOf(bytes: Uint8Array): string | undefined {
  return isWhole(bytes) ? toHex(bytes.subarray(1, 1 + PERIOD_ID)) : undefined;
}

function isWhole(bytes: Uint8Array): boolean {
  return isSealed(bytes) && bytes.length >= SEALED_OVERHEAD + LENGTH;
}

/** Rejects with a `VaultFault('damaged')` where a byte is not as it was sealed, or the row is not in its place. */
export async function openRow(key: CryptoKey, place: Place, bytes: Uint8Array): Promise<Bytes> {
  if (!isWhole(bytes)) throw new VaultFault('damaged');
  return opened(key, place, bytes);
}

async function opened(key: CryptoKey, place: Place, bytes: Uint8Array): Promise<Bytes> {
  const own = bytes as Bytes;
  let plain: ArrayBuffer;
  try {
    const sealing = algorithm(own.subarray(0, HEAD), place);
    // Believed at once, an answer would be taken for nobody's, and its place given to somebody else.
    plain = await twiceMore(() => crypto.subtle.decrypt(sealing, key, own.subarray(HEAD)));
  } catch (fault) {
    throw new VaultFault('damaged', fault);
  }
  const length = new DataView(plain).getUint32(0);
  if (length > plain.byteLength - LENGTH) throw new VaultFault('damaged');
  // Not copied: of ten thousand rows each copy would be felt.
  return new Uint8Array(plain, LENGTH, length);
}

export type OpenedRow = Bytes | 'locked' | 'damaged';

/** In the order given. `keyOf` answers undefined where the period's key is not in memory. */
export async function openRows(
  keyOf: (period: string) => CryptoKey | undefined,
  rows: readonly { readonly place: Place; readonly bytes: Uint8Array }[],
): Promise<OpenedRow[]> {
  const found: OpenedRow[] = [];
  // Rows of one time lie side by side: the key is looked for where the period changes.
  let last: Uint8Array = new Uint8Array();
  let key: CryptoKey | undefined;
  const open = async ({ place, bytes }: (typeof rows)[number]): Promise<OpenedRow> => {
    if (!isWhole(bytes)) return 'damaged';
    if (!isOfPeriod(bytes, last)) {
      last = bytes;
      key = keyOf(periodOf(bytes) ?? '');
    }
    return key ? opened(key, place, bytes).catch(() => 'damaged' as const) : 'locked';
  };
  for (let at = 0; at < rows.length; at += BATCH)
    for (const row of await Promise.all(rows.slice(at, at + BATCH).map(open))) found.push(row);
  return found;
}

function isOfPeriod(one: Uint8Array, two: Uint8Array): boolean {
  for (let at = 1; at <= PERIOD_ID; at += 1) if (one[at] !== two[at]) return false;
  return true;
}

function algorithm(head: Bytes, { table, session, key }: Place): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: head.subarray(1 + PERIOD_ID),
    // As JSON, so that no two places read alike: ("a", "b/c") is not ("a/b", "c").
    additionalData: join(head.subarray(0, 1 + PERIOD_ID), utf8(JSON.stringify([table, session, key]))),
  };
}
