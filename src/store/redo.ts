// What a turn leaves goes into several files. Before the first of them is touched it is noted here, whole: a kill in the
// middle is done to the end at the next start. The note is overwritten at once, for it says which place is whose.

import type { FrameFile, OpenFile } from './frame-file.ts';
import { type Change, readRows, writeRows } from './frame-rows.ts';
import { FRAME, readFrames, writeFrame } from './frames.ts';
import type { SlotIn } from './slot-files.ts';
import { SLOT_FILES, type SlotChange } from './slot-index.ts';

const NAME = 'redo';

export class Redo {
  readonly #open: OpenFile;
  #file: FrameFile | null = null;

  constructor(open: OpenFile) {
    this.#open = open;
  }

  async isEmpty(): Promise<boolean> {
    return (await this.#taken()).size() === 0;
  }

  /** What was noted and perhaps not done. */
  async read(): Promise<{ readonly rows: readonly Change[]; readonly slots: readonly SlotIn[] }> {
    const { frames } = await readFrames((await this.#taken()).read());
    const all = frames.flatMap(({ kind, content }) => (kind === FRAME.redo ? readRows(content) : []));
    const slots = all.flatMap(({ table, key, session, number, bytes }) => {
      const file = SLOT_FILES.find((name) => name === session);
      const [n = '', tag = ''] = key.split(' ');
      return table === 'slots' && file
        ? [{ file, n: Number(n), tag, seq: number, bytes: bytes ?? new Uint8Array() }]
        : [];
    });
    return { rows: all.filter(({ table }) => table !== 'slots'), slots };
  }

  /** On the disk when this resolves. */
  async note(changes: readonly Change[], slots: readonly SlotChange[]): Promise<void> {
    const places = slots.map(
      ({ file, slot }): Change => ({
        table: 'slots',
        session: file,
        key: `${slot.n} ${slot.tag}`,
        number: slot.seq,
        bytes: slot.bytes,
      }),
    );
    const frame = await writeFrame(FRAME.redo, writeRows([...changes, ...places]));
    const file = await this.#taken();
    file.write(frame, 0);
    file.flush();
  }

  async clear(): Promise<void> {
    const file = await this.#taken();
    if (file.size() === 0) return;
    file.write(new Uint8Array(file.size()), 0);
    file.flush();
    file.truncate(0);
  }

  release(): void {
    this.#file?.close();
    this.#file = null;
  }

  async #taken(): Promise<FrameFile> {
    this.#file ??= await this.#open(NAME);
    return this.#file;
  }
}
