// The journal file was written anew (words were taken back, a workshop was deleted, it was healed): what a byte costs that the
// disk spoils after that, when the database is gone as well. And no half of such a writing is ever taken for the whole.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import { WRITER_EPOCH } from '../../src/store/database.ts';
import { type Change, nameOf, writeRows } from '../../src/store/frame-rows.ts';
import { FRAME, readFrames, writeFrame } from '../../src/store/frames.ts';
import { JournalFile } from '../../src/store/journal-file.ts';
import type { SessionRow } from '../../src/store/kept.ts';
import type { LocalStore } from '../../src/store/local-store.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { LocalTablet } from '../support/local-tablet.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { withVault } from '../support/vault.ts';

const PHRASE = 'velvet ladder seven harbour';
const CARDS = ['a', 'b', 'c', 'd', 'e', 'f'];

const tablet = new LocalTablet('anew');

const about = (id: string, practice = true): SessionRow => ({
  ...{ id, practice, question: `question of ${id}`, place: 'P', day: '', touched: 0 },
});
const entry = (id: string, session = 's'): Entry => ({
  ...{ id, session, step: 'collect', act: id, stamp: id, at: 0 },
  ...{ kind: 'cards/written', data: { words: `words of ${id}` } },
});

const ids = async (store: LocalStore, session = 's') =>
  ((await store.load(session))?.entries ?? []).map(({ id }) => id).sort();
const workshops = async (store: LocalStore) => (await store.sessions()).map(({ id }) => id).sort();

/** Two workshops with cards; the words of one card were taken back, and the tablet was put away. Answers the file. */
async function takenBack(practice = true): Promise<string> {
  const store = await tablet.start();
  if (!practice) await withVault(store, PHRASE);
  await store.create(
    about('s', practice),
    CARDS.map((id) => entry(id)),
  );
  await store.create(about('t', practice), [entry('x', 't')]);
  const redacted = [{ ...entry('a'), data: { redacted: true } }];
  await store.commit({ session: 's', head: 1, entries: [], redacted, about: about('s', practice) });
  await tablet.end();
  return inUse();
}

const inUse = () =>
  tablet.files.names().find((name) => name.startsWith('journal') && tablet.files.disk(name).length > 0) ?? '';

/** One byte of the file is not what it was. */
function spoil(name: string, ...places: readonly number[]): void {
  const bytes = tablet.files.disk(name).slice();
  for (const at of places) bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  tablet.files.put(name, bytes);
}

/** Where these words stand, each time. */
function placesOf(name: string, words: string): number[] {
  const bytes = Buffer.from(tablet.files.disk(name));
  const places: number[] = [];
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) places.push(at);
  return places;
}

describe('words were taken back, a byte was spoilt, and the database is gone', () => {
  test('in a card: that card is missing, and it is said that one part is', async () => {
    const file = await takenBack();
    spoil(file, ...placesOf(file, 'words of c'));
    const store = await tablet.withoutDatabase();
    expect(await workshops(store)).toEqual(['s', 't']);
    expect(await ids(store)).toEqual(CARDS.filter((id) => id !== 'c'));
    expect(await ids(store, 't')).toEqual(['x']);
    expect(await store.state()).toMatchObject({ damaged: 1, lost: 1, healed: 'database' });
  });

  test('in two cards that do not lie side by side: two are', async () => {
    const file = await takenBack();
    spoil(file, ...placesOf(file, 'words of b'), ...placesOf(file, 'words of e'));
    const store = await tablet.withoutDatabase();
    expect(await ids(store)).toEqual(['a', 'c', 'd', 'f']);
    expect(await store.state()).toMatchObject({ lost: 2 });
  });

  test.each([0, 1])(
    'in what a workshop is found by (copy %i): nothing is missing, and nothing is called lost',
    async (n) => {
      const file = await takenBack();
      const places = placesOf(file, 'question of s');
      expect(places).toHaveLength(2);
      spoil(file, places[n] ?? 0);
      const store = await tablet.withoutDatabase();
      expect(await workshops(store)).toEqual(['s', 't']);
      expect(await ids(store)).toEqual(CARDS);
      expect(await store.state()).toMatchObject({ damaged: 1, lost: 0 });
    },
  );

  test('in both copies of it: that is one part, and the other workshop is there', async () => {
    const file = await takenBack();
    spoil(file, ...placesOf(file, 'question of s'));
    const store = await tablet.withoutDatabase();
    expect(await workshops(store)).toEqual(['t']);
    expect(await store.state()).toMatchObject({ damaged: 2, lost: 1 });
  });

  test.each([0, 1])('in the keys of a real workshop (copy %i): the words open it all the same', async (n) => {
    const file = await takenBack(false);
    const places = placesOf(file, '"rounds"');
    expect(places).toHaveLength(2);
    spoil(file, places[n] ?? 0);
    const store = await tablet.withoutDatabase();
    expect(await store.vault.openWith(PHRASE)).toEqual({ open: true });
    expect(await ids(store)).toEqual(CARDS);
    expect(await store.state()).toMatchObject({ lost: 0 });
  });

  test('whatever it was in, what stood twice stands there twice again after the next start', async () => {
    const file = await takenBack();
    const [, second = 0] = placesOf(file, 'question of s');
    spoil(file, second);
    await tablet.withoutDatabase();
    await tablet.end();
    const now = inUse();
    const [first = 0] = placesOf(now, 'question of s');
    spoil(now, first);
    expect(await workshops(await tablet.withoutDatabase())).toEqual(['s', 't']);
  });
});

