// The rescue copy: handed out by a tablet that is locked, opened by the passphrase or the office somewhere else, by nothing else.

import 'fake-indexeddb/auto';
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { openRescueFile } from '../../src/exchange/rescue.ts';
import type { Entry } from '../../src/journal/entry.ts';
import type { FinishedTurn } from '../../src/store/kept.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { readRescue } from '../../src/store/rescue.ts';
import { isRescue } from '../../src/store/rescue-mark.ts';
import { headerOf, openedBy, rowsOf } from '../scripts/read-rescue.mjs';
import { MemoryFiles } from '../support/memory-files.ts';

// On a machine that does other things as well, words take their time.
vi.setConfig({ testTimeout: 60_000 });

const PHRASE = 'velvet ladder seven harbour';
const QUICK = { now: () => 0, rounds: 600_000 };
const names: string[] = [];
const stores: LocalStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) store.close();
  for (const name of names.splice(0)) await Dexie.delete(name);
});

/** A tablet that can be closed and started again: the same name, the same files. */
function tablet() {
  const [name, files] = [`rescue-${crypto.randomUUID()}`, new MemoryFiles()];
  names.push(name);
  return {
    files,
    start: async () => {
      const store = await openLocalStore(name, files.open, QUICK);
      stores.push(store);
      return store;
    },
  };
}

const entry = (id: string): Entry => ({
  id,
  session: 's',
  step: 'collect',
  act: id,
  stamp: `000000001-0000-${id}`,
  at: 0,
  kind: 'cards/written',
  data: { words: `canary-${id}` },
});
const about = { id: 's', practice: false, question: 'canary-q', place: '', day: '', touched: 0 };
const aTurn: FinishedTurn = {
  session: 's',
  turn: 't',
  draft: 'turn:r:a',
  record: { turn: 't', note: 'canary-record' },
  passing: { note: 'canary-passing' },
  answer: { round: 'r', token: 'a', value: 'canary-answer' },
};

const copyOf = async (store: LocalStore) => new Blob([await store.rescue()]);
const textOf = async (copy: Blob) => new TextDecoder('latin1').decode(await copy.arrayBuffer());
async function all(copy: Blob, words = PHRASE): Promise<string> {
  const opened = await openRescueFile(copy, { words });
  if (!opened.ok) throw new Error(opened.reason);
  return JSON.stringify(opened.sessions);
}

test('a locked tablet hands out its journals, and what nobody has revealed is not among them', async () => {
  const here = tablet();
  const before = await here.start();
  await before.vault.setUp(PHRASE);
  await before.create(about, [entry('a')]);
  await before.vault.handOver();
  await before.finishTurn(aTurn);
  await before.keepDraft('s', 'turn:r:b', 'canary-draft');
  before.close();

  const locked = await here.start();
  const copy = await copyOf(locked);
  expect(await isRescue(copy)).toBe(true);
  expect(await textOf(copy)).not.toContain('canary');

  expect(await openRescueFile(copy, { words: 'other words entirely' })).toEqual({ ok: false, reason: 'wrong-secret' });
  expect(await openRescueFile(copy, { words: PHRASE })).toEqual({
    ok: true,
    damaged: 0,
    sessions: [{ session: 's', practice: false, entries: [entry('a')], records: [aTurn.record] }],
  });
});

test('a practice is in no rescue copy: it lies open, and a locked tablet hands out nothing that does', async () => {
  const store = await tablet().start();
  await store.vault.setUp(PHRASE);
  await store.create({ ...about, practice: true }, [entry('a')]);
  const copy = await copyOf(store);
  expect(await textOf(copy)).not.toContain('canary');
  expect(await openRescueFile(copy, { words: PHRASE })).toEqual({ ok: true, damaged: 0, sessions: [] });
});

