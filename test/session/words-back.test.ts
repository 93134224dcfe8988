// A ballot of an older version says the words of a card again: what becomes of these when the card is taken back.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { afterEach, expect, test } from 'vitest';
import { takeBack } from '../../src/activities/cards/rules.ts';
import { countedAt, votesModel } from '../../src/activities/votes/model.ts';
import { named } from '../../src/activities/votes/choices.ts';
import { canonical } from '../../src/journal/json.ts';
import type { NewEntry } from '../../src/journal/entry.ts';
import { type Rule, yes } from '../../src/people/rule.ts';
import { createPractice, openSession, receive } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { allText, forget } from '../support/bare-database.ts';

const opened: { readonly name: string; readonly store: Store }[] = [];

async function tablet(): Promise<{ readonly name: string; readonly store: Store }> {
  const name = `words-${opened.length}-${crypto.randomUUID()}`;
  const one = { name, store: await openStore(name) };
  opened.push(one);
  return one;
}

afterEach(async () => {
  for (const { name, store } of opened.splice(0)) {
    store.close();
    await forget(name);
  }
});

const happens: Rule<readonly NewEntry[]> = (_, entries) => yes(...entries);
const card = (id: string, words: string): NewEntry => ({
  kind: 'cards/written',
  data: { card: id, category: 'not-working', words, by: 'typed' },
});
const PILES: readonly NewEntry[] = [
  card('z', 'canary zebra'),
  card('b', 'no bus'),
  { kind: 'themes/begun', data: { theme: 'pile', category: 'not-working', card: 'z' } },
  { kind: 'themes/placed', data: { card: 'b', place: 'pile' } },
];
const OLD_BALLOT: readonly NewEntry[] = [
  {
    kind: 'votes/hand-counted',
    step: 'ballot-a',
    data: {
      round: 'r',
      options: [
        { id: 'pile', words: 'canary zebra', picture: 'shape-square' },
        { id: 'other', words: 'I cannot get in.', picture: 'shape-lens' },
      ],
      limits: { dots: 1, stacking: 'off' },
      people: 9,
      totals: [
        { option: 'pile', dots: 7 },
        { option: 'other', dots: 2 },
      ],
    },
  },
];

const choices = (session: Session | undefined) => {
  const look = session?.look('ballot-a');
  const [round] = look ? countedAt(look.read(votesModel), 'ballot-a') : [];
  if (!look || !round) throw new Error('no ballot');
  return named(look, round).options.map(({ words }, at) => [words, round.result?.count.totals[at]?.dots]);
};

test('taken back, they are in no row of the tablet any more, not even in one that was undone; the dots stay', async () => {
  const { name, store } = await tablet();
  const session = await createPractice(store);
  await session.act('prepare', happens, [...PILES]);
  await session.act('prepare', happens, [
    { ...OLD_BALLOT[0], data: { ...OLD_BALLOT[0]?.data, round: 'undone' } } as NewEntry,
  ]);
  await session.undo();
  await session.act('prepare', happens, [...OLD_BALLOT]);
  expect(choices(session)[0]).toEqual(['canary zebra', 7]);
  expect((await session.act('prepare', takeBack, { card: 'z' })).yes).toBe(true);
  expect(canonical(session.entries())).not.toContain('canary');
  expect(await allText(name)).not.toContain('canary');
  expect(choices(session)[0]).toEqual(['no bus', 7]);
  const again = await openSession(store, session.id);
  expect(choices(again)[0]).toEqual(['no bus', 7]);
});

test('no other tablet brings them back, whether it has the card, the ballot or both', async () => {
  const [here, there] = [await tablet(), await tablet()];
  const session = await createPractice(here.store);
  await session.act('prepare', happens, [{ kind: 'prepare/started', data: { practice: true } }, ...PILES]);
  await receive(there.store, { session: session.id, entries: session.entries() });
  const other = await openSession(there.store, session.id);
  await session.act('prepare', takeBack, { card: 'z' });
  await other?.act('prepare', happens, [...OLD_BALLOT]);
  const theirs = [...(other?.entries() ?? [])];
  // Here nobody knows the words any more: they are no statement, and no card says them.
  await session.join(theirs);
  expect(canonical(session.entries())).not.toContain('canary');
  expect(await allText(here.name)).not.toContain('canary');
  expect(choices(session)[0]).toEqual(['no bus', 7]);
  await other?.join(session.entries());
  expect(await allText(there.name)).not.toContain('canary');
  expect(canonical(other?.entries())).toBe(canonical(session.entries()));
  expect(await session.join(theirs)).toBe(0);
  expect(canonical(session.entries())).not.toContain('canary');
});

test.each(['corrected', 'translated'] as const)(
  'what another tablet %s meanwhile goes with the card, whichever of the two joins the other first',
  async (how) => {
    const data = { card: 'z', words: 'canary again', language: 'cy', by: 'interpreter', reason: 'canary reason' };
    const here = await tablet();
    const there = await tablet();
    const session = await createPractice(here.store);
    await session.act('prepare', happens, [{ kind: 'prepare/started', data: { practice: true } }, ...PILES]);
    const written = session.entries().find((entry) => entry.kind === 'cards/written')!.id;
    await receive(there.store, { session: session.id, entries: session.entries() });
    const others = await openSession(there.store, session.id);
    await others!.act('prepare', happens, [{ kind: `cards/${how}`, data: { ...data, written } }]);
    const theirs = [...others!.entries()];
    expect(canonical(theirs)).toContain('canary again');
    await session.act('prepare', takeBack, { card: 'z' });

    await session.join(theirs);
    await others!.join(session.entries());
    for (const one of [session, others!]) expect(canonical(one.entries())).not.toContain('canary');
    for (const { name } of [here, there]) expect(await allText(name)).not.toContain('canary');
    expect(canonical(others!.entries())).toBe(canonical(session.entries()));
  },
);

test('a session in which they were taken back under an older version is put right when it is opened', async () => {
  const { name, store } = await tablet();
  const session = await createPractice(store);
  await session.act('prepare', happens, [...PILES, ...OLD_BALLOT]);
  const [written] = session.entries();
  // As it was then: the card's own entry alone.
  const asThen: Rule = () => ({ yes: true, entries: [], redact: written ? [written.id] : [] });
  await session.act('prepare', asThen, undefined);
  const again = await openSession(store, session.id);
  if (again?.holdsCopies) await again.absorb();
  expect(await allText(name)).not.toContain('canary');
  expect(choices(again)[0]).toEqual(['no bus', 7]);
});
