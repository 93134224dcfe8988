// The journal file and the database, held to one truth: every act goes into the file, then into the database, and only then
// is it called saved. Whichever of the two is gone or poorer at a start is healed from the other.

import { Dexie, type Table } from 'dexie';
import { type Database, mayWrite, openDatabase, WRITER_EPOCH } from './database.ts';
import { StoreFault } from './fault.ts';
import type { OpenFile } from './frame-file.ts';
import { type Change, type Row, TABLES } from './frame-rows.ts';
import { compare } from './healing.ts';
import { JournalFile } from './journal-file.ts';
import type { StoreState } from './kept.ts';
import { Redo } from './redo.ts';
import { lacking, latest, putSlots, SlotFiles, type SlotIn, toSlot } from './slot-files.ts';
import { type SlotChange, SlotIndex } from './slot-index.ts';

/** What else a write changes in the database, in the same transaction. Nothing but Dexie may be awaited in it. */
export interface Beside {
  readonly tables: (database: Database) => readonly Table[];
  readonly task: (database: Database) => Promise<void>;
}

/** What is written at once. */
export interface Act {
  /** Goes to the end of the journal file. */
  readonly changes?: readonly Change[];
  /** Overwritten in their places. */
  readonly slots?: readonly SlotChange[];
  /** In the database alone. */
  readonly beside?: Beside;
}

interface Files {
  readonly journal: JournalFile;
  readonly slots: SlotFiles;
  readonly redo: Redo;
}

/** How often the database is opened again for one write or reading before it is given up. */
const REOPENINGS = 2;
/** A file this much longer than what is true in it is written anew at a start. */
const MOST_WASTE = 1 << 20;

export class TwoStores {
  /** Another version of the app has taken over: nothing is written here any more. */
  onClosed: (() => void) | null = null;
  readonly #name: string;
  #db: Database;
  #files: Files | null = null;
  readonly slots = new SlotIndex();
  #isClosed = false;
  #inTurn: Promise<unknown> = Promise.resolve();
  /** In the file already, and not yet in the database. */
  #owed: readonly Act[] = [];
  /** Noted in the files and not done there yet. */
  #undone: Act = {};
  #state: StoreState = { files: 'database-only', damaged: 0, healed: null, trouble: false };

  private constructor(name: string, database: Database) {
    this.#name = name;
    this.#db = database;
    this.#watch(database);
  }

