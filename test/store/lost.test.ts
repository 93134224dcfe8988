// Parts that cannot be read: what the other copy has of them is no loss, and what neither has is said for as long as nobody saw it.

import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import type { Commit, SessionRow } from '../../src/store/kept.ts';
import type { LocalStore } from '../../src/store/local-store.ts';
import { NO_TIP } from '../../src/store/journal-file.ts';
import { LOST_SESSION } from '../../src/store/lost.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { LocalTablet } from '../support/local-tablet.ts';

const tablet = new LocalTablet('lost');

const about: SessionRow = { id: 's', practice: true, question: 'Q', place: 'P', day: '', touched: 0 };
const entry = (id: string): Entry => ({
  ...{ id, session: 's', step: 'collect', act: id, stamp: id, at: 0 },
  ...{ kind: 'cards/written', data: { words: `words of ${id}` } },
});
const act = (head: number, id: string): Commit => ({ session: 's', head, entries: [entry(id)], about });

const ids = async (store: LocalStore) => ((await store.load('s'))?.entries ?? []).map(({ id }) => id).sort();

/** Four people have written a card each, and the tablet was put away. */
async function lived(): Promise<void> {
  const store = await tablet.start();
  await store.create(about, [entry('a')]);
  for (const [n, id] of ['b', 'c', 'd'].entries()) await store.commit(act(n + 1, id));
  await tablet.end();
}

/** One byte of these words in the file is not what it was. */
function damageInFile(...damaged: readonly string[]): void {
  for (const name of ['journal-a', 'journal-b'] as const) {
    const bytes = tablet.files.disk(name).slice();
    for (const id of damaged) {
      const at = Buffer.from(bytes).indexOf(`words of ${id}`);
      if (at >= 0) bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    }
    tablet.files.put(name, bytes);
  }
}

async function damageInDatabase(id: string, number: number): Promise<void> {
  const database = await bareDatabase(tablet.name);
  await database.rows.put({ table: 'entries', session: 's', key: id, number, bytes: Uint8Array.of(9) });
  database.close();
}

/** The database, as it was before these last cards. */
async function leaveBehind(...last: readonly string[]): Promise<void> {
  const database = await bareDatabase(tablet.name);
  const file = Buffer.from(tablet.files.disk('journal-a'));
  const end = last.reduce((before) => file.lastIndexOf('CGf1', before - 1), file.length);
  const told = (await database.epoch.get('journal'))?.value ?? 0;
  await database.epoch.put({ key: 'journal', value: told - (file.length - end) });
  await database.rows.bulkDelete(last.map((id) => ['entries', 's', id]));
  database.close();
}

/** The tablet is opened with all that is compared when nobody waits. */
async function lookedThrough(): Promise<LocalStore> {
  const store = await tablet.again();
  await store.lookThrough();
  return store;
}

