// The store itself, beside the database and the journal file: runs in the writer, and in the tests of it.

import type { Entry } from '../journal/entry.ts';
import { isObject, type Json } from '../journal/json.ts';
import { VaultFault } from '../vault/fault.ts';
import type { Vault, VaultOutside } from '../vault/vault.ts';
import { type Database, OLD_TABLES } from './database.ts';
import { StoreFault } from './fault.ts';
import type { FilesComing as Files } from './frame-file.ts';
import type { Change, Row } from './frame-rows.ts';
import type {
  Commit,
  FinishedTurn,
  LeadNote,
  Loaded,
  OutboxRows,
  SessionRow,
  Store,
  StoreState,
  TurnOutcome,
} from './kept.ts';
import { InPlace } from './in-place.ts';
import { LocalVault, openVault } from './local-vault.ts';
import { outboxWhenAsked } from './outbox-when-asked.ts';
import type { Reading } from './reading.ts';
import { fromRow } from './rows.ts';
import { asStoreFault, type PlacedBytes, Sealing } from './sealing.ts';
import type { SlotChange, Who } from './slot-index.ts';
import { TwoStores } from './two-stores.ts';

const SALT = 'salt';
const TABLET = 'tablet';
/** The tablet on its way round: there is one. */
const PASSING: Who = { kind: 'passing', session: '', key: '' };

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
  readonly outbox: OutboxRows;
  readonly vault: LocalVault;
  readonly #kept: TwoStores;
  readonly #sealing: Sealing;
  readonly #inPlace: InPlace;
  /** Session -> the number of its last write; this is the only writer. */
  readonly #heads = new Map<string, number>();
  /** Those with made-up people: nothing of them is sealed. */
  readonly #practices = new Set<string>();
  /** The list on its way from the disk; what was written since is not in it. */
  #shelved: ReturnType<Sealing['readable']> | null = null;
  #inTurn: Promise<unknown> = Promise.resolve();

  private constructor(kept: TwoStores, vault: Vault, salt: Uint8Array) {
    this.#kept = kept;
    this.#sealing = new Sealing(vault, (session) => this.#practices.has(session));
    this.#inPlace = new InPlace(kept.slots, (task) => kept.read(task), vault, this.#sealing, salt);
    this.vault = new LocalVault(vault, {
      opened: () => this.#next(() => this.#unlocked()),
      periodOf: (key) => this.#inPlace.periodOf({ kind: 'draft', session: '', key }),
    });
    this.outbox = outboxWhenAsked(kept, this.#sealing, (task) => this.#next(task));
  }

  static async over(kept: TwoStores, outside?: VaultOutside): Promise<LocalStore> {
    const [vault, salt, sessions] = await Promise.all([
      openVault(kept, outside),
      saltOf(kept),
      kept.read((rows) => rows.rows('sessions')),
    ]);
    const store = new LocalStore(kept, vault, salt);
    for (const { session, number, bytes } of sessions) {
      store.#heads.set(session, number);
      // Sealed ones are none, whatever they say inside.
      const about = await fromRow(bytes);
      if (isAbout(about) && about.practice) store.#practices.add(session);
    }
    await Promise.all([store.#inPlace.learn(), store.#moveIn()]);
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

  state(): Promise<StoreState> {
    return this.#kept.settledState();
  }

  tablet(made: string): Promise<string> {
    return this.#next(async () =>
      new TextDecoder().decode(await ownOf(this.#kept, TABLET, new TextEncoder().encode(made))),
    );
  }

  async sessions(): Promise<SessionRow[]> {
    const { values } = await this.#shelf();
    return values.filter(isAbout).sort((a, b) => b.touched - a.touched);
  }

  async sealedSessions(): Promise<string[]> {
    return (await this.#shelf()).locked.map(({ session }) => session);
  }

  /** The list asks for both in one breath: they are read and opened once. */
  #shelf(): ReturnType<Sealing['readable']> {
    this.#shelved ??= this.#kept
      .read((rows) => rows.rows('sessions'))
      .then((rows) => this.#sealing.readable(rows.map(placed)))
      .finally(() => (this.#shelved = null));
    return this.#shelved;
  }

  async load(session: string): Promise<Loaded | undefined> {
    const loaded = await this.since(session, 0);
    if (!loaded?.damaged) return loaded;
    return (await import('./healing.ts')).readAgain(this.#kept, () => this.since(session, 0));
  }

  /** Compares the two stores whole; when nobody is waiting. */
  lookThrough(): Promise<void> {
    return this.#kept.lookThrough();
  }

  async since(session: string, after: number): Promise<Loaded | undefined> {
    const head = this.#heads.get(session);
    if (head === undefined) return undefined;
    const values = await this.#read((rows) => rows.rowsAfter('entries', session, after));
    const entries = values.filter(isEntry);
    return { head, entries, damaged: values.length - entries.length };
  }

  create(about: SessionRow, entries: readonly Entry[]): Promise<void> {
    return this.#next(async () => {
      const session = about.id;
      if (this.#heads.has(session)) throw new Error('the session is there');
      const number = 1;
      if (about.practice) this.#practices.add(session);
      else this.#practices.delete(session);
      if (!about.practice) await this.#mustBeOpen();
      const changes = await this.#sealed(session, [
        { table: 'sessions', session, key: '', number, value: about },
        ...entries.map((entry): Said => ({ table: 'entries', session, key: entry.id, number, value: entry })),
      ]);
      await this.#kept.write({ changes });
      this.#heads.set(session, number);
    });
  }

  commit(commit: Commit): Promise<{ readonly head: number } | 'behind'> {
    const { session, redacted = [], aside = [], shred = [], voids = [], absorbed = [] } = commit;
    return this.#next(async () => {
      if (this.#heads.get(session) !== commit.head) return 'behind';
      const number = commit.head + 1;
      // Said once and for all when it was made: else what people said would one day be written as it is.
      const practice = this.#practices.has(session);
      const rows = await this.#sealed(session, [
        ...[...commit.entries, ...redacted].map(
          (entry): Said => ({ table: 'entries', session, key: entry.id, number, value: entry }),
        ),
        ...aside.map(
          ({ id, data }): Said => ({ table: 'asides', session, key: id, number, value: { entry: id, words: data } }),
        ),
        { table: 'sessions', session, key: '', number, value: { ...commit.about, practice } },
      ]);
      const shut = shred.map(
        (round): Row => ({ table: 'shredded', session: '', key: round, number: 0, bytes: new Uint8Array() }),
      );
      const taken = absorbed.map((turn): Change => ({ table: 'records', session, key: turn, number, bytes: null }));
      const slots: SlotChange[] = [];
      // Drafts of a round are answers too, if of turns that nobody finished.
      const isShed = (who: Who) =>
        shred.some((round) => who.round === round || (who.kind === 'draft' && who.key.startsWith(`turn:${round}:`)));
      for (const who of this.#inPlace.owners(isShed)) await this.#inPlace.drop(slots, who);
      for (const { round, token } of voids) {
        await this.#inPlace.drop(slots, { kind: 'answer', session, round, key: token });
        await this.#inPlace.drop(slots, { kind: 'draft', session, key: `turn:${round}:${token}` });
      }
      // What waits to be sent was written with these words in it, and must not go out any more.
      const isTakingOut = redacted.length > 0;
      const files = isTakingOut ? await this.#kept.read((kept) => kept.rows('outboxFiles', session)) : [];
      const beside = {
        tables: (db: Database) => [db.outboxFiles],
        task: async (db: Database) => void (await db.outboxFiles.where('session').equals(session).delete()),
      };
      await this.#kept.write({
        changes: [...rows, ...shut, ...taken, ...files.map((file): Change => ({ ...file, bytes: null }))],
        slots,
        ...(isTakingOut && { beside, isTakingOut }),
      });
      this.#heads.set(session, number);
      if (isTakingOut) await this.#kept.writeFileAnew();
      return { head: number };
    });
  }

  async box(round: string): Promise<Map<string, Json>> {
    const answers = this.#inPlace.owners((who) => who.kind === 'answer' && who.round === round);
    const values = await Promise.all(
      answers.map(async (who): Promise<[string, Json]> => [who.key, (await this.#answer(who)) ?? null]),
    );
    // By token: the order of the places is chance, and stays here all the same.
    return new Map(values.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /**
   * An answer that is damaged is an answer all the same: counting will call it spoiled. One that could not be read only now
   * is nobody's fault: then nothing is counted, because what is counted is destroyed.
   */
  async #answer(who: Who): Promise<Json | undefined> {
    for (let left = READINGS; ; left -= 1) {
      try {
        return await this.#inPlace.value(who);
      } catch (fault) {
        onlyLocked(fault);
        if (left === 0 && fault instanceof VaultFault) return undefined;
        if (left === 0) throw fault;
      }
    }
  }

  async answered(session: string): Promise<Map<string, Set<string>>> {
    const tokens = new Map<string, Set<string>>();
    for (const { round = '', key } of this.#inPlace.owners((who) => who.kind === 'answer' && who.session === session))
      tokens.set(round, (tokens.get(round) ?? new Set()).add(key));
    return tokens;
  }

  finishTurn(turn: FinishedTurn): Promise<TurnOutcome> {
    const { session, answer } = turn;
    return this.#next(async () => {
      const slots: SlotChange[] = [];
      if (answer) {
        const who: Who = { kind: 'answer', session, round: answer.round, key: answer.token };
        if (await this.#kept.read((rows) => rows.row('shredded', '', answer.round))) return 'round-closed';
        if (await this.#inPlace.has(who)) return 'already-answered';
        await this.#inPlace.keep(slots, who, answer.value);
      }
      await this.#inPlace.drop(slots, { kind: 'draft', session, key: turn.draft });
      await this.#inPlace.keep(slots, { ...PASSING, session }, turn.passing);
      const head = this.#heads.get(session);
      const number = (head ?? 0) + 1;
      const about = await this.#kept.read((rows) => rows.row('sessions', session, ''));
      const record = await this.#sealed(session, [
        { table: 'records', session, key: turn.turn, number, value: turn.record },
      ]);
      // A rule judged before this answer came must be judged again (limits hold from the first answer on).
      await this.#kept.write({ changes: about ? [...record, { ...about, number }] : record, slots });
      if (head !== undefined) this.#heads.set(session, number);
      return 'done';
    });
  }

  async records(session: string): Promise<Json[]> {
    return (await this.#read((rows) => rows.rows('records', session))).filter((value) => value !== undefined);
  }

  passing(): Promise<Json | undefined> {
    return this.#inPlace.value(PASSING);
  }

  keepPassing(session: string, passing: unknown): Promise<void> {
    return this.#inTheirPlace((slots) => this.#inPlace.keep(slots, { ...PASSING, session }, passing));
  }

  endPassing(): Promise<void> {
    return this.#inTheirPlace((slots) => this.#inPlace.drop(slots, PASSING));
  }

  draft(key: string): Promise<Json | undefined> {
    return this.#inPlace.value({ kind: 'draft', session: '', key });
  }

  keepDraft(session: string, key: string, value: unknown): Promise<void> {
    return this.#inTheirPlace((slots) => this.#inPlace.keep(slots, { kind: 'draft', session, key }, value));
  }

  dropDraft(key: string): Promise<void> {
    return this.#inTheirPlace((slots) => this.#inPlace.drop(slots, { kind: 'draft', session: '', key }));
  }

  async deskDrafts(session: string): Promise<Map<string, Json>> {
    const own = this.#inPlace.owners(
      (who) => who.kind === 'draft' && who.session === session && who.key.startsWith('desk:'),
    );
    const values = await Promise.all(own.map((who) => this.#inPlace.value(who)));
    return new Map(own.flatMap(({ key }, n) => (values[n] === undefined ? [] : [[key, values[n]]])));
  }

  remove(session: string): Promise<void> {
    return this.#next(async () => {
      const slots: SlotChange[] = [];
      for (const who of this.#inPlace.owners((one) => one.session === session)) await this.#inPlace.drop(slots, who);
      const head = this.#heads.get(session);
      // Nobody finds it half gone.
      this.#heads.delete(session);
      const forgetKeys = this.#sealing.leave(session);
      const removal = this.#kept.remove(session, {
        slots,
        beside: {
          tables: (db) => [db.outbox, db.outboxFiles],
          task: async (db) => {
            for (const table of [db.outbox, db.outboxFiles]) await table.where('session').equals(session).delete();
          },
        },
      });
      await removal.catch((fault: unknown) => {
        if (head !== undefined) this.#heads.set(session, head);
        throw fault;
      });
      forgetKeys();
      this.#practices.delete(session);
    });
  }

  async forTheLead(session: string): Promise<LeadNote[]> {
    return (await this.#read((rows) => rows.rows('asides', session))).filter(isNote);
  }

  async secret(name: string): Promise<Json | undefined> {
    const [value] = await this.#read(async (rows) => [(await rows.row(...secretOf(name))) ?? []].flat());
    return value ?? undefined;
  }

  keepSecret(name: string, value: Json): Promise<void> {
    return this.#next(async () => {
      await this.#mustBeOpen();
      const [table, session, key] = secretOf(name);
      const before = await this.#kept.read((rows) => rows.row(table, session, key));
      const said: Said = { table, session, key, number: (before?.number ?? -1) + 1, value };
      await this.#kept.write({ changes: await this.#sealed(session, [said]) });
    });
  }

  async #mustBeOpen(): Promise<void> {
    if ((await this.vault.state()).is !== 'open') throw new StoreFault('locked');
  }

  async rescue(): Promise<Uint8Array<ArrayBuffer>> {
    return (await import('./rescue.ts')).rescueFrom((table) => this.#kept.read((kept) => kept.rows(table)));
  }

  async #read(find: (rows: Reading) => Promise<readonly Row[]>): Promise<(Json | undefined)[]> {
    return this.#sealing.read((await this.#kept.read(find)).map(placed));
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

  /** The vault was opened: what could not be read before is, and what was left over goes. */
  async #unlocked(): Promise<void> {
    await this.#inPlace.learn();
    await this.#moveIn();
    const shredded = new Set((await this.#kept.read((rows) => rows.rows('shredded'))).map(({ key }) => key));
    const slots: SlotChange[] = [];
    const isLeft = (who: Who) => !this.#heads.has(who.session) || shredded.has(who.round ?? '');
    for (const who of this.#inPlace.owners(isLeft)) await this.#inPlace.drop(slots, who);
    await this.#inPlace.makeRoom(slots);
    // A full tablet opens all the same: what is left over goes another time.
    if (slots.length > 0) await this.#kept.write({ slots }).catch(unlessNoRoom);
  }

  /** What lay in tables of its own before there were places for it. Real people's words wait there until they can be sealed. */
  async #moveIn(): Promise<void> {
    const counts = await this.#kept.read(({ database }) =>
      // Of one that cannot be opened now it is asked another time.
      Promise.all(OLD_TABLES.map(async (name) => database?.table(name).count() ?? 0)),
    );
    if (counts.every((count) => count === 0)) return;
    const mayLie = async (sessions: readonly string[]) =>
      (await this.vault.state()).is !== 'none' || sessions.every((session) => this.#practices.has(session));
    const { moveIn } = await import('./moving-in.ts');
    await moveIn(this.#kept, this.#inPlace, mayLie).catch(unlessNoRoom);
  }

  #inTheirPlace(task: (slots: SlotChange[]) => Promise<void>): Promise<void> {
    return this.#next(async () => {
      const slots: SlotChange[] = [];
      await task(slots);
      if (slots.length > 0) await this.#kept.write({ slots });
    });
  }

  /** One write after the other: each is judged against what the one before it left. */
  #next<T>(task: () => Promise<T>): Promise<T> {
    const mine = this.#inTurn.then(task).then(
      (done) => {
        this.#shelved = null;
        return done;
      },
      (fault: unknown) => {
        throw asStoreFault(fault);
      },
    );
    this.#inTurn = mine.catch(() => undefined);
    return mine;
  }
}

