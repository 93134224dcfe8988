// A private round that was opened on one tablet, when the file of the workshop is opened on another one meanwhile: its answers
// are on the first, in no file, and nothing that the second does may lose them without a word.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moodAt, moodModel } from '../../src/activities/mood/model.ts';
import { closeMood, dropMood, openMood, revealMood, voidMood } from '../../src/activities/mood/rules.ts';
import { beginTheme, wordTheme } from '../../src/activities/themes/rules.ts';
import { themesModel } from '../../src/activities/themes/model.ts';
import { write as writePrepare } from '../../src/activities/prepare/entries.ts';
import { everybody, peopleModel } from '../../src/people/model.ts';
import { type Rule, yes } from '../../src/people/rule.ts';
import { welcome } from '../../src/people/rules.ts';
import { createPractice, openSession, receive } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { allText, forget } from '../support/bare-database.ts';

const CHECK_IN = 'check-in';

let names: string[];
let stores: Store[];
let here: Session;
let there: Session;

/** A practice that two tablets have, with a check-in that was opened on the first before the second opened its file. */
beforeEach(async () => {
  names = ['here', 'there'].map((which) => `${which}-${crypto.randomUUID()}`);
  stores = await Promise.all(names.map((name) => openStore(name)));
  const [one, other] = stores as [Store, Store];
  here = await createPractice(one);
  const started: Rule = () => yes(writePrepare('prepare/started', { practice: true }));
  await here.act('prepare', started, undefined);
  await here.act('prepare', welcome, { count: 3 });
  await here.act(CHECK_IN, openMood, undefined);
  await receive(other, { session: here.id, entries: here.toHandOut() });
  there = (await openSession(other, here.id))!;
});
afterEach(async () => {
  for (const store of stores) store.close();
  for (const name of names) await forget(name);
});

const roundIn = (session: Session) => moodAt(session.look(CHECK_IN).read(moodModel), CHECK_IN);
const tokens = () => everybody(here.look('prepare').read(peopleModel)).map(({ token }) => token.id);

/** One person's turn on the first tablet. */
async function answerHere(): Promise<string> {
  const [token = ''] = tokens();
  const round = roundIn(here)?.round ?? '';
  expect(await here.hand(CHECK_IN, [token])).toEqual({ yes: true });
  await stores[0]?.finishTurn({
    session: here.id,
    turn: 't1',
    draft: `turn:${round}:${token}`,
    record: {
      turn: 't1',
      session: here.id,
      step: CHECK_IN,
      activity: 'mood',
      token,
      consent: null,
      helped: false,
      done: null,
    },
    passing: {},
    answer: { round, token, value: { pick: 'canary' } },
  });
  await here.absorb();
  return token;
}

test('nobody can answer it on the other tablet, and nothing but closing it unseen can be done to it there', async () => {
  const round = roundIn(here)?.round ?? '';
  expect(here.look(CHECK_IN).openAway).toBe(false);
  expect(there.look(CHECK_IN).openAway).toBe(true);
  expect(await there.hand(CHECK_IN, tokens())).toMatchObject({ yes: false, reason: 'round-away' });
  expect(await there.act(CHECK_IN, closeMood, { round })).toMatchObject({ reason: 'round-away' });
  expect(await there.act(CHECK_IN, voidMood, { round, token: tokens()[0] ?? '' })).toMatchObject({
    reason: 'round-away',
  });
  expect((await there.act(CHECK_IN, revealMood, { round, sure: true }, [round])).yes).toBe(false);
  // A round that another step has goes on being another round; the other tablet opens its own when this one is closed.
  expect(await there.act('check-out', openMood, undefined)).toMatchObject({ reason: 'another-round-open' });
  expect((await there.act(CHECK_IN, dropMood, { round })).yes).toBe(true);
  expect((await there.act(CHECK_IN, openMood, undefined)).yes).toBe(true);
  expect(there.look(CHECK_IN).openAway).toBe(false);
  expect(await there.hand(CHECK_IN, tokens())).toEqual({ yes: true });
});

test('what was answered before stays where it was given, and is shown there', async () => {
  await answerHere();
  const round = roundIn(here)?.round ?? '';
  expect(here.look(CHECK_IN).openAway).toBe(false);
  expect((await here.act(CHECK_IN, revealMood, { round, sure: true }, [round])).yes).toBe(true);
  await there.join(here.toHandOut());
  expect(roundIn(there)?.state).toBe('revealed');
  expect(there.look(CHECK_IN).openAway).toBe(false);
});

test('closed unseen on the other tablet, its answers are destroyed here too once the two come together', async () => {
  const token = await answerHere();
  const round = roundIn(here)?.round ?? '';
  await there.act(CHECK_IN, dropMood, { round });
  await here.join(there.toHandOut());
  expect(roundIn(here)).toBeUndefined();
  expect(here.look(CHECK_IN).answered(round).size).toBe(0);
  expect((await stores[0]?.box(round))?.has(token)).toBe(false);
  expect(await allText(names[0] ?? '')).not.toContain('canary');
});

test('what another tablet went on from is not undone here, and undo says so before', async () => {
  await here.act('themes', beginTheme, { category: 'future' });
  expect(here.undoIsHeld.value).toBe(false);
  await there.join(here.toHandOut());
  const theme = [...there.look('themes').read(themesModel).themes.values()][0]!.id;
  await there.act('themes', wordTheme, { theme, words: 'I want company', language: 'en' });
  await here.join(there.toHandOut());
  expect(here.undoIsHeld.value).toBe(true);
  expect(await here.undo()).toMatchObject({ yes: false, reason: 'has-answers' });
});

test('a round that was shown by another tablet is not undone by the one that opened it', async () => {
  const round = roundIn(here)?.round ?? '';
  // As a version did that let the other tablet answer it.
  const count = { answers: 1, unsaid: 0, spoiled: 0, picks: [] };
  await there.act(CHECK_IN, () => yes({ kind: 'mood/revealed', data: { round, people: 3, count } }), undefined);
  await here.join(there.toHandOut());
  expect(here.undoIsHeld.value).toBe(true);
  expect(await here.undo()).toMatchObject({ reason: 'has-answers' });
});
