// A private round that was opened on one tablet, when the file of the workshop is opened on another one meanwhile: its answers
// are on the first, in no file, and nothing that the second does may lose them without a word.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { moodNow } from '../../src/activities/mood/model.ts';
import { closeMood, dropMood, openMood, revealMood, voidMood } from '../../src/activities/mood/rules.ts';
import { beginTheme, wordTheme } from '../../src/activities/themes/rules.ts';
import { themesModel } from '../../src/activities/themes/model.ts';
import { ballotAt, votesModel } from '../../src/activities/votes/model.ts';
import { write as writePrepare } from '../../src/activities/prepare/entries.ts';
import { canonical } from '../../src/journal/json.ts';
import { everybody, mayQuoteWordsOf, peopleModel } from '../../src/people/model.ts';
import { type Rule, yes } from '../../src/people/rule.ts';
import { agree, welcome } from '../../src/people/rules.ts';
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

const roundIn = (session: Session) => moodNow(session.look(CHECK_IN));
const isAway = (session: Session) => session.look(CHECK_IN).isAway(roundIn(session)?.round ?? '');
const tokens = () => everybody(here.look('prepare').read(peopleModel)).map(({ token }) => token.id);

/** The first person's turn in this round of a tablet. */
async function answerOn(
  side: 0 | 1,
  { step, round }: { readonly step: string; readonly round: string },
): Promise<string> {
  const [token = ''] = tokens();
  const session = side === 0 ? here : there;
  expect(await session.hand(step, [token])).toEqual({ yes: true });
  const turn = { turn: `t${side}`, session: here.id };
  await stores[side]?.finishTurn({
    ...turn,
    draft: `turn:${round}:${token}`,
    record: { ...turn, step, activity: 'mood', token, consent: null, helped: false, done: null },
    passing: {},
    answer: { round, token, value: { pick: 'canary' } },
  });
  await session.absorb();
  return token;
}

const answerHere = () => answerOn(0, { step: CHECK_IN, round: roundIn(here)?.round ?? '' });

test('nobody can answer it on the other tablet, and nothing but closing it unseen can be done to it there', async () => {
  const round = roundIn(here)?.round ?? '';
  expect(isAway(here)).toBe(false);
  expect(isAway(there)).toBe(true);
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
  expect(isAway(there)).toBe(false);
  expect(await there.hand(CHECK_IN, tokens())).toEqual({ yes: true });
});

test('what was answered before stays where it was given, and is shown there', async () => {
  await answerHere();
  const round = roundIn(here)?.round ?? '';
  expect(isAway(here)).toBe(false);
  expect((await here.act(CHECK_IN, revealMood, { round, sure: true }, [round])).yes).toBe(true);
  await there.join(here.toHandOut());
  expect(roundIn(there)?.state).toBe('revealed');
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

test('where both opened one without knowing of the other, each goes on with its own, and no answer is destroyed', async () => {
  const round = roundIn(here)?.round ?? '';
  await there.act(CHECK_IN, dropMood, { round });
  await there.act(CHECK_IN, openMood, undefined);
  const theirs = roundIn(there)?.round ?? '';
  const token = await answerHere();
  // Only what the other opened comes over, as from a tablet that never saw the first.
  const opened = there
    .toHandOut()
    .filter(({ kind, data }) => kind === 'mood/opened' && canonical(data).includes(theirs));
  await here.join(opened);
  expect(here.look(CHECK_IN).answered(round).has(token)).toBe(true);
  expect(roundIn(here)?.round).toBe(round);
  expect(isAway(here)).toBe(false);
  expect((await here.hand(CHECK_IN, tokens().slice(1))).yes).toBe(true);
  expect((await here.act(CHECK_IN, revealMood, { round, sure: true }, [round])).yes).toBe(true);
  // What is left is the other's, and can be closed here unseen: nothing is shut for ever.
  expect(roundIn(here)?.round).toBe(theirs);
  expect(isAway(here)).toBe(true);
  expect((await here.act(CHECK_IN, dropMood, { round: theirs })).yes).toBe(true);
  expect(roundIn(here)).toMatchObject({ round, state: 'revealed' });
});

test('a check-out of people whose check-in was answered on another tablet says nothing of who moved', async () => {
  await answerHere();
  const round = roundIn(here)?.round ?? '';
  await here.act(CHECK_IN, revealMood, { round, sure: true }, [round]);
  await there.join(here.toHandOut());
  expect((await there.act('check-out', openMood, undefined)).yes).toBe(true);
  const last = moodNow(there.look('check-out'))!;
  expect(last.after).toBe(round);
  await answerOn(1, { step: 'check-out', round: last.round });
  const opens = [round, last.round];
  expect((await there.act('check-out', revealMood, { round: last.round, sure: true }, opens)).yes).toBe(true);
  const shown = there.entries().findLast(({ kind }) => kind === 'mood/revealed');
  expect(Object.keys(shown?.data as object).sort()).toEqual(['count', 'people', 'round']);
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

test('what was undone here while another tablet went on from it is there again once the two come together, on both', async () => {
  await here.act('themes', beginTheme, { category: 'future' });
  await there.join(here.toHandOut());
  const piles = (session: Session) => [...session.look('themes').read(themesModel).themes.values()];
  const theme = piles(there)[0]!.id;
  await there.act('themes', wordTheme, { theme, words: 'I want company', language: 'en' });
  await here.undo();
  await here.act('prepare', welcome, { count: 1 });
  const [mine, theirs] = [here.toHandOut(), there.toHandOut()];
  await here.join(theirs);
  await there.join(mine);
  for (const session of [here, there]) expect(piles(session).map(({ words }) => words)).toEqual(['I want company']);
  await here.join(there.toHandOut());
  await there.join(here.toHandOut());
  expect(here.silent()).toEqual(there.silent());
  expect(piles(here)).toHaveLength(1);
});

test('who was let in here, and undone while another tablet asked them, is here again with what they said about quoting', async () => {
  await here.act('collect', welcome, { count: 1 });
  await there.join(here.toHandOut());
  const late = everybody(there.look('collect').read(peopleModel)).at(-1)!.token.id;
  const consent = { taking: true, quoting: false };
  await there.act('collect', agree, { token: late, consent });
  await here.undo();
  const look = here.look('collect');
  expect(mayQuoteWordsOf(look.read(peopleModel), late)).toBe(false);
  await here.join(there.toHandOut());
  expect(here.look('collect').read(peopleModel).persons.get(late)?.consent).toEqual(consent);
});

test('dots on paper that were taken back here while another tablet decided by them stand again, with that decision', async () => {
  const options = ['a', 'b'].map((id) => ({ id, words: `canary ${id}`, picture: 'circle' }));
  const totals = options.map(({ id }, n) => ({ option: id, dots: 5 - n }));
  const counted = { round: 'paper', options, limits: { dots: 1, stacking: 'off' as const }, people: 9, totals };
  await here.act('ballot-a', () => yes({ kind: 'votes/hand-counted', data: counted }), undefined);
  await there.join(here.toHandOut());
  const decided = { round: 'paper', forward: ['a'], replaces: [] };
  await there.act('ballot-a', () => yes({ kind: 'votes/decided', data: decided }), undefined);
  await here.undo();
  await here.act('prepare', welcome, { count: 1 });
  // Nothing brings the words back; that so many dots lay on each of them is no word.
  expect(await allText(names[0] ?? '')).not.toContain('canary');
  await here.join(there.toHandOut());
  const shown = ballotAt(here.look('ballot-a').read(votesModel), 'ballot-a');
  expect(shown).toMatchObject({ round: 'paper', state: 'revealed', forward: ['a'] });
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
