// What is overwritten where it lies: answers, drafts and the passing, sealed and not, through kills and with nobody looking.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Json } from '../../src/journal/json.ts';
import type { FinishedTurn, SessionRow } from '../../src/store/kept.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { bareDatabase } from '../support/bare-database.ts';
import { MemoryFiles } from '../support/memory-files.ts';

const PHRASE = 'velvet ladder seven harbour';
// oxlint-disable-next-line unbound-method -- given its store by apply
const original = IDBObjectStore.prototype.put;
// A test that was given up goes on in the next one's files: none is, on a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

let name = '';
let files: MemoryFiles;
const open: LocalStore[] = [];

beforeEach(() => {
  name = `place-${crypto.randomUUID()}`;
  files = new MemoryFiles();
});
afterEach(async () => {
  await end();
  await Dexie.delete(name);
});

async function start(): Promise<LocalStore> {
  const store = await openLocalStore(name, files.open, { now: () => 0, rounds: 600_000, pinRounds: 1000 });
  open.push(store);
  return store;
}

async function end(): Promise<void> {
  for (const store of open.splice(0)) store.close();
}

async function again(): Promise<LocalStore> {
  files.cutPower();
  await end();
  return start();
}

const about = (id: string, practice: boolean): SessionRow => ({
  id,
  practice,
  question: 'canary-question',
  place: '',
  day: '',
  touched: 0,
});

const turn = (token: string, value: Json, more: Partial<FinishedTurn> = {}): FinishedTurn => ({
  session: 's',
  turn: `t-${token}`,
  draft: `turn:r:${token}`,
  record: { turn: `t-${token}`, helped: 'canary-helped' },
  passing: { next: `after-${token}`, who: 'canary-brief' },
  answer: { round: 'r', token, value },
  ...more,
});

/** All bytes that lie on the disk, of both stores. */
async function disk(): Promise<string> {
  const db = await bareDatabase(name);
  const decoder = new TextDecoder('latin1');
  const parts = files.names().map((file) => decoder.decode(files.disk(file)));
  for (const table of db.tables)
    for (const row of (await table.toArray()) as Record<string, unknown>[])
      for (const value of Object.values(row))
        parts.push(value instanceof Uint8Array ? decoder.decode(value) : String(value));
  db.close();
  return parts.join('\n');
}

/** How many keys of turns and of desks are kept. */
async function periods(): Promise<number> {
  const db = await bareDatabase(name);
  const count = await db.rows.filter(({ table }) => table === 'periods').count();
  db.close();
  return count;
}

