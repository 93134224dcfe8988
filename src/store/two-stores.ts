// The journal file and the database, held to one truth: every act goes into the file, then into the database, and only then
// is it called saved. Whichever of the two is gone or poorer at a start is healed from the other.

import { Dexie, type Table } from 'dexie';
import { type Database, mayWrite, openDatabase, WRITER_EPOCH } from './database.ts';
import { StoreFault } from './fault.ts';
import type { OpenFile } from './frame-file.ts';
import type { Change, Row } from './frame-rows.ts';
import { compare } from './healing.ts';
import { JournalFile } from './journal-file.ts';
import type { StoreState } from './kept.ts';

/** What else a write changes in the database, in the same transaction. Nothing but Dexie may be awaited in it. */
export interface Beside {
  readonly tables: (database: Database) => readonly Table[];
  readonly task: (database: Database) => Promise<void>;
}

interface Act {
  readonly changes: readonly Change[];
  readonly beside: Beside | undefined;
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
  #file: JournalFile | null = null;
  #isClosed = false;
  #inTurn: Promise<unknown> = Promise.resolve();
  /** In the file already, and not yet in the database. */
  #owed: readonly Act[] = [];
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
      if (openFile) await stores.#heal(new JournalFile(openFile, WRITER_EPOCH));
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
    void this.#next(() => Promise.resolve(this.#file?.release()));
    this.#db.close();
  }

  /** The page is being left, perhaps for good: another window may have the files. The next write takes them again. */
  release(): Promise<void> {
    return this.#next(() => Promise.resolve(this.#file?.release()));
  }

  /** A reading, tried again on a database that was closed under the app (iOS does that). */
  read<T>(task: (database: Database) => Promise<T>): Promise<T> {
    return this.#owed.length > 0 ? this.#next(() => this.#commit([], task)) : this.#again(task);
  }

  /**
   * An act: on the disk in both stores when this resolves; with `state.trouble` in the file alone. Rejects with a
   * `StoreFault` (`no-room`, `newer-data`, `closed`), and then it stands in neither.
   */
  write(changes: readonly Change[], beside?: Beside): Promise<void> {
    return this.#next(async () => {
      const act = { changes, beside };
      const stands = changes.length > 0 && (await this.#append(changes));
      try {
        await this.#commit([act]);
      } catch (fault) {
        if (!stands || (fault instanceof StoreFault && fault.reason !== 'no-room')) throw fault;
        // It is in the file and will be healed from there, at the latest at the next start.
        this.#owed = [...this.#owed, act];
        this.#state = { ...this.#state, trouble: true };
      }
    });
  }

  /** After words were taken out: what is not in the database any more is not in the file either. */
  writeFileAnew(): Promise<void> {
    return this.#next(async () => {
      if (!this.#file) return;
      await this.#file.rewrite(await this.#commit([], (database) => database.rows.toArray()));
    });
  }

  /**
   * Takes everything of a session out of both. The file goes first: whatever comes in between, the session is either
   * still there in whole, or gone from both.
   */
  remove(session: string, beside: Beside): Promise<void> {
    return this.#next(async () => {
      const rows = await this.#commit([], (database) => database.rows.toArray());
      const stay = rows.filter((row) => row.session !== session);
      await this.#file?.rewrite(stay);
      await this.#commit([
        {
          changes: [],
          beside: {
            tables: beside.tables,
            task: async (database) => {
              await database.rows.where('session').equals(session).delete();
              await beside.task(database);
            },
          },
        },
      ]);
    });
  }

  /** False where there is no file; rejects where it took nothing. */
  async #append(changes: readonly Change[]): Promise<boolean> {
    if (!this.#file) return false;
    try {
      await this.#file.append(changes);
      return true;
    } catch (fault) {
      if (fault instanceof StoreFault) throw fault;
      if (isNoRoom(fault)) throw new StoreFault('no-room', fault);
      // The handle was taken away (the page was frozen, the system was cleaning up): a fresh one is tried once.
      this.#file.release();
      await this.#file.append(changes);
      return true;
    }
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

  async #heal(file: JournalFile): Promise<void> {
    const [journal, rows] = await Promise.all([file.read(), this.#db.rows.toArray()]);
    if (journal.epoch > WRITER_EPOCH) {
      file.release();
      throw new StoreFault('newer-data');
    }
    const { toDatabase, outOfDatabase, toFile, isStale, truth } = compare(journal.rows, rows);
    await file.begin();
    this.#file = file;
    if (toDatabase.length + outOfDatabase.length > 0) {
      const changes = [...toDatabase, ...outOfDatabase.map((row): Change => ({ ...row, bytes: null }))];
      await this.#again((database) => commitAll(database, [{ changes, beside: undefined }]));
    }
    const isNew = journal.rows.length === 0;
    if (isStale || isWasteful(journal.rows, truth) || (isNew && truth.length > 0)) await file.rewrite(truth);
    else if (toFile.length > 0) await file.append(toFile);
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
  await database.transaction('rw', [database.rows, database.epoch, ...new Set(tables)], async () => {
    await mayWrite(database);
    for (const { changes, beside } of acts) {
      const puts = changes.filter((change): change is Row => change.bytes !== null);
      const gone = changes.filter(({ bytes }) => bytes === null);
      if (puts.length > 0) await database.rows.bulkPut(puts);
      if (gone.length > 0) await database.rows.bulkDelete(gone.map(({ table, session, key }) => [table, session, key]));
      if (beside) await beside.task(database);
    }
  });
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
  return fault instanceof Dexie.ConstraintError || fault instanceof Refusal;
}

/** Thrown inside a transaction to leave without writing. */
export class Refusal extends Error {}
