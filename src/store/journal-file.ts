// The journal file: frames are only ever added at its end. Where words must go, it is written anew beside itself (anew.ts): of
// the two files the newest complete one counts, so that a kill at any byte leaves the one or the other.

import { StoreFault } from './fault.ts';
import { cut, type FrameFile, type OpenFile } from './frame-file.ts';
import { type Change, writeRows } from './frame-rows.ts';
import { FRAME, type Found, HEAD, HEAD_CONTENT, headOf, readFrames, writeFrame } from './frames.ts';

const NAMES = ['journal-a', 'journal-b'] as const;
/** The beginning of a side. */
interface Looked {
  readonly file: FrameFile;
  readonly found: Found;
}

export interface ReadJournal {
  readonly rows: readonly Change[];
  readonly damaged: number;
  /** How far the file went behind each part of it that nobody can read: a database that was told of as much has it. */
  readonly unread: readonly Tip[];
  /** Damaged parts of which nothing is missing: what was in them stands elsewhere in the file, or it was no row. */
  readonly spared: number;
  /** The writer epoch of the app that wrote it; 0 for a new file. */
  readonly epoch: number;
}

/** New files, in which nothing stands. */
const NOTHING = { rows: [], damaged: 0, missing: [], spared: 0, end: 0, generation: 0, epoch: 0 } as const;

/** How far a journal file goes: as one number, which stands for no other state of the file. */
export type Tip = number;
/** No file goes so far, or there is none: a start that finds one reads all of it. */
export const NO_TIP = -1;

/** More bytes than a file will ever have. */
const LONGEST = 2 ** 36;

export class JournalFile {
  readonly #open: OpenFile;
  readonly #epoch: number;
  #current: FrameFile | null = null;
  #other: FrameFile | null = null;
  #generation = 0;
  /** What was read in a file without a head: it is given one before anything is written. */
  #headless: readonly Change[] = [];
  #end = 0;

  constructor(open: OpenFile, epoch: number) {
    this.#open = open;
    this.#epoch = epoch;
  }

