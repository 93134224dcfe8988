// The journal file and the database, held to one truth: every act goes into the file, then into the database, and only then
// is it called saved. Whichever of the two is gone or poorer at a start is healed from the other.

import { Dexie, type Table } from 'dexie';
import { type Database, keepTip, mayWrite, openDatabase, type SlotRow, tipOf, WRITER_EPOCH } from './database.ts';
import { isNoRoom, StoreFault } from './fault.ts';
import type { FilesComing, OpenFile } from './frame-file.ts';
import { type Change, nameOf, type Row, TABLES } from './frame-rows.ts';
import { JournalFile, NO_TIP, type Tip } from './journal-file.ts';
import type { Healing, PlaceCopies, PlacesHealing, Unread } from './healing.ts';
import type { StoreState } from './kept.ts';
import { LOST } from './lost.ts';
import { Reading } from './reading.ts';
import { Redo } from './redo.ts';
import { fits, lastOfEach, putSlots, SlotFiles, toSlot } from './slot-files.ts';
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
  /** Words were taken out: until the file is written anew (`writeFileAnew`), every start has to look at all of it. */
  readonly isTakingOut?: boolean;
}

/** What is to be done in the files, and all that had to be waited for is done. */
interface Ready {
  readonly changes: readonly Change[];
  readonly slots: readonly SlotChange[];
  /** False where the files cannot hold all of it. */
  readonly isWhole: boolean;
  readonly task: { readonly note: (() => Promise<void>) | null; readonly task: () => Promise<void> } | null;
}

interface Files {
  readonly journal: JournalFile;
  readonly slots: SlotFiles;
  readonly redo: Redo;
}

/** How often the database is opened again for one write or reading before it is given up. */
const REOPENINGS = 2;
/** No database was ever told this. */
const NEVER_TOLD = -2;
/** Where the database was, another lies now: nothing is to be learnt from it, and nothing told to it. */
class OtherDatabase extends Error {}

function ifOther<T>(task: () => Promise<T>): (fault: unknown) => Promise<T> {
  return async (fault) => {
    if (fault instanceof OtherDatabase) return task();
    throw fault;
  };
}

export class TwoStores {
  /** Another version of the app has taken over: nothing is written here any more. */
  onClosed: (() => void) | null = null;
  readonly #name: string;
  /** Null while it cannot be opened for want of room: all that stands in the files is owed to it, and read from there. */
  #db: Database | null;
  #files: Files | null = null;
  readonly slots = new SlotIndex();
  #isClosed = false;
  #inTurn: Promise<unknown> = Promise.resolve();
  /** In the file already, and not yet in the database. */
  #owed: readonly Act[] = [];
  /** In the database already, or noted in the files, and not done there yet. */
  #undone: Act = {};
  /** How far the database believes the files go: at a start it is believed where that is so. */
  #told: Tip | undefined;
  /**
   * The engine threw the database away under the open app, as Chromium does on a full disk, and opened an empty one in its
   * place: before anybody reads or writes it, it is healed from the files. Until it is known whether it did, it may have.
   */
  #isOther = false;
  #isMeeting = false;
  #reopening: Promise<void> | null = null;
  /** Words were taken out and the file still holds them. */
  #isStale = false;
  /** The database had no room for the last thing that it was asked to take. */
  #isFull = false;
  #state: Omit<StoreState, 'full' | 'lost'> = { files: 'database-only', damaged: 0, healed: null, trouble: false };

  private constructor(name: string, database: Database | null) {
    this.#name = name;
    this.#db = database;
    if (database) this.#watch(database);
  }

