// One file to one target, believed only when the same bytes came back. Safe to repeat at any point.

import { sha256 } from './hash.ts';
import { type Absent, type Target, trouble, type Trouble } from './target.ts';

/** What a tablet puts into a store: its own folder, and the file by the hash of what is in it. */
export const BUNDLE_NAME = /^[0-9a-z-]{1,64}\/([0-9a-f]{64})\.commonground$/;

export interface Parcel {
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the file as it was made. */
  readonly hash: string;
}

interface Arrived {
  readonly is: 'arrived';
}
interface Torn {
  readonly is: 'torn';
}
export type Delivery = Arrived | Trouble;

/** So many bytes of so many have gone. */
type Tell = (done: number, of: number) => void;

/**
 * Looks first: an earlier try may have arrived although its answer was lost (trust.md D3), and then nothing is sent twice.
 * The beginning of our own file is an upload that broke off, and is made whole; anything else is left as it is (D6).
 */
export async function deliver(target: Target, parcel: Parcel, tell?: Tell): Promise<Delivery> {
  const { name, file } = parcel;
  const before = await target.head(name);
  if (before.is === 'trouble') return before;
  let torn = false;
  if (before.is === 'there') {
    const found = await readBack(target, parcel);
    if (found.is === 'arrived' || found.is === 'trouble') return found;
    torn = found.is === 'torn';
  }
  const put = await target.put(name, file, torn ? 'over' : 'new', tell);
  if (put.is === 'trouble') return put;
  const after = await readBack(target, parcel);
  return after.is === 'arrived' || after.is === 'trouble' ? after : trouble('not-stored');
}

/** A file whose name and words say that it is a test, put and read back. It takes the place of the last one. */
export async function tryOut(target: Target, device: string, now: number): Promise<Delivery> {
  const text = `Common Ground tried whether this folder takes files: ${new Date(now).toISOString()}. This one may be deleted.\n`;
  const file = new TextEncoder().encode(text);
  const parcel = { name: `${device}/common-ground-test.txt`, file, hash: await sha256(file) };
  // A server whose answers cannot be read is sent something all the same: what becomes of that says why (http-target.ts).
  const before = await target.head(parcel.name);
  if (before.is === 'trouble' && before.why !== 'unread') return before;
  const put = await target.put(parcel.name, file, 'over');
  if (put.is === 'trouble') return put;
  const after = await readBack(target, parcel);
  return after.is === 'arrived' || after.is === 'trouble' ? after : trouble('not-stored');
}

async function readBack(target: Target, { name, file, hash }: Parcel): Promise<Arrived | Torn | Absent | Trouble> {
  const got = await target.get(name, file.length);
  if (got.is !== 'got') return got;
  if (got.file.length === file.length && (await sha256(got.file)) === hash) return { is: 'arrived' };
  // A page is never our file: a bundle is packed, and begins otherwise.
  if (got.isPage) return trouble('portal');
  return isBeginning(got.file, file) ? { is: 'torn' } : trouble('changed');
}

function isBeginning(part: Uint8Array, whole: Uint8Array): boolean {
  return part.length < whole.length && part.every((byte, at) => byte === whole[at]);
}