  /**
   * Rejects with a `StoreFault`: `blocked` (another window holds an older version), `no-storage`, `newer-data`, `twice`.
   * Without `openFile` the database carries it alone.
   */
  static async open(name: string, openFile?: OpenFile): Promise<TwoStores> {
    const stores = new TwoStores(name, await openDatabase(name));
    try {
      if (openFile) await stores.#heal(openFile);
      for (const row of await stores.#db.slots.toArray()) stores.slots.put(row.file, toSlot(row), null);
    } catch (fault) {
      stores.close();
      throw fault;
    }
    return stores;
  }

  get state(): StoreState {
    return this.#state;
  }

  close(): void {
    this.#isClosed = true;
    // What is on its way is let through; the files are free when it is.
    void this.release();
    this.#db.close();
  }

  /** The page is being left, perhaps for good: another window may have the files. The next write takes them again. */
  release(): Promise<void> {
    return this.#next(async () => this.#letGo());
  }

  /** A reading, tried again on a database that was closed under the app (iOS does that). */
  read<T>(task: (database: Database) => Promise<T>): Promise<T> {
    return this.#owed.length > 0 ? this.#next(() => this.#commit([], task)) : this.#again(task);
  }

  /**
   * An act: on the disk in both stores when this resolves; with `state.trouble` in the file alone. Rejects with a
   * `StoreFault` (`no-room`, `newer-data`, `closed`), and then it stands in neither.
   */
  write(act: Act): Promise<void> {
    return this.#next(async () => {
      const stands = await this.#writeFiles(act);
      try {
        await this.#commit([act]);
      } catch (fault) {
        if (!stands || (fault instanceof StoreFault && fault.reason !== 'no-room')) throw fault;
        // It is in the files and will be healed from there, at the latest at the next start.
        this.#owed = [...this.#owed, act];
        this.#state = { ...this.#state, trouble: true };
      }
      for (const { file, slot, who } of act.slots ?? []) this.slots.put(file, slot, who);
    });
  }

  /** After words were taken out: what is not in the database any more is not in the file either. */
  writeFileAnew(): Promise<void> {
    return this.#next(async () => {
      if (!this.#files) return;
      await this.#files.journal.rewrite(await this.#commit([], (database) => database.rows.toArray()));
    });
  }

  /**
   * Takes everything of a session out of both. The file goes first: whatever comes in between, the session is either
   * still there in whole, or gone from both.
   */
  remove(session: string, { slots = [], beside }: Act): Promise<void> {
    return this.#next(async () => {
      const rows = await this.#commit([], (database) => database.rows.toArray());
      await this.#files?.journal.rewrite(rows.filter((row) => row.session !== session));
      await this.#writeFiles({ slots });
      await this.#commit([
        {
          slots,
          beside: {
            tables: (database) => beside?.tables(database) ?? [],
            task: async (database) => {
              for (const table of TABLES)
                await database.rows
                  .where('[table+session+key]')
                  .between([table, session], [table, session, Dexie.maxKey])
                  .delete();
              await beside?.task(database);
            },
          },
        },
      ]);
      for (const { file, slot, who } of slots) this.slots.put(file, slot, who);
    });
  }

  /** False where there are no files, or nothing for them; rejects where they took nothing. */
  async #writeFiles(act: Act): Promise<boolean> {
    const files = this.#files;
    const changes = [...(this.#undone.changes ?? []), ...(act.changes ?? [])];
    const slots = [...(this.#undone.slots ?? []), ...(act.slots ?? [])];
    if (!files || changes.length + slots.length === 0) return false;
    const prepared = await files.slots.prepare(slots);
    // One frame, or one place: whole or not at all as it is.
    const isNoted = changes.length > 0 ? slots.length > 0 : slots.length > 1;
    try {
      if (isNoted) await files.redo.note(changes, slots);
    } catch (fault) {
      throw isNoRoom(fault) ? new StoreFault('no-room', fault) : fault;
    }
    const task = async () => {
      if (changes.length > 0) await files.journal.append(changes);
      if (slots.length > 0) await files.slots.write(prepared);
      if (isNoted) await files.redo.clear();
    };
    try {
      await task().catch(async (fault: unknown) => {
        if (fault instanceof StoreFault || isNoRoom(fault)) throw fault;
        // The handles were taken away (the page was frozen, the system was cleaning up): fresh ones are tried once.
        this.#letGo();
        await task();
      });
    } catch (fault) {
      if (!isNoted) throw isNoRoom(fault) ? new StoreFault('no-room', fault) : fault;
      // It is noted, so it stands; it is done with the next write, or at the next start.
      this.#undone = { changes, slots };
      this.#state = { ...this.#state, trouble: true };
      return true;
    }
    this.#undone = {};
    return true;
  }

  #letGo(): void {
    this.#files?.journal.release();
    this.#files?.slots.release();
    this.#files?.redo.release();
  }

  async #commit<T = void>(acts: readonly Act[], then?: (database: Database) => Promise<T>): Promise<T> {
    const all = [...this.#owed, ...acts];
    if (all.length > 0) await this.#again((database) => commitAll(database, all));
    if (this.#owed.length > 0) this.#state = { ...this.#state, trouble: false };
    this.#owed = [];
    return then ? this.#again(then) : (undefined as T);
  }

  /** Ids make every write repeatable: what failed is done again on a database that is opened anew. */
  async #again<T>(task: (database: Database) => Promise<T>): Promise<T> {
    for (let left = REOPENINGS; ; left -= 1) {
      if (this.#isClosed) throw new StoreFault('closed');
      try {
        return await task(this.#db);
      } catch (fault) {
        if (fault instanceof StoreFault) {
          if (fault.reason === 'newer-data') this.#lose();
          throw fault;
        }
        if (isNoRoom(fault)) throw new StoreFault('no-room', fault);
        if (this.#isClosed) throw new StoreFault('closed', fault);
        if (left === 0 || isRefusal(fault)) throw fault;
        await this.#reopen();
      }
    }
  }

  async #reopen(): Promise<void> {
    this.#db.close();
    const database = await openDatabase(this.#name);
    // It may have been closed for good while it was being opened.
    if (this.#isClosed) database.close();
    else this.#db = database;
    this.#watch(database);
  }

  #watch(database: Database): void {
    database.on('versionchange', () => {
      this.#lose();
      return false;
    });
  }

  #lose(): void {
    if (this.#isClosed) return;
    this.close();
    this.onClosed?.();
  }

  async #heal(openFile: OpenFile): Promise<void> {
    const files = {
      journal: new JournalFile(openFile, WRITER_EPOCH),
      slots: new SlotFiles(openFile),
      redo: new Redo(openFile),
    };
    const journal = await files.journal.read();
    if (journal.epoch > WRITER_EPOCH) {
      files.journal.release();
      throw new StoreFault('newer-data');
    }
    await files.journal.begin();
    this.#files = files;
    const [places, noted, rows, slotRows] = [
      await files.slots.read(),
      await files.redo.read(),
      await this.#db.rows.toArray(),
      await this.#db.slots.toArray(),
    ];
    if (noted.rows.length > 0) await files.journal.append(noted.rows);
    const written = [...journal.rows, ...noted.rows];
    const { toDatabase, outOfDatabase, toFile, isStale, truth } = compare(written, rows);
    const slots = slotRows.map(toSlot);
    const lie = latest(places, slots, noted.slots);
    const [slotsToFile, slotsToDatabase] = [lacking(lie, places), lacking(lie, slots)];
    const changes = [...toDatabase, ...outOfDatabase.map((row): Change => ({ ...row, bytes: null }))];
    if (changes.length + slotsToDatabase.length > 0)
      await this.#again((database) => commitAll(database, [{ changes, slots: slotsToDatabase.map(asChange) }]));
    await files.slots.write(await files.slots.prepare(slotsToFile.map(asChange)));
    const isNew = journal.rows.length === 0;
    if (isStale || isWasteful(written, truth) || (isNew && truth.length > 0)) await files.journal.rewrite(truth);
    else if (toFile.length > 0) await files.journal.append(toFile);
    await files.redo.clear();
    const healed = isNew && truth.length > 0 ? 'file' : rows.length === 0 && truth.length > 0 ? 'database' : null;
    this.#state = { files: 'both', damaged: journal.damaged, healed, trouble: false };
  }

  #next<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#inTurn.then(task);
    this.#inTurn = mine.catch(() => undefined);
    return mine;
  }
}

async function commitAll(database: Database, acts: readonly Act[]): Promise<void> {
  const tables = acts.flatMap(({ beside }) => beside?.tables(database) ?? []);
  const own = [database.rows, database.slots, database.epoch];
  await database.transaction('rw', [...own, ...new Set(tables)], async () => {
    // Asked for at once, and not one after the other: whatever is refused takes all the rest back with it.
    const asked: PromiseLike<unknown>[] = [mayWrite(database)];
    for (const { changes = [], slots = [], beside } of acts) {
      const puts = changes.filter((change): change is Row => change.bytes !== null);
      const gone = changes.filter(({ bytes }) => bytes === null);
      if (puts.length > 0) asked.push(database.rows.bulkPut(puts));
      if (gone.length > 0)
        asked.push(database.rows.bulkDelete(gone.map(({ table, session, key }) => [table, session, key])));
      if (slots.length > 0)
        asked.push(
          putSlots(
            database,
            slots.map(({ file, slot }) => ({ file, ...slot })),
          ),
        );
      if (beside) asked.push(beside.task(database));
    }
    await Promise.all(asked);
  });
}

/** What was there before may have been meant to go: nothing of it is left. */
function asChange({ file, ...slot }: SlotIn): SlotChange {
  return { file, slot, under: { ...slot, seq: slot.seq - 1 }, who: null };
}

function isWasteful(written: readonly Change[], truth: readonly Row[]): boolean {
  return sizeOf(written) > 2 * sizeOf(truth) + MOST_WASTE;
}

function sizeOf(rows: readonly Change[]): number {
  return rows.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
}

/** Dexie hands on what the engine said inside of what the transaction said. */
function isNoRoom(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  if (fault.name === 'QuotaExceededError') return true;
  if ('failures' in fault && Array.isArray(fault.failures) && fault.failures.some(isNoRoom)) return true;
  return 'inner' in fault && fault.inner !== fault && isNoRoom(fault.inner);
}

/** Not the database's trouble but its answer: asking again gives the same. */
function isRefusal(fault: unknown): boolean {
  return fault instanceof Dexie.ConstraintError;
}
