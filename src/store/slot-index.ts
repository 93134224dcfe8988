// Which place holds what, as far as it is known: in memory only, for nothing on the disk says it.

import type { Slot } from './slot-file.ts';

/** `sealed`: places that all look alike, in use or not. `plain`: of practices. `large`: what does not fit into either. */
export const SLOT_FILES = ['sealed', 'plain', 'large'] as const;
export type SlotFileName = (typeof SLOT_FILES)[number];

/** Of a half, in bytes. */
export const SLOT_SIZES: Readonly<Record<SlotFileName, number>> = { sealed: 4096, plain: 4096, large: 1 << 19 };

/** Of a place that is nobody's and may be seen to be: every row of the database needs a tag of its own. */
export function freeTag({ file, n }: SlotAt): string {
  return `free ${file} ${n}`;
}

/** Whose words lie in a place. */
export interface Who {
  readonly kind: 'answer' | 'draft' | 'passing';
  readonly session: string;
  /** Of an answer the token, of a draft its key. */
  readonly key: string;
  /** Of an answer. */
  readonly round?: string;
}

export interface SlotChange {
  readonly file: SlotFileName;
  readonly slot: Slot;
  /** What lies under it from now on, where what lay there before must go. */
  readonly under: Slot | null;
  /** Null: nobody's any more. */
  readonly who: Who | null;
}

export interface SlotAt {
  readonly file: SlotFileName;
  readonly n: number;
}

interface Known {
  readonly seq: number;
  readonly tag: string;
  readonly who: Who | null;
}

export class SlotIndex {
  readonly #files: Readonly<Record<SlotFileName, Map<number, Known>>> = {
    sealed: new Map(),
    plain: new Map(),
    large: new Map(),
  };
  readonly #tags = new Map<string, SlotAt>();

  put(file: SlotFileName, { n, seq, tag }: Slot, who: Who | null): void {
    const before = this.#files[file].get(n)?.tag ?? '';
    const at = this.#tags.get(before);
    // What lay here may have another place by now.
    if (at?.file === file && at.n === n) this.#tags.delete(before);
    this.#files[file].set(n, { seq, tag, who });
    if (tag !== '') this.#tags.set(tag, { file, n });
  }

  /** What was read again of a place whose owner was not known. */
  learn({ file, n }: SlotAt, who: Who): void {
    const known = this.#files[file].get(n);
    if (known) this.#files[file].set(n, { ...known, who });
  }

  find(tag: string): SlotAt | undefined {
    return this.#tags.get(tag);
  }

  seqOf({ file, n }: SlotAt): number {
    return this.#files[file].get(n)?.seq ?? 0;
  }

  sizeOf(file: SlotFileName): number {
    return Math.max(-1, ...this.#files[file].keys()) + 1;
  }

  /** Every place of which it is known whose it is. */
  owned(): (SlotAt & { readonly who: Who })[] {
    return [...this.#each()].flatMap(({ who, ...at }) => (who ? [{ ...at, who }] : []));
  }

  /** Every place of which it is not known: nobody's, or somebody's that has not been opened yet. */
  unowned(file: SlotFileName): number[] {
    return [...this.#each()].filter((at) => at.file === file && !at.who).map(({ n }) => n);
  }

  isFree({ file, n }: SlotAt): boolean {
    return this.#files[file].get(n)?.tag === '';
  }

  *#each(): Generator<SlotAt & { readonly who: Who | null }> {
    for (const file of SLOT_FILES) for (const [n, { who }] of this.#files[file]) yield { file, n, who };
  }
}
