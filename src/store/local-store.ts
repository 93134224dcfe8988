// The store itself, beside the database: runs in the writer, and in the tests of it.

import { Dexie } from 'dexie';
import type { Entry } from '../journal/entry.ts';
import { isObject, type Json } from '../journal/json.ts';
import { type Database, type EntryRow, openDatabase, type SessionHead } from './database.ts';
import type { Commit, FinishedTurn, LeadNote, Loaded, SessionRow, Store, TurnOutcome } from './kept.ts';
import { LocalOutbox } from './local-outbox.ts';
import { fromRow, toRow, toRows } from './rows.ts';

const NOW = 'now';

function isEntry(value: Json | undefined): value is Json & Entry {
  return (
    isObject(value) && ['id', 'session', 'step', 'act', 'stamp', 'kind'].every((key) => typeof value[key] === 'string')
  );
}

async function readEntries(head: number, rows: readonly EntryRow[]): Promise<Loaded> {
  const values = await Promise.all(rows.map(({ bytes }) => fromRow(bytes)));
  const entries = values.filter(isEntry);
  return { head, entries, damaged: rows.length - entries.length };
}

/** Every write is one strict transaction. */
export class LocalStore implements Store {
  readonly #db: Database;
  onClosed: (() => void) | null = null;
  readonly outbox: LocalOutbox;

  constructor(db: Database) {
    this.#db = db;
    this.outbox = new LocalOutbox(db);
    db.on('versionchange', () => {
      db.close();
      this.onClosed?.();
      return false;
    });
  }

  close(): void {
    this.#db.close();
  }

  async sessions(): Promise<SessionRow[]> {
    const rows = await this.#db.sessions.toArray();
    const about = await Promise.all(rows.map(({ bytes }) => fromRow(bytes)));
    const readable = about.filter((row): row is Json & SessionRow => isObject(row) && typeof row['id'] === 'string');
    return readable.sort((a, b) => b.touched - a.touched);
  }

  /** Undefined where there is no such session. */
  async load(session: string): Promise<Loaded | undefined> {
    return this.since(session, 0);
  }

