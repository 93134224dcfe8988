// What a turn leaves goes into several files. Before the first of them is touched it is noted here, whole: a kill in the
// middle is done to the end at the next start. The note is overwritten as soon as it was done, for it says which place is
// whose. While one could not be done, later ones stand behind it.

import { cut, type FrameFile, type OpenFile } from './frame-file.ts';
import { type Change, writeRows } from './frame-rows.ts';
import { FRAME, readFrames, writeFrame } from './frames.ts';
import type { SlotIn } from './slot-files.ts';
import type { SlotChange } from './slot-index.ts';

const NAME = 'redo';

export class Redo {
  readonly #open: OpenFile;
  #file: FrameFile | null = null;
  #standing: 'no' | 'perhaps' | 'yes' = 'no';
  /** Where a note begins that was refused and could not be taken out. */
  #refused: number | null = null;

  constructor(open: OpenFile) {
    this.#open = open;
  }

  /** `yes`: something is noted, and the next start looks at everything. `perhaps`: something may lie there that must go. */
  get standing(): 'no' | 'perhaps' | 'yes' {
    return this.#standing;
  }

  async isEmpty(): Promise<boolean> {
    const isEmpty = (await this.#taken()).size() === 0;
    this.#standing = isEmpty ? 'no' : 'perhaps';
    return isEmpty;
  }

  /** What was noted and perhaps not done. */
  async read(): Promise<{ readonly rows: readonly Change[]; readonly slots: readonly SlotIn[] }> {
    const { frames } = await readFrames((await this.#taken()).read());
    if (frames.length === 0) return { rows: [], slots: [] };
    return (await import('./rows-in-frames.ts')).notedIn(frames);
  }

  /** On the disk when this resolves. Rejects with what hindered it, and then nothing of it is in the file. */
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
    // What lies there may be all that there is of something that was called saved: it is not written over.
    const end = file.size();
    try {
      file.write(frame, end);
      file.flush();
      this.#standing = 'yes';
    } catch (fault) {
      if (!cut(file, end)) {
        this.#refused ??= end;
        if (this.#standing === 'no') this.#standing = 'perhaps';
      }
      throw fault;
    }
  }

  /**
   * Call it before anything is written: a refused note would be done in part at the next start, under all that came after
   * it. Rejects where it still cannot be taken out.
   */
  async settle(): Promise<void> {
    if (this.#refused === null) return;
    const file = await this.#taken();
    file.truncate(this.#refused);
    file.flush();
    this.#refused = null;
  }

  /** What could not be taken out may stay: the database has it. */
  accept(): void {
    this.#refused = null;
  }

  async clear(): Promise<void> {
    const file = await this.#taken();
    this.#standing = 'perhaps';
    if (file.size() > 0) {
      file.write(new Uint8Array(file.size()), 0);
      file.flush();
      file.truncate(0);
    }
    this.#standing = 'no';
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
