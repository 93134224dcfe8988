// The engine throws the database away while the app is open, and opens an empty one in its place, as Chromium does on a disk
// that is full: nothing is believed of it, or told to it, before it was healed from the files.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Commit, SessionRow } from '../../src/store/kept.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { LocalTablet } from '../support/local-tablet.ts';

const tablet = new LocalTablet('thrown');
const connections: IDBDatabase[] = [];
// oxlint-disable-next-line unbound-method -- given its factory by apply
const openAsItIs = indexedDB.open;

beforeEach(() => {
  connections.length = 0;
  vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
    const request = openAsItIs.apply(indexedDB, given);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
});

async function throwAway(): Promise<void> {
  for (const connection of connections.splice(0)) connection.close();
  await Dexie.delete(tablet.name);
}

const about: SessionRow = { id: 's', practice: true, question: 'Q', place: 'P', day: '', touched: 0 };
const entry = (id: string): Entry => ({
  ...{ id, session: 's', step: 'collect', act: id, stamp: id, at: 0 },
  ...{ kind: 'cards/written', data: { words: `words of ${id}` } },
});
const act = (head: number, id: string): Commit => ({ session: 's', head, entries: [entry(id)], about });
const ids = async (store: LocalStore) => ((await store.load('s'))?.entries ?? []).map(({ id }) => id).sort();
const turn = (token: string) => ({
  session: 's',
  turn: `t-${token}`,
  draft: `turn:r:${token}`,
  record: { turn: `t-${token}` },
  answer: { round: 'r', token, value: `answer of ${token}` },
  passing: { next: token },
});

async function lived(): Promise<LocalStore> {
  const store = await tablet.start();
  await store.create(about, [entry('a')]);
  await store.commit(act(1, 'b'));
  await store.finishTurn(turn('one'));
  await store.keepDraft('s', 'turn:r:two', 'begun');
  return store;
}

test('what is read next is all there, and it is said that one of the two copies was made again', async () => {
  const store = await lived();
  await throwAway();
  expect(await ids(store)).toEqual(['a', 'b']);
  expect(await store.sessions()).toHaveLength(1);
  expect(await store.state()).toMatchObject({ files: 'both', healed: 'database', trouble: false });
});

test('no result is invented: the answers of a round are those that were given', async () => {
  const store = await lived();
  await store.finishTurn(turn('two'));
  await throwAway();
  expect(Object.fromEntries(await store.box('r'))).toEqual({ one: 'answer of one', two: 'answer of two' });
  expect(await store.finishTurn(turn('two'))).toBe('already-answered');
});

test('the turn that is finished next is kept beside all that was there before, in both stores', async () => {
  const store = await lived();
  await throwAway();
  expect(await store.finishTurn(turn('two'))).toBe('done');
  expect(await store.draft('turn:r:two')).toBeUndefined();
  for (const start of [() => tablet.again(), () => tablet.withoutDatabase()]) {
    const next = await start();
    expect(await ids(next)).toEqual(['a', 'b']);
    expect([...(await next.box('r')).keys()]).toEqual(['one', 'two']);
    expect(await next.passing()).toEqual({ next: 'two' });
    expect(await next.records('s')).toHaveLength(2);
  }
});

test('the act that comes next, and a reading beside it, lose nothing, and the next start believes both', async () => {
  const store = await lived();
  await throwAway();
  const [committed, read] = await Promise.all([store.commit(act(3, 'c')), ids(store)]);
  expect(committed).toEqual({ head: 4 });
  expect(read).toEqual(expect.arrayContaining(['a', 'b']));
  const next = await tablet.again();
  expect(await ids(next)).toEqual(['a', 'b', 'c']);
  expect(await next.draft('turn:r:two')).toBe('begun');
  expect(await next.state()).toMatchObject({ files: 'both', healed: null });
});

test('a session that is removed next takes no other along', async () => {
  const store = await lived();
  await store.create({ ...about, id: 'other' }, []);
  await throwAway();
  await store.remove('other');
  const next = await tablet.again();
  expect(await ids(next)).toEqual(['a', 'b']);
  expect(await next.sessions()).toHaveLength(1);
});

test('with no room in the new one either, people go on from the files, and with room again it has all', async () => {
  const store = await lived();
  await throwAway();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation((): never => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await ids(store)).toEqual(['a', 'b']);
  expect(await store.commit(act(3, 'c'))).toEqual({ head: 4 });
  expect(await store.state()).toMatchObject({ trouble: true });
  const next = await tablet.again();
  expect(await ids(next)).toEqual(['a', 'b', 'c']);
  expect((await next.box('r')).get('one')).toBe('answer of one');
});

test('an empty one that an app before this told that it has everything is not believed at the start', async () => {
  await lived();
  await tablet.end();
  const db = await bareDatabase(tablet.name);
  await db.table('rows').clear();
  await db.table('slots').clear();
  db.close();
  const next = await tablet.start();
  expect(await ids(next)).toEqual(['a', 'b']);
  expect((await next.box('r')).get('one')).toBe('answer of one');
});

test('without files beside it the window is closed, and no empty workshop or result is made up', async () => {
  const store = await openLocalStore(tablet.name);
  const told = vi.fn();
  store.onClosed = told;
  await store.create(about, [entry('a')]);
  await store.finishTurn(turn('one'));
  await throwAway();
  const tries = await Promise.allSettled([store.box('r'), store.load('s'), store.commit(act(2, 'b'))]);
  expect(tries.map((one) => one.status === 'rejected' && String(one.reason))).toEqual(
    Array.from({ length: 3 }, () => 'StoreFault: closed'),
  );
  expect(told).toHaveBeenCalledOnce();
});

test('without files a database that was only closed is opened again', async () => {
  const store = await openLocalStore(tablet.name);
  await store.create(about, [entry('a')]);
  for (const connection of connections.splice(0)) connection.close();
  expect(await ids(store)).toEqual(['a']);
  expect(await store.commit(act(1, 'b'))).toEqual({ head: 2 });
  store.close();
});
