// A disk that is full to its last page, in the ways in which the engines say so, or do not: WebKit ends a write and names no
// reason, Chromium shuts the database and opens it no more. What was refused stands nowhere, what stands was called saved.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Commit, SessionRow } from '../../src/store/kept.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { TwoStores } from '../../src/store/two-stores.ts';
import { LocalTablet } from '../support/local-tablet.ts';

const tablet = new LocalTablet('full-disk');
// oxlint-disable-next-line unbound-method -- given its store by apply
const put = IDBObjectStore.prototype.put;
// oxlint-disable-next-line unbound-method -- given its factory by apply
const openAsItIs = indexedDB.open;
const connections: IDBDatabase[] = [];
let roomAgain = (): void => undefined;

function watched(...given: Parameters<IDBFactory['open']>): IDBOpenDBRequest {
  const request = openAsItIs.apply(indexedDB, given);
  request.addEventListener('success', () => connections.push(request.result));
  return request;
}

beforeEach(() => {
  connections.length = 0;
  vi.spyOn(indexedDB, 'open').mockImplementation(watched);
});

/** As WebKit does: each request was fine, and then the whole is taken back without a word. */
function writesEndWithoutReason(times = Infinity): void {
  const open = new Map<IDBTransaction, number>();
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const { transaction } = this;
    const request = put.apply(this, given);
    open.set(transaction, (open.get(transaction) ?? 0) + 1);
    request.addEventListener('success', () => {
      open.set(transaction, (open.get(transaction) ?? 0) - 1);
      if (left <= 0 || open.get(transaction) !== 0) return;
      left -= 1;
      transaction.abort();
    });
    return request;
  });
}

