// What opens the office's store lies sealed on the tablet, in both stores, and is read only while the vault is open.

import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openLocalStore, type LocalStore } from '../../src/store/local-store.ts';
import { allText, forget } from '../support/bare-database.ts';
import { MemoryFiles } from '../support/memory-files.ts';

const PHRASE = 'acorn bridge castle donkey easel';
const QUICK = { now: () => 0, rounds: 600_000, pinRounds: 1000 };
const SECRET = 'correct horse battery';
let rooms = 0;
let name: string;
let files: MemoryFiles;
let store: LocalStore;

beforeEach(async () => {
  rooms += 1;
  name = `secret-${rooms}`;
  files = new MemoryFiles();
  store = await openLocalStore(name, files.open, QUICK);
});

test('it is kept and read only while the vault is open', async () => {
  await expect(store.keepSecret('office', SECRET)).rejects.toMatchObject({ reason: 'locked' });
  await store.vault.setUp(PHRASE);
  expect(await store.secret('office')).toBeUndefined();
  await store.keepSecret('office', { password: SECRET });
  expect(await store.secret('office')).toEqual({ password: SECRET });
  await store.vault.lock();
  await expect(store.secret('office')).rejects.toMatchObject({ reason: 'locked' });
  await expect(store.keepSecret('office', 'other')).rejects.toMatchObject({ reason: 'locked' });
  await store.vault.openWith(PHRASE);
  expect(await store.secret('office')).toEqual({ password: SECRET });
  await store.keepSecret('office', null);
  expect(await store.secret('office')).toBeUndefined();
});

test('nothing of it can be read on the disk or in a rescue copy, and a lost database is made good from the file', async () => {
  await store.vault.setUp(PHRASE);
  await store.keepSecret('office', { password: 'the first one' });
  await store.keepSecret('office', { password: SECRET });
  await store.vault.lock();
  const found = [...files.names().map((file) => files.disk(file)), await store.rescue()].map((bytes) =>
    Buffer.from(bytes),
  );
  expect(found.length).toBeGreaterThan(1);
  for (const text of [...found, await allText(name)]) expect(text.includes(SECRET)).toBe(false);
  expect(await allText(name)).toContain('secret:office');
  store.close();
  await forget(name);
  store = await openLocalStore(name, files.open, QUICK);
  await store.vault.openWith(PHRASE);
  expect(await store.secret('office')).toEqual({ password: SECRET });
});
