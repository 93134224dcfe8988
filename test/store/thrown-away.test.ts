// The engine throws the database away while the app is open, and opens an empty one in its place, as Chromium does on a disk
// that is full: nothing is believed of it, or told to it, before it was healed from the files.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { writeBundle } from '../../src/exchange/bundle.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { redact } from '../../src/journal/mark.ts';
import { StoreFault } from '../../src/store/fault.ts';
import type { Row } from '../../src/store/frame-rows.ts';
import type { Commit, SessionRow } from '../../src/store/kept.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { TwoStores } from '../../src/store/two-stores.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { LocalTablet } from '../support/local-tablet.ts';
import { MemoryFiles } from '../support/memory-files.ts';

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

test('thrown away under the start itself, wherever that is just then, nothing is lost and nobody has to start again', async () => {
  const ends: string[] = [];
  for (let at = 0; at < 12; at += 1) {
    tablet.anew();
    const store = await lived();
    // Words are out, and the file is still to be written anew without them: the start has much to do.
    vi.spyOn(TwoStores.prototype, 'writeFileAnew').mockRejectedValueOnce(new StoreFault('no-room'));
    await store.commit({ ...act(3, 'c'), redacted: [redact(entry('a'))] }).catch(() => undefined);
    await tablet.end();
    let left = at;
    // oxlint-disable-next-line unbound-method -- given its database by apply
    const asItIs = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      left -= 1;
      if (left === -1) {
        this.close();
        indexedDB.deleteDatabase(tablet.name);
      }
      return asItIs.apply(this, given);
    });
    const start = tablet.start().then(ids);
    ends.push(await start.then((found) => found.join(' '), String));
    await tablet.end();
  }
  expect(ends).toEqual(ends.map(() => 'a b c'));
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

describe('what waits to be sent', () => {
  const bundle = {
    session: 's',
    practice: false,
    entries: [entry('a')],
  };
  /** Sealed once it is this file; each sealing gives another. */
  const sealing = { pack: writeBundle, seal: async () => crypto.getRandomValues(new Uint8Array(500)) };
  const office = [{ name: 'Hall', recipient: 'age1' }];
  const outboxOf = (store: LocalStore) => new Outbox(store.outbox, sealing);
  const queued = async (store: LocalStore) => {
    const sending = await outboxOf(store).queue(bundle, 'tablet', 1, office, { touched: 7, entries: 1 });
    if (sending === 'practice') throw new Error('real people');
    return sending;
  };
  const bytesOf = async (store: LocalStore) => {
    const [one] = await outboxOf(store).waiting();
    return one && outboxOf(store).file(one);
  };

  test('still waits, and it is the same file to the byte, now and after the next start', async () => {
    const store = await lived();
    const sending = await queued(store);
    const before = await bytesOf(store);
    await throwAway();
    expect(await outboxOf(store).waiting()).toEqual([sending]);
    expect(await store.outbox.count()).toBe(1);
    expect(await bytesOf(store)).toEqual(before);
    const next = await tablet.withoutDatabase();
    expect(await outboxOf(next).waiting()).toEqual([sending]);
    expect(await bytesOf(next)).toEqual(before);
  });

  test('handed to the outbox once more it is no second file', async () => {
    const store = await lived();
    const { key } = await queued(store);
    await throwAway();
    expect((await queued(store)).key).toBe(key);
    expect(await store.outbox.count()).toBe(1);
  });

  test('why it waits, and that it has arrived, is known after that; its file waits no more', async () => {
    const store = await lived();
    const outbox = outboxOf(store);
    const sending = await queued(store);
    await outbox.didNotArrive(sending, 'slow', 2);
    await throwAway();
    expect(await outbox.waiting()).toMatchObject([{ key: sending.key, tried: 2, why: 'slow' }]);
    await outbox.arrived(sending, 'https://office.example/', 3);
    await throwAway();
    expect(await outbox.all()).toMatchObject([{ key: sending.key, sent: 3 }]);
    expect(await store.outbox.count()).toBe(0);
    expect(await outboxOf(await tablet.withoutDatabase()).waiting()).toEqual([]);
  });

  test('of a session of which words were taken out nothing comes back that holds them', async () => {
    const store = await lived();
    await queued(store);
    const { head = 0 } = (await store.load('s')) ?? {};
    await store.commit({ session: 's', head, entries: [], redacted: [{ ...entry('a'), data: null }], about });
    expect(await store.outbox.count()).toBe(0);
    const next = await tablet.withoutDatabase();
    expect(await next.outbox.count()).toBe(0);
    expect(await bytesOf(next)).toBeUndefined();
    // Known as waiting all the same: the list says that it cannot go, and the facilitator hands it over anew.
    expect(await outboxOf(next).waiting()).toHaveLength(1);
  });

  test('what makes room for a newer one stays gone, and may come again', async () => {
    const store = await lived();
    const { key } = await queued(store);
    const known = (await outboxOf(store).waiting())[0];
    await store.outbox.add('newer', 's', { newer: true }, new Uint8Array(3), [key]);
    expect(await store.outbox.count()).toBe(1);
    await store.outbox.add(key, 's', known, new Uint8Array(4), ['newer']);
    const next = await tablet.withoutDatabase();
    expect(await next.outbox.all()).toEqual([known]);
    expect(await next.outbox.file(key)).toEqual(new Uint8Array(4));
    expect(await next.outbox.file('newer')).toBeUndefined();
  });

  test('with its session it goes out of both stores', async () => {
    const store = await lived();
    await queued(store);
    await store.remove('s');
    expect(await store.outbox.count()).toBe(0);
    expect(await store.outbox.all()).toEqual([]);
    expect(await (await tablet.withoutDatabase()).outbox.all()).toEqual([]);
  });

  test('of an app before this it waits on, and lies in both stores with its next try', async () => {
    const store = await lived();
    const sending = await queued(store);
    const [bytes, known] = [await bytesOf(store), await outboxOf(store).waiting()];
    await tablet.end();
    await asBefore(sending.key);
    const old = await tablet.start();
    expect(await outboxOf(old).waiting()).toEqual(known);
    expect(await bytesOf(old)).toEqual(bytes);
    expect(await old.outbox.count()).toBe(1);
    await outboxOf(old).didNotArrive(sending, 'slow', 2);
    expect(await old.outbox.count()).toBe(1);
    const next = await tablet.withoutDatabase();
    expect(await outboxOf(next).waiting()).toMatchObject([{ key: sending.key, why: 'slow' }]);
    expect(await bytesOf(next)).toEqual(bytes);
  });

  /** The two tables of then, and nothing of it in the files. */
  async function asBefore(key: string): Promise<void> {
    const db = await bareDatabase(tablet.name);
    for (const table of ['outbox', 'outboxFiles']) {
      const row = (await db.table('rows').get([table, 's', key])) as Row;
      await db.table(table).put({ key, session: 's', bytes: row.bytes });
      await db.table('rows').where('[table+session+key]').between([table], [table, []]).delete();
    }
    db.close();
    tablet.files = new MemoryFiles();
  }
});