/** As Chromium does: it shuts the connection, and no other one can be had. */
function databaseIsShut(): void {
  for (const connection of connections.splice(0)) connection.close();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation((): never => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  roomAgain = () => void open.mockImplementation(watched);
}

const about: SessionRow = { id: 's', practice: true, question: 'Q', place: 'P', day: '', touched: 0 };
const entry = (id: string): Entry => ({
  ...{ id, session: 's', step: 'collect', act: id, stamp: id, at: 0 },
  ...{ kind: 'cards/written', data: { words: id } },
});
const act = (head: number, id: string): Commit => ({ session: 's', head, entries: [entry(id)], about });
const ids = async (store: LocalStore) => ((await store.load('s'))?.entries ?? []).map(({ id }) => id).sort();
const turn = (value: string) => ({
  session: 's',
  turn: 't',
  draft: 'turn:r:one',
  record: { turn: 't' },
  answer: { round: 'r', token: 'one', value },
  passing: { after: 'one' },
});

describe('a write that the engine ends without a reason', () => {
  test('is said to have found no room, where the database carries it alone, and is done again once', async () => {
    const store = await openLocalStore(tablet.name);
    await store.create(about, [entry('a')]);
    writesEndWithoutReason();
    await expect(store.commit(act(1, 'b'))).rejects.toMatchObject({ reason: 'no-room' });
    await expect(store.finishTurn(turn('two'))).rejects.toMatchObject({ reason: 'no-room' });
    expect(await store.state()).toMatchObject({ files: 'database-only', full: true });
    expect(await ids(store)).toEqual(['a']);
    vi.restoreAllMocks();
    expect(await store.commit(act(1, 'c'))).toEqual({ head: 2 });
    expect(await store.finishTurn(turn('three'))).toBe('done');
    expect(await ids(store)).toEqual(['a', 'c']);
    expect(await store.box('r')).toEqual(new Map([['one', 'three']]));
    expect(await store.state()).toMatchObject({ full: false });
    store.close();
  });

  test('once only is no full disk: it is asked again, and nobody hears of it', async () => {
    const store = await openLocalStore(tablet.name);
    await store.create(about, []);
    writesEndWithoutReason(1);
    expect(await store.commit(act(1, 'b'))).toEqual({ head: 2 });
    expect(await store.state()).toMatchObject({ full: false });
    store.close();
  });
});

describe('a database that is shut for want of room, and files that still take a little', () => {
  test('an act stands, is called saved, and is there once after the next start', async () => {
    const store = await tablet.start();
    await store.create(about, [entry('a')]);
    databaseIsShut();
    expect(await store.commit(act(1, 'b'))).toEqual({ head: 2 });
    expect(await store.state()).toMatchObject({ trouble: true });
    roomAgain();
    expect(await store.commit(act(2, 'c'))).toEqual({ head: 3 });
    expect(await store.state()).toMatchObject({ trouble: false });
    expect(await ids(store)).toEqual(['a', 'b', 'c']);
    expect(await ids(await tablet.again())).toEqual(['a', 'b', 'c']);
    expect(await ids(await tablet.withoutDatabase())).toEqual(['a', 'b', 'c']);
  });

  test('a turn is finished with one answer, and nobody is asked for it a second time', async () => {
    const store = await tablet.start();
    await store.create(about, []);
    databaseIsShut();
    expect(await store.finishTurn(turn('two')).catch(String)).toMatch(/done|no-room/);
    roomAgain();
    expect(await store.finishTurn(turn('two'))).toMatch(/done|already-answered/);
    expect(await (await tablet.again()).box('r')).toEqual(new Map([['one', 'two']]));
  });

  test('where they take nothing either it is refused, stands nowhere, and is there once when it is done again', async () => {
    const store = await tablet.start();
    await store.create(about, []);
    databaseIsShut();
    tablet.files.before = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await expect(store.commit(act(1, 'b'))).rejects.toMatchObject({ reason: 'no-room' });
    roomAgain();
    tablet.files.before = () => undefined;
    expect(await store.commit(act(1, 'c'))).toEqual({ head: 2 });
    expect(await ids(await tablet.again())).toEqual(['c']);
  });
});

describe('a database that cannot be opened for want of room, and files that take nothing', () => {
  const filesAreFull = () => {
    tablet.files.before = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  };
  const lived = async () => {
    const store = await tablet.start();
    await store.create(about, [entry('a')]);
    await store.keepDraft('s', 'turn:r:one', 'begun');
    await store.commit(act(1, 'b'));
    return store;
  };
  const wordsInOrder = async (store: LocalStore) => (await store.load('s'))?.entries.map(({ id }) => id);

  test('hinder nobody from reading what was saved, after one act was refused and after the next', async () => {
    const store = await lived();
    databaseIsShut();
    filesAreFull();
    for (const id of ['c', 'd']) {
      await expect(store.commit(act(2, id))).rejects.toMatchObject({ reason: 'no-room' });
      expect(await wordsInOrder(store)).toEqual(['a', 'b']);
      expect(await store.sessions()).toHaveLength(1);
      expect(await store.draft('turn:r:one')).toBe('begun');
      expect(await store.outbox.all()).toEqual([]);
      expect(await store.outbox.count()).toBe(0);
      expect((await store.rescue()).length).toBeGreaterThan(50);
      expect(await store.state()).toMatchObject({ full: true, trouble: true });
    }
    tablet.files.before = () => undefined;
    roomAgain();
    expect(await store.commit(act(2, 'e'))).toEqual({ head: 3 });
    expect(await store.state()).toMatchObject({ full: false, trouble: false });
    for (const start of [() => tablet.again(), () => tablet.withoutDatabase()])
      expect(await ids(await start())).toEqual(['a', 'b', 'e']);
  });

  test('hinder no tablet from starting: all that was saved is read, and with room again the work goes on', async () => {
    await lived();
    await tablet.end();
    databaseIsShut();
    filesAreFull();
    const store = await tablet.start();
    expect(await wordsInOrder(store)).toEqual(['a', 'b']);
    expect(await store.draft('turn:r:one')).toBe('begun');
    expect(await store.state()).toMatchObject({ full: true, trouble: true });
    await expect(store.commit(act(2, 'c'))).rejects.toMatchObject({ reason: 'no-room' });
    expect(await ids(store)).toEqual(['a', 'b']);
    tablet.files.before = () => undefined;
    roomAgain();
    expect(await store.commit(act(2, 'd'))).toEqual({ head: 3 });
    expect(await store.state()).toMatchObject({ full: false, trouble: false });
    expect(await ids(await tablet.again())).toEqual(['a', 'b', 'd']);
  });

  test('what the files alone took while it was shut is not passed over by the next start', async () => {
    for (const isShutAtTheStart of [false, true]) {
      tablet.anew();
      let store = await lived();
      if (isShutAtTheStart) await tablet.end();
      databaseIsShut();
      if (isShutAtTheStart) store = await tablet.start();
      else expect(await ids(store)).toEqual(['a', 'b']);
      await store.keepDraft('s', 'turn:r:one', 'gone on with');
      expect(await store.draft('turn:r:one')).toBe('gone on with');
      roomAgain();
      expect(await (await tablet.again()).draft('turn:r:one')).toBe('gone on with');
      await tablet.end();
    }
  });

  test('where the files hold nothing either, no empty tablet is made up', async () => {
    databaseIsShut();
    await expect(tablet.start()).rejects.toMatchObject({ reason: 'no-storage' });
    roomAgain();
  });
});

describe('whoever opens a full tablet', () => {
  const PIN = '402816';
  const PHRASE = 'velvet ladder seven harbour';

  test('is let in by the PIN and by the words, in a round and after a lock, and no try counts as wrong', async () => {
    const store = await tablet.start();
    await store.vault.setUp(PHRASE);
    await store.vault.setPin(PIN);
    await store.create({ ...about, practice: false }, [entry('a')]);
    await store.keepPassing('s', { after: 'nobody' });
    await store.vault.handOver();
    databaseIsShut();
    tablet.files.before = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await expect(store.keepDraft('s', 'turn:r:one', 'x')).rejects.toMatchObject({ reason: 'no-room' });
    for (let n = 0; n < 6; n += 1) {
      expect(await store.vault.openWithPin(PIN)).toEqual({ open: true });
      expect(await ids(store)).toEqual(['a']);
      await store.vault.lock();
    }
    expect(await store.vault.openWith(PHRASE)).toEqual({ open: true });
  });

  test('has no key in memory where what comes after the right PIN could not be done: the screen stays shut', async () => {
    const store = await tablet.start();
    await store.vault.setUp(PHRASE);
    await store.vault.setPin(PIN);
    await store.vault.handOver();
    vi.spyOn(TwoStores.prototype, 'read').mockRejectedValue(new Error('the disk does not answer'));
    await expect(store.vault.openWithPin(PIN)).rejects.toThrow('does not answer');
    expect(await store.vault.state()).toMatchObject({ is: 'handed', pin: true, wait: 0 });
    vi.restoreAllMocks();
    expect(await store.vault.openWithPin(PIN)).toEqual({ open: true });
  });

  test('has words on paper that open it, although the tablet had no room for what comes after its key', async () => {
    const store = await tablet.start();
    const read = vi.spyOn(TwoStores.prototype, 'read').mockRejectedValue(new Error('the disk does not answer'));
    await store.vault.setUp(PHRASE);
    read.mockRestore();
    const next = await tablet.again();
    expect(await next.vault.openWith(PHRASE)).toEqual({ open: true });
  });
});
