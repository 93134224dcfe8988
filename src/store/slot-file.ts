// A file of equal places that are overwritten where they are: nothing in it says what came first. Each place has two halves,
// written in turn, so that a torn write leaves the older one whole.

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

const SUM = 8;
const TAG = 16;
/** checksum | seq | tag | length */
export const SLOT_HEAD = SUM + 4 + TAG + 4;
const FREE = '0'.repeat(2 * TAG);

interface Half {
  readonly slot: Slot | undefined;
  readonly which: 0 | 1;
}

export class SlotFile {
  readonly #size: number;
  readonly #newest = new Map<number, 0 | 1>();

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
    const halves = await Promise.all(([0, 1] as const).map((which) => this.#half(file, n, which)));
    const [newest] = halves.filter(({ slot }) => slot).sort((a, b) => (b.slot?.seq ?? 0) - (a.slot?.seq ?? 0));
    if (newest) this.#newest.set(n, newest.which);
    return newest?.slot;
  }

  /** On the disk when this returns. What lies under a wiped place is written over in both halves. */
  write(file: FrameFile, prepared: readonly PreparedSlot[]): void {
    for (const { n, half } of prepared) {
      const which = this.#newest.get(n) === 0 ? 1 : 0;
      file.write(half, this.#at(n, which));
      this.#newest.set(n, which);
    }
    file.flush();
    const wiped = prepared.filter(({ under }) => under);
    // Not before the newer half is there: one of the two is always whole.
    for (const { n, under } of wiped) if (under) file.write(under, this.#at(n, this.#newest.get(n) === 0 ? 1 : 0));
    if (wiped.length > 0) file.flush();
  }

  /** `under`: what is to lie under it, in place of what was there before. */
  async prepare(file: FrameFile, slot: Slot, under: Slot | null): Promise<PreparedSlot> {
    if (!this.#newest.has(slot.n)) await this.#look(file, slot.n);
    if (!under) return { n: slot.n, half: await halfOf(slot) };
    const [half, other] = await Promise.all([halfOf(slot, this.#size), halfOf(under, this.#size)]);
    return { n: slot.n, half, under: other };
  }

  #at(n: number, which: 0 | 1): number {
    return (2 * n + which) * this.#size;
  }

  async #half(file: FrameFile, n: number, which: 0 | 1): Promise<Half> {
    const at = this.#at(n, which);
    const none: Half = { slot: undefined, which };
    const head = file.read(at, SLOT_HEAD);
    if (head.length < SLOT_HEAD) return none;
    const length = new DataView(head.buffer, head.byteOffset).getUint32(SLOT_HEAD - 4);
    if (SLOT_HEAD + length > this.#size) return none;
    const half = file.read(at, SLOT_HEAD + length);
    if (half.length < SLOT_HEAD + length) return none;
    const view = new DataView(half.buffer, half.byteOffset);
    const sum = await sumOf(half.subarray(SUM, SLOT_HEAD + length));
    if (!sum.every((byte, i) => half[i] === byte)) return none;
    const tag = hex(half.subarray(SUM + 4, SUM + 4 + TAG));
    const bytes = half.slice(SLOT_HEAD, SLOT_HEAD + length);
    return { slot: { n, seq: view.getUint32(SUM), tag: tag === FREE ? '' : tag, bytes }, which };
  }
}

export interface PreparedSlot {
  readonly n: number;
  readonly half: Uint8Array<ArrayBuffer>;
  readonly under?: Uint8Array<ArrayBuffer>;
}

async function halfOf({ seq, tag, bytes }: Slot, size = SLOT_HEAD + bytes.length): Promise<Uint8Array<ArrayBuffer>> {
  const half = new Uint8Array(size);
  const view = new DataView(half.buffer);
  view.setUint32(SUM, seq);
  half.set(unhex(tag === '' ? FREE : tag), SUM + 4);
  view.setUint32(SLOT_HEAD - 4, bytes.length);
  half.set(bytes, SLOT_HEAD);
  half.set(await sumOf(half.subarray(SUM, SLOT_HEAD + bytes.length)));
  return half;
}

async function sumOf(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).subarray(0, SUM);
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function unhex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
