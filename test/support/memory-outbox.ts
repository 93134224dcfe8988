// An outbox without a disk; runs in pages too.

import { sha256 } from '../../src/exchange/hash.ts';
import type { Sending } from '../../src/exchange/outbox.ts';
import type { Json } from '../../src/journal/json.ts';
import type { OutboxRows } from '../../src/store/store.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export class MemoryOutbox implements OutboxRows {
  readonly rows = new Map<string, Json>();
  readonly files = new Map<string, Bytes>();
  all = async () => [...this.rows.values()];
  file = async (key: string) => this.files.get(key);
  count = async () => this.files.size;
  add = async (key: string, _: string, known: unknown, file: Uint8Array) => {
    this.rows.set(key, known as Json);
    this.files.set(key, new Uint8Array(file));
  };
  change = async (key: string, known: unknown, file: 'keep' | 'drop') => {
    this.rows.set(key, known as Json);
    if (file === 'drop') this.files.delete(key);
    return true;
  };

  /** Bytes that stand for a bundle wait here from now on. */
  async wait(bytes: Bytes, tablet: string, since = 0): Promise<Sending> {
    const { file, ...sending } = await waitingFile(bytes, tablet, since);
    await this.add(sending.key, sending.session, sending, file);
    return sending;
  }
}

/** As it is named and known before its first try. */
export async function waitingFile(file: Bytes, tablet: string, since = 0): Promise<Sending & { readonly file: Bytes }> {
  const key = await sha256(file);
  const name = `${tablet}/${key}.commonground`;
  return { key, session: key, name, size: file.length, since, tried: null, why: null, sent: null, to: null, file };
}

/** By chance, but for its first bytes, which are a bundle's: by them no store's answer is taken for a page. */
export function likeABundle(size: number): Bytes {
  const file = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(file.subarray(at, at + 65_536));
  file.set([0x1f, 0x8b]);
  return file;
}