describe('in a real session', () => {
  async function handed(): Promise<LocalStore> {
    const store = await start();
    await store.vault.setUp(PHRASE);
    await store.create(about('s', false), []);
    await store.keepPassing('s', { next: 'a', who: 'canary-brief' });
    await store.vault.handOver();
    return store;
  }

  test('a turn needs no private key, and after a kill the same words are there once the passphrase was said', async () => {
    const store = await handed();
    await store.vault.endPeriod();
    await store.keepDraft('s', 'turn:r:a', { work: 'canary-draft' });
    expect(await store.draft('turn:r:a')).toEqual({ work: 'canary-draft' });

    const next = await again();
    await expect(next.passing()).rejects.toMatchObject({ reason: 'locked' });
    await expect(next.draft('turn:r:a')).rejects.toMatchObject({ reason: 'locked' });
    expect(await next.draft('turn:r:b')).toBeUndefined();
    expect(await next.sealedSessions()).toEqual(['s']);
    expect(await next.vault.openWith(PHRASE)).toEqual({ open: true });
    expect(await next.passing()).toEqual({ next: 'a', who: 'canary-brief' });
    expect(await next.draft('turn:r:a')).toEqual({ work: 'canary-draft' });
    expect(await next.sessions()).toHaveLength(1);
  });

  test('what somebody had begun goes on with them under the key of their own turn: no room is needed for another', async () => {
    const store = await handed();
    await store.vault.endPeriod();
    await store.keepDraft('s', 'turn:r:a', { work: 'canary-draft' });
    const next = await again();
    await next.vault.openWith(PHRASE);
    const keys = await periods();
    // Twice: the page may have been hidden just then.
    for (const _ of [1, 2]) await next.vault.handOver('turn:r:a');
    expect(await next.draft('turn:r:a')).toEqual({ work: 'canary-draft' });
    await next.keepDraft('s', 'turn:r:a', { work: 'canary-more' });
    expect(await next.draft('turn:r:a')).toEqual({ work: 'canary-more' });
    expect(await periods()).toBe(keys);
    expect(await next.sealedSessions()).toEqual(['s']);
    await expect(next.passing()).rejects.toMatchObject({ reason: 'locked' });
    await next.vault.endPeriod();
    await expect(next.draft('turn:r:a')).rejects.toMatchObject({ reason: 'locked' });
    await next.vault.handOver('turn:r:a');
    await expect(next.draft('turn:r:a')).rejects.toMatchObject({ reason: 'locked' });
  });

  test('what a turn left cannot be read while the tablet goes on, and all of it when it is back', async () => {
    const store = await handed();
    for (const token of ['a', 'b', 'c']) {
      await store.vault.endPeriod();
      await store.keepDraft('s', `turn:r:${token}`, { work: 'canary-draft' });
      expect(await store.finishTurn(turn(token, { pick: `canary-${token}` }))).toBe('done');
      await store.vault.endPeriod();
    }
    expect(await store.finishTurn(turn('a', { pick: 'other' }))).toBe('already-answered');
    expect([...((await store.answered('s')).get('r') ?? [])].sort()).toEqual(['a', 'b', 'c']);
    await expect(store.box('r')).rejects.toMatchObject({ reason: 'locked' });
    await expect(store.records('s')).rejects.toMatchObject({ reason: 'locked' });
    await store.vault.openWith(PHRASE);
    expect(Object.fromEntries(await store.box('r'))).toEqual({
      a: { pick: 'canary-a' },
      b: { pick: 'canary-b' },
      c: { pick: 'canary-c' },
    });
    expect(await store.records('s')).toHaveLength(3);
    expect(await store.draft('turn:r:a')).toBeUndefined();
  });

  test('nothing readable lies in either store, before the reveal and after', async () => {
    const store = await handed();
    await store.vault.endPeriod();
    await store.keepDraft('s', 'turn:r:a', { work: 'canary-draft' });
    await store.finishTurn(turn('b', { pick: 'canary-pick' }));
    expect(await disk()).not.toMatch(/canary|velvet/);
    await store.vault.openWith(PHRASE);
    const head = (await store.load('s'))?.head ?? 0;
    await store.commit({ session: 's', head, entries: [], shred: ['r'], about: about('s', false) });
    expect(await store.box('r')).toEqual(new Map());
    expect(await store.draft('turn:r:a')).toBeUndefined();
    expect(await disk()).not.toMatch(/canary|velvet/);
  });

  test('a place in use looks like one that is not: of the same size, in the same shape, with no place that is first', async () => {
    const store = await handed();
    const before = files.disk('sealed').length;
    for (const token of ['a', 'b']) await store.finishTurn(turn(token, token === 'a' ? 1 : { words: 'x'.repeat(900) }));
    expect(files.disk('sealed').length).toBe(before);
    const db = await bareDatabase(name);
    const rows = await db.slots.where('[file+n]').between(['sealed', 0], ['sealed', Infinity]).toArray();
    db.close();
    expect(rows).toHaveLength(64);
    expect(new Set(rows.map(({ bytes }) => bytes.length)).size).toBe(1);
    // A sealed period, whose it is, what it is: of a decoy as of an answer, each under the period beside it.
    for (const { bytes, tag } of rows) {
      expect(tag).toMatch(/^[0-9a-f]{32}$/);
      expect([bytes[0], bytes[17], bytes[142], bytes[142 + 557]]).toEqual([1, 4, 3, 3]);
      const id = bytes.slice(1, 17).join();
      expect([bytes.slice(143, 159).join(), bytes.slice(700, 716).join()]).toEqual([id, id]);
    }
  });

  test('answers and drafts never go into the file whose order is the order of the turns', async () => {
    const store = await handed();
    const before = files.disk('journal-a').length;
    await store.vault.endPeriod();
    for (let n = 0; n < 5; n += 1) await store.keepDraft('s', 'turn:r:a', { n });
    const period = files.disk('journal-a').length - before;
    for (let n = 0; n < 5; n += 1) await store.keepDraft('s', 'turn:r:a', { n });
    // The key of the period, once, and nothing for any letter.
    expect(files.disk('journal-a').length - before).toBe(period);
  });

  test('the same words after either store was deleted', async () => {
    const store = await handed();
    await store.vault.endPeriod();
    await store.keepDraft('s', 'turn:r:a', { work: 'half a wo' });
    await store.finishTurn(turn('b', { pick: 1 }));
    await end();
    files.cutPower();
    await Dexie.delete(name);
    let next = await start();
    await next.vault.openWith(PHRASE);
    expect(await next.draft('turn:r:a')).toEqual({ work: 'half a wo' });
    expect(await next.passing()).toMatchObject({ next: 'after-b' });
    files.delete();
    next = await again();
    await next.vault.openWith(PHRASE);
    expect(await next.draft('turn:r:a')).toEqual({ work: 'half a wo' });
    expect(Object.fromEntries(await next.box('r'))).toEqual({ b: { pick: 1 } });
  });

  test('a practice beside it needs no passphrase, even on a tablet that is locked', async () => {
    await handed();
    const next = await again();
    await next.create(about('p', true), []);
    await next.keepDraft('p', 'turn:q:a', { work: 'made up' });
    expect(await next.draft('turn:q:a')).toEqual({ work: 'made up' });
    expect(await next.sessions()).toMatchObject([{ id: 'p' }]);
  });
});

