// Two stores, one truth: whichever of them is gone, torn or behind, what was called saved is there.

import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import { canonical } from '../../src/journal/json.ts';
import { Database } from '../../src/store/database.ts';
import { type Change, nameOf, type Row } from '../../src/store/frame-rows.ts';
import { FRAME_HEAD, readFrames } from '../../src/store/frames.ts';
import { compare } from '../../src/store/healing.ts';
import type { Commit, SessionRow } from '../../src/store/kept.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { MemoryFiles } from '../support/memory-files.ts';

// A test that was given up goes on in the next one's files: none is, on a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

let name = '';
let files: MemoryFiles;
const open: LocalStore[] = [];

beforeEach(() => {
  name = `two-${crypto.randomUUID()}`;
  files = new MemoryFiles();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await end();
  await Dexie.delete(name);
});

async function end(): Promise<void> {
  for (const store of open.splice(0)) store.close();
}

async function start(): Promise<LocalStore> {
  const store = await openLocalStore(name, files.open);
  open.push(store);
  return store;
}

/** The page is gone, and with it what was on its way. */
async function again(): Promise<LocalStore> {
  files.cutPower();
  for (const store of open.splice(0)) store.close();
  return start();
}

const about: SessionRow = { id: 's', practice: true, question: 'Q', place: 'P', day: '2026-01-01', touched: 0 };

function entry(id: string, words = `words of ${id}`): Entry {
  return { id, session: 's', step: 'collect', act: id, stamp: id, at: 0, kind: 'cards/written', data: { words } };
}

const act = (head: number, ...ids: string[]): Commit => ({
  session: 's',
  head,
  entries: ids.map((id) => entry(id)),
  about,
});

async function ids(store: LocalStore): Promise<string[]> {
  return ((await store.load('s'))?.entries ?? []).map(({ id }) => id).sort();
}

/** What the tablet holds, the one exact way. */
async function held(store: LocalStore): Promise<string> {
  const loaded = await store.load('s');
  return canonical([loaded?.head, [...(loaded?.entries ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))]);
}

/** Three acts, one after the other, as a session writes them. */
async function lived(): Promise<LocalStore> {
  const store = await start();
  await store.create(about, [entry('a')]);
  await store.commit(act(1, 'b', 'c'));
  await store.commit(act(2, 'd'));
  return store;
}

describe('what was called saved', () => {
  test('is there after a power cut, from the file alone', async () => {
    await lived();
    await Dexie.delete(name);
    const store = await again();
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd']);
    expect((await store.state()).healed).toBe('database');
    expect(await store.commit(act(3, 'e'))).toEqual({ head: 4 });
  });

  test('is there after the files were deleted, from the database alone', async () => {
    const before = await held(await lived());
    files.delete();
    const store = await again();
    expect(await held(store)).toBe(before);
    expect((await store.state()).healed).toBe('file');
    await Dexie.delete(name);
    expect(await held(await again())).toBe(before);
  });

  test('knows its own name after its database was deleted, and after its files were', async () => {
    const store = await start();
    expect(await store.tablet('first')).toBe('first');
    expect(await store.tablet('second')).toBe('first');
    await Dexie.delete(name);
    expect(await (await again()).tablet('third')).toBe('first');
    files.delete();
    expect(await (await again()).tablet('fourth')).toBe('first');
  });

  test('is the same whichever store is deleted in the middle of a workshop, again and again', async () => {
    let store = await lived();
    let head = 3;
    for (const gone of ['file', 'database', 'database', 'file'] as const) {
      const before = await held(store);
      if (gone === 'file') files.delete();
      for (const each of open.splice(0)) each.close();
      if (gone === 'database') await Dexie.delete(name);
      store = await again();
      expect(await held(store)).toBe(before);
      expect(await store.commit(act(head, `after-${head}`))).toEqual({ head: head + 1 });
      head += 1;
    }
  });

  test('is on the disk of the file before it is said: a cut right after loses nothing', async () => {
    const store = await start();
    await store.create(about, []);
    for (let head = 1; head <= 5; head += 1) {
      await store.commit(act(head, `e${head}`));
      const { frames, end } = await readFrames(files.disk('journal-a'));
      expect(frames).toHaveLength(3 + head);
      expect(end).toBe(files.disk('journal-a').length);
    }
  });

  test('costs one flush of the file and no more', async () => {
    const store = await lived();
    const before = files.flushes;
    await store.commit(act(3, 'e'));
    expect(files.flushes - before).toBe(1);
  });
});