test('while the database is there, what stands only once any more is put right when somebody looks, and told', async () => {
  const file = await takenBack();
  const [first = 0] = placesOf(file, 'question of s');
  spoil(file, first);
  const store = await tablet.start();
  await store.lookThrough();
  expect(await store.state()).toMatchObject({ damaged: 1, lost: 0 });
  expect((await readFrames(tablet.files.disk(inUse()))).damaged).toEqual([]);
  expect(placesOf(inUse(), 'question of s')).toHaveLength(2);
});

test('a file that is healed is told row by row: one spoilt byte after that costs one card', async () => {
  const store = await tablet.start();
  await store.create(about('s'), [entry('a')]);
  const before = tablet.files.disk('journal-a').slice();
  for (const [n, id] of CARDS.slice(1).entries())
    await store.commit({ session: 's', head: n + 1, entries: [entry(id)], about: about('s') });
  await tablet.end();
  tablet.files.put('journal-a', before);
  await tablet.start();
  await tablet.end();
  expect(inUse()).toBe('journal-a');
  spoil('journal-a', ...placesOf('journal-a', 'words of d'));
  const next = await tablet.withoutDatabase();
  expect(await ids(next)).toEqual(CARDS.filter((id) => id !== 'd'));
  expect(await next.state()).toMatchObject({ lost: 1 });
});

describe('whichever byte of a file that was written anew is spoilt', () => {
  const row = (table: Change['table'], session: string, key: string, length: number): Change => ({
    ...{ table, session, key, number: 1, bytes: new Uint8Array(length).fill(length) },
  });
  const rows = [
    ...['s', 't'].flatMap((id) => CARDS.map((key, n) => row('entries', id, key, 20 + n))),
    row('vault', '', 'header', 90),
    ...['s', 't'].map((id) => row('periods', id, 'p', 40)),
    ...['s', 't'].map((id) => row('sessions', id, id, 60)),
  ];
  const isCard = ({ table }: Change) => table === 'entries';

  test('at most one row of a card is missing, never a key or a workshop, and what is missing is what is counted', async () => {
    const files = new MemoryFiles();
    const journal = new JournalFile(files.open, WRITER_EPOCH);
    await journal.read();
    await journal.begin();
    await journal.rewrite(rows);
    await journal.append([row('entries', 's', 'later', 30)]);
    const name = 'journal-b';
    const sound = files.disk(name);
    for (let at = 0; at < sound.length; at += 1) {
      const broken = sound.slice();
      broken[at] = (broken[at] ?? 0) ^ 0x10;
      files.put(name, broken);
      const found = await new JournalFile(files.open, WRITER_EPOCH).read();
      const there = new Set(found.rows.map(nameOf));
      const missing = rows.filter((one) => !there.has(nameOf(one)));
      expect(missing.filter((one) => !isCard(one))).toEqual([]);
      expect(missing.length).toBeLessThan(2);
      const isLast = !there.has(nameOf(row('entries', 's', 'later', 30)));
      expect(found.unread).toHaveLength(isLast && found.damaged === 0 ? 0 : missing.length + Number(isLast));
    }
    files.put(name, sound);
  });

  test('a file of an app before this, with all rows in one frame, is read as ever, and what stands behind it too', async () => {
    const files = new MemoryFiles();
    const head = new Uint8Array(8);
    new DataView(head.buffer).setUint32(0, 7);
    new DataView(head.buffer).setUint32(4, WRITER_EPOCH);
    const later = row('entries', 's', 'later', 30);
    const frames = [
      await writeFrame(FRAME.head, head),
      await writeFrame(FRAME.rows, writeRows(rows)),
      await writeFrame(FRAME.rows, writeRows([later])),
    ];
    files.put('journal-a', Buffer.concat(frames));
    const found = await new JournalFile(files.open, WRITER_EPOCH).read();
    expect(found).toEqual({ rows: [...rows, later], damaged: 0, spared: 0, unread: [], epoch: WRITER_EPOCH });
    // And where that one frame is spoilt, it is one part.
    const broken = Buffer.concat(frames);
    broken[200] = (broken[200] ?? 0) ^ 0x10;
    files.put('journal-a', broken);
    const spoilt = await new JournalFile(files.open, WRITER_EPOCH).read();
    expect(spoilt.rows).toEqual([later]);
    expect(spoilt.unread).toHaveLength(1);
  });
});

