// The store itself, beside the database and the journal file: runs in the writer, and in the tests of it.

import { Dexie } from 'dexie';
import type { Entry } from '../journal/entry.ts';
import { isObject, type Json } from '../journal/json.ts';
import type { Vault, VaultOutside } from '../vault/vault.ts';
import { type AnswerRow, type Database, type KeyedRow, tableOf } from './database.ts';
import type { OpenFile } from './frame-file.ts';
import type { Change, Row } from './frame-rows.ts';
import type { Commit, FinishedTurn, LeadNote, Loaded, SessionRow, Store, StoreState, TurnOutcome } from './kept.ts';
import { LocalOutbox } from './local-outbox.ts';
import { LocalVault, openVault } from './local-vault.ts';
import { fromRow } from './rows.ts';
import { type PlacedBytes, Sealing } from './sealing.ts';
import { TwoStores } from './two-stores.ts';

const NOW = 'now';

function isEntry(value: Json | undefined): value is Json & Entry {
  return (
    isObject(value) && ['id', 'session', 'step', 'act', 'stamp', 'kind'].every((key) => typeof value[key] === 'string')
  );
}

function isAbout(value: Json | undefined): value is Json & SessionRow {
  return isObject(value) && typeof value['id'] === 'string';
}

function isNote(value: Json | undefined): value is Json & LeadNote {
  return isObject(value) && typeof value['entry'] === 'string';
}

/** What becomes a row once it is in bytes. */
type Said = Omit<Row, 'bytes'> & { readonly value: unknown };

export class LocalStore implements Store {
  readonly outbox: LocalOutbox;
  readonly vault: LocalVault;
  readonly #kept: TwoStores;
  readonly #sealing: Sealing;
  /** Session -> the number of its last write; this is the only writer. */
  readonly #heads = new Map<string, number>();
  /** Those with made-up people: nothing of them is sealed. */
  readonly #practices = new Set<string>();
  #inTurn: Promise<unknown> = Promise.resolve();

