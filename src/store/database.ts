// The tables, and opening them. A row is bytes with a small clear header; the header holds ids and numbers only.

import { Dexie, type Table } from 'dexie';
import { StoreFault } from './fault.ts';

export interface SessionHead {
  readonly id: string;
  /** Raised by every write to the session; a write judged against an older head is refused. */
  readonly head: number;
  /** What the list shows: derived from the journal, never the truth. */
  readonly bytes: Uint8Array;
}
export interface EntryRow {
  readonly session: string;
  readonly id: string;
  /** The head with which the row was last written. */
  readonly number: number;
  readonly bytes: Uint8Array;
}
export interface AnswerRow {
  readonly round: string;
  readonly token: string;
  readonly session: string;
  readonly bytes: Uint8Array;
}
export interface KeyedRow {
  readonly key: string;
  readonly session: string;
  readonly bytes: Uint8Array;
}

export class Database extends Dexie {
  declare readonly sessions: Table<SessionHead, string>;
  declare readonly entries: Table<EntryRow, [string, string]>;
  /** The answers of rounds not yet revealed. The key lets a token in once; nothing in a row has an order or a time. */
  declare readonly answers: Table<AnswerRow, [string, string]>;
  /** Rounds whose answers were destroyed: nothing more goes into their boxes. */
  declare readonly shredded: Table<{ readonly round: string }, string>;
  /** Finished turns that the desk has not absorbed; the key is the turn. */
  declare readonly records: Table<KeyedRow, string>;
  /** Text being typed, by desk field or by turn. */
  declare readonly drafts: Table<KeyedRow, string>;
  /** The tablet on its way round: one row or none. */
  declare readonly passing: Table<KeyedRow, string>;
  /** Words set aside for the safeguarding lead: on this tablet only. */
  declare readonly asides: Table<KeyedRow, string>;
  /** What is to be sent elsewhere, and what was: the key is the file's SHA-256. */
  declare readonly outbox: Table<KeyedRow, string>;
  /** The files themselves, apart, because what is known of a sending changes with every try. */
  declare readonly outboxFiles: Table<KeyedRow, string>;

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
  }
}

const LONGEST_OPEN = 3000;

/** Rejects with a `StoreFault`. A blocked upgrade never settles by itself (trust.md F8), hence the limit in time. */
export async function openDatabase(name: string): Promise<Database> {
  if (typeof indexedDB === 'undefined') throw new StoreFault('no-storage');
  const database = new Database(name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('blocked')), LONGEST_OPEN);
  });
  try {
    await Promise.race([database.open(), late]);
  } catch (fault) {
    database.close();
    if (fault instanceof StoreFault) throw fault;
    throw new StoreFault(fault instanceof Dexie.VersionError ? 'newer-data' : 'no-storage', fault);
  } finally {
    clearTimeout(timer);
  }
  return database;
}