describe('a write that something hinders', () => {
  test('when the database does not take it, the act stands in the file, is said to be saved, and is healed', async () => {
    const store = await lived();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is tired', 'UnknownError');
    });
    expect(await store.commit(act(3, 'e'))).toEqual({ head: 4 });
    expect((await store.state()).trouble).toBe(true);
    vi.restoreAllMocks();
    expect(await ids(await again())).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('what the database owes is written with the next act, and can be read before', async () => {
    const store = await lived();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is tired', 'UnknownError');
    });
    await store.commit(act(3, 'e'));
    vi.restoreAllMocks();
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect((await store.state()).trouble).toBe(false);
    await store.commit(act(4, 'f'));
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('when there is no room, nothing is called saved, nothing is half there, and it works when there is room', async () => {
    const store = await lived();
    files.before = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.commit(act(3, 'e'))).rejects.toMatchObject({ reason: 'no-room' });
    files.before = () => undefined;
    vi.restoreAllMocks();
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd']);
    expect(await store.commit(act(3, 'e'))).toEqual({ head: 4 });
    expect(await ids(await again())).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('when the file alone does not take it, the act stands in the database, and the file gets it with the next one', async () => {
    const store = await lived();
    files.before = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    expect(await store.commit(act(3, 'e'))).toEqual({ head: 4 });
    expect((await store.state()).trouble).toBe(true);
    files.before = () => undefined;
    expect(await store.commit(act(4, 'f'))).toEqual({ head: 5 });
    expect((await store.state()).trouble).toBe(false);
    await end();
    await Dexie.delete(name);
    expect(await ids(await again())).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('a session that was taken out leaves both stores alike: nothing is said to be kept once, and a start believes it', async () => {
    for (const hasPlaces of [false, true]) {
      name = `two-${crypto.randomUUID()}`;
      files = new MemoryFiles();
      const store = await lived();
      await store.create({ ...about, id: 't' }, []);
      if (hasPlaces) await store.keepDraft('t', 'desk:x', 'half a word');
      const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll');
      const whole = await again();
      const usual = reads.mock.calls.length;
      await whole.remove('t');
      expect((await whole.state()).trouble).toBe(false);
      reads.mockClear();
      const next = await again();
      expect(reads.mock.calls.length).toBeLessThanOrEqual(usual);
      reads.mockRestore();
      expect(await next.state()).toMatchObject({ trouble: false, healed: null });
      expect(await ids(next)).toEqual(['a', 'b', 'c', 'd']);
      await end();
    }
  });

  test('what one store lacks is given to it when somebody asks how things stand, without another act', async () => {
    const store = await lived();
    files.before = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    expect(await store.commit(act(3, 'e'))).toEqual({ head: 4 });
    expect((await store.state()).trouble).toBe(true);
    expect((await store.state()).trouble).toBe(true);
    files.before = () => undefined;
    expect((await store.state()).trouble).toBe(false);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is tired', 'UnknownError');
    });
    expect(await store.commit(act(4, 'f'))).toEqual({ head: 5 });
    expect((await store.state()).trouble).toBe(true);
    vi.restoreAllMocks();
    expect((await store.state()).trouble).toBe(false);
    await end();
    await Dexie.delete(name);
    expect(await ids(await again())).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('a page that comes back takes its files again; if another one wrote meanwhile, it writes nothing more', async () => {
    const store = await lived();
    await store.release();
    expect(await store.commit(act(3, 'e'))).toEqual({ head: 4 });
    await store.release();
    const told = vi.fn();
    store.onClosed = told;
    const other = await openLocalStore(name, files.open);
    open.push(other);
    expect(await other.commit(act(4, 'theirs'))).toEqual({ head: 5 });
    await other.release();
    await expect(store.commit(act(4, 'mine'))).rejects.toMatchObject({ reason: 'closed' });
    expect(told).toHaveBeenCalledTimes(1);
    expect(await ids(await again())).toEqual(['a', 'b', 'c', 'd', 'e', 'theirs']);
  });

  test('C37: a database that was closed under the app is opened again, and the write succeeds', async () => {
    const raw: IDBDatabase[] = [];
    const really = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      const request = really(...given);
      request.addEventListener('success', () => raw.push(request.result));
      return request;
    });
    const store = await lived();
    raw.at(-1)?.close();
    expect(await store.commit(act(3, 'e'))).toEqual({ head: 4 });
    expect(raw.length).toBeGreaterThan(1);
    expect((await store.state()).trouble).toBe(false);
    expect(await ids(store)).toContain('e');
  });

  test('the n-th call of the file fails, for every n: what was said to be saved is there, and nothing is half there', async () => {
    for (let n = 1; n < 40; n += 1) {
      name = `two-${crypto.randomUUID()}`;
      files = new MemoryFiles();
      const store = await start();
      await store.create(about, []);
      let calls = 0;
      files.before = () => {
        calls += 1;
        if (calls === n) throw new DOMException('broken', 'UnknownError');
      };
      const saved: string[] = [];
      let head = 1;
      for (const id of ['a', 'b', 'c']) {
        const done = await store.commit(act(head, id, `${id}2`)).catch(() => null);
        if (done && done !== 'behind') {
          saved.push(id, `${id}2`);
          head = done.head;
        }
      }
      files.before = () => undefined;
      const found = await ids(await again());
      expect(found).toEqual(expect.arrayContaining(saved));
      for (const id of ['a', 'b', 'c']) expect(found.includes(id)).toBe(found.includes(`${id}2`));
      if (calls < n) break;
      for (const each of open.splice(0)) each.close();
      await Dexie.delete(name);
    }
  });

  test('an app that is older than what is written here writes nothing more, and says so', async () => {
    const store = await lived();
    const told = vi.fn();
    store.onClosed = told;
    const other = await bareDatabase(name);
    await other.epoch.put({ key: 'writer', value: 1000 });
    const before = await other.rows.toArray();
    for (let tries = 0; tries < 20; tries += 1)
      await expect(store.keepDraft('s', 'desk:x', 'words')).rejects.toThrow(/newer-data|closed/);
    await expect(store.commit(act(3, 'e'))).rejects.toThrow(/newer-data|closed/);
    expect(await other.rows.toArray()).toEqual(before);
    expect(told).toHaveBeenCalledTimes(1);
    other.close();
    await expect(start()).rejects.toMatchObject({ reason: 'newer-data' });
  });

  test('a database of a newer app is not opened', async () => {
    (await lived()).close();
    const newer = new Dexie(name);
    newer.version(99).stores({ rows: '[table+session+key], [table+session+number]', epoch: 'key' });
    await newer.open();
    newer.close();
    await expect(start()).rejects.toMatchObject({ reason: 'newer-data' });
  });
});

describe('the file, torn or damaged', () => {
  test('cut off at every byte of the last act, all acts before it are whole and the next one is written behind them', async () => {
    const store = await lived();
    const whole = files.disk('journal-a');
    await store.commit(act(3, 'e'));
    const longer = files.disk('journal-a');
    for (let end = whole.length; end < longer.length; end += 7) {
      const found = await readFrames(longer.subarray(0, end));
      expect([found.end, found.damaged]).toEqual([whole.length, []]);
    }
  });

  test('a torn end is cut off at the start, and what the database has of it stays', async () => {
    const store = await lived();
    await store.commit(act(3, 'e'));
    files.put('journal-a', files.disk('journal-a').subarray(0, -3));
    const next = await again();
    expect(await ids(next)).toEqual(['a', 'b', 'c', 'd', 'e']);
    await Dexie.delete(name);
    expect(await ids(await again())).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('whichever byte is turned over, the database makes up for it, and it is counted', async () => {
    await lived();
    const sound = files.disk('journal-a');
    const last = sound.length - FRAME_HEAD - ((await readFrames(sound)).frames.at(-1)?.content.length ?? 0);
    for (let at = 0; at < sound.length; at += 11) {
      const broken = sound.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      files.put('journal-a', broken);
      files.put('journal-b', new Uint8Array());
      const store = await again();
      await store.lookThrough();
      expect(await ids(store)).toEqual(['a', 'b', 'c', 'd']);
      // Where the last frame says how long it is, damage and a torn end look the same.
      if (at < last || at >= last + FRAME_HEAD) expect((await store.state()).damaged).toBeGreaterThan(0);
      files.put('journal-a', sound);
    }
  });

  test('whichever byte is turned over, all the other acts are read from the file alone', async () => {
    await lived();
    const sound = files.disk('journal-a');
    for (let at = 0; at < sound.length; at += 13) {
      const broken = sound.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      const { frames } = await readFrames(broken);
      // One of the head, the salt and three acts.
      expect(frames).toHaveLength(4);
    }
  });

  test('words taken back are in neither file, whenever the power goes', async () => {
    const find = () => files.names().filter((file) => new TextDecoder().decode(files.disk(file)).includes('canary'));
    for (let n = 1; n < 30; n += 1) {
      name = `two-${crypto.randomUUID()}`;
      files = new MemoryFiles();
      const store = await start();
      await store.create(about, [entry('a', 'canary'), entry('b')]);
      expect(find()).toEqual(['journal-a']);
      let calls = 0;
      files.before = () => {
        calls += 1;
        if (calls >= n) throw new DOMException('no power', 'UnknownError');
      };
      const redacted = [{ ...entry('a'), data: { redacted: true } }];
      const done = await store.commit({ ...act(1), redacted }).catch(() => null);
      files.before = () => undefined;
      const next = await again();
      expect(await ids(next)).toEqual(['a', 'b']);
      const gone = !canonical((await next.load('s'))?.entries).includes('canary');
      if (done) expect(gone).toBe(true);
      expect(find().length > 0).toBe(!gone);
      for (const each of open.splice(0)) each.close();
      await Dexie.delete(name);
      if (calls < n) break;
    }
  });

  test('where there are no files, nothing is called kept once for now because a session was removed', async () => {
    const store = await openLocalStore(name);
    open.push(store);
    await store.create(about, []);
    await store.keepDraft('s', 'desk:s:collect:x', 'begun');
    await store.remove('s');
    expect(await store.state()).toMatchObject({ files: 'database-only', trouble: false });
  });

  test('a session that is removed is in neither store, and the others are whole', async () => {
    const store = await lived();
    await store.create({ ...about, id: 't' }, [{ ...entry('x', 'canary'), session: 't' }]);
    await store.remove('t');
    expect(files.names().some((file) => new TextDecoder().decode(files.disk(file)).includes('canary'))).toBe(false);
    const next = await again();
    expect(await next.load('t')).toBeUndefined();
    expect(await ids(next)).toEqual(['a', 'b', 'c', 'd']);
    await next.create({ ...about, id: 't' }, []);
  });
});

describe('healing', () => {
  const rows = fc.uniqueArray(
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), number: fc.nat(5), fill: fc.nat(3) }),
    { selector: ({ key }) => key },
  );
  /** A row's bytes follow from its number, as they do where there is one writer. */
  const rowOf = ({ key, number }: { key: string; number: number }): Row => ({
    table: 'entries',
    session: 's',
    key,
    number,
    bytes: Uint8Array.of(number, key.charCodeAt(0)),
  });

  test('of any two halves of a history, both stores end with the same, and nothing of either is lost', () => {
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const [file, database] = [one.map(rowOf), two.map(rowOf)];
        const { toDatabase, outOfDatabase, toFile, truth } = compare(file, database);
        const put = (base: readonly Change[], more: readonly Change[]) =>
          new Map([...base, ...more].map((row) => [nameOf(row), row] as const));
        const [a, b] = [put(database, toDatabase), put(file, toFile)];
        expect(outOfDatabase).toEqual([]);
        expect([...a.keys()].sort()).toEqual([...b.keys()].sort());
        for (const [key, row] of a) expect(b.get(key)).toEqual(row);
        for (const row of [...file, ...database]) expect(a.get(nameOf(row))?.number).toBeGreaterThanOrEqual(row.number);
        expect(compare([...b.values()], [...a.values()] as Row[])).toMatchObject({ toDatabase: [], toFile: [] });
        expect(truth).toHaveLength(a.size);
      }),
    );
  });

  test('a record that the desk took up does not come back from a database that had not heard of it', () => {
    const record: Row = { table: 'records', session: 's', key: 't', number: 2, bytes: Uint8Array.of(1) };
    expect(compare([record, { ...record, number: 3, bytes: null }], [record]).outOfDatabase).toEqual([record]);
  });

  test('a row of the database that was damaged is put right from the file, whose bytes were checked', () => {
    const row: Row = { table: 'entries', session: 's', key: 'a', number: 1, bytes: Uint8Array.of(1, 2) };
    expect(compare([row], [{ ...row, bytes: Uint8Array.of(1, 3) }]).toDatabase).toEqual([row]);
  });
});

