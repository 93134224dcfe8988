// A file of equal places that are overwritten where they are: nothing in it says what came first. Each place has two halves,
// written in turn, so that a torn write leaves the older one whole.

import { fromHex, toHex } from '../vault/bytes.ts';
import { SUM, sumOf } from './checksum.ts';
import type { FrameFile } from './frame-file.ts';

/** What lies in a place. `tag` empty: nothing does. */
export interface Slot {
  readonly n: number;
  /** Grows with every writing of this place; of two copies the higher one is the truth. */
  readonly seq: number;
  /** Hex; says to those who know it already whose this is, and nothing to others. */
  readonly tag: string;
  readonly bytes: Uint8Array;
}

const TAG = 16;
/** checksum | seq | tag | length */
export const SLOT_HEAD = SUM + 4 + TAG + 4;
const FREE = '0'.repeat(2 * TAG);

type Which = 0 | 1;

interface Half {
  readonly slot: Slot;
  readonly which: Which;
}

interface Newest {
  readonly which: Which;
  readonly seq: number;
}

export class SlotFile {
  readonly #size: number;
  /** Of the places that were looked at; null where neither half is whole. */
  readonly #newest = new Map<number, Newest | null>();

  /** `size`: of a half, in bytes. */
  constructor(size: number) {
    this.#size = size;
  }

  /** What every place holds; places in which neither half is whole are left out. */
  async read(file: FrameFile): Promise<Slot[]> {
    const places = Array.from({ length: Math.ceil(file.size() / (2 * this.#size)) }, (_, n) => n);
    const found = await Promise.all(places.map((n) => this.#look(file, n)));
    return found.filter((slot) => slot !== undefined);
  }

  /** The newer of the two halves that are whole. */
  async #look(file: FrameFile, n: number): Promise<Slot | undefined> {
    const halves = await Promise.all([this.#half(file, n, 0), this.#half(file, n, 1)]);
    const [newest] = halves.filter((half) => half !== undefined).sort((a, b) => b.slot.seq - a.slot.seq);
    this.#newest.set(n, newest ? { which: newest.which, seq: newest.slot.seq } : null);
    return newest?.slot;
  }

  /** On the disk when this returns; each place at most once. What lies under a wiped place is written over in both halves. */
  write(file: FrameFile, prepared: readonly PreparedSlot[]): void {
    for (const { n, half } of prepared) file.write(half, this.#at(n, this.#older(n)));
    file.flush();
    // Only now: what failed before is written again over the same half, and the other one stays whole.
    for (const { n, seq } of prepared) this.#newest.set(n, { which: this.#older(n), seq });
    const wiped = prepared.filter(({ under }) => under);
    // Not before the newer half is there: one of the two is always whole.
    for (const { n, under } of wiped) if (under) file.write(under, this.#at(n, this.#older(n)));
    if (wiped.length > 0) file.flush();
  }

  /** `under`: what is to lie under it, in place of what was there before. */
  async prepare(file: FrameFile, slot: Slot, under: Slot | null): Promise<PreparedSlot> {
    const { n, seq } = slot;
    if (!this.#newest.has(n)) await this.#look(file, n);
    // What is newer here was never called saved: it must not count for newer at some later start.
    const isAhead = (this.#newest.get(n)?.seq ?? 0) >= seq;
    if (!under && !isAhead) return { n, seq, half: await halfOf(slot) };
    const below = under ?? { ...slot, seq: seq - 1 };
    const size = under ? this.#size : undefined;
    const [half, other] = await Promise.all([halfOf(slot, size), halfOf(below, size)]);
    return { n, seq, half, under: other };
  }

  #older(n: number): Which {
    return this.#newest.get(n)?.which === 0 ? 1 : 0;
  }

  #at(n: number, which: Which): number {
    return (2 * n + which) * this.#size;
  }

  /** Undefined where it is not whole. */
  async #half(file: FrameFile, n: number, which: Which): Promise<Half | undefined> {
    const at = this.#at(n, which);
    const head = file.read(at, SLOT_HEAD);
    if (head.length < SLOT_HEAD) return undefined;
    const length = new DataView(head.buffer, head.byteOffset).getUint32(SLOT_HEAD - 4);
    if (SLOT_HEAD + length > this.#size) return undefined;
    const half = file.read(at, SLOT_HEAD + length);
    if (half.length < SLOT_HEAD + length) return undefined;
    const view = new DataView(half.buffer, half.byteOffset);
    const sum = await sumOf(half.slice(SUM, SLOT_HEAD + length));
    if (!sum.every((byte, i) => half[i] === byte)) return undefined;
    const tag = toHex(half.subarray(SUM + 4, SUM + 4 + TAG));
    const bytes = half.slice(SLOT_HEAD, SLOT_HEAD + length);
    return { slot: { n, seq: view.getUint32(SUM), tag: tag === FREE ? '' : tag, bytes }, which };
  }
}

export interface PreparedSlot {
  readonly n: number;
  readonly seq: number;
  readonly half: Uint8Array<ArrayBuffer>;
  readonly under?: Uint8Array<ArrayBuffer>;
}

async function halfOf({ seq, tag, bytes }: Slot, size = SLOT_HEAD + bytes.length): Promise<Uint8Array<ArrayBuffer>> {
  const half = new Uint8Array(size);
  const view = new DataView(half.buffer);
  view.setUint32(SUM, seq);
  half.set(fromHex(tag === '' ? FREE : tag) ?? new Uint8Array(TAG), SUM + 4);
  view.setUint32(SLOT_HEAD - 4, bytes.length);
  half.set(bytes, SLOT_HEAD);
  half.set(await sumOf(half.slice(SUM, SLOT_HEAD + bytes.length)));
  return half;
}
