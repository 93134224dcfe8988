// The tables, and opening them. A row is bytes with a small clear header; the header holds ids and numbers only.

import { Dexie, type Table, type Transaction } from 'dexie';
import { isNoRoom, StoreFault } from './fault.ts';
import type { Row } from './frame-rows.ts';
import type { SlotFileName } from './slot-index.ts';

export interface KeyedRow {
  readonly key: string;
  readonly session: string;
  readonly bytes: Uint8Array;
}

/** What lies in a place that is overwritten where it is, as in the file of that name. */
export interface SlotRow {
  readonly file: SlotFileName;
  readonly n: number;
  readonly seq: number;
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** Raised with every change after which an older app would do harm by writing here. */
export const WRITER_EPOCH = 2;

export class Database extends Dexie {
  /** All that stands in the journal file too. */
  declare readonly rows: Table<Row, [string, string, string]>;
  /**
   * Answers of rounds not yet revealed, text being typed, and the tablet on its way round. A tag stands once: that lets a
   * token into a round once.
   */
  declare readonly slots: Table<SlotRow, [SlotFileName, number]>;
  /** Of files that rest here: that they do. An app before this kept all of the outbox in these two (local-outbox.ts). */
  declare readonly outbox: Table<KeyedRow, string>;
  /** The resting files themselves: each could be made again. The key is the file's SHA-256. */
  declare readonly outboxFiles: Table<KeyedRow, string>;
  /** Which app may write here: looked at in every write. */
  declare readonly epoch: Table<{ readonly key: string; readonly value: number }, string>;

  private wasOpened = false;

  constructor(name: string) {
    // Strict: "Saved" is said only when the disk has it (trust.md F4); Chromium's default would lose it in a power cut.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({
      sessions: 'id',
      entries: '[session+id], [session+number]',
      answers: '[round+token], session',
      shredded: 'round',
      records: 'key, session',
      drafts: 'key, session',
      passing: 'key',
      asides: 'key, session',
    });
    this.version(2).stores({ outbox: 'key, session', outboxFiles: 'key, session' });
    this.version(3)
      .stores({
        rows: '[table+session+key], [table+session+number]',
        epoch: 'key',
        sessions: null,
        entries: null,
        shredded: null,
        records: null,
        asides: null,
      })
      .upgrade(intoOneTable);
    // What lay in the three tables before is moved by the store itself, which knows how.
    this.version(VERSION).stores({ slots: '[file+n], &tag' });
  }

  /** Once: Dexie opens by itself what was closed under it, and an empty one might lie there by then. */
  override open() {
    const isAgain = this.wasOpened;
    this.wasOpened = true;
    return isAgain ? Dexie.Promise.reject(new Dexie.DatabaseClosedError()) : super.open();
  }
}

const VERSION = 4;

/** What lay in them is moved into `slots` (moving-in.ts). */
export const OLD_TABLES = ['answers', 'drafts', 'passing'] as const;

/** What the tables of version 2 held. */
interface OldRow {
  readonly id?: string;
  readonly key?: string;
  readonly round?: string;
  readonly session?: string;
  readonly head?: number;
  readonly number?: number;
  readonly bytes?: Uint8Array;
}

async function intoOneTable(transaction: Transaction): Promise<void> {
  for (const table of ['sessions', 'entries', 'shredded', 'records', 'asides'] as const) {
    const old = await transaction.table<OldRow>(table).toArray();
    await transaction.table<Row>('rows').bulkPut(
      old.map(({ id, key, round, session, head, number, bytes }) => ({
        table,
        session: (table === 'sessions' ? id : session) ?? '',
        key: table === 'sessions' ? '' : (id ?? key ?? round ?? ''),
        number: head ?? number ?? 0,
        bytes: bytes ?? new Uint8Array(),
      })),
    );
  }
}

const LONGEST_OPEN = 3000;

const TRIES = 4;
const PAUSE_MS = 50;

/**
 * Rejects with a `StoreFault`. Chromium throws a database with a torn log away when it is first asked for anything, and
 * answers that one question with an error (trust.md F1); the next one is answered, and the journal file fills what is empty.
 */
export async function openDatabase(name: string, tries = TRIES): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new StoreFault('no-storage');
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await openOnce(name);
    } catch (fault) {
      if (left === 0 || !(fault instanceof StoreFault) || fault.reason !== 'no-storage') throw fault;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/**
 * A blocked upgrade never settles by itself (trust.md F8), hence the limit in time. A disk that is full or busy may take as long:
 * the words for people say so, and it can be tried again.
 */
async function openOnce(name: string): Promise<Database> {
  const database = new Database(name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('blocked')), LONGEST_OPEN);
  });
  try {
    await Promise.race([claimed(name, database), late]);
  } catch (fault) {
    database.close();
    if (fault instanceof StoreFault) throw fault;
    throw new StoreFault(fault instanceof Dexie.VersionError ? 'newer-data' : 'no-storage', fault);
  } finally {
    clearTimeout(timer);
  }
  return database;
}

/** Dexie opens a database of a newer app without a word, and even changes it (trust.md F7): it is asked about before. */
async function claimed(name: string, database: Database): Promise<void> {
  const known = await (indexedDB as Partial<IDBFactory>).databases?.();
  const version = known?.find((one) => one.name === name)?.version ?? 0;
  // Dexie counts in tens.
  if (Math.floor(version / 10) > VERSION) throw new StoreFault('newer-data');
  await database.open();
  // On a disk that is full an empty one cannot be claimed; what is in the files can be read beside it all the same.
  await mayWrite(database).catch((fault: unknown) => {
    if (!isNoRoom(fault) || fault instanceof StoreFault) throw fault;
  });
}

const EPOCH = 'writer';

/** The first thing in every transaction that writes. Nobody's database becomes this app's. */
export async function mayWrite(database: Database): Promise<void> {
  const { value = 0 } = (await database.epoch.get(EPOCH)) ?? {};
  if (value > WRITER_EPOCH) throw new StoreFault('newer-data');
  if (value < WRITER_EPOCH) await database.epoch.put({ key: EPOCH, value: WRITER_EPOCH });
}

const TIP = 'journal';

/** How far the journal file went when the database was last written to. */
export async function tipOf(database: Database): Promise<number | undefined> {
  return (await database.epoch.get(TIP))?.value;
}

export async function keepTip(database: Database, value: number): Promise<void> {
  await database.epoch.put({ key: TIP, value });
}