test('cut off anywhere, with a bit changed anywhere, or from a newer app: refused before anybody is asked for words', async () => {
  const store = await tablet().start();
  await store.vault.setUp(PHRASE);
  await store.create(about, [entry('a')]);
  const bytes = await store.rescue();
  const refused = async (file: Uint8Array<ArrayBuffer>) => readRescue(new Blob([file]));
  for (const cut of [22, 23, 30, 60, 88, bytes.length / 2, bytes.length - 1])
    expect(await refused(bytes.slice(0, cut))).toBe('damaged');
  for (let at = 23; at < bytes.length; at += 17) {
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(await refused(flipped), `byte ${at}`).toBe('damaged');
  }
  expect(await refused(new Uint8Array([...bytes, 0]))).toBe('damaged');
  const newer = bytes.slice();
  newer.set(new TextEncoder().encode('common-ground rescue 7 '));
  expect(await refused(newer)).toBe('newer-app');
  expect(await refused(new TextEncoder().encode('a picture'))).toBe('not-a-rescue');
  // Told by its size before a byte of it is read.
  const vast = new File([bytes], 'vast');
  Object.defineProperty(vast, 'size', { value: 2 ** 40 });
  Object.defineProperty(vast, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
  expect(await readRescue(vast)).toBe('too-large');
});

test('a copy made after words were taken out, or a workshop removed, holds nothing of them for whoever has the key', async () => {
  const here = tablet();
  const store = await here.start();
  await store.vault.setUp(PHRASE);
  await store.create(about, [entry('a'), entry('b')]);
  await store.create({ ...about, id: 'other' }, [{ ...entry('c'), session: 'other' }]);
  expect(await all(await copyOf(store))).toContain('canary-b');
  const gone = { ...entry('b'), data: { redacted: true } };
  await store.commit({ session: 's', head: 1, entries: [], redacted: [gone], aside: [entry('b')], about });
  await store.remove('other');
  await store.vault.lock();
  const copy = await copyOf(store);
  const found = await all(copy);
  expect(found).toContain('canary-a');
  expect(found).not.toMatch(/canary-[bc]/);
  const rows = await readRescue(copy);
  const tables = typeof rows === 'string' ? [rows] : rows.rows.map(({ table }) => table);
  expect([...new Set(tables)].sort()).toEqual(['entries', 'periods', 'sessions', 'vault']);
  // No older frame of it either: one row for each entry that is left, and none of the workshop that was removed.
  expect(
    typeof rows === 'string' ? rows : rows.rows.filter(({ table }) => table === 'entries').map(({ key }) => key),
  ).toEqual(['a', 'b']);
});

test('the office opens a copy that was made while its key was set up, and no other key does', async () => {
  const [office, stranger] = [await generateX25519Identity(), await generateX25519Identity()];
  const store = await tablet().start();
  await store.vault.setUp(PHRASE);
  await store.create(about, [entry('a')]);
  const before = await copyOf(store);
  await store.vault.setOffice([{ name: 'Town hall', recipient: await identityToRecipient(office) }]);
  const copy = await copyOf(store);
  await store.vault.setOffice([]);
  const after = await copyOf(store);
  const opens = async (file: Blob, key: string) => (await openRescueFile(file, { identities: [key] })).ok;
  expect([await opens(before, office), await opens(copy, office), await opens(after, office)]).toEqual([
    false,
    true,
    false,
  ]);
  expect(await opens(copy, stranger)).toBe(false);
  const looked = await readRescue(copy);
  expect(typeof looked === 'string' ? looked : looked.about).toEqual({ sessions: 1, office: ['Town hall'] });
});

test('the README’s own way reads a copy without this app: the key out of an age file, the rest with a short script', async () => {
  const secret = await generateX25519Identity();
  const store = await tablet().start();
  await store.vault.setUp(PHRASE);
  await store.create(about, [entry('a')]);
  await store.vault.setOffice([{ name: 'Town hall', recipient: await identityToRecipient(secret) }]);
  await store.vault.handOver();
  await store.finishTurn(aTurn);
  const copy = Buffer.from(await store.rescue());
  const [wrap] = headerOf(rowsOf(copy)).office?.keys ?? [];
  const decrypter = new Decrypter();
  decrypter.addIdentity(secret);
  const vaultKey = Buffer.from(await decrypter.decrypt(armor.decode(wrap?.file ?? '')));
  expect(openedBy(copy, vaultKey)).toEqual({
    s: { sessions: [about], entries: [entry('a')], records: [aTurn.record] },
  });
});

test('other words: the ones before open nothing any more, on the disk neither', async () => {
  const here = tablet();
  const store = await here.start();
  await store.vault.setUp(PHRASE);
  await store.create(about, [entry('a')]);
  await store.vault.renew('other words from today');
  // The journal file has one header, and not the older one before it; it stands there twice.
  const text = (name: string) => new TextDecoder('latin1').decode(here.files.disk(name));
  const headers = () => {
    const all = here.files.names().flatMap((name) => text(name).match(/\{[^{]*"rounds".{200}/gs) ?? []);
    return [all.length, new Set(all).size];
  };
  expect(headers()).toEqual([2, 1]);
  store.close();
  const again = await here.start();
  expect(await again.vault.openWith(PHRASE)).toMatchObject({ open: false });
  expect(await again.vault.openWith('other words from today')).toEqual({ open: true });
  expect((await again.load('s'))?.entries).toEqual([entry('a')]);
  expect(headers()).toEqual([2, 1]);
});