describe('what is said by real people', () => {
  test('no session of theirs is made before there is a vault, nor while it is shut; a practice always is', async () => {
    const store = await start();
    const locked = { reason: 'locked' };
    await expect(store.create(about('s', false), [])).rejects.toMatchObject(locked);
    await store.create(about('p', true), []);
    await store.vault.setUp(PHRASE);
    for (const shut of ['lock', 'handOver'] as const) {
      await store.vault[shut]();
      await expect(store.create(about('s', false), [])).rejects.toMatchObject(locked);
    }
    await store.create(about('q', true), []);
    await store.vault.openWith(PHRASE);
    await store.create(about('s', false), []);
    expect((await store.sessions()).map(({ id }) => id).sort()).toEqual(['p', 'q', 's']);
  });

  test('is never written as it is: not before there is a vault, and not because an entry calls it a practice', async () => {
    const store = await start();
    await expect(store.keepDraft('s', 'turn:r:a', { work: 'canary-draft' })).rejects.toMatchObject({
      reason: 'locked',
    });
    await store.vault.setUp(PHRASE);
    await store.create(about('s', false), []);
    await store.commit({ session: 's', head: 1, entries: [], about: about('s', true) });
    await store.keepDraft('s', 'turn:r:a', { work: 'canary-draft' });
    expect(await disk()).not.toMatch(/canary/);
    const next = await again();
    await next.vault.openWith(PHRASE);
    expect(await next.sessions()).toMatchObject([{ id: 's', practice: false }]);
    await next.keepDraft('s', 'turn:r:a', { work: 'canary-draft' });
    expect(await disk()).not.toMatch(/canary/);
  });
});

