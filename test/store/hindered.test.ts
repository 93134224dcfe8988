// One store takes a write and the other does not, for whatever reason and for however long: what was called saved is there
// after the next start, nothing is there by half, and nothing older comes back later.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Json } from '../../src/journal/json.ts';
import type { SessionRow } from '../../src/store/kept.ts';
import type { LocalStore } from '../../src/store/local-store.ts';
import { LocalTablet } from '../support/local-tablet.ts';

// oxlint-disable-next-line unbound-method -- given its store by apply
const original = IDBObjectStore.prototype.put;
const tablet = new LocalTablet('hindered');

const full = (): never => {
  throw new DOMException('full', 'QuotaExceededError');
};

function databaseIsFull(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
}

function filesAreFull(): void {
  tablet.files.before = full;
}

const about: SessionRow = { id: 's', practice: true, question: 'Q', place: 'P', day: '', touched: 0 };
const entry = (id: string): Entry => ({
  ...{ id, session: 's', step: 'collect', act: id, stamp: id, at: 0 },
  ...{ kind: 'cards/written', data: { words: id } },
});
const finished = (token: string, more: object = {}) => ({
  session: 's',
  turn: `t-${token}`,
  draft: `turn:r:${token}`,
  record: { turn: `t-${token}` },
  passing: { after: token },
  ...more,
});

async function begun(): Promise<LocalStore> {
  const store = await tablet.start();
  await store.create(about, []);
  await store.keepPassing('s', { after: 'nobody' });
  await store.keepDraft('s', 'turn:r:a', 'one');
  return store;
}

function torn(disk: Uint8Array, { at, bytes }: { readonly at: number; readonly bytes: Uint8Array }): Uint8Array {
  const half = bytes.subarray(0, bytes.length / 2);
  const left = new Uint8Array(Math.max(disk.length, at + half.length));
  left.set(disk);
  left.set(half, at);
  return left;
}

/** The page is gone; the next one finds no room in these. */
async function againWithoutRoom(...without: readonly ('database' | 'files')[]): Promise<LocalStore> {
  await tablet.end();
  if (without.includes('database')) databaseIsFull();
  if (without.includes('files')) filesAreFull();
  return tablet.start();
}

const isSaved = (write: Promise<unknown>) => write.then(() => true).catch(() => false);