  /** What was written after `head`: new entries and redacted ones. */
  async since(session: string, head: number): Promise<Loaded | undefined> {
    const found = await this.#db.transaction('r', this.#db.sessions, this.#db.entries, async () => {
      const at = await this.#db.sessions.get(session);
      const after = this.#db.entries
        .where('[session+number]')
        .between([session, head], [session, Dexie.maxKey], false, true);
      return at && { head: at.head, rows: await after.toArray() };
    });
    return found && readEntries(found.head, found.rows);
  }

  /** A new session with what is already known of it, in one transaction. Rejects where the id is taken. */
  async create(about: SessionRow, entries: readonly Entry[]): Promise<void> {
    const [row, bytes] = await Promise.all([toRow(about), toRows(entries)]);
    const db = this.#db;
    await db.transaction('rw', db.sessions, db.entries, async () => {
      await db.sessions.add({ id: about.id, head: 1, bytes: row });
      await db.entries.bulkAdd(
        entries.map(({ id }, n) => ({ session: about.id, id, number: 1, bytes: bytes[n] ?? new Uint8Array() })),
      );
    });
  }

  /** Writes nothing and answers `behind` when the session's head is no longer the one judged against. */
  async commit(commit: Commit): Promise<{ readonly head: number } | 'behind'> {
    const { session, redacted = [], aside = [], shred = [], voids = [], absorbed = [] } = commit;
    const written = [...commit.entries, ...redacted];
    const [about, bytes, asideBytes] = await Promise.all([
      toRow(commit.about),
      toRows(written),
      toRows(aside.map(({ id, data }): LeadNote => ({ entry: id, words: data }))),
    ]);
    const db = this.#db;
    const tables = [db.sessions, db.entries, db.answers, db.shredded, db.records, db.asides, db.drafts, db.outboxFiles];
    return db.transaction('rw', tables, async () => {
      const at = await db.sessions.get(session);
      if (at?.head !== commit.head) return 'behind';
      const head = at.head + 1;
      await db.entries.bulkPut(
        written.map(({ id }, n) => ({ session, id, number: head, bytes: bytes[n] ?? new Uint8Array() })),
      );
      await db.asides.bulkPut(
        aside.map(({ id }, n) => ({ key: id, session, bytes: asideBytes[n] ?? new Uint8Array() })),
      );
      if (shred.length > 0) {
        await db.answers
          .where('[round+token]')
          .inAnyRange(
            shred.map((round) => [
              [round, Dexie.minKey],
              [round, Dexie.maxKey],
            ]),
          )
          .delete();
        // Drafts of the round are answers too, if of turns that nobody finished.
        for (const round of shred) await db.drafts.where('key').startsWith(`turn:${round}:`).delete();
        await db.shredded.bulkPut(shred.map((round) => ({ round })));
      }
      await db.answers.bulkDelete(voids.map(({ round, token }) => [round, token]));
      await db.drafts.bulkDelete(voids.map(({ round, token }) => `turn:${round}:${token}`));
      // What waits to be sent was written with these words in it, and must not go out any more.
      if (redacted.length > 0) await db.outboxFiles.where('session').equals(session).delete();
      if (absorbed.length > 0) await db.records.bulkDelete([...absorbed]);
      const row: SessionHead = { id: session, head, bytes: about };
      await db.sessions.put(row);
      return { head };
    });
  }

  /** The answers in a round's box, by token. Asked for only by a reveal. */
  async box(round: string): Promise<Map<string, Json>> {
    const rows = await this.#db.answers
      .where('[round+token]')
      .between([round, Dexie.minKey], [round, Dexie.maxKey])
      .toArray();
    const values = await Promise.all(rows.map(({ bytes }) => fromRow(bytes)));
    // An answer that cannot be read is an answer all the same: counting will call it spoiled.
    return new Map(rows.map(({ token }, n) => [token, values[n] ?? null]));
  }

  /** Who has answered, by round; what they answered is not looked at. */
  async answered(session: string): Promise<Map<string, Set<string>>> {
    const keys = await this.#db.answers.where('session').equals(session).primaryKeys();
    const tokens = new Map<string, Set<string>>();
    for (const [round, token] of keys) tokens.set(round, (tokens.get(round) ?? new Set()).add(token));
    return tokens;
  }

  /**
   * A turn is over: its record, its answer, the end of its draft and the next person, all or nothing.
   * Refused: `already-answered` (one answer per round and token), `round-closed` (its answers were counted and destroyed).
   */
  async finishTurn(turn: FinishedTurn): Promise<TurnOutcome> {
    const { session, answer } = turn;
    const [record, passing, value] = await Promise.all([
      toRow(turn.record),
      toRow(turn.passing),
      toRow(answer?.value ?? null),
    ]);
    const db = this.#db;
    const tables = [db.sessions, db.answers, db.shredded, db.records, db.drafts, db.passing];
    return db.transaction('rw', tables, async () => {
      if (answer) {
        if (await db.shredded.get(answer.round)) return 'round-closed';
        if (await db.answers.get([answer.round, answer.token])) return 'already-answered';
        await db.answers.add({ round: answer.round, token: answer.token, session, bytes: value });
      }
      await db.records.put({ key: turn.turn, session, bytes: record });
      await db.drafts.delete(turn.draft);
      await db.passing.put({ key: NOW, session, bytes: passing });
      // A rule judged before this answer came must be judged again (limits hold from the first answer on).
      const at = await db.sessions.get(session);
      if (at) await db.sessions.put({ ...at, head: at.head + 1 });
      return 'done';
    });
  }

  async records(session: string): Promise<Json[]> {
    const rows = await this.#db.records.where('session').equals(session).toArray();
    const values = await Promise.all(rows.map(({ bytes }) => fromRow(bytes)));
    return values.filter((value) => value !== undefined);
  }

  async passing(): Promise<Json | undefined> {
    const row = await this.#db.passing.get(NOW);
    return row && fromRow(row.bytes);
  }

  async keepPassing(session: string, passing: unknown): Promise<void> {
    const bytes = await toRow(passing);
    await this.#db.passing.put({ key: NOW, session, bytes });
  }

  /** The tablet is back at the desk. Drafts of turns not finished stay for when those people have it next. */
  async endPassing(): Promise<void> {
    await this.#db.passing.delete(NOW);
  }

  async draft(key: string): Promise<Json | undefined> {
    const row = await this.#db.drafts.get(key);
    return row && fromRow(row.bytes);
  }

  async keepDraft(session: string, key: string, value: unknown): Promise<void> {
    const bytes = await toRow(value);
    await this.#db.drafts.put({ key, session, bytes });
  }

  async dropDraft(key: string): Promise<void> {
    await this.#db.drafts.delete(key);
  }

  /** The desk's drafts of a session, by key. Those of turns are not among them: the desk never draws one. */
  async deskDrafts(session: string): Promise<Map<string, Json>> {
    const rows = (await this.#db.drafts.where('session').equals(session).toArray()).filter(({ key }) =>
      key.startsWith('desk:'),
    );
    const values = await Promise.all(rows.map(({ bytes }) => fromRow(bytes)));
    return new Map(rows.flatMap(({ key }, n) => (values[n] === undefined ? [] : [[key, values[n]]])));
  }

  /**
   * Takes a session off this tablet: every row of every table, or none. What stays is the ids of its closed rounds,
   * so that a session opened again from its file finds them closed.
   */
  async remove(session: string): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', db.tables, async () => {
      await db.sessions.delete(session);
      await db.entries.where('[session+id]').between([session, Dexie.minKey], [session, Dexie.maxKey]).delete();
      for (const table of db.tables) {
        // By the index and not by name: a table that is added later is not forgotten here.
        if (table.schema.idxByName['session']) await table.where('session').equals(session).delete();
      }
      if ((await db.passing.get(NOW))?.session === session) await db.passing.delete(NOW);
    });
  }

  async forTheLead(session: string): Promise<LeadNote[]> {
    const rows = await this.#db.asides.where('session').equals(session).toArray();
    const values = await Promise.all(rows.map(({ bytes }) => fromRow(bytes)));
    return values.filter((note): note is Json & LeadNote => isObject(note) && typeof note['entry'] === 'string');
  }
}

/** Rejects with a `StoreFault`: `blocked` (another window holds an older version), `no-storage`, `newer-data`. */
export async function openLocalStore(name = 'common-ground'): Promise<LocalStore> {
  return new LocalStore(await openDatabase(name));
}
