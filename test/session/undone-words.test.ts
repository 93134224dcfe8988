// Words that were undone: they leave the tablet in no file, come back with redo, and are gone for good once nothing can bring
// them back.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allCards, cardsModel, wordsOf } from '../../src/activities/cards/model.ts';
import type { Entry, NewEntry } from '../../src/journal/entry.ts';
import { canonical } from '../../src/journal/json.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { type Rule, yes } from '../../src/people/rule.ts';
import { welcome } from '../../src/people/rules.ts';
import { createPractice, openSession, receive } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { readState, replay } from '../../src/workshop/workshop.ts';
import { allText, forget } from '../support/bare-database.ts';

let name: string;
let store: Store;
let session: Session;

beforeEach(async () => {
  name = `undone-${crypto.randomUUID()}`;
  store = await openStore(name);
  session = await createPractice(store);
  await session.act('prepare', welcome, { count: 2 });
});
afterEach(async () => {
  store.close();
  await forget(name);
});

const happens: Rule<readonly NewEntry[]> = (_, entries) => yes(...entries);
const card = (id: string, words: string): NewEntry => ({
  kind: 'cards/written',
  data: { card: id, category: 'working', words, by: 'typed', way: 'desk' },
});
const write = (id: string, words: string) => session.act('collect', happens, [card(id, words)]);
const oneMore = () => session.act('prepare', welcome, { count: 1 });
/** What whoever opens a file with these reads on the cards. */
const said = (entries: readonly Entry[]) => allCards(readState(replay([...entries]).states, cardsModel)).map(wordsOf);

test('a card that was undone goes out in no file; brought back, it goes out with the next', async () => {
  await write('a', 'the bus comes late');
  await write('b', 'canary uncle');
  await session.undo();
  const first = session.toHandOut();
  expect(canonical(first)).not.toContain('canary');
  expect(said(first)).toEqual(['the bus comes late']);

  await session.redo();
  expect(said(session.toHandOut())).toEqual(['the bus comes late', 'canary uncle']);
  // The office opened the first file already.
  expect(said([...first, ...session.toHandOut().filter(({ id }) => !first.some((one) => one.id === id))])).toEqual([
    'the bus comes late',
    'canary uncle',
  ]);
});

test('what was undone says its words nowhere: not in the choices of a ballot, nor as the question of the day', async () => {
  await session.act('prepare', happens, [
    {
      kind: 'prepare/described',
      data: { question: 'canary question', host: 'canary host', place: 'canary', day: '2026-11-23' },
    },
  ]);
  await session.act('vote', happens, [
    {
      kind: 'votes/opened',
      data: { round: 'ballot', options: [{ id: 'a', words: 'canary' }], limits: { dots: 1, stacking: 'off' } },
    },
  ]);
  await session.undo();
  await session.undo();
  expect(canonical(session.toHandOut())).not.toContain('canary');
  await oneMore();
  expect(canonical(session.entries())).not.toContain('canary');
  expect(await allText(name)).not.toContain('canary');
});

test('once something else was done nothing brings an undone card back, and its words are on the tablet no more', async () => {
  await session.act('collect', happens, [card('a', 'canary one'), card('b', 'canary two')]);
  await session.undo();
  expect(await allText(name)).toContain('canary');
  await oneMore();
  expect(session.redoes.value).toEqual([]);
  expect(canonical(session.entries())).not.toContain('canary');
  expect(await allText(name)).not.toContain('canary');
  // Nobody took words back, so none are missing.
  expect(session.look('collect').read(cardsModel).gone.size).toBe(0);

  // What was done since can still be undone and done again.
  await session.undo();
  expect((await session.redo()).yes).toBe(true);
  const again = await openSession(store, session.id);
  expect(everybody(again!.look('prepare').read(peopleModel))).toHaveLength(3);
  expect(said(again!.entries())).toEqual([]);
});