function placed({ table, session, key, bytes }: Row): PlacedBytes {
  return { place: { table, session, key }, bytes };
}

/** Beside the vault's own rows, under names that those never have. */
function secretOf(name: string): ['vault', string, string] {
  return ['vault', '', `secret:${name}`];
}

/** How often a reading is tried again before it is believed. */
const READINGS = 2;

function unlessNoRoom(fault: unknown): undefined {
  if (!(fault instanceof StoreFault) || fault.reason !== 'no-room') throw fault;
}

function onlyLocked(fault: unknown): undefined {
  if (fault instanceof StoreFault && fault.reason === 'locked') throw fault;
}

/** What is this tablet's own and never changes: as it is kept, or else as it was made now. */
async function ownOf(kept: TwoStores, key: string, made: Uint8Array): Promise<Uint8Array> {
  const known = await kept.read((rows) => rows.row('vault', '', key));
  if (!known) await kept.write({ changes: [{ table: 'vault', session: '', key, number: 0, bytes: made }] });
  return known?.bytes ?? made;
}

/** Not a secret, but without it nobody can say whose a place is by trying tokens. */
const saltOf = (kept: TwoStores) => ownOf(kept, SALT, crypto.getRandomValues(new Uint8Array(16)));

/** How often a start is begun anew whose database went away under it. */
const MORE_STARTS = 2;

/**
 * Rejects with a `StoreFault`: `blocked` (another window holds an older version), `twice`, `no-storage`, `newer-data`.
 * Without `files` the database carries it alone.
 */
export async function openLocalStore(
  name: string,
  files?: Files,
  outside?: VaultOutside,
  left = MORE_STARTS,
): Promise<LocalStore> {
  let kept: TwoStores | undefined;
  try {
    kept = await TwoStores.open(name, files);
    return await LocalStore.over(kept, outside);
  } catch (fault) {
    // Left open it would keep the files, and whoever tries again would be told that another window has them.
    kept?.close();
    await kept?.release();
    // On a full disk Chromium shuts or renews the database under the start itself: begun anew, it finds what the files have.
    // It is this app's word for it, or Dexie's.
    if (left && /closed/i.test(String(fault))) return openLocalStore(name, files, outside, left - 1);
    throw fault;
  }
}
