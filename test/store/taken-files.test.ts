// Whoever has a file has it alone. Whatever fails while files are being taken or read, none stays taken behind it: else every
// later write, and every later start, would be told that another window has them.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Commit, SessionRow } from '../../src/store/kept.ts';
import type { LocalStore } from '../../src/store/local-store.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { LocalTablet } from '../support/local-tablet.ts';

const tablet = new LocalTablet('taken', { alone: true });

const about: SessionRow = { id: 's', practice: true, question: 'Q', place: 'P', day: '', touched: 0 };
const entry = (id: string): Entry => ({
  ...{ id, session: 's', step: 'collect', act: id, stamp: id, at: 0 },
  ...{ kind: 'cards/written', data: { words: `words of ${id}` } },
});
const act = (head: number, id: string): Commit => ({ session: 's', head, entries: [entry(id)], about });

async function lived(): Promise<LocalStore> {
  const store = await tablet.start();
  await store.create(about, [entry('a')]);
  await store.keepDraft('s', 'desk:s:x', 'begun');
  await store.commit(act(1, 'b'));
  return store;
}

const ids = async (store: LocalStore) => ((await store.load('s'))?.entries ?? []).map(({ id }) => id).sort();

/** Nothing is here any more. */
async function forget(): Promise<void> {
  await tablet.end();
  tablet.files.delete();
  await Dexie.delete(tablet.name);
}

/** So that the two stores are not the same: the database has lost an act. */
async function loseInDatabase(id: string): Promise<void> {
  const db = await bareDatabase(tablet.name);
  await db.table('rows').delete(['entries', 's', id]);
  db.close();
}

/** For each n until there are not so many: from `failing` on the n-th sum cannot be made. */
async function eachSum(task: (failing: () => void) => Promise<void>): Promise<void> {
  const own = crypto.subtle.digest.bind(crypto.subtle);
  let [n, calls] = [0, 0];
  do {
    n += 1;
    calls = 0;
    await task(() =>
      vi.spyOn(crypto.subtle, 'digest').mockImplementation((...given) => {
        calls += 1;
        return calls === n ? Promise.reject(new DOMException('once', 'UnknownError')) : own(...given);
      }),
    );
    vi.restoreAllMocks();
    expect(n).toBeLessThan(100);
  } while (calls >= n);
}

describe('no file stays taken', () => {
  test('behind a look at everything that failed: the next write and the next look succeed, and so does the next start', async () => {
    await eachSum(async (failing) => {
      const store = await lived();
      await loseInDatabase('a');
      failing();
      await store.lookThrough().catch(() => undefined);
      vi.restoreAllMocks();
      expect(await store.commit(act(2, 'c'))).toEqual({ head: 3 });
      await store.lookThrough();
      expect(await ids(store)).toEqual(['a', 'b', 'c']);
      expect(await ids(await tablet.again())).toEqual(['a', 'b', 'c']);
      await forget();
    });
  });

  test('behind a start that failed: the next one succeeds, and all is there', async () => {
    await lived();
    await tablet.end();
    await eachSum(async (failing) => {
      await Dexie.delete(tablet.name);
      failing();
      await tablet.start().catch(() => undefined);
      expect(await ids(await tablet.again())).toEqual(['a', 'b']);
      await tablet.end();
    });
  });

  test('when they were let go and the first thing after that fails: it is done all the same, or the next one is', async () => {
    const store = await lived();
    let head = 2;
    await eachSum(async (failing) => {
      await store.release();
      failing();
      const done = await store.commit(act(head, `c${head}`)).catch(() => null);
      vi.restoreAllMocks();
      if (!done) expect(await store.commit(act(head, `c${head}`))).toEqual({ head: head + 1 });
      head += 1;
    });
  });

  test('by a store that is closed in the middle of a look: the next start has them', async () => {
    const store = await lived();
    await loseInDatabase('a');
    // Just when it has seen that the two are not the same, and before it could put that right.
    // oxlint-disable-next-line unbound-method -- given its store by apply
    const own = IDBObjectStore.prototype.getAll;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...given) {
      const asked = own.apply(this, given);
      asked.addEventListener('success', () => store.close());
      return asked;
    });
    await store.lookThrough().catch(() => undefined);
    vi.restoreAllMocks();
    expect(await (await tablet.start()).commit(act(2, 'c'))).toEqual({ head: 3 });
  });
});

test('who starts while another still has the journal takes nothing else before it: else each would wait for the other', async () => {
  await lived();
  await tablet.end();
  const journal = await tablet.files.openAlone('journal-a');
  const starting = tablet.start();
  await new Promise((resolve) => setTimeout(resolve, 20));
  (await tablet.files.openAlone('redo')).close();
  journal.close();
  expect(await ids(await starting)).toEqual(['a', 'b']);
});

test('while the files are let go a session with a row that was damaged opens with all the others', async () => {
  const store = await lived();
  const db = await bareDatabase(tablet.name);
  await db.table('rows').put({ table: 'entries', session: 's', key: 'b', number: 2, bytes: Uint8Array.of(9) });
  db.close();
  await store.release();
  expect(await store.load('s')).toMatchObject({ entries: [{ id: 'a' }], damaged: 1 });
});

test('words were taken out and the file before them could not be emptied: once let go the files are still this store’s', async () => {
  for (let n = 1; ; n += 1) {
    const store = await lived();
    let calls = 0;
    tablet.files.before = () => {
      calls += 1;
      if (calls === n) throw new DOMException('once', 'UnknownError');
    };
    const redacted = [{ ...entry('a'), data: null }];
    await store.commit({ ...act(2, 'c'), redacted }).catch(() => undefined);
    tablet.files.before = () => undefined;
    await store.release();
    const head = (await store.load('s'))?.head ?? 0;
    expect(await store.commit(act(head, 'd')), `call ${n}`).toEqual({ head: head + 1 });
    await forget();
    if (calls < n) break;
  }
});
