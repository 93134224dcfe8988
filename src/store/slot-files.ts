// The places that are overwritten where they are, in the files and in the database: read, compared and healed at the start,
// and written after that.

import type { Database, SlotRow } from './database.ts';
import type { FrameFile, OpenFile } from './frame-file.ts';
import { type PreparedSlot, type Slot, SLOT_HEAD, SlotFile } from './slot-file.ts';
import { freeTag, SLOT_FILES, SLOT_SIZES, type SlotAt, type SlotChange, type SlotFileName } from './slot-index.ts';

export type SlotIn = Slot & { readonly file: SlotFileName };

export class SlotFiles {
  readonly #open: OpenFile;
  readonly #formats = new Map<SlotFileName, SlotFile>();
  readonly #files = new Map<SlotFileName, FrameFile>();

  constructor(open: OpenFile) {
    this.#open = open;
  }

  async read(): Promise<SlotIn[]> {
    const found: SlotIn[] = [];
    for (const name of SLOT_FILES) {
      const format = new SlotFile(SLOT_SIZES[name]);
      this.#formats.set(name, format);
      for (const slot of await format.read(await this.#file(name))) found.push({ ...slot, file: name });
    }
    return found;
  }

  /** All that has to be waited for before the first byte is written. */
  async prepare(changes: readonly SlotChange[]): Promise<(PreparedSlot & { readonly file: SlotFileName })[]> {
    for (const { file } of changes) await this.#file(file);
    return Promise.all(
      lastOfEach(changes)
        .filter(fits)
        .map(async ({ file, slot, under }) => ({
          file,
          ...(await this.#format(file).prepare(await this.#file(file), slot, under)),
        })),
    );
  }

  /** On the disk when this resolves. */
  async write(prepared: readonly (PreparedSlot & { readonly file: SlotFileName })[]): Promise<void> {
    for (const name of SLOT_FILES) {
      const own = prepared.filter(({ file }) => file === name);
      if (own.length > 0) this.#format(name).write(await this.#file(name), own);
    }
  }

  release(): void {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
  }

  async #file(name: SlotFileName): Promise<FrameFile> {
    const file = this.#files.get(name) ?? (await this.#open(name));
    this.#files.set(name, file);
    return file;
  }

  #format(name: SlotFileName): SlotFile {
    const format = this.#formats.get(name) ?? new SlotFile(SLOT_SIZES[name]);
    this.#formats.set(name, format);
    return format;
  }
}

/** What is too large for a place is in the database alone. */
export function fits({ file, slot }: SlotChange): boolean {
  return slot.bytes.length <= SLOT_SIZES[file] - SLOT_HEAD;
}

/** A place is written once at a time: what is meant for it last, and over all that was to be wiped there before. */
export function lastOfEach(changes: readonly SlotChange[]): SlotChange[] {
  const places = new Map<string, SlotChange>();
  for (const change of changes) {
    const { slot, file } = change;
    const place = placeOf({ n: slot.n, file });
    const under = change.under ?? (places.get(place)?.under ? { ...slot, seq: slot.seq - 1 } : null);
    places.set(place, { ...change, under });
  }
  return [...places.values()];
}

export function toSlot({ tag, ...row }: SlotRow): SlotIn {
  return { ...row, tag: tag === freeTag(row) ? '' : tag };
}

export function toRow({ file, slot: { n, seq, tag, bytes } }: Pick<SlotChange, 'file' | 'slot'>): SlotRow {
  return { file, n, seq, tag: tag === '' ? freeTag({ file, n }) : tag, bytes };
}

/** Nothing but Dexie may be awaited here. */
export async function putSlots({ slots }: Database, given: readonly SlotChange[]): Promise<void> {
  // A tag that moves from one place to another must not stand in both, not even in between.
  if (given.length > 1) await slots.bulkDelete(given.map(({ file, slot }) => [file, slot.n]));
  await slots.bulkPut(given.map(toRow));
}

export function placeOf({ file, n }: SlotAt): string {
  return `${file} ${n}`;
}