test('what was undone before this version is gone with the next thing that is done', async () => {
  await write('a', 'canary one');
  await session.undo();
  const before = canonical(session.entries());
  const again = await openSession(store, session.id);
  expect(canonical(again!.entries())).toBe(before);
  await again!.act('prepare', welcome, { count: 1 });
  expect(await allText(name)).not.toContain('canary');
});

test('undoing once more, redo and somebody’s turn leave the way back open', async () => {
  await write('a', 'one');
  await write('b', 'two');
  await session.undo();
  await session.undo();
  const [{ token } = { token: { id: '' } }] = everybody(session.look('prepare').read(peopleModel));
  await store.finishTurn({
    session: session.id,
    turn: 't1',
    draft: `turn:t1:${token.id}`,
    record: {
      turn: 't1',
      session: session.id,
      step: 'collect',
      activity: 'cards',
      token: token.id,
      consent: { taking: true, quoting: true },
      helped: false,
      done: { cards: [{ category: 'working', words: 'three', by: 'self' }] },
    },
    passing: {},
  });
  expect(await session.absorb()).toBe(1);
  await session.redo();
  await session.redo();
  expect(new Set(said(session.entries()))).toEqual(new Set(['one', 'two', 'three']));
});

test('another tablet that read them before loses the words as well when it joins', async () => {
  await write('a', 'canary one');
  const otherName = `${name}-other`;
  const other = await openStore(otherName);
  const there = await createPractice(other);
  const asThere = (entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, session: there.id }));
  await there.join(asThere(session.toHandOut()));
  expect(await allText(otherName)).toContain('canary');
  await session.undo();
  await oneMore();
  await there.join(asThere(session.toHandOut()));
  expect(await allText(otherName)).not.toContain('canary');
  expect(said(there.entries())).toEqual([]);
  other.close();
  await forget(otherName);
});

test('what another tablet corrected of a card that is undone here waits with it, and goes with it', async () => {
  const otherName = `${name}-other`;
  const other = await openStore(otherName);
  await session.act('prepare', happens, [{ kind: 'prepare/started', data: { practice: true } }]);
  await write('a', 'canary one');
  await receive(other, { session: session.id, entries: session.toHandOut() });
  const there = (await openSession(other, session.id))!;
  const written = there.entries().find(({ kind }) => kind === 'cards/written')!.id;
  const better = { card: 'a', words: 'canary better', reason: 'canary reason', written };
  await there.act('collect', happens, [{ kind: 'cards/corrected', data: better }]);
  const theirs = there.toHandOut();
  expect(canonical(theirs)).toContain('canary better');

  // The two files pass each other.
  await session.undo();
  await there.join(session.toHandOut());
  await session.join(theirs);
  for (const one of [session, there]) expect(canonical(one.toHandOut())).not.toContain('canary');

  // Brought back, all of it is there again, on both.
  await session.redo();
  expect(said(session.toHandOut())).toEqual(['canary better']);
  await there.join(session.toHandOut());
  expect(said(there.entries())).toEqual(['canary better']);

  // And gone for good, it is on neither.
  await session.undo();
  await oneMore();
  expect(await allText(name)).not.toContain('canary');
  await there.join(session.toHandOut());
  expect(await allText(otherName)).not.toContain('canary');
  await session.join(theirs);
  expect(await allText(name)).not.toContain('canary');
  other.close();
  await forget(otherName);
});

test('a correction that comes in when its card is undone for good already goes at once', async () => {
  await write('a', 'canary one');
  const written = session.entries().find(({ kind }) => kind === 'cards/written')!;
  await session.undo();
  await oneMore();
  const late: Entry = {
    ...written,
    id: 'late',
    act: 'late',
    stamp: 'zzzzzzzzz-0000-other',
    kind: 'cards/corrected',
    data: { card: 'a', words: 'canary better', reason: 'why', written: written.id },
  };
  await session.join([late]);
  expect(await allText(name)).not.toContain('canary');
});