test('a tablet from before the journal file opens with all it had', async () => {
  const old = new Dexie(name);
  old.version(2).stores({
    sessions: 'id',
    entries: '[session+id], [session+number]',
    answers: '[round+token], session',
    shredded: 'round',
    records: 'key, session',
    drafts: 'key, session',
    passing: 'key',
    asides: 'key, session',
    outbox: 'key, session',
    outboxFiles: 'key, session',
  });
  await old.open();
  const bytes = (value: unknown) => Uint8Array.of(1, ...new TextEncoder().encode(JSON.stringify(value)));
  await old.table('sessions').put({ id: 's', head: 7, bytes: bytes(about) });
  await old.table('entries').put({ session: 's', id: 'a', number: 5, bytes: bytes(entry('a')) });
  await old.table('records').put({ key: 't', session: 's', bytes: bytes({ turn: 't' }) });
  await old.table('asides').put({ key: 'a', session: 's', bytes: bytes({ entry: 'a', words: 'x' }) });
  await old.table('shredded').put({ round: 'r' });
  old.close();
  const store = await start();
  expect(await store.load('s')).toMatchObject({ head: 7, entries: [{ id: 'a' }], damaged: 0 });
  expect(await store.records('s')).toEqual([{ turn: 't' }]);
  expect(await store.forTheLead('s')).toHaveLength(1);
  const answer = { round: 'r', token: 'a', value: 1 };
  expect(await store.finishTurn({ session: 's', turn: 'u', draft: 'd', record: 1, passing: 1, answer })).toBe(
    'round-closed',
  );
  await Dexie.delete(name);
  expect(await ids(await again())).toEqual(['a']);
});

test('the database says which app may write, and is opened strictly', () => {
  expect(new Database('x')._options.chromeTransactionDurability).toBe('strict');
});