describe('a kill while the file is written anew', () => {
  const half = (bytes: Uint8Array) => bytes.subarray(0, Math.ceil(bytes.length * 0.7));

  test('at any write of it leaves all or nothing of it, whatever the disk had of the write', async () => {
    for (let n = 1; n < 20; n += 1) {
      tablet.anew();
      const store = await tablet.start();
      await store.create(
        about('s'),
        CARDS.map((id) => entry(id)),
      );
      let calls = 0;
      tablet.files.before = (_, name, write) => {
        calls += 1;
        if (calls < n) return;
        if (calls === n && write) {
          // Of what was being written the disk had the most when the power went.
          const there = tablet.files.disk(name);
          const torn = new Uint8Array(Math.max(there.length, write.at + half(write.bytes).length));
          torn.set(there);
          torn.set(half(write.bytes), write.at);
          tablet.files.put(name, torn);
        }
        throw new DOMException('no power', 'UnknownError');
      };
      const redacted = [{ ...entry('a'), data: { redacted: true } }];
      await store.commit({ session: 's', head: 1, entries: [], redacted, about: about('s') }).catch(() => null);
      const next = await tablet.withoutDatabase();
      expect(await ids(next)).toEqual(CARDS);
      expect(await next.state()).toMatchObject({ damaged: 0, lost: 0 });
      await tablet.end();
      if (calls < n) break;
    }
  });

  test('beside a file whose head is spoilt: the half of it is not taken for the whole, though it has more frames', async () => {
    const store = await tablet.start();
    await store.create(
      about('s'),
      CARDS.map((id) => entry(id)),
    );
    await tablet.end();
    spoil('journal-a', 6);
    // The start that found that wrote the file anew, and the power went before its head was there.
    await Dexie.delete(tablet.name);
    let heads = 0;
    tablet.files.before = (verb, name, write) => {
      if (name === 'journal-b' && verb === 'write' && write?.at === 0) heads += 1;
      if (heads > 0) throw new DOMException('no power', 'UnknownError');
    };
    await tablet.start().catch(() => null);
    expect(heads).toBeGreaterThan(0);
    await tablet.end();
    const torn = half(tablet.files.disk('journal-b'));
    tablet.files.put('journal-b', torn);
    const [old, halved] = await Promise.all([readFrames(tablet.files.disk('journal-a')), readFrames(torn)]);
    expect(halved.frames.length).toBeGreaterThan(old.frames.length);
    expect(await ids(await tablet.withoutDatabase())).toEqual(CARDS);
  });
});

test('1,000 cards are healed into a new file, each in a frame of its own', async () => {
  const many = Array.from({ length: 1000 }, (_, n) => entry(`e${n}`));
  const store = await tablet.start();
  await store.create(about('s'), many);
  await tablet.end();
  tablet.files.delete();
  const next = await tablet.start();
  expect(await ids(next)).toHaveLength(1000);
  const { frames } = await readFrames(tablet.files.disk(inUse()));
  expect(frames.length).toBeGreaterThan(1000);
  const database = await bareDatabase(tablet.name);
  expect(await database.rows.count()).toBeGreaterThan(1000);
  database.close();
});
