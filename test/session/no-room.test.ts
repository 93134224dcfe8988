// A tablet without room for another entry: a turn that was finished is at the desk and in the file, and goes to the disk with
// the first thing that does.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allCards, cardsModel } from '../../src/activities/cards/model.ts';
import { takeBack } from '../../src/activities/cards/rules.ts';
import { canonical } from '../../src/journal/json.ts';
import type { TurnRecord } from '../../src/people/brief.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { welcome } from '../../src/people/rules.ts';
import { createPractice, openSession } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';
import { readState, replay } from '../../src/workshop/workshop.ts';
import { allText, forget } from '../support/bare-database.ts';

let name: string;
let store: Store;
let session: Session;

beforeEach(async () => {
  name = `no-room-${crypto.randomUUID()}`;
  store = await openStore(name);
  session = await createPractice(store);
  await session.act('prepare', welcome, { count: 2 });
});
afterEach(async () => {
  vi.restoreAllMocks();
  store.close();
  await forget(name);
});

const full = () => vi.spyOn(store, 'commit').mockRejectedValue(new StoreFault('no-room'));
const said = (of: Session | undefined) =>
  allCards(of!.look('collect').read(cardsModel)).map((card) => ('words' in card ? card.words : null));
const agreedOf = (of: Session) => everybody(of.look('prepare').read(peopleModel)).map(({ consent }) => consent);

/** The first of the two writes these and gives the tablet back. */
async function aTurn(turn: string, ...words: readonly string[]): Promise<TurnRecord> {
  const [first] = everybody(session.look('prepare').read(peopleModel));
  const token = first!.token.id;
  const record: TurnRecord = {
    turn,
    session: session.id,
    step: 'collect',
    activity: 'cards',
    token,
    consent: { taking: true, quoting: true },
    helped: false,
    done: { cards: words.map((text) => ({ category: 'working', words: text, by: 'typed' })) },
  };
  await store.finishTurn({ session: session.id, turn, draft: `turn:${turn}:${token}`, record, passing: {} });
  return record;
}

test('a finished turn that there is no room to take up is at the desk all the same, and in what is handed out', async () => {
  await aTurn('t1', 'canary bus', 'canary dog');
  const commits = full();
  expect(await session.absorb()).toBe(0);
  expect(said(session)).toEqual(['canary bus', 'canary dog']);
  expect(agreedOf(session)).toEqual([{ taking: true, quoting: true }, null]);
  expect(session.saved.value.state).toBe('failed');
  expect(await store.records(session.id)).toHaveLength(1);

  // A file is made of these, and says what whoever opens it reads.
  const read = replay([...session.entries()]).states;
  expect(allCards(readState(read, cardsModel)).map((card) => 'words' in card && card.words)).toEqual([
    'canary bus',
    'canary dog',
  ]);

  // Switched off and on again without room, it is the same.
  const again = await openSession(store, session.id);
  await again!.absorb(await store.records(session.id));
  expect(said(again)).toEqual(['canary bus', 'canary dog']);
  expect(commits).toHaveBeenCalled();
});

test('with room again the next thing that is kept takes the turn along, once', async () => {
  await aTurn('t1', 'canary bus');
  const commits = full();
  await session.absorb();
  expect((await session.act('prepare', welcome, { count: 1 })).yes).toBe(false);
  expect(said(session)).toEqual(['canary bus']);

  commits.mockRestore();
  expect((await session.act('prepare', welcome, { count: 1 })).yes).toBe(true);
  expect(await store.records(session.id)).toEqual([]);
  const again = await openSession(store, session.id);
  expect(canonical(again!.entries() as never)).toBe(canonical(session.entries() as never));
  expect(said(again)).toEqual(['canary bus']);
  expect(everybody(again!.look('prepare').read(peopleModel))).toHaveLength(3);

  const written = vi.spyOn(store, 'commit');
  await session.act('prepare', welcome, { count: 1 });
  expect(written.mock.calls.flatMap(([{ entries }]) => entries.map(({ kind }) => kind))).toEqual(['people/joined']);
});

test('the next time that turns are taken up they are not written twice', async () => {
  await aTurn('t1', 'canary bus');
  const commits = full();
  await session.absorb();
  commits.mockRestore();
  await aTurn('t2', 'canary tram');
  expect(await session.absorb()).toBe(2);
  expect(await store.records(session.id)).toEqual([]);
  const again = await openSession(store, session.id);
  expect(said(again)).toEqual(['canary bus', 'canary tram']);
  expect(new Set(again!.entries().map(({ id }) => id)).size).toBe(again!.entries().length);
});

test('a commit that reported failure and stands is not written a second time', async () => {
  await aTurn('t1', 'canary bus');
  const commit = store.commit.bind(store);
  const commits = vi.spyOn(store, 'commit').mockRejectedValue(new StoreFault('no-room'));
  await session.absorb();
  commits.mockImplementation(async (one) => {
    await commit(one);
    throw new StoreFault('no-room');
  });
  expect((await session.act('prepare', welcome, { count: 1 })).yes).toBe(true);
  commits.mockRestore();
  const written = vi.spyOn(store, 'commit');
  await session.act('prepare', welcome, { count: 1 });
  expect(written.mock.calls.flatMap(([{ entries }]) => entries).some(({ kind }) => kind === 'cards/written')).toBe(
    false,
  );
});

test('a card that was taken back, and stands so, is not said to be still there: a second press would take the next one', async () => {
  await aTurn('t1', 'canary bus', 'canary dog');
  await session.absorb();
  const [card] = allCards(session.look('collect').read(cardsModel));
  const commit = store.commit.bind(store);
  // The words are out, and then the file finds no room in which it could be written anew without them.
  const commits = vi.spyOn(store, 'commit').mockImplementation(async (one) => {
    await commit(one);
    throw new StoreFault('no-room');
  });
  expect((await session.act('collect', takeBack, { card: card!.id })).yes).toBe(true);
  expect(said(session)).toEqual(['canary dog']);
  expect(session.saved.value.state).toBe('saved');
  commits.mockRejectedValue(new StoreFault('no-room'));
  const [other] = allCards(session.look('collect').read(cardsModel));
  expect(await session.act('collect', takeBack, { card: other!.id })).toMatchObject({
    yes: false,
    reason: 'not-saved',
  });
  expect(said(session)).toEqual(['canary dog']);
});

test('words that are taken back before there was ever room for them do not come to the disk', async () => {
  await aTurn('t1', 'canary zebra');
  const commits = full();
  await session.absorb();
  commits.mockRestore();
  const [card] = allCards(session.look('collect').read(cardsModel));
  const written = vi.spyOn(store, 'commit');
  expect((await session.act('collect', takeBack, { card: card!.id })).yes).toBe(true);
  // The file is written anew: the record of the turn lies in it as well.
  expect(written.mock.calls.flatMap(([{ redacted }]) => redacted)).toHaveLength(1);
  expect(said(await openSession(store, session.id))).not.toContain('canary zebra');
  expect(await allText(name)).not.toContain('canary zebra');
});

test('turns of another tablet that there is no room for are not shown as if they had come', async () => {
  const record = await aTurn('t1', 'canary bus');
  const other = await openStore(`${name}-other`);
  const there = await createPractice(other);
  vi.spyOn(other, 'commit').mockRejectedValue(new StoreFault('no-room'));
  expect(await there.absorb([record as never], 'elsewhere')).toBe(0);
  expect(said(there)).toEqual([]);
  other.close();
  await forget(`${name}-other`);
});
