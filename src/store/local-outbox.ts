// What waits to be sent elsewhere, on the disk: what is known of each sending, and its file.

import type { Json } from '../journal/json.ts';
import type { KeyedRow } from './database.ts';
import type { OutboxRows } from './kept.ts';
import type { Sealing } from './sealing.ts';
import type { TwoStores } from './two-stores.ts';

/** In the clear, so that a locked tablet can say how many files wait; not there in older rows, which wait while they have a file. */
type OutboxRow = KeyedRow & { readonly rests?: boolean };

/** In the database alone: the journal is in both stores, and what is sent was written from it. */
export class LocalOutbox implements OutboxRows {
  readonly #kept: TwoStores;
  readonly #sealing: Sealing;

  constructor(kept: TwoStores, sealing: Sealing) {
    this.#kept = kept;
    this.#sealing = sealing;
  }

  async all(): Promise<Json[]> {
    const rows = await this.#kept.readBeside((db) => db.outbox.toArray());
    const { values } = await this.#sealing.readable(rows.map((row) => placed('outbox', row)));
    return values.filter((value) => value !== undefined);
  }

  async file(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const row = await this.#kept.readBeside((db) => db.outboxFiles.get(key));
    return row && this.#sealing.readFile(placed('outboxFiles', row));
  }

  async count(but: readonly string[] = []): Promise<number> {
    return this.#kept.readBeside(async (db) => {
      const rows: (OutboxRow | undefined)[] = await db.outbox.bulkGet(
        await db.outboxFiles.toCollection().primaryKeys(),
      );
      return rows.filter((row) => !row?.rests && !(row && but.includes(row.session))).length;
    });
  }

  async add(
    key: string,
    session: string,
    known: unknown,
    file: Uint8Array,
    instead: readonly string[],
    { bare = [], rests = false }: { readonly bare?: readonly string[]; readonly rests?: boolean } = {},
  ): Promise<void> {
    const bytes = await this.#sealing.row({ table: 'outbox', session, key }, known);
    const row: OutboxRow = { key, session, bytes, rests };
    const content = { key, session, bytes: await this.#sealing.file({ table: 'outboxFiles', session, key }, file) };
    await this.#kept.write({
      beside: {
        tables: (db) => [db.outbox, db.outboxFiles],
        task: async ({ outbox, outboxFiles }) => {
          await outbox.bulkDelete([...instead]);
          await outboxFiles.bulkDelete([...instead, ...bare]);
          await outbox.put(row);
          await outboxFiles.put(content);
        },
      },
    });
  }

  async change(key: string, known: unknown, file: 'keep' | 'rest' | 'drop'): Promise<boolean> {
    const before = await this.#kept.readBeside((db) => db.outbox.get(key));
    if (!before) return false;
    const { session } = before;
    const bytes = await this.#sealing.row({ table: 'outbox', session, key }, known);
    let isThere = false;
    await this.#kept.write({
      beside: {
        tables: (db) => [db.outbox, db.outboxFiles],
        task: async ({ outbox, outboxFiles }) => {
          // It may have been taken away while this was being sealed.
          isThere = (await outbox.get(key)) !== undefined;
          const row: OutboxRow = { key, session, bytes, rests: file === 'rest' };
          if (isThere) await outbox.put(row);
          if (isThere && file === 'drop') await outboxFiles.delete(key);
        },
      },
    });
    return isThere;
  }
}

function placed(table: string, { key, session, bytes }: KeyedRow) {
  return { place: { table, session, key }, bytes };
}
