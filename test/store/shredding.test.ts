// What was removed is not read again: not with the words, and not by whoever finds its sealed rows on the disk (trust.md 4.5).

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Row } from '../../src/store/frame-rows.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { openRescue, readRescue, writeRescue } from '../../src/store/rescue.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { MemoryFiles } from '../support/memory-files.ts';

// On a machine that does other things as well, words take their time.
vi.setConfig({ testTimeout: 60_000 });

const WORDS = 'velvet ladder seven harbour';
const QUICK = { now: () => 0, rounds: 600_000 };
const tablets: { readonly name: string; store?: LocalStore }[] = [];
afterEach(async () => {
  for (const { name, store } of tablets.splice(0)) {
    store?.close();
    await Dexie.delete(name);
  }
});

/** With the sessions `kept` and `removed`, each written in two periods. */
async function tabletWithTwo() {
  const [name, files] = [`shredding-${crypto.randomUUID()}`, new MemoryFiles()];
  const own: (typeof tablets)[number] = { name };
  tablets.push(own);
  const start = async () => {
    own.store?.close();
    own.store = await openLocalStore(name, files.open, QUICK);
    return own.store;
  };
  const store = await start();
  await store.vault.setUp(WORDS);
  for (const session of ['kept', 'removed']) await store.create(about(session), [entry(session, 1)]);
  await store.vault.lock();
  await store.vault.openWith(WORDS);
  for (const session of ['kept', 'removed'])
    await store.commit({ session, head: 1, entries: [entry(session, 2)], about: about(session) });
  return { name, files, store, start };
}

const about = (id: string) => ({ id, practice: false, question: '', place: '', day: '', touched: 0 });
const entry = (session: string, n: number): Entry => ({
  id: `${session}-${n}`,
  session,
  step: 'collect',
  act: `${n}`,
  stamp: `00000000${n}-0000-a`,
  at: 0,
  kind: 'cards/written',
  data: { words: `canary-${session}-${n}` },
});

async function rowsIn(name: string): Promise<Row[]> {
  const database = await bareDatabase(name);
  const rows = await database.rows.toArray();
  database.close();
  return rows;
}

/** How many entries of each session these rows give to whoever has the words. */
async function readable(rows: readonly Row[]) {
  const copy = await readRescue(new Blob([await writeRescue(rows)]));
  if (typeof copy === 'string') throw new Error(copy);
  const opened = await openRescue(copy, { words: WORDS });
  return Object.fromEntries((opened ?? []).map(({ session, entries }) => [session, entries.length]));
}

test('the keys of a removed session are in neither store: whoever kept its sealed rows, and has the words, reads none of them', async () => {
  const { name, files, store } = await tabletWithTwo();
  const before = await rowsIn(name);
  expect(await readable(before)).toEqual({ kept: 2, removed: 2 });
  const keys = before.filter(({ table, session }) => table === 'periods' && session === 'removed');
  expect(keys).toHaveLength(2);

  await store.remove('removed');
  const after = await rowsIn(name);
  const found = before.filter(({ table, session }) => table !== 'periods' && session === 'removed');
  expect(await readable([...after, ...found])).toEqual({ kept: 2, removed: 0 });
  const file = Buffer.concat(files.names().map((one) => files.disk(one)));
  for (const { bytes } of keys) expect(file.includes(Buffer.from(bytes))).toBe(false);
});

test('a session that comes back after it was removed is kept under keys of its own, and read after the next start', async () => {
  const { start, store } = await tabletWithTwo();
  await store.remove('removed');
  await store.create(about('removed'), [entry('removed', 1)]);
  const again = await start();
  await again.vault.openWith(WORDS);
  expect((await again.load('removed'))?.entries.map(({ id }) => id)).toEqual(['removed-1']);
  expect((await again.load('kept'))?.entries).toHaveLength(2);
});

test('a session that could not be removed is read as before', async () => {
  const { files, store } = await tabletWithTwo();
  files.before = () => {
    throw new Error('the disk fails');
  };
  await expect(store.remove('removed')).rejects.toThrow();
  files.before = () => undefined;
  expect((await store.load('removed'))?.entries).toHaveLength(2);
  await store.commit({ session: 'removed', head: 2, entries: [entry('removed', 3)], about: about('removed') });
  expect((await store.load('removed'))?.entries).toHaveLength(3);
});
