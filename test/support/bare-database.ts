// The database behind the store's back: what lies in it, and writing into it as a bug or a second window would.

import { Dexie } from 'dexie';
import { Database } from '../../src/store/database.ts';
import { tagOf } from '../../src/store/in-place.ts';
import { toRow } from '../../src/store/rows.ts';
import type { Json } from '../../src/journal/json.ts';

export async function bareDatabase(name: string): Promise<Database> {
  const database = new Database(name);
  await database.open();
  return database;
}

/** Every row of every table as text: ids and, where bytes are readable, what they say. */
export async function allText(name: string): Promise<string> {
  const database = await bareDatabase(name);
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (const table of database.tables) {
    // How far the file goes says nothing of what is in it.
    if (table.name === 'epoch') continue;
    for (const row of (await table.toArray()) as Record<string, unknown>[]) {
      for (const [key, value] of Object.entries(row)) {
        parts.push(`${table.name}.${key}=${value instanceof Uint8Array ? decoder.decode(value) : String(value)}`);
      }
    }
  }
  database.close();
  return parts.join('\n');
}

export async function dropAnswer(
  name: string,
  round: string,
  token: string,
  session: string,
  value: Json,
): Promise<void> {
  const database = await bareDatabase(name);
  const bytes = await toRow(value);
  const salt = await database.rows.get(['vault', '', 'salt']);
  const tag = await tagOf(salt?.bytes ?? new Uint8Array(), { kind: 'answer', session, round, key: token });
  await database.slots.add({ file: 'plain', n: 1000, seq: 1, tag, bytes });
  database.close();
}

export async function forget(name: string): Promise<void> {
  await Dexie.delete(name);
}