describe('words that only one of the two stores took', () => {
  test('the file alone: they are there after a start, and the words after them too, whatever is lost later', async () => {
    const store = await begun();
    databaseIsFull();
    for (const words of ['two', 'three'])
      expect(await isSaved(store.keepDraft('s', 'turn:r:a', words)), 'the file has room').toBe(true);
    const next = await tablet.again();
    expect(await next.draft('turn:r:a')).toBe('three');
    await next.keepDraft('s', 'turn:r:a', 'four');
    expect(await (await tablet.again()).draft('turn:r:a')).toBe('four');
    expect(await (await tablet.withoutDatabase()).draft('turn:r:a')).toBe('four');
  });

  test('the file alone, and no room for another byte at its end: they are not called saved, and later words count', async () => {
    const store = await begun();
    databaseIsFull();
    tablet.files.before = (_, file) => (file.startsWith('journal') ? full() : undefined);
    expect(await isSaved(store.keepDraft('s', 'turn:r:a', 'two'))).toBe(false);
    vi.restoreAllMocks();
    tablet.files.before = () => undefined;
    await store.keepDraft('s', 'turn:r:a', 'three');
    expect(await (await tablet.withoutDatabase()).draft('turn:r:a')).toBe('three');
  });

  test('the database alone: the file is given them at the next start', async () => {
    const store = await begun();
    filesAreFull();
    expect(await isSaved(store.keepDraft('s', 'turn:r:a', 'two'))).toBe(true);
    expect(await (await tablet.again()).draft('turn:r:a')).toBe('two');
    expect(await (await tablet.withoutDatabase()).draft('turn:r:a')).toBe('two');
  });

  test('a kill between the two: what was typed after it counts, and not what was never called saved', async () => {
    const store = await begun();
    const dead = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      tablet.files.cutPower();
      throw new DOMException('killed', 'AbortError');
    });
    await isSaved(store.keepDraft('s', 'turn:r:a', 'never said'));
    expect(dead).toHaveBeenCalled();
    const next = await tablet.again();
    await next.keepDraft('s', 'turn:r:a', 'two');
    expect(await (await tablet.withoutDatabase()).draft('turn:r:a')).toBe('two');
  });

  test('a turn that was finished in the files alone is finished, and the one before it as well', async () => {
    const store = await begun();
    databaseIsFull();
    expect(await isSaved(store.finishTurn(finished('a')))).toBe(true);
    const next = await tablet.again();
    expect(await next.passing()).toEqual({ after: 'a' });
    expect(await next.records('s')).toHaveLength(1);
    expect(await next.draft('turn:r:a')).toBeUndefined();
  });

  test('a turn that stands in the note alone is not lost when the next one is noted and the power goes', async () => {
    for (let n = 1; n < 12; n += 1) {
      tablet.anew();
      const store = await begun();
      databaseIsFull();
      // The note is written; what is noted is not done.
      tablet.files.before = (_, file) => (file === 'redo' ? undefined : full());
      const isFirst = await isSaved(store.finishTurn(finished('a')));
      expect(isFirst).toBe(true);
      let calls = 0;
      tablet.files.before = (_, file, write) => {
        calls += 1;
        if (calls < n) return;
        // Cut off in the middle of what was being written.
        if (calls === n && write) tablet.files.put(file, torn(tablet.files.disk(file), write));
        full();
      };
      await isSaved(store.keepPassing('s', { after: 'a', more: 'x'.repeat(100) }));
      const next = await tablet.again();
      expect(await next.records('s'), `call ${n}`).toHaveLength(1);
      expect(await next.draft('turn:r:a')).toBeUndefined();
    }
  });
});

describe('a start without room', () => {
  test('what the database lacks is read all the same, said, and given to it when there is room', async () => {
    const store = await begun();
    const head = (await store.load('s'))?.head ?? 0;
    databaseIsFull();
    expect(await store.commit({ session: 's', head, entries: [entry('x')], about })).toEqual({ head: head + 1 });
    expect(await isSaved(store.finishTurn(finished('a')))).toBe(true);
    expect(await store.state()).toMatchObject({ full: true, trouble: true });

    const poor = await againWithoutRoom('database', 'files');
    expect(await poor.state()).toMatchObject({ files: 'both', full: true, trouble: true });
    expect((await poor.load('s'))?.entries).toEqual([entry('x')]);
    expect(await poor.sessions()).toHaveLength(1);
    expect(await poor.records('s')).toEqual([{ turn: 't-a' }]);
    expect(await poor.passing()).toEqual({ after: 'a' });
    expect(await poor.draft('turn:r:a')).toBeUndefined();
    await expect(poor.keepDraft('s', 'turn:r:b', 'no room')).rejects.toMatchObject({ reason: 'no-room' });
    await expect(poor.remove('s')).rejects.toMatchObject({ reason: 'no-room' });

    // One of the two takes it again: that is enough to go on.
    tablet.files.before = () => undefined;
    expect(await isSaved(poor.keepDraft('s', 'turn:r:b', 'there is room'))).toBe(true);

    const next = await tablet.again();
    expect(await next.state()).toMatchObject({ full: false, trouble: false });
    tablet.files.delete();
    const alone = await tablet.again();
    expect((await alone.load('s'))?.entries).toEqual([entry('x')]);
    expect(await alone.records('s')).toHaveLength(1);
    expect(await alone.draft('turn:r:b')).toBe('there is room');
  });

  test('what the files lack is in the database, and they are given it when there is room', async () => {
    const store = await begun();
    const head = (await store.load('s'))?.head ?? 0;
    filesAreFull();
    expect(await store.commit({ session: 's', head, entries: [entry('x')], about })).toEqual({ head: head + 1 });
    const poor = await againWithoutRoom('files');
    expect(await poor.state()).toMatchObject({ trouble: true });
    expect((await poor.load('s'))?.entries).toEqual([entry('x')]);
    // Nothing is written in between: they are not believed to have it.
    await tablet.again();
    expect((await (await tablet.withoutDatabase()).load('s'))?.entries).toEqual([entry('x')]);
    const later = await againWithoutRoom('files');
    expect(await isSaved(later.finishTurn(finished('b')))).toBe(true);
    expect(await (await againWithoutRoom('files')).records('s')).toHaveLength(1);
    expect(await (await tablet.again()).state()).toMatchObject({ full: false, trouble: false });
    expect(await (await tablet.withoutDatabase()).records('s')).toHaveLength(1);
  });

  test('files that were cleared away are done without, and made when there is room', async () => {
    const store = await begun();
    await store.finishTurn(finished('a'));
    await tablet.end();
    tablet.files.delete();
    const poor = await againWithoutRoom('files');
    expect(await poor.state()).toMatchObject({ files: 'database-only', trouble: true });
    expect(await isSaved(poor.finishTurn(finished('b')))).toBe(true);
    expect(await (await tablet.again()).state()).toMatchObject({ files: 'both', trouble: false });
    expect(await (await tablet.withoutDatabase()).records('s')).toHaveLength(2);
  });
});