  private constructor(kept: TwoStores, vault: Vault) {
    this.#kept = kept;
    this.#sealing = new Sealing(vault, async (session) => this.#practices.has(session));
    this.vault = new LocalVault(vault);
    this.outbox = new LocalOutbox(kept, this.#sealing);
  }

  static async over(kept: TwoStores, outside?: VaultOutside): Promise<LocalStore> {
    const store = new LocalStore(kept, await openVault(kept, outside));
    for (const { session, number, bytes } of await kept.read(tableOf('sessions'))) {
      store.#heads.set(session, number);
      // Sealed ones are none, whatever they say inside.
      const about = await fromRow(bytes);
      if (isAbout(about) && about.practice) store.#practices.add(session);
    }
    return store;
  }

  get onClosed(): (() => void) | null {
    return this.#kept.onClosed;
  }

  set onClosed(told: (() => void) | null) {
    this.#kept.onClosed = told;
  }

  close(): void {
    this.#kept.close();
  }

  release(): Promise<void> {
    return this.#kept.release();
  }

  async state(): Promise<StoreState> {
    return this.#kept.state;
  }

  async sessions(): Promise<SessionRow[]> {
    const { values } = await this.#sealing.readable((await this.#kept.read(tableOf('sessions'))).map(placed));
    return values.filter(isAbout).sort((a, b) => b.touched - a.touched);
  }

  async sealedSessions(): Promise<number> {
    return (await this.#sealing.readable((await this.#kept.read(tableOf('sessions'))).map(placed))).locked;
  }

  async load(session: string): Promise<Loaded | undefined> {
    return this.since(session, 0);
  }

  async since(session: string, after: number): Promise<Loaded | undefined> {
    const head = this.#heads.get(session);
    if (head === undefined) return undefined;
    const values = await this.#read((db) =>
      db.rows
        .where('[table+session+number]')
        .between(['entries', session, after], ['entries', session, Dexie.maxKey], false, true)
        .toArray(),
    );
    const entries = values.filter(isEntry);
    return { head, entries, damaged: values.length - entries.length };
  }

  create(about: SessionRow, entries: readonly Entry[]): Promise<void> {
    return this.#next(async () => {
      const session = about.id;
      if (this.#heads.has(session)) throw new Error('there is such a session already');
      const number = 1;
      if (about.practice) this.#practices.add(session);
      await this.#kept.write(
        await this.#sealed(session, [
          { table: 'sessions', session, key: '', number, value: about },
          ...entries.map((entry): Said => ({ table: 'entries', session, key: entry.id, number, value: entry })),
        ]),
      );
      this.#heads.set(session, number);
    });
  }

  commit(commit: Commit): Promise<{ readonly head: number } | 'behind'> {
    const { session, redacted = [], aside = [], shred = [], voids = [], absorbed = [] } = commit;
    return this.#next(async () => {
      if (this.#heads.get(session) !== commit.head) return 'behind';
      const number = commit.head + 1;
      if (commit.about.practice) this.#practices.add(session);
      const rows = await this.#sealed(session, [
        ...[...commit.entries, ...redacted].map(
          (entry): Said => ({ table: 'entries', session, key: entry.id, number, value: entry }),
        ),
        ...aside.map(
          ({ id, data }): Said => ({ table: 'asides', session, key: id, number, value: { entry: id, words: data } }),
        ),
        { table: 'sessions', session, key: '', number, value: commit.about },
      ]);
      const shut = shred.map(
        (round): Row => ({ table: 'shredded', session: '', key: round, number: 0, bytes: new Uint8Array() }),
      );
      const taken = absorbed.map((turn): Change => ({ table: 'records', session, key: turn, number, bytes: null }));
      await this.#kept.write([...rows, ...shut, ...taken], {
        tables: (db) => [db.answers, db.drafts, db.outboxFiles],
        task: async (db) => {
          for (const round of shred) {
            await db.answers.where('[round+token]').between([round, Dexie.minKey], [round, Dexie.maxKey]).delete();
            // Drafts of the round are answers too, if of turns that nobody finished.
            await db.drafts.where('key').startsWith(`turn:${round}:`).delete();
          }
          await db.answers.bulkDelete(voids.map(({ round, token }) => [round, token]));
          await db.drafts.bulkDelete(voids.map(({ round, token }) => `turn:${round}:${token}`));
          // What waits to be sent was written with these words in it, and must not go out any more.
          if (redacted.length > 0) await db.outboxFiles.where('session').equals(session).delete();
        },
      });
      this.#heads.set(session, number);
      if (redacted.length > 0) await this.#kept.writeFileAnew();
      return { head: number };
    });
  }

  async box(round: string): Promise<Map<string, Json>> {
    const rows = await this.#kept.read((db) =>
      db.answers.where('[round+token]').between([round, Dexie.minKey], [round, Dexie.maxKey]).toArray(),
    );
    const values = await this.#sealing.read(rows.map(answerOf));
    // An answer that cannot be read is an answer all the same: counting will call it spoiled.
    return new Map(rows.map(({ token }, n) => [token, values[n] ?? null]));
  }

  async answered(session: string): Promise<Map<string, Set<string>>> {
    const keys = await this.#kept.read((db) => db.answers.where('session').equals(session).primaryKeys());
    const tokens = new Map<string, Set<string>>();
    for (const [round, token] of keys) tokens.set(round, (tokens.get(round) ?? new Set()).add(token));
    return tokens;
  }

  finishTurn(turn: FinishedTurn): Promise<TurnOutcome> {
    const { session, answer } = turn;
    return this.#next(async () => {
      if (answer) {
        const { round, token } = answer;
        if (await this.#kept.read((db) => db.rows.get(['shredded', '', round]))) return 'round-closed';
        if (await this.#kept.read((db) => db.answers.get([round, token]))) return 'already-answered';
      }
      const passing = await this.#keyed('passing', session, NOW, turn.passing);
      const value = answer && (await this.#answer(session, answer.round, answer.token, answer.value));
      const head = this.#heads.get(session);
      const number = (head ?? 0) + 1;
      const about = await this.#kept.read((db) => db.rows.get(['sessions', session, '']));
      const record = await this.#sealed(session, [
        { table: 'records', session, key: turn.turn, number, value: turn.record },
      ]);
      // A rule judged before this answer came must be judged again (limits hold from the first answer on).
      await this.#kept.write(about ? [...record, { ...about, number }] : record, {
        tables: (db) => [db.answers, db.drafts, db.passing],
        task: async (db) => {
          if (value) await db.answers.put(value);
          await db.drafts.delete(turn.draft);
          await db.passing.put(passing);
        },
      });
      if (head !== undefined) this.#heads.set(session, number);
      return 'done';
    });
  }

  async records(session: string): Promise<Json[]> {
    return (await this.#read(tableOf('records', session))).filter((value) => value !== undefined);
  }

  async passing(): Promise<Json | undefined> {
    const row = await this.#kept.read((db) => db.passing.get(NOW));
    return row && this.#one('passing', row);
  }

  keepPassing(session: string, passing: unknown): Promise<void> {
    return this.#next(async () => {
      const row = await this.#keyed('passing', session, NOW, passing);
      await this.#kept.write([], {
        tables: (db) => [db.passing],
        task: async (db) => void (await db.passing.put(row)),
      });
    });
  }

  endPassing(): Promise<void> {
    return this.#next(() =>
      this.#kept.write([], { tables: (db) => [db.passing], task: (db) => db.passing.delete(NOW) }),
    );
  }

  async draft(key: string): Promise<Json | undefined> {
    const row = await this.#kept.read((db) => db.drafts.get(key));
    return row && this.#one('drafts', row);
  }

  keepDraft(session: string, key: string, value: unknown): Promise<void> {
    return this.#next(async () => {
      const row = await this.#keyed('drafts', session, key, value);
      await this.#kept.write([], {
        tables: (db) => [db.drafts],
        task: async (db) => void (await db.drafts.put(row)),
      });
    });
  }

  dropDraft(key: string): Promise<void> {
    return this.#next(() => this.#kept.write([], { tables: (db) => [db.drafts], task: (db) => db.drafts.delete(key) }));
  }

  async deskDrafts(session: string): Promise<Map<string, Json>> {
    const rows = await this.#kept.read((db) => db.drafts.where('session').equals(session).toArray());
    const own = rows.filter(({ key }) => key.startsWith('desk:'));
    const values = await this.#sealing.read(own.map((row) => placed({ table: 'drafts', ...row })));
    return new Map(own.flatMap(({ key }, n) => (values[n] === undefined ? [] : [[key, values[n]]])));
  }

  remove(session: string): Promise<void> {
    return this.#next(async () => {
      await this.#kept.remove(session, {
        tables: (db) => [db.answers, db.drafts, db.passing, db.outbox, db.outboxFiles],
        task: async (db) => {
          for (const table of [db.answers, db.drafts, db.outbox, db.outboxFiles])
            await table.where('session').equals(session).delete();
          if ((await db.passing.get(NOW))?.session === session) await db.passing.delete(NOW);
        },
      });
      this.#heads.delete(session);
    });
  }

  async forTheLead(session: string): Promise<LeadNote[]> {
    return (await this.#read(tableOf('asides', session))).filter(isNote);
  }

  async #read(find: (database: Database) => Promise<readonly Row[]>): Promise<(Json | undefined)[]> {
    return this.#sealing.read((await this.#kept.read(find)).map(placed));
  }

  async #one(table: string, row: KeyedRow): Promise<Json | undefined> {
    return (await this.#sealing.read([placed({ table, ...row })]))[0];
  }

  async #sealed(session: string, rows: readonly Said[]): Promise<Row[]> {
    const bytes = await this.#sealing.rows(
      session,
      rows.map(({ table, key, value }) => ({ place: { table, session, key }, value })),
    );
    return rows.map(({ table, key, number }, n) => ({
      table,
      session,
      key,
      number,
      bytes: bytes[n] ?? new Uint8Array(),
    }));
  }

  async #keyed(table: string, session: string, key: string, value: unknown): Promise<KeyedRow> {
    return { key, session, bytes: await this.#sealing.row({ table, session, key }, value) };
  }

  async #answer(session: string, round: string, token: string, value: Json): Promise<AnswerRow> {
    const { place } = answerOf({ round, token, session, bytes: new Uint8Array() });
    return { round, token, session, bytes: await this.#sealing.row(place, value) };
  }

  /** One write after the other: each is judged against what the one before it left. */
  #next<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#inTurn.then(task);
    this.#inTurn = mine.catch(() => undefined);
    return mine;
  }
}

function placed({ table, session, key, bytes }: KeyedRow & { readonly table: string }): PlacedBytes {
  return { place: { table, session, key }, bytes };
}

function answerOf({ round, token, session, bytes }: AnswerRow): PlacedBytes {
  return { place: { table: 'answers', session, key: `${round}/${token}` }, bytes };
}

/**
 * Rejects with a `StoreFault`: `blocked` (another window holds an older version), `twice`, `no-storage`, `newer-data`.
 * Without `openFile` the database carries it alone.
 */
export async function openLocalStore(name: string, openFile?: OpenFile, outside?: VaultOutside): Promise<LocalStore> {
  return LocalStore.over(await TwoStores.open(name, openFile), outside);
}
