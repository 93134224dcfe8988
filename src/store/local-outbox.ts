// What waits to be sent elsewhere, on the disk: what is known of each sending, and its file. Both stores have it: a file that was
// sealed may be at the office already, though nobody knows yet, and sealed once more it would be another one.

import type { Json } from '../journal/json.ts';
import type { KeyedRow } from './database.ts';
import type { Change } from './frame-rows.ts';
import type { OutboxRows } from './kept.ts';
import type { Sealing } from './sealing.ts';
import type { TwoStores } from './two-stores.ts';

/** In the clear, so that a locked tablet can say how many files wait; an app before this kept those that wait here too. */
type OutboxRow = KeyedRow & { readonly rests?: boolean };

/** One write after the other, and none beside a session's own. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** Of each session one row counts what was written: what was taken away may come again, and must not count as older. */
const COUNT = '';

/** What rests lies in the database alone: it was read back elsewhere, or handed out, and can be made again. */
export class LocalOutbox implements OutboxRows {
  readonly #kept: TwoStores;
  readonly #sealing: Sealing;
  readonly #inTurn: InTurn;

  constructor(kept: TwoStores, sealing: Sealing, inTurn: InTurn) {
    this.#kept = kept;
    this.#sealing = sealing;
    this.#inTurn = inTurn;
  }

  async all(): Promise<Json[]> {
    const { values } = await this.#sealing.readable((await this.#known()).map((row) => placed('outbox', row)));
    return values.filter((value) => value !== undefined);
  }

  async file(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const known = (await this.#known()).find((one) => one.key === key);
    const row = (known && (await this.#waitingFile(known))) ?? (await this.#resting(key));
    return row && this.#sealing.readFile(placed('outboxFiles', row));
  }

  async count(but: readonly string[] = []): Promise<number> {
    const before = await this.#kept.readBeside(async (db) => {
      const rows: (OutboxRow | undefined)[] = await db.outbox.bulkGet(
        await db.outboxFiles.toCollection().primaryKeys(),
      );
      return rows.filter((row) => !row?.rests);
    }, []);
    return [...before, ...(await this.#waiting())].filter((row) => !(row && but.includes(row.session))).length;
  }

  async add(
    key: string,
    session: string,
    known: unknown,
    file: Uint8Array,
    instead: readonly string[],
    { bare = [], rests = false }: { readonly bare?: readonly string[]; readonly rests?: boolean } = {},
  ): Promise<void> {
    const bytes = await this.#sealing.file({ table: 'outboxFiles', session, key }, file);
    await this.#inTurn(() => this.#put({ key, session, known, file: bytes, rests, instead, bare }));
  }

  change(key: string, known: unknown, file: 'keep' | 'rest' | 'drop'): Promise<boolean> {
    return this.#inTurn(async () => {
      const before = (await this.#known()).find((row) => row.key === key);
      if (!before) return false;
      const { session } = before;
      const waiting = await this.#waitingFile(before);
      const resting = await this.#resting(key);
      const { bytes } = (file === 'drop' ? undefined : (waiting ?? resting)) ?? {};
      const marked: OutboxRow | undefined = await this.#kept.readBeside((db) => db.outbox.get(key), undefined);
      const rests = file === 'rest' || (!waiting && marked?.rests === true);
      await this.#put({ key, session, known, file: bytes, rests, instead: [], bare: [] });
      return true;
    });
  }

  /** In a turn. */
  async #put({ key, session, known, file, rests, instead, bare }: Put): Promise<void> {
    const bytes = await this.#sealing.row({ table: 'outbox', session, key }, known);
    const { number: last = 0 } = (await this.#kept.read((rows) => rows.row('outbox', session, COUNT))) ?? {};
    const number = last + 1;
    const gone = (table: 'outbox' | 'outboxFiles', keys: readonly string[]): Change[] =>
      keys.map((one) => ({ table, session, key: one, number, bytes: null }));
    await this.#kept.write({
      changes: [
        { table: 'outbox', session, key: COUNT, number, bytes: new Uint8Array() },
        { table: 'outbox', session, key, number, bytes },
        { table: 'outboxFiles', session, key, number, bytes: (!rests && file) || null },
        ...gone('outbox', instead),
        ...gone('outboxFiles', [...instead, ...bare]),
      ],
      beside: {
        tables: (db) => [db.outbox, db.outboxFiles],
        task: async ({ outbox, outboxFiles }) => {
          await outbox.bulkDelete([...instead, key]);
          await outboxFiles.bulkDelete([...instead, ...bare, key]);
          if (!rests || !file) return;
          const row: OutboxRow = { key, session, bytes, rests };
          await outbox.put(row);
          await outboxFiles.put({ key, session, bytes: file });
        },
      },
    });
  }

  async #known(): Promise<KeyedRow[]> {
    const rows = await this.#kept.read((kept) => kept.rows('outbox'));
    const keys = new Set(rows.map(({ key }) => key));
    const before = await this.#kept.readBeside((db) => db.outbox.toArray(), []);
    return [...rows.filter(({ key }) => key !== COUNT), ...before.filter(({ key }) => !keys.has(key))];
  }

  #waiting(): Promise<KeyedRow[]> {
    return this.#kept.read((kept) => kept.rows('outboxFiles'));
  }

  #waitingFile({ session, key }: KeyedRow): Promise<KeyedRow | undefined> {
    return this.#kept.read((kept) => kept.row('outboxFiles', session, key));
  }

  #resting(key: string): Promise<KeyedRow | undefined> {
    return this.#kept.readBeside((db) => db.outboxFiles.get(key), undefined);
  }
}

interface Put {
  readonly key: string;
  readonly session: string;
  readonly known: unknown;
  /** Sealed already; without it what is known goes on alone. */
  readonly file: Uint8Array | undefined;
  readonly rests: boolean;
  readonly instead: readonly string[];
  readonly bare: readonly string[];
}

function placed(table: string, { key, session, bytes }: KeyedRow) {
  return { place: { table, session, key }, bytes };
}