describe('in any session', () => {
  test('I6: however often and however fast somebody says it, one answer for a token and a round', async () => {
    const store = await start();
    await store.create(about('s', true), []);
    for (let round = 0; round < 20; round += 1) {
      const tries = Array.from({ length: 10 }, (_, n) =>
        store.finishTurn(turn('a', n, { turn: `t${n}`, answer: { round: `r${round}`, token: 'a', value: n } })),
      );
      expect((await Promise.all(tries)).filter((said) => said === 'done')).toHaveLength(1);
      expect((await store.box(`r${round}`)).size).toBe(1);
    }
  });

  test('the public parts are the same to the byte when two people’s answers are exchanged', async () => {
    const told: string[] = [];
    for (const [one, two] of [
      ['left', 'right'],
      ['right', 'left'],
    ]) {
      name = `place-${crypto.randomUUID()}`;
      files = new MemoryFiles();
      const store = await start();
      await store.create(about('s', true), []);
      await store.finishTurn(turn('a', one ?? ''));
      await store.finishTurn(turn('b', two ?? ''));
      const db = await bareDatabase(name);
      const rows = (await db.rows.toArray()).filter(({ key }) => key !== 'salt');
      db.close();
      told.push(JSON.stringify(rows));
      await end();
      await Dexie.delete(name);
    }
    expect(told[0]).toBe(told[1]);
  });

  test('the power goes at every call of the files in a finished turn: person, answer and record are all there, or none', async () => {
    let whole = false;
    for (let n = 1; n < 60 && !whole; n += 1) {
      for (const lost of ['nothing', 'database'] as const) {
        name = `place-${crypto.randomUUID()}`;
        files = new MemoryFiles();
        const store = await start();
        await store.create(about('s', true), []);
        await store.keepPassing('s', { next: 'a' });
        await store.keepDraft('s', 'turn:r:a', { work: 'words' });
        let calls = 0;
        const dead = new Error('no power');
        files.before = () => {
          calls += 1;
          if (calls >= n) throw dead;
        };
        // Without power the database takes nothing either.
        const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
          this: IDBObjectStore,
          ...given
        ) {
          if (calls >= n) throw new DOMException('no power', 'UnknownError');
          return original.apply(this, given);
        });
        const said = await store.finishTurn(turn('a', { pick: 1 })).catch(() => 'not saved');
        put.mockRestore();
        files.before = () => undefined;
        files.cutPower();
        await end();
        if (lost === 'database') await Dexie.delete(name);
        const next = await start();
        const done = [
          (await next.records('s')).length === 1,
          (await next.box('r')).size === 1,
          JSON.stringify(await next.passing()).includes('after-a'),
          (await next.draft('turn:r:a')) === undefined,
        ];
        expect(new Set(done).size, `call ${n}, lost ${lost}: ${done.join()}`).toBe(1);
        // Without power nobody is told; a file that broke is made up for by the database, unless that is lost too.
        if (said === 'done' && (calls < n || lost === 'nothing')) expect(done[0]).toBe(true);
        // And it can be said again, or was said.
        expect(await next.finishTurn(turn('a', { pick: 1 }))).toBe(done[0] ? 'already-answered' : 'done');
        whole = calls < n;
        await end();
        await Dexie.delete(name);
      }
    }
    expect(whole).toBe(true);
  });

  test('after a reveal neither half of any place holds what was answered or begun', async () => {
    const store = await start();
    await store.create(about('s', true), []);
    for (let n = 0; n < 3; n += 1) await store.keepDraft('s', 'turn:r:b', { work: `canary-${n}` });
    await store.finishTurn(turn('a', 'canary-answer'));
    await store.keepDraft('s', 'turn:r:c', { work: 'canary-'.repeat(1000) });
    const head = (await store.load('s'))?.head ?? 0;
    await store.commit({ session: 's', head, entries: [], shred: ['r'], about: about('s', true) });
    for (const file of ['plain', 'sealed', 'redo', 'large'])
      expect(new TextDecoder('latin1').decode(files.disk(file)), file).not.toMatch(/canary-(\d|answer|canary)/);
  });

  test('a half that was torn leaves the older words, and never nothing', async () => {
    const store = await start();
    await store.create(about('s', true), []);
    await store.keepDraft('s', 'desk:x', 'older words');
    const one = files.disk('plain').slice();
    await store.keepDraft('s', 'desk:x', 'newer words');
    const two = files.disk('plain').slice();
    await end();
    await Dexie.delete(name);
    const torn = two.map((byte, at) => (at % 4096 < 40 || byte === one[at] ? byte : 0));
    files.put('plain', torn);
    const next = await again();
    expect(await next.draft('desk:x')).toBe('older words');
  });
});
