// Two tablets with one session, each through its own door: what each decided, what joining makes of it, and what undo may take back.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { USUAL_ORDER } from '../../src/activities/prepare/model.ts';
import { write as writePrepare } from '../../src/activities/prepare/entries.ts';
import { chosenThemes, themesModel } from '../../src/activities/themes/model.ts';
import { themed } from '../../src/activities/votes/examples.ts';
import { votes } from '../../src/activities/votes/index.ts';
import { countedAt, votesModel } from '../../src/activities/votes/model.ts';
import { countByHand, decideForward } from '../../src/activities/votes/rules.ts';
import { words } from '../../src/activities/votes/words/table.ts';
import { canonical } from '../../src/journal/json.ts';
import type { NewEntry } from '../../src/journal/entry.ts';
import { type Rule, yes } from '../../src/people/rule.ts';
import { createPractice, openSession, receive } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { forget } from '../support/bare-database.ts';

beforeAll(() => words.load('en'));

const opened: { readonly name: string; readonly store: Store }[] = [];
async function tablet(): Promise<Store> {
  const name = `decide-${opened.length}-${crypto.randomUUID()}`;
  const store = await openStore(name);
  opened.push({ name, store });
  return store;
}
afterEach(async () => {
  for (const { name, store } of opened.splice(0)) {
    store.close();
    await forget(name);
  }
});

const happens: Rule<readonly NewEntry[]> = (_, entries) => yes(...entries);
const STEP = 'ballot-a';
const LIMITS = { dots: 1, stacking: 'off' } as const;
const rounds = (session: Session) => countedAt(session.look(STEP).read(votesModel), STEP).map(({ round }) => round);
const decide = async (session: Session, ...forward: readonly string[]) =>
  expect(await session.act(STEP, decideForward, { round: rounds(session).at(-1) ?? '', forward })).toMatchObject({
    yes: true,
  });
const told = (session: Session) =>
  votes
    .report(session.look(STEP))
    .flatMap((part) => (part.is === 'text' && /forward|Decided/.test(part.words) ? [part.words] : []));
const chosen = (session: Session) =>
  chosenThemes(session.look(STEP).read(themesModel))
    .map(({ id }) => id)
    .sort();

async function meet(one: Session, other: Session): Promise<void> {
  const mine = [...one.entries()];
  await one.join(other.entries());
  await other.join(mine);
  expect(canonical(one.entries())).toBe(canonical(other.entries()));
}

/** One session on two tablets, with a tie counted before the file was saved. */
async function two(): Promise<readonly [Session, Session]> {
  const a = await createPractice(await tablet());
  await a.act('prepare', happens, [
    { kind: 'prepare/started', data: { practice: true } },
    writePrepare('prepare/arranged', { steps: [...USUAL_ORDER] }),
    ...themed(['home', 'walk', 'parking']),
  ]);
  const tie = { options: ['o0', 'o1', 'o2'], limits: LIMITS, people: 14, dots: { o0: 7, o1: 7 } };
  expect(await a.act(STEP, countByHand, tie)).toMatchObject({ yes: true });
  const store = await tablet();
  await receive(store, { session: a.id, entries: a.entries() });
  const b = await openSession(store, a.id);
  if (!b) throw new Error('not received');
  return [a, b];
}

test('a run-off on one tablet and another choice on the other are both there after joining, and one word settles it on both', async () => {
  const [a, b] = await two();
  await a.act(STEP, countByHand, { options: ['o0', 'o1'], limits: LIMITS, people: 11, dots: { o0: 5, o1: 6 } });
  await decide(a, 'o1');
  await decide(b, 'o0');
  await meet(a, b);
  for (const one of [a, b]) {
    expect(told(one)).toEqual([
      'Decided on one of the tablets: home.',
      'Decided on one of the tablets: walk.',
      'Two tablets decided differently what goes forward. The group has not settled it yet.',
    ]);
    expect(chosen(one)).toEqual(['o0', 'o1']);
  }
  await decide(b, 'o1');
  await meet(a, b);
  for (const one of [a, b]) expect([told(one), chosen(one)]).toEqual([['What goes forward: walk.'], ['o1']]);
});

test('undo after joining takes back what was decided at this desk alone: its own word before stands again beside the other', async () => {
  const [a, b] = await two();
  await decide(a, 'o2');
  await b.join(a.entries());
  await decide(b, 'o0');
  await decide(a, 'o1');
  await meet(a, b);
  expect(await a.undo()).toMatchObject({ yes: true });
  expect([...told(a)].sort().slice(0, 2)).toEqual([
    'Decided on one of the tablets: home.',
    'Decided on one of the tablets: parking.',
  ]);
  expect(await a.redo()).toMatchObject({ yes: true });
  expect([...told(a)].sort().slice(0, 2)).toEqual([
    'Decided on one of the tablets: home.',
    'Decided on one of the tablets: walk.',
  ]);
  await meet(a, b);
  expect(told(b)).toEqual(told(a));
});
