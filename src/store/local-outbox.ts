// What waits to be sent elsewhere, on the disk: what is known of each sending, and its file.

import type { Json } from '../journal/json.ts';
import type { Database } from './database.ts';
import type { OutboxRows } from './kept.ts';
import { fileFromRow, fileToRow, fromRow, toRow } from './rows.ts';

export class LocalOutbox implements OutboxRows {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async all(): Promise<Json[]> {
    const rows = await this.#db.outbox.toArray();
    const known = await Promise.all(rows.map(({ bytes }) => fromRow(bytes)));
    return known.filter((row) => row !== undefined);
  }

  async file(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const row = await this.#db.outboxFiles.get(key);
    return row && fileFromRow(row.bytes);
  }

  async add(key: string, session: string, known: unknown, file: Uint8Array, instead: readonly string[]): Promise<void> {
    const [row, content] = await Promise.all([toRow(known), fileToRow(file)]);
    const { outbox, outboxFiles } = this.#db;
    await this.#db.transaction('rw', outbox, outboxFiles, async () => {
      await outbox.bulkDelete([...instead]);
      await outboxFiles.bulkDelete([...instead]);
      await outbox.put({ key, session, bytes: row });
      await outboxFiles.put({ key, session, bytes: content });
    });
  }

  async change(key: string, known: unknown, file: 'keep' | 'drop'): Promise<boolean> {
    const bytes = await toRow(known);
    const { outbox, outboxFiles } = this.#db;
    return this.#db.transaction('rw', outbox, outboxFiles, async () => {
      const row = await outbox.get(key);
      if (!row) return false;
      await outbox.put({ ...row, bytes });
      if (file === 'drop') await outboxFiles.delete(key);
      return true;
    });
  }
}
