// The rescue copy: handed out by a tablet that is locked, opened by the passphrase somewhere else, and by nothing else.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { Entry } from '../../src/journal/entry.ts';
import { openLocalStore } from '../../src/store/local-store.ts';
import { readRescue } from '../../src/store/rescue.ts';
import { MemoryFiles } from '../support/memory-files.ts';

const PHRASE = 'velvet ladder seven harbour';
const name = `rescue-${crypto.randomUUID()}`;
afterEach(() => Dexie.delete(name));

const entry = (id: string): Entry => ({
  id,
  session: 's',
  step: 'collect',
  act: id,
  stamp: id,
  at: 0,
  kind: 'cards/written',
  data: { words: `canary-${id}` },
});

test('a locked tablet hands out its journals, and what nobody has revealed is not among them', async () => {
  const files = new MemoryFiles();
  const before = await openLocalStore(name, files.open, { now: () => 0, rounds: 600_000 });
  await before.vault.setUp(PHRASE);
  await before.create({ id: 's', practice: false, question: 'canary-q', place: '', day: '', touched: 0 }, [entry('a')]);
  await before.vault.handOver();
  await before.finishTurn({
    session: 's',
    turn: 't',
    draft: 'turn:r:a',
    record: { turn: 't', note: 'canary-record' },
    passing: { note: 'canary-passing' },
    answer: { round: 'r', token: 'a', value: 'canary-answer' },
  });
  before.close();

  const locked = await openLocalStore(name, files.open, { now: () => 0, rounds: 600_000 });
  const copy = await locked.rescue();
  locked.close();
  expect(new TextDecoder('latin1').decode(copy)).not.toContain('canary');

  expect(await readRescue(copy, 'other words entirely')).toBeNull();
  const rescued = await readRescue(copy, PHRASE);
  expect(rescued).toEqual([{ session: 's', entries: [entry('a')], records: [{ turn: 't', note: 'canary-record' }] }]);
  expect(JSON.stringify(rescued)).not.toMatch(/canary-(answer|passing)/);
  expect(await readRescue(copy.subarray(0, -1), PHRASE)).toBeUndefined();
  expect(await readRescue(new TextEncoder().encode('a picture'), PHRASE)).toBeUndefined();
});