describe('parts of the file could not be read', () => {
  test('and the other copy is whole: every card is there, and nothing is called lost', async () => {
    await lived();
    damageInFile('a', 'c');
    const store = await lookedThrough();
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd']);
    expect(await store.state()).toMatchObject({ damaged: 2, lost: 0 });
  });

  test('and were written again from the other copy: when that one goes later, nothing was lost', async () => {
    await lived();
    damageInFile('a', 'c');
    await lookedThrough();
    const store = await tablet.withoutDatabase();
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd']);
    expect(await store.state()).toMatchObject({ damaged: 0, lost: 0, healed: 'database' });
  });

  test('and the other copy is gone: how many is said, at every start, whichever copy goes next', async () => {
    await lived();
    damageInFile('a', 'c');
    const store = await tablet.withoutDatabase();
    expect(await ids(store)).toEqual(['b', 'd']);
    expect(await store.state()).toMatchObject({ lost: 2 });
    const next = await lookedThrough();
    expect(await next.state()).toMatchObject({ lost: 2 });
    await next.commit(act(4, 'e'));
    expect(await (await tablet.withoutDatabase()).state()).toMatchObject({ lost: 2 });
    await tablet.end();
    tablet.files.delete();
    const last = await lookedThrough();
    expect(await last.state()).toMatchObject({ lost: 2 });
    expect(await ids(last)).toEqual(['b', 'd', 'e']);
  });

  test('next to each other: they are one part', async () => {
    await lived();
    damageInFile('b', 'c');
    expect(await (await tablet.withoutDatabase()).state()).toMatchObject({ damaged: 1, lost: 1 });
  });

  test('and the other copy is there, but empty: that is as if it were gone', async () => {
    await lived();
    damageInFile('b');
    const database = await bareDatabase(tablet.name);
    await database.rows.clear();
    database.close();
    expect(await (await tablet.start()).state()).toMatchObject({ lost: 1 });
  });

  test.each([
    [['c', 'd'], ['d'], ['a', 'b', 'c']],
    [
      ['b', 'c'],
      ['c', 'd'],
      ['a', 'b', 'd'],
    ],
  ])(
    'next to each other (%j), and the other copy has the first of them: the other one is lost',
    async (damaged, lacks, left) => {
      await lived();
      damageInFile(...damaged);
      await leaveBehind(...lacks);
      const store = await tablet.start();
      expect(await ids(store)).toEqual(left);
      expect(await store.state()).toMatchObject({ damaged: 1, lost: 1 });
    },
  );

  test('and the other copy was ahead of the file, which had no room: nothing is called lost', async () => {
    await lived();
    damageInFile('b');
    const database = await bareDatabase(tablet.name);
    await database.epoch.put({ key: 'journal', value: NO_TIP });
    database.close();
    const store = await tablet.start();
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd']);
    expect(await store.state()).toMatchObject({ damaged: 1, lost: 0 });
  });

  test('and the other copy was left behind: only what it had not heard of is lost', async () => {
    await lived();
    damageInFile('b', 'd');
    await leaveBehind('d');
    const store = await tablet.start();
    expect(await ids(store)).toEqual(['a', 'b', 'c']);
    expect(await store.state()).toMatchObject({ damaged: 2, lost: 1 });
  });

  test('what is lost stays set aside in the file', async () => {
    await lived();
    damageInFile('b');
    await tablet.withoutDatabase();
    await lookedThrough();
    expect(Buffer.from(tablet.files.disk('journal-a')).includes('ords of b')).toBe(true);
  });

  test('once the facilitator has seen it, it is not said again, and what is lost later is', async () => {
    await lived();
    damageInFile('a', 'c');
    const store = await tablet.withoutDatabase();
    await store.remove(LOST_SESSION);
    expect(await store.state()).toMatchObject({ lost: 0, damaged: 0, healed: null });
    expect(await (await tablet.withoutDatabase()).state()).toMatchObject({ lost: 0, damaged: 0 });
    expect(await ids(await lookedThrough())).toEqual(['b', 'd']);
    await tablet.end();
    damageInFile('d');
    expect(await (await tablet.withoutDatabase()).state()).toMatchObject({ lost: 1 });
  });
});

describe('both copies are damaged', () => {
  test('in the same card: that is said when the workshop was opened', async () => {
    await lived();
    damageInFile('b');
    await damageInDatabase('b', 2);
    const store = await lookedThrough();
    expect(await store.load('s')).toMatchObject({ damaged: 1 });
    expect(await store.state()).toMatchObject({ lost: 1 });
    expect(await ids(store)).toEqual(['a', 'c', 'd']);
    expect(await (await tablet.again()).state()).toMatchObject({ lost: 1 });
  });

  test('in different cards: each has what the other lacks, and nothing is lost', async () => {
    await lived();
    damageInFile('b');
    await damageInDatabase('c', 3);
    const store = await lookedThrough();
    expect(await ids(store)).toEqual(['a', 'b', 'c', 'd']);
    expect(await store.state()).toMatchObject({ lost: 0 });
  });
});

test('a damaged card in a browser that keeps one copy has no other one', async () => {
  await lived();
  await damageInDatabase('b', 2);
  tablet.files.delete();
  const store = await tablet.start();
  expect(await ids(store)).toEqual(['a', 'c', 'd']);
  expect(await store.state()).toMatchObject({ lost: 1 });
});

test('a new tablet has lost nothing', async () => {
  expect(await (await tablet.start()).state()).toMatchObject({ damaged: 0, lost: 0 });
});