test('a record that the desk took up does not come back from a file that had not heard of it', async () => {
  const store = await begun();
  await store.finishTurn(finished('a'));
  await store.finishTurn(finished('b'));
  const head = (await store.load('s'))?.head ?? 0;
  filesAreFull();
  expect(await store.commit({ session: 's', head, entries: [], absorbed: ['t-a'], about })).toEqual({ head: head + 1 });
  expect(await (await tablet.again()).records('s')).toEqual([{ turn: 't-b' }]);
  expect(await (await tablet.withoutDatabase()).records('s')).toEqual([{ turn: 't-b' }]);
});

test('a removal that the database refuses leaves the session whole, with what was being written in it', async () => {
  const store = await begun();
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(full);
  expect(await isSaved(store.remove('s'))).toBe(false);
  const next = await tablet.again();
  expect(await next.sessions()).toHaveLength(1);
  expect(await next.draft('turn:r:a')).toBe('one');
});

/** The same numbers from the same seed. */
function chanceFrom(seed: number): (below: number) => number {
  let a = seed >>> 0;
  return (below) => {
    a = (a + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(a ^ (a >>> 15), a | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const KEYS = ['turn:r:a', 'turn:r:b', 'desk:s:x'];

/** What may be there: what was called saved last, or whatever was tried after that. */
class May {
  readonly #values = new Map<string, (Json | undefined)[]>();

  tried(key: string, value: Json | undefined, isDone: boolean): void {
    this.#values.set(key, isDone ? [value] : [...(this.#values.get(key) ?? [undefined]), value]);
  }

  /** From here on what was found counts. */
  found(key: string, value: Json | undefined, when: string): void {
    const may = this.#values.get(key) ?? [undefined];
    expect(
      may.map((one) => JSON.stringify(one)),
      `${when}: ${key}`,
    ).toContain(JSON.stringify(value));
    this.#values.set(key, [value]);
  }
}

/** Deeds at random, faults of either store at random, then a start: of both stores, or of one that the other must fill. */
async function lives(seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  let store = await tablet.start();
  await store.create(about, []);
  const may = new May();
  let n = 0;
  const absorbed = new Set<string>();
  const deeds = [
    async () => {
      const key = KEYS[chance(3)] ?? '';
      may.tried(key, (n += 1), await isSaved(store.keepDraft('s', key, n)));
    },
    async () => {
      const key = KEYS[chance(3)] ?? '';
      may.tried(key, undefined, await isSaved(store.dropDraft(key)));
    },
    async () => {
      const passing = { n: (n += 1), long: 'x'.repeat(chance(2) * 5000) };
      may.tried('passing', passing, await isSaved(store.keepPassing('s', passing)));
    },
    async () => {
      const token = `p${(n += 1)}`;
      const passing = { after: token };
      const answer = { round: 'r', token, value: n };
      const isDone = await isSaved(store.finishTurn(finished(token, { answer, passing, draft: 'turn:r:a' })));
      may.tried('turn:r:a', undefined, isDone);
      may.tried('passing', passing, isDone);
      may.tried(`record t-${token}`, true, isDone);
      may.tried(`answer ${token}`, n, isDone);
    },
    async () => {
      const records = (await store.records('s').catch(() => [])) as { turn: string }[];
      const head = (await store.load('s').catch(() => undefined))?.head ?? 0;
      const [taken] = records;
      if (!taken) return;
      const isDone = await isSaved(store.commit({ session: 's', head, entries: [], absorbed: [taken.turn], about }));
      absorbed.add(taken.turn);
      may.tried(`record ${taken.turn}`, undefined, isDone);
    },
  ];
  const names = new Set<string>();
  const look = async (when: string) => {
    for (const key of KEYS) may.found(key, await store.draft(key), when);
    may.found('passing', await store.passing(), when);
    const records = new Set(((await store.records('s')) as { turn: string }[]).map(({ turn }) => turn));
    const box = await store.box('r');
    for (let person = 1; person <= n; person += 1) {
      if (!names.has(`p${person}`) && !box.has(`p${person}`) && !records.has(`t-p${person}`)) continue;
      names.add(`p${person}`);
      may.found(`record t-p${person}`, records.has(`t-p${person}`) ? true : undefined, when);
      may.found(`answer p${person}`, box.get(`p${person}`), when);
      // A turn is whole: its record was there at some time, and its answer is.
      expect(box.has(`p${person}`), `${when}: turn of p${person}`).toBe(
        records.has(`t-p${person}`) || absorbed.has(`t-p${person}`),
      );
    }
  };
  for (let life = 0; life < 6; life += 1) {
    const when = `seed ${seed}, life ${life}`;
    const from = { file: chance(30), database: chance(30) };
    const length = { file: chance(12), database: chance(12) };
    const error = () => new DOMException('hindered', chance(2) ? 'QuotaExceededError' : 'UnknownError');
    const calls = { file: 0, database: 0 };
    const falls = (which: 'file' | 'database') => {
      calls[which] += 1;
      if (calls[which] > from[which] && calls[which] <= from[which] + length[which]) throw error();
    };
    tablet.files.before = () => falls('file');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      falls('database');
      return original.apply(this, given);
    });
    for (let deed = 0; deed < 12; deed += 1) await deeds[chance(deeds.length)]?.();
    put.mockRestore();
    tablet.files.before = () => undefined;
    const without = (['database', 'files'] as const).filter(() => chance(2) === 0);
    store = await againWithoutRoom(...without);
    await look(`${when}, started without room for the ${without.join(' and ')}`);
    for (let deed = 0; deed < 4; deed += 1) await deeds[chance(deeds.length)]?.();
    store = await tablet.again();
    await look(when);
    const lost = chance(3);
    if (lost === 0) store = await tablet.withoutDatabase();
    if (lost === 1) {
      await tablet.end();
      tablet.files.delete();
      store = await tablet.start();
    }
    await look(`${when}, ${['database', 'files', 'nothing'][lost]} lost`);
  }
}

const SEEDS = Number(process.env.SEEDS ?? 6);

test(
  'whatever fails, for however long: what was called saved is there after each start, from either store',
  async () => {
    const first = Number(process.env.SEED ?? 1);
    for (let seed = first; seed < first + SEEDS; seed += 1) {
      tablet.anew();
      await lives(seed);
      await tablet.end();
      await Dexie.delete(tablet.name);
    }
  },
  20_000 * SEEDS,
);