  /** Opens and reads both sides. Rejects with `StoreFault('twice')` where another window has them. */
  async read(): Promise<ReadJournal> {
    const sides = await this.#take();
    const { current, other, generation, end, missing, ...found } = await orLetGo(sides, foundIn(sides));
    this.#current = current;
    this.#other = other;
    this.#generation = generation;
    this.#end = end;
    this.#headless = generation === 0 ? found.rows : [];
    return { ...found, unread: missing.map((at) => this.#tipAt(at)) };
  }

  /** What stands in the open file, while it is in use. */
  async look(): Promise<Pick<ReadJournal, 'rows' | 'damaged' | 'spared'>> {
    return (await many()).contentOf(await readFrames(this.#files().current.read()));
  }

  /** Makes the side that was read fit for writing. Call it after the epoch was looked at, before the first `append`. */
  async begin(): Promise<void> {
    const { current, other } = this.#files();
    // A side that lost against the other may still hold words that were taken out.
    if (other.size() > 0) empty(other);
    if (this.#generation === 0) return this.rewrite(this.#headless);
    if (current.size() > this.#end) {
      current.truncate(this.#end);
      current.flush();
    }
  }

  /**
   * Where the file ends, without reading all of it; null where it has to be read. Equal to what the database was told
   * with its last write: then the two hold the same.
   */
  tip(): Promise<Tip | null> {
    return this.#tip((filled) => (filled.length === 1 ? filled[0] : undefined));
  }

  async #tip(choose: (filled: readonly Looked[]) => Looked | undefined): Promise<Tip | null> {
    const sides = await this.#take();
    const looks = sides.map(async (file) => ({ file, found: await readFrames(file.read(0, HEAD)) }));
    const heads = await orLetGo(sides, Promise.all(looks));
    const used = choose(heads.filter(({ file }) => file.size() > 0));
    const other = sides.find((file) => file !== used?.file);
    const head = used && headOf(used.found);
    if (!other || !head || head.epoch !== this.#epoch) {
      for (const file of sides) file.close();
      return null;
    }
    this.#current = used.file;
    this.#other = other;
    this.#generation = head.generation;
    this.#end = used.file.size();
    return this.#tipAt(this.#end);
  }

  /** Has the files in hand. Rejects with `StoreFault`: `twice` (another window has them now), `closed` (it had, and wrote). */
  async hold(): Promise<void> {
    if (!this.#current) await this.#taken();
  }

  /** All that has to be waited for before an act is written. */
  prepare(rows: readonly Change[]): Promise<Uint8Array<ArrayBuffer>> {
    return writeFrame(FRAME.rows, writeRows(rows));
  }

  /** Without rows it is a mark: the file goes further than the database was told. */
  async append(rows: readonly Change[]): Promise<void> {
    await this.write(await this.prepare(rows));
  }

  /** Many rows that belong to no act: a kill may leave some of them, and damage takes one. */
  async appendEach(rows: readonly Change[]): Promise<void> {
    await this.write(await (await many()).framesEach(rows));
  }

  /** One act: on the disk when this resolves. Rejects with what hindered it, and then nothing of it is in the file. */
  async write(frame: Uint8Array<ArrayBuffer>): Promise<void> {
    const { current } = this.#current ? this.#files() : await this.#taken();
    try {
      current.write(frame, this.#end);
      current.flush();
    } catch (fault) {
      cut(current, this.#end);
      throw fault;
    }
    this.#end += frame.length;
  }

  get end(): Tip {
    return this.#tipAt(this.#end);
  }

  #tipAt(end: number): Tip {
    return this.#generation * LONGEST + end;
  }

  /** Everything anew, and what is not among these rows is gone from the disk's files. */
  async rewrite(rows: readonly Change[]): Promise<void> {
    const content = rows.length > 0 ? await (await many()).framesAnew(rows) : new Uint8Array();
    const head = await this.#headOf(this.#generation + 1);
    const { current, other } = await this.#taken();
    other.truncate(0);
    other.write(content, HEAD);
    other.flush();
    // Only with its head does the new side count: of many frames, those before a kill are whole as well.
    other.write(head, 0);
    other.flush();
    this.#generation += 1;
    this.#end = HEAD + content.length;
    [this.#current, this.#other] = [other, current];
    empty(current);
  }

  /** Lets go of the files, so that another window may have them; the next write takes them again. */
  release(): void {
    this.#current?.close();
    this.#other?.close();
    this.#current = null;
    this.#other = null;
  }

  /** Takes the files again after they were let go. Rejects with `StoreFault('closed')` where another window wrote meanwhile. */
  async #taken() {
    if (!this.#current || !this.#other) {
      const before = this.end;
      if ((await this.#tip(newest)) !== before) {
        this.release();
        throw new StoreFault('closed');
      }
      // Left from a writing anew that failed: words that were taken out may be in it. Not now, then with the next start.
      if (this.#files().other.size() > 0) emptyIfItCan(this.#files().other);
    }
    return this.#files();
  }

  #files() {
    if (!this.#current || !this.#other) throw new Error('not open');
    return { current: this.#current, other: this.#other };
  }

  async #take(): Promise<[FrameFile, FrameFile]> {
    const [a, b] = await Promise.allSettled([this.#open(NAMES[0]), this.#open(NAMES[1])]);
    if (a.status === 'fulfilled' && b.status === 'fulfilled') return [a.value, b.value];
    for (const side of [a, b]) if (side.status === 'fulfilled') side.value.close();
    throw (a.status === 'rejected' ? a : (b as PromiseRejectedResult)).reason;
  }

  #headOf(generation: number): Promise<Uint8Array<ArrayBuffer>> {
    const content = new Uint8Array(HEAD_CONTENT);
    const view = new DataView(content.buffer);
    view.setUint32(0, generation);
    view.setUint32(4, this.#epoch);
    return writeFrame(FRAME.head, content);
  }
}

/** Files that nobody knows of stay taken: whoever tries again would be told that another window has them. */
async function orLetGo<T>(files: readonly FrameFile[], reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (fault) {
    for (const file of files) file.close();
    throw fault;
  }
}

async function foundIn(sides: readonly [FrameFile, FrameFile]) {
  const [other, current] = sides;
  return current.size() + other.size() > 0 ? (await many()).newerOf(sides) : { ...NOTHING, current, other };
}

/** What writes many and reads them again. On a new tablet, and after a clean end, nobody asks for it. */
function many() {
  return import('./anew.ts');
}

/** Whichever was written last: what else is there was left behind. */
function newest(filled: readonly Looked[]): Looked | undefined {
  const generation = ({ found }: Looked) => headOf(found)?.generation ?? 0;
  return [...filled].sort((one, two) => generation(two) - generation(one))[0];
}

/** Over the words first: the place they had on the disk may be given to another file as it is. */
function empty(file: FrameFile): void {
  file.write(new Uint8Array(file.size()), 0);
  file.flush();
  file.truncate(0);
  file.flush();
}

function emptyIfItCan(file: FrameFile): void {
  try {
    empty(file);
  } catch {
    // It counts for nothing: the newer side is whole.
  }
}
