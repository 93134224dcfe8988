// A tablet that is full to its last page in Firefox: no file is opened for writing, so the writer cannot open the store, and
// the database may be opened or not. What was saved is read all the same, by the page itself.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Commit, SessionRow } from '../../src/store/kept.ts';
import type { LocalStore } from '../../src/store/local-store.ts';
import { openHere } from '../../src/store/open-here.ts';
import type { Store } from '../../src/store/store.ts';
import { LocalTablet } from '../support/local-tablet.ts';

const tablet = new LocalTablet('open-here');
const PHRASE = 'velvet ladder seven harbour';
const about: SessionRow = { id: 's', practice: true, question: 'Q', place: 'P', day: '', touched: 0 };
const real: SessionRow = { ...about, practice: false };
const entry = (id: string): Entry => ({
  ...{ id, session: 's', step: 'collect', act: id, stamp: id, at: 0 },
  ...{ kind: 'cards/written', data: { words: id } },
});
const act = (head: number, id: string, of = about): Commit => ({ session: 's', head, entries: [entry(id)], about: of });
const ids = async (store: Store) => ((await store.load('s'))?.entries ?? []).map(({ id }) => id).sort();

let page: Store | undefined;

/** As Firefox gives them on a full disk: to be read, and to nobody for writing. */
beforeEach(() => {
  const notThere = () => new DOMException('Entry not found', 'NotFoundError');
  const handle = async (name: string) => {
    if (!tablet.files.names().includes(name)) throw notThere();
    return {
      getFile: async () => new Blob([tablet.files.disk(name)]),
      createSyncAccessHandle: () => Promise.reject(notThere()),
    };
  };
  const folder = { getFileHandle: handle };
  vi.stubGlobal(
    'Worker',
    class {
      terminate(): void {}
    },
  );
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } });
});
afterEach(() => {
  page?.close();
  vi.unstubAllGlobals();
});

async function here(): Promise<Store> {
  page = await openHere(tablet.name);
  return page;
}

function noDatabase(): void {
  vi.spyOn(indexedDB, 'open').mockImplementation((): never => {
    throw new DOMException('refused', 'UnknownError');
  });
}

/** Every file was opened once, as the first start of the app does. */
async function lived(): Promise<LocalStore> {
  const store = await tablet.start();
  await store.vault.setUp(PHRASE);
  await store.create(real, [entry('a')]);
  await store.commit(act(1, 'b', real));
  for (const name of ['journal-a', 'journal-b', 'redo', 'sealed', 'plain', 'large'])
    if (!tablet.files.names().includes(name)) tablet.files.put(name, new Uint8Array());
  await tablet.end();
  return store;
}

describe('a workshop on a tablet without room for a single entry more', () => {
  for (const isRefused of [true, false])
    test(`is unlocked, read and handed out as a rescue copy, where the database ${isRefused ? 'cannot be opened either' : 'can be read'}`, async () => {
      await lived();
      if (isRefused) noDatabase();
      const store = await here();
      expect(await store.sealedSessions()).toEqual(['s']);
      expect((await store.rescue()).length).toBeGreaterThan(50);
      expect(await store.vault.openWith(PHRASE)).toEqual({ open: true });
      expect(await store.sessions()).toHaveLength(1);
      expect(await ids(store)).toEqual(['a', 'b']);
      expect(await store.state()).toMatchObject({ full: true });
    });

  test('is told that nothing new was saved where the database takes nothing, and what was refused stands nowhere', async () => {
    await lived();
    noDatabase();
    const store = await here();
    await store.vault.openWith(PHRASE);
    await expect(store.commit(act(2, 'c', real))).rejects.toMatchObject({ reason: 'no-room' });
    expect(await ids(store)).toEqual(['a', 'b']);
    store.close();
    const next = await tablet.again();
    await next.vault.openWith(PHRASE);
    expect(await ids(next)).toEqual(['a', 'b']);
  });

  test('goes on with room again in the same window, says that it is kept once, and both stores have it after the next start', async () => {
    await lived();
    noDatabase();
    const store = await here();
    await store.vault.openWith(PHRASE);
    await expect(store.commit(act(2, 'c', real))).rejects.toMatchObject({ reason: 'no-room' });
    vi.restoreAllMocks();
    expect(await store.commit(act(2, 'd', real))).toEqual({ head: 3 });
    expect(await store.commit(act(3, 'e', real))).toEqual({ head: 4 });
    expect(await ids(store)).toEqual(['a', 'b', 'd', 'e']);
    expect(await store.state()).toMatchObject({ full: false, trouble: true });
    store.close();
    for (const start of [() => tablet.again(), () => tablet.withoutDatabase()]) {
      const next = await start();
      await next.vault.openWith(PHRASE);
      expect(await ids(next)).toEqual(['a', 'b', 'd', 'e']);
      expect(await next.state()).toMatchObject({ files: 'both', full: false, trouble: false });
    }
  });
});

test('files that cannot even be looked for leave the workshop to the database', async () => {
  await lived();
  vi.stubGlobal('navigator', {});
  const store = await here();
  await store.vault.openWith(PHRASE);
  expect(await ids(store)).toEqual(['a', 'b']);
  expect(await store.state()).toMatchObject({ files: 'database-only', full: true });
});

test('where nothing was ever written no empty tablet is made up', async () => {
  await expect(here()).rejects.toMatchObject({ reason: 'no-storage' });
});