  /**
   * Rejects with a `StoreFault`: `blocked` (another window holds an older version), `no-storage`, `newer-data`, `twice`.
   * Without `coming` the database carries it alone. With files in which something stands a tablet starts without the database:
   * Chromium opens none on a full disk.
   */
  static async open(name: string, coming?: FilesComing): Promise<TwoStores> {
    let shut: unknown;
    const opening = openDatabase(name).catch((fault: unknown) => {
      if (!coming || !isShut(fault)) throw fault;
      shut = fault;
      return null;
    });
    const [database, openFile] = await Promise.all([opening, coming]);
    if (!database && !openFile) throw shut;
    const stores = new TwoStores(name, database);
    try {
      const places = openFile ? await stores.#heal(openFile) : null;
      if (!stores.#db && stores.#owed.length === 0) throw shut ?? new StoreFault('no-storage');
      stores.#learnPlaces(places ?? (await stores.read((kept) => kept.slots())));
    } catch (fault) {
      stores.close();
      throw isNoRoom(fault) ? new StoreFault('no-room', fault) : fault;
    }
    return stores;
  }

  get state(): Omit<StoreState, 'lost'> {
    return { ...this.#state, full: this.#isFull };
  }

  /** How it stands once the one was given what it lacked and can take by now. Never rejects. */
  async settledState(): Promise<StoreState> {
    if (this.#state.trouble) await this.write({}).catch(() => undefined);
    const lost = await this.read((kept) => kept.row(...LOST)).catch(() => undefined);
    return { ...this.state, lost: lost?.number ?? 0 };
  }

  close(): void {
    this.#isClosed = true;
    // What is on its way is let through; the files are free when it is.
    void this.release();
    this.#db?.close();
  }

  /** The page is being left, perhaps for good: another window may have the files. The next write takes them again. */
  release(): Promise<void> {
    return this.#next(async () => this.#letGo());
  }

  /** A reading, tried again on a database that was closed under the app (iOS does that). */
  read<T>(task: (kept: Reading) => Promise<T>): Promise<T> {
    if (this.#owed.length === 0 || !this.#db) return this.#orMeet(() => this.#read(task));
    return this.#next(async () => {
      await hadRoom(this.#commit([]));
      return this.#met(() => this.#read(task));
    });
  }

  /** Whoever finds another database waits for their turn, and until it was healed. */
  #orMeet<T>(task: () => Promise<T>): Promise<T> {
    return task().catch(ifOther(() => this.#next(() => this.#met(task))));
  }

  /** In a turn. */
  async #met<T>(task: () => Promise<T>): Promise<T> {
    await this.#meet();
    return task().catch(ifOther(() => this.#meet().then(task)));
  }

  #read<T>(task: (kept: Reading) => Promise<T>): Promise<T> {
    return this.#isWithout()
      ? task(new Reading(null, this.#owed))
      : this.#again((database) => task(new Reading(database, this.#owed)));
  }

  /** Whoever reads asks nothing of a database that cannot be opened: it is tried again with every write. */
  #isWithout(): boolean {
    return !this.#db && !this.#isClosed && !this.#isOther && !this.#isMeeting;
  }

  /**
   * Of what is in the database alone; `otherwise` where it cannot be opened now. Rejects with a `StoreFault('no-room')` while
   * something there should be gone and is not.
   */
  async readBeside<T>(task: (database: Database) => Promise<T>, otherwise: T): Promise<T> {
    if (this.#db && this.#owed.some(({ beside }) => beside)) await this.#next(() => this.#commit([]));
    return this.#orMeet(async () => (this.#isWithout() ? otherwise : this.#again(task)));
  }

  /**
   * An act: on the disk in both stores when this resolves; with `state.trouble` in the file alone. Rejects with a
   * `StoreFault` (`no-room`, `newer-data`, `closed`), and then it stands in neither.
   */
  write(act: Act): Promise<void> {
    return this.#next(async () => {
      // The files may be another's by now.
      if (this.#isClosed) throw new StoreFault('closed');
      const ready = await this.#prepare(act);
      const before = this.#undone;
      // The file first, and flushed: from then on the act stands. A file that fails leaves it to the database alone.
      const [inFiles] = await Promise.allSettled([this.#writeFiles(ready)]);
      // Said to the database with the act itself: what the files lack, the next start gives them.
      if (inFiles.status === 'rejected') this.#undone = { changes: ready.changes, slots: ready.slots };
      const [inDatabase] = await Promise.allSettled([this.#commit([act])]);
      if (inDatabase.status === 'rejected') {
        if (inFiles.status === 'rejected') {
          this.#undone = before;
          // What was found in the files meanwhile may have had it.
          if (!this.#db) this.#isOther = true;
        }
        const isOver =
          inDatabase.reason instanceof StoreFault && !['no-room', 'blocked'].includes(inDatabase.reason.reason);
        if (inFiles.status === 'rejected' && !isOver) throw worse(inFiles.reason, inDatabase.reason);
        if (inFiles.status === 'rejected' || !inFiles.value || isOver) throw inDatabase.reason;
        await this.#mark(inDatabase.reason);
        // It is in the files and will be healed from there, at the latest at the next start.
        this.#owed = [...this.#owed, act];
      } else {
        this.#files?.redo.accept();
        if (inFiles.status === 'rejected' && inFiles.reason instanceof StoreFault && inFiles.reason.reason === 'closed')
          this.#lose();
        if (inFiles.status === 'fulfilled') await this.#clearNotes();
      }
      this.#judge();
      for (const { file, slot, who } of act.slots ?? []) this.slots.put(file, slot, who);
    });
  }

  /** After words were taken out: what is not in the database any more is not in the file either. */
  writeFileAnew(): Promise<void> {
    return this.#next(async () => {
      if (!this.#files) return;
      await this.#rewrite(this.#files, await this.#met(() => this.#read((kept) => kept.allRows())));
      await this.#commit([{}]);
      // What is noted holds words too.
      await this.#clearNotes();
      this.#judge();
    });
  }

  async #rewrite(files: Files, rows: readonly Row[]): Promise<void> {
    await files.journal.rewrite(rows);
    // What could not be read went with it.
    this.#state = { ...this.#state, damaged: 0, healed: null };
    this.#isStale = false;
    this.#undone = this.#undone.slots ? { slots: this.#undone.slots } : {};
    if (this.#undone.slots) await this.#writeFiles(await this.#prepare({}));
  }

  /**
   * The files have what the database does not: the next start must not believe the database, and what was noted or added to
   * the journal sees to that. Where there is neither, and no room for a mark, the act was not saved.
   */
  async #mark(why: unknown): Promise<void> {
    if (!this.#files || this.#files.redo.standing === 'yes' || this.#files.journal.end !== this.#told) return;
    await this.#files.journal.append([]).catch(() => {
      throw why;
    });
  }

  /** All that was noted is done in both stores. A note that stays costs the next start a look at everything. */
  async #clearNotes(): Promise<void> {
    if (!this.#files || this.#files.redo.standing === 'no' || this.#isLacking()) return;
    for (const isLast of [false, true]) {
      try {
        return await this.#files.redo.clear();
      } catch (fault) {
        if (isLast || fault instanceof StoreFault) return;
        this.#letGo();
      }
    }
  }

  #isLacking(): boolean {
    return (this.#undone.changes?.length ?? 0) + (this.#undone.slots?.length ?? 0) > 0;
  }

  /**
   * Takes everything of a session out of both. The file goes first: whatever comes in between, the session is either
   * still there in whole, or gone from both.
   */
  remove(session: string, { slots = [], beside }: Act): Promise<void> {
    return this.#next(async () => {
      // The file is about to lose what the database must have for that.
      if (this.#owed.length > 0) await this.#commit([]);
      const rows = await this.#met(() => this.#read((kept) => kept.allRows()));
      if (this.#files)
        await this.#rewrite(
          this.#files,
          rows.filter((row) => row.session !== session),
        );
      // The places last: a session that stays after all has what was being written in it.
      const before = this.#undone;
      if (this.#files) this.#undone = { ...before, slots: [...(before.slots ?? []), ...slots] };
      const removal: Act = {
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
      };
      await this.#commit([removal]).catch((fault: unknown) => {
        this.#undone = before;
        throw fault;
      });
      for (const { file, slot, who } of slots) this.slots.put(file, slot, who);
      await this.#writeFiles(await this.#prepare({}));
      await this.#clearNotes();
      await this.#commit([{}]);
    });
  }

  /** All that has to be waited for, with what is still to be done in the files. */
  async #prepare(act: Act): Promise<Ready> {
    const files = this.#files;
    const changes = [...(this.#undone.changes ?? []), ...(act.changes ?? [])];
    const slots = [...(this.#undone.slots ?? []), ...(act.slots ?? [])];
    if (!files || changes.length + slots.length === 0) return { changes, slots, isWhole: false, task: null };
    try {
      return await this.#planned(files, changes, slots);
    } catch (fault) {
      if (fault instanceof StoreFault && fault.reason === 'closed') this.#lose();
      // Another window may be writing: then nothing is written here, in neither store.
      if (fault instanceof StoreFault) throw fault;
      // The handles were taken away (the page was frozen, the system was cleaning up): fresh ones are tried once.
      this.#letGo();
      return this.#planned(files, changes, slots);
    }
  }

  async #planned(files: Files, changes: readonly Change[], slots: readonly SlotChange[]): Promise<Ready> {
    await files.journal.hold();
    await files.redo.settle();
    const places = await files.slots.prepare(slots);
    const frame = changes.length > 0 ? await files.journal.prepare(changes) : null;
    // One frame, or one place: whole or not at all as it is.
    const isNoted = changes.length > 0 ? slots.length > 0 : slots.length > 1;
    const note = isNoted ? () => files.redo.note(changes, slots) : null;
    const task = async () => {
      if (frame) await files.journal.write(frame);
      if (places.length > 0) await files.slots.write(places);
    };
    return { changes, slots, isWhole: slots.every(fits), task: { note, task } };
  }

  /** False where there are no files, or they cannot hold all of it; rejects where it does not stand in them. */
  async #writeFiles({ changes, slots, isWhole, task: tasks }: Ready): Promise<boolean> {
    if (!tasks) return false;
    const { note, task } = tasks;
    const end = this.#files?.journal.end;
    let isStanding = false;
    try {
      await note?.();
      isStanding = note !== null;
      await task().catch(async (fault: unknown) => {
        if (fault instanceof StoreFault || isNoRoom(fault)) throw fault;
        this.#letGo();
        // Behind what is there already nothing is written twice.
        if (this.#files?.journal.end !== end) throw fault;
        await task();
      });
      this.#undone = {};
    } catch (fault) {
      if (!isStanding) throw isNoRoom(fault) ? new StoreFault('no-room', fault) : fault;
      // It is noted, so it stands; it is done with the next write, or at the next start.
      this.#undone = { changes, slots };
    }
    return isWhole;
  }

  #judge(): void {
    const trouble = !this.#db || this.#owed.length > 0 || this.#isLacking();
    if (trouble !== this.#state.trouble) this.#state = { ...this.#state, trouble };
  }

  #letGo(): void {
    this.#files?.journal.release();
    this.#files?.slots.release();
    this.#files?.redo.release();
  }

  /** With what was owed before. */
  #commit(acts: readonly Act[]): Promise<void> {
    return this.#met(() => this.#commitHere(acts));
  }

  async #commitHere(acts: readonly Act[], isHealing = false): Promise<void> {
    const all = [...this.#owed, ...acts];
    if (all.length === 0) return;
    const isStale = this.#isStale || all.some(({ isTakingOut }) => isTakingOut);
    // Equal only while both hold the same: then the next start need not look.
    const tip = isStale || this.#isLacking() || !this.#files ? NO_TIP : this.#files.journal.end;
    const isTold = tip === this.#told && this.#owed.length === 0;
    await this.#again((database) => commitAll(database, all, isTold ? undefined : tip), isHealing);
    this.#isFull = false;
    this.#isStale = isStale;
    this.#told = tip;
    this.#owed = [];
    this.#judge();
  }

  /** Ids make every write repeatable: what failed is done again on a database that is opened anew. */
  async #again<T>(task: (database: Database) => Promise<T>, isHealing = false): Promise<T> {
    for (let left = REOPENINGS; ; left -= 1) {
      if (this.#isClosed) throw new StoreFault('closed');
      if ((this.#isOther || this.#isMeeting) && !isHealing) throw new OtherDatabase();
      const database = this.#db;
      try {
        // Never unseen: what lies in one that can be opened again is compared first.
        if (!database) {
          if (isHealing) throw new StoreFault('no-room');
          await this.#openAgain();
          continue;
        }
        return await task(database);
      } catch (fault) {
        if (!database && isShut(fault)) throw this.#noRoom(fault);
        if (fault instanceof StoreFault) {
          if (fault.reason === 'newer-data') this.#lose();
          throw fault;
        }
        if (isNoRoom(fault) || (left <= 0 && isUnexplained(fault))) throw this.#noRoom(fault);
        if (this.#isClosed) throw new StoreFault('closed', fault);
        if (left <= 0 || isRefusal(fault)) throw fault;
        if (this.#db === database)
          await this.#openAgain().catch((shut: unknown) => {
            if (!isShut(shut)) throw shut;
            // Chromium shuts the database on a full disk, and opens it no more before there is room.
            const fault = this.#noRoom(shut);
            if (!this.#files || this.#isClosed) throw fault;
            this.#db = null;
            this.#isOther = true;
          });
      }
    }
  }

  /** As far as anybody can tell: the screens say that it may be so. */
  #noRoom(why: unknown): StoreFault {
    this.#isFull = true;
    return new StoreFault('no-room', why);
  }

  /** Of several that find it closed one opens it: another connection would never be closed. */
  #openAgain(): Promise<void> {
    return (this.#reopening ??= this.#reopen().finally(() => (this.#reopening = null)));
  }

  async #reopen(): Promise<void> {
    const wasShut = !this.#db;
    this.#db?.close();
    const database = await (wasShut ? openDatabase(this.#name, 1) : openDatabase(this.#name));
    // It may have been closed for good while it was being opened.
    if (this.#isClosed) return database.close();
    this.#watch(database);
    this.#isOther = true;
    this.#db = database;
    this.#isOther = wasShut || (this.#told !== undefined && (await tipOf(database)) !== this.#told);
    // Without files nothing is left of what was said to be saved: better no window than one that invents an empty workshop.
    if (this.#isOther && !this.#files) this.#lose();
  }

  /** In a turn. Rejects with what hindered it: then everybody after that tries it again first. */
  async #meet(): Promise<void> {
    await this.#reopening?.catch(() => undefined);
    const files = this.#files;
    if (!this.#isOther || !files) return;
    const { changes = [], slots = [] } = this.#undone;
    const told = this.#told;
    this.#isMeeting = true;
    try {
      // What was called saved and is not in the files is gone with the database; all else is there.
      this.#told = NEVER_TOLD;
      this.#isOther = false;
      this.#letGo();
      await this.#healFrom(files);
      // What the files still lack of the act that is being written is not in what was found.
      const { changes: more = [], slots: moreSlots = [] } = this.#undone;
      this.#undone = { changes: [...changes, ...more], slots: [...slots, ...moreSlots] };
      const look = async (database: Database | null) => new Reading(database, this.#owed).slots();
      this.#learnPlaces(await (this.#db ? this.#again(look, true) : look(null)));
      if (!this.#db) this.#isOther = false;
    } catch (fault) {
      this.#isOther = true;
      throw fault;
    } finally {
      this.#isMeeting = false;
      // The next start may find it as it was.
      if (!this.#db) this.#told = told;
    }
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

  /** Gives the places as they were read beside the files, or null where they have to be read once more. */
  async #heal(openFile: OpenFile): Promise<readonly SlotRow[] | null> {
    const files = {
      journal: new JournalFile(openFile, WRITER_EPOCH),
      slots: new SlotFiles(openFile),
      redo: new Redo(openFile),
    };
    if (!this.#db) {
      await this.#healFrom(files);
      // What it was told is not known: it may have been told all of this.
      this.#told = files.journal.end;
      this.#isFull = true;
      return null;
    }
    // After a clean end nothing has to be read: the database was told how far the file goes.
    // The journal before all others, always: two that each have one file and wait for the other's would both be turned away.
    const ownFiles = files.journal.tip().then(async (tip) => ({ tip, isEmpty: await files.redo.isEmpty() }));
    const looks = [ownFiles, tipOf(this.#db), this.#db.slots.toArray(), this.#db.rows.limit(1).primaryKeys()] as const;
    const [{ tip, isEmpty }, told, places, some] = await Promise.all(looks).catch(async (fault: unknown) => {
      // None of them may be left open behind a start that failed: the next one would find them taken.
      await Promise.allSettled(looks);
      files.journal.release();
      files.redo.release();
      throw fault;
    });
    // An empty one that believes to have everything was told so by an app before this.
    if (tip !== null && tip === told && isEmpty && some.length > 0) {
      this.#files = files;
      this.#told = tip;
      this.#state = { files: 'both', damaged: 0, healed: null, trouble: false };
      return places;
    }
    files.journal.release();
    files.redo.release();
    this.#told = told;
    await this.#healFrom(files);
    return null;
  }

  /**
   * Reads both stores whole and compares them, which no start does after a clean end; heals what is not the same. Takes no
   * turn from writes that come meanwhile, unless there is something to heal.
   */
  async lookThrough(): Promise<void> {
    const files = this.#files;
    // While one of them has no room for what the other has, they cannot be the same.
    if (!files || !this.#db || this.#state.trouble) return;
    const found = await files.journal.look();
    const { toDatabase, outOfDatabase, toFile, isStale } = await compared(found.rows, await this.#db.rows.toArray());
    this.#state = { ...this.#state, damaged: Math.max(this.#state.damaged, found.damaged) };
    // What stands twice is put right while one of the two is whole.
    if (isStale || toDatabase.length + outOfDatabase.length + toFile.length + found.spared > 0)
      await this.#next(async () => {
        // Of a store that was closed meanwhile the files are another's.
        if (this.#isClosed || this.#state.trouble) return;
        if (this.#isOther) return this.#meet();
        this.#letGo();
        await this.#healFrom(files);
        this.#learnPlaces(await this.#met(() => this.#read((kept) => kept.slots())));
      });
  }

  #learnPlaces(rows: readonly SlotRow[]): void {
    for (const row of rows) if (this.slots.seqOf(row) !== row.seq) this.slots.put(row.file, toSlot(row), null);
  }

  /** Whatever hinders it, no file is left taken: the next write takes them again, or the next start. */
  async #healFrom(files: Files): Promise<void> {
    try {
      await this.#healed(files);
    } catch (fault) {
      for (const each of [files.journal, files.slots, files.redo]) each.release();
      throw fault;
    }
  }

  async #healed(files: Files): Promise<void> {
    const journal = await files.journal.read();
    if (journal.epoch > WRITER_EPOCH) throw new StoreFault('newer-data');
    const [places, noted] = [await files.slots.read(), await files.redo.read()];
    const [rows, slotRows, told] = await this.#inDatabase();
    const written = [...journal.rows, ...noted.rows];
    const { toDatabase, outOfDatabase, toFile, isStale, isWasteful, truth, placesToDatabase, placesToFiles } =
      // Of a database that cannot be opened now nobody knows what it has.
      await compared(
        written,
        rows,
        [places, slotRows.map(toSlot), noted.slots],
        this.#db ? [journal.unread, told, journal.spared] : undefined,
      );
    const changes = [...toDatabase, ...outOfDatabase.map((row): Change => ({ ...row, bytes: null }))];
    await this.#fillDatabase({ changes, slots: placesToDatabase });
    const isNew = journal.rows.length === 0;
    const isAnew = isStale || isWasteful || (isNew && truth.length > 0);
    this.#isStale = isStale;
    const lacks = { changes: [...noted.rows, ...toFile], slots: placesToFiles };
    await this.#fillFiles(files, lacks, isAnew ? truth : null);
    const isToldAll = await hadRoom(this.#commitHere([{}], true));
    if (isToldAll && !this.#isLacking()) await hadRoom(files.redo.clear());
    const healed = isNew && truth.length > 0 ? 'file' : rows.length === 0 && truth.length > 0 ? 'database' : null;
    const damaged = Math.max(this.#state.damaged, journal.damaged);
    this.#state = { ...this.#state, files: this.#files ? 'both' : 'database-only', damaged, healed };
    this.#judge();
  }

  /** Nothing where it cannot be opened now. */
  async #inDatabase(): Promise<readonly [rows: readonly Row[], slots: readonly SlotRow[], told?: Tip]> {
    const look = this.#again(
      async (database) =>
        [await database.rows.toArray(), await database.slots.toArray(), await tipOf(database)] as const,
      true,
    );
    return look.catch((fault: unknown) => {
      if (this.#db) throw fault;
      return [[], []];
    });
  }

  /** Without room it is owed what it lacks: people can read all of it all the same, and take it away as a file. */
  async #fillDatabase(lacks: Act): Promise<void> {
    // What is in the database alone and should be gone is in no file.
    const beside = this.#owed.flatMap((act): Act[] => (act.beside ? [{ beside: act.beside }] : []));
    const isWhole = (lacks.changes ?? []).length + (lacks.slots ?? []).length + beside.length === 0;
    const fill = () => this.#again((database) => commitAll(database, [lacks, ...beside], undefined), true);
    const isDone = isWhole || (this.#db !== null && (await hadRoom(fill())));
    // What the database has and the files lack is known from memory.
    const given = this.#db ? [] : [this.#undone];
    this.#owed = isDone ? [] : [lacks, ...given, ...beside];
  }

  /** `anew`: all that is true, where the journal has to be written anew. What there is no room for is done later. */
  async #fillFiles(
    files: Files,
    { changes, slots }: Pick<Ready, 'changes' | 'slots'>,
    anew: readonly Row[] | null,
  ): Promise<void> {
    this.#undone = {};
    if (!(await hadRoom(files.journal.begin()))) {
      for (const each of [files.journal, files.slots, files.redo]) each.release();
      this.#undone = { changes, slots };
      return;
    }
    this.#files = files;
    const isRewritten = anew !== null && (await hadRoom(files.journal.rewrite(anew)));
    if (isRewritten) this.#isStale = false;
    else if (changes.length > 0 && !(await hadRoom(files.journal.appendEach(changes)))) this.#undone = { changes };
    const laid = files.slots.prepare(slots).then((prepared) => files.slots.write(prepared));
    if (!(await hadRoom(laid))) this.#undone = { ...this.#undone, slots };
  }

  #next<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#inTurn.then(task);
    this.#inTurn = mine.catch(() => undefined);
    return mine;
  }
}

async function commitAll(database: Database, acts: readonly Act[], tip: Tip | undefined): Promise<void> {
  const tables = acts.flatMap(({ beside }) => beside?.tables(database) ?? []);
  const own = [database.rows, database.slots, database.epoch];
  await database.transaction('rw', [...own, ...new Set(tables)], async () => {
    // Asked for at once, and not one after the other: whatever is refused takes all the rest back with it. So nothing may
    // be asked for that would have to come before or after something else.
    const asked: PromiseLike<unknown>[] = [mayWrite(database)];
    const rows = [...new Map(acts.flatMap(({ changes = [] }) => changes).map((row) => [nameOf(row), row])).values()];
    const puts = rows.filter((row): row is Row => row.bytes !== null);
    const gone = rows.filter(({ bytes }) => bytes === null);
    if (puts.length > 0) asked.push(database.rows.bulkPut(puts));
    if (gone.length > 0)
      asked.push(database.rows.bulkDelete(gone.map(({ table, session, key }) => [table, session, key])));
    const slots = lastOfEach(acts.flatMap((act) => act.slots ?? []));
    if (slots.length > 0) asked.push(putSlots(database, slots));
    for (const { beside } of acts) if (beside) asked.push(beside.task(database));
    if (tip !== undefined) asked.push(keepTip(database, tip));
    await Promise.all(asked);
  });
}

/** What does it comes when it is wanted: after a clean end nothing is compared, and on a new tablet nothing is there. */
async function compared(
  file: readonly Change[],
  database: readonly Row[],
  places: PlaceCopies = [[], [], []],
  unread: Unread = [[]],
): Promise<Healing & PlacesHealing> {
  if (file.length + database.length + places.flat().length + unread[0].length === 0) return ALIKE;
  const { compare, comparePlaces } = await import('./healing.ts');
  return { ...compare(file, database, unread), ...comparePlaces(places) };
}

const ALIKE: Healing & PlacesHealing = {
  toDatabase: [],
  outOfDatabase: [],
  toFile: [],
  isStale: false,
  isWasteful: false,
  truth: [],
  placesToDatabase: [],
  placesToFiles: [],
};

/** False where there was none; rejects with whatever else hindered it. */
async function hadRoom(task: Promise<unknown>): Promise<boolean> {
  try {
    await task;
    return true;
  } catch (fault) {
    if (isNoRoom(fault)) return false;
    throw fault;
  }
}

/** Not opened at all: with files beside it, likeliest for want of room. */
function isShut(fault: unknown): boolean {
  return fault instanceof StoreFault && fault.reason === 'no-storage';
}

/** Of two reasons the one that a person can do something about. */
function worse(one: unknown, two: unknown): unknown {
  return one instanceof StoreFault ? one : two;
}

/** WebKit's whole word on a write for which the disk has no room: each request was fine, and all of it is taken back. */
function isUnexplained(fault: unknown): boolean {
  if (fault instanceof Dexie.BulkError) return fault.failures.every(isUnexplained);
  if (!(fault instanceof Error) || fault.name !== 'AbortError') return false;
  return !('inner' in fault && fault.inner) || isUnexplained(fault.inner);
}

/** Not the database's trouble but its answer: asking again gives the same. */
function isRefusal(fault: unknown): boolean {
  return fault instanceof Dexie.ConstraintError;
}
