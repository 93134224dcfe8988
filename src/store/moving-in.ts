// What an app before this kept in tables of its own is laid into the places that are overwritten where they are.

import { type Database, OLD_TABLES } from './database.ts';
import type { InPlace } from './in-place.ts';
import { fromRow } from './rows.ts';
import type { SlotChange, Who } from './slot-index.ts';
import type { TwoStores } from './two-stores.ts';

/** A row of a version before this one. */
interface OldRow {
  readonly session: string;
  readonly key?: string;
  readonly round?: string;
  readonly token?: string;
  readonly bytes: Uint8Array;
}

/**
 * `mayLie`: whether what belongs to these sessions may be written now; what may not waits where it lies. Rejects with a
 * `StoreFault('no-room')`, and then all of it lies where it lay.
 */
export async function moveIn(
  kept: TwoStores,
  inPlace: InPlace,
  mayLie: (sessions: readonly string[]) => Promise<boolean>,
): Promise<void> {
  const [answers = [], drafts = [], passings = []] = await kept.read(({ database }) =>
    Promise.all(OLD_TABLES.map(async (name) => database?.table<OldRow>(name).toArray() ?? [])),
  );
  if (!(await mayLie([...answers, ...drafts, ...passings].map(({ session }) => session)))) return;
  const slots: SlotChange[] = [];
  const keep = async ({ bytes }: OldRow, who: Who) => inPlace.keep(slots, who, await fromRow(bytes));
  for (const row of answers)
    await keep(row, { kind: 'answer', session: row.session, round: row.round ?? '', key: row.token ?? '' });
  for (const row of drafts) await keep(row, { kind: 'draft', session: row.session, key: row.key ?? '' });
  for (const row of passings) await keep(row, { kind: 'passing', session: row.session, key: '' });
  const tables = (db: Database) => OLD_TABLES.map((name) => db.table(name));
  const task = async (db: Database) => {
    for (const table of tables(db)) await table.clear();
  };
  await kept.write({ slots, beside: { tables, task } });
}
