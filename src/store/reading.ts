// What is kept, as a reader finds it: the database with what it is owed laid over it. A database that has no room for what
// stands in the files lacks nothing for whoever reads; one that cannot be opened for want of room is owed all of it.

import { Dexie } from 'dexie';
import type { Database, SlotRow } from './database.ts';
import { type Change, nameOf, type Row, type TableName } from './frame-rows.ts';
import { toRow as toSlotRow } from './slot-files.ts';
import type { SlotAt, SlotChange } from './slot-index.ts';

/** What stands in the files, and not in the database yet. In the order written. */
interface Owed {
  readonly changes?: readonly Change[];
  readonly slots?: readonly SlotChange[];
}

export class Reading {
  /** For tables that are in the database alone, and owed to nobody. Null: it cannot be opened now. */
  readonly database: Database | null;
  readonly #changes: readonly Change[];
  readonly #slots: readonly SlotChange[];

  constructor(database: Database | null, owed: readonly Owed[]) {
    this.database = database;
    this.#changes = owed.flatMap(({ changes = [] }) => changes);
    this.#slots = owed.flatMap(({ slots = [] }) => slots);
  }

  async row(table: TableName, session: string, key: string): Promise<Row | undefined> {
    const owed = this.#changes.findLast((one) => one.table === table && one.session === session && one.key === key);
    return owed ? rowOf(owed) : this.database?.rows.get([table, session, key]);
  }

  /** Of one table, of all sessions or of one. */
  async rows(table: TableName, session?: string): Promise<Row[]> {
    const place = session === undefined ? [table] : [table, session];
    const kept = await this.database?.rows
      .where('[table+session+key]')
      .between(place, [...place, Dexie.maxKey])
      .toArray();
    return this.#over(kept ?? [], (one) => one.table === table && (session === undefined || one.session === session));
  }

  /** What was written with a higher number, in the order of the numbers. */
  async rowsAfter(table: TableName, session: string, number: number): Promise<Row[]> {
    // Whoever wants all of them is waiting for a workshop: the engine reads rows as they lie in half the time that it takes to
    // find each by its number. All have one above 0; those of the same number stand by their keys already, as in the index.
    if (number === 0) return (await this.rows(table, session)).sort((a, b) => a.number - b.number);
    const kept = await this.database?.rows
      .where('[table+session+number]')
      .between([table, session, number], [table, session, Dexie.maxKey], false, true)
      .toArray();
    const isWanted = (one: Change) => one.table === table && one.session === session && one.number > number;
    return this.#over(kept ?? [], isWanted).sort((a, b) => a.number - b.number);
  }

  async allRows(): Promise<Row[]> {
    return this.#over((await this.database?.rows.toArray()) ?? [], () => true);
  }

  async slot({ file, n }: SlotAt): Promise<SlotRow | undefined> {
    const owed = this.#slots.findLast((one) => one.file === file && one.slot.n === n);
    return owed ? toSlotRow(owed) : this.database?.slots.get([file, n]);
  }

  async slots(): Promise<SlotRow[]> {
    const kept = (await this.database?.slots.toArray()) ?? [];
    if (this.#slots.length === 0) return kept;
    const places = new Map(kept.map((row) => [`${row.file} ${row.n}`, row]));
    for (const owed of this.#slots) places.set(`${owed.file} ${owed.slot.n}`, toSlotRow(owed));
    return [...places.values()];
  }

  #over(kept: Row[], isWanted: (row: Change) => boolean): Row[] {
    if (this.#changes.length === 0) return kept;
    const rows = new Map<string, Change>(kept.map((row) => [nameOf(row), row]));
    // One that is written anew may be wanted no more.
    for (const change of this.#changes) rows.delete(nameOf(change));
    const last = new Map(this.#changes.map((change) => [nameOf(change), change]));
    for (const [name, change] of last) if (isWanted(change)) rows.set(name, change);
    return [...rows.values()].flatMap((row) => rowOf(row) ?? []);
  }
}

function rowOf({ bytes, ...row }: Change): Row | undefined {
  return bytes ? { ...row, bytes } : undefined;
}
