// A pile without a statement is named by a card: what becomes of a ballot when that card is taken back, or may not be quoted.

import { beforeAll, describe, expect, test } from 'vitest';
import { cards } from '../../../src/activities/cards/index.ts';
import { correctCard, setAside, takeBack } from '../../../src/activities/cards/rules.ts';
import { causes } from '../../../src/activities/causes/index.ts';
import { addCause } from '../../../src/activities/causes/rules.ts';
import { words as causeWords } from '../../../src/activities/causes/words/table.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { words as themeWords } from '../../../src/activities/themes/words/table.ts';
import { votes } from '../../../src/activities/votes/index.ts';
import { ballotAt, optionsNow, votesModel } from '../../../src/activities/votes/model.ts';
import {
  castBallot,
  countByHand,
  decideForward,
  openBallot,
  revealBallot,
  type VoteTask,
} from '../../../src/activities/votes/rules.ts';
import { words } from '../../../src/activities/votes/words/table.ts';
import { agree } from '../../../src/people/rules.ts';
import { type Room, room } from '../../support/room.ts';

beforeAll(() => Promise.all([words.load('en'), themeWords.load('en'), causeWords.load('en')]));

const ZEBRA = 'The zebra at number nine shouts at me.';
const BUS = 'The bus does not come.';
const LIMITS = { dots: 2, stacking: 'two' } as const;

type Owners = { readonly zebra?: string | undefined; readonly bus?: string | undefined };

/** Two piles: one named by a card with another one under it, one with a statement. */
function start({ zebra, bus }: Owners = {}, people = 0) {
  const here = room(cards, themes, causes, votes);
  const tokens = here.welcome(people);
  const card = (id: string, said: string, token?: string) => ({
    kind: 'cards/written',
    step: 'collect',
    data: { card: id, category: 'not-working', words: said, by: 'typed', ...(token ? { token } : {}) },
  });
  here.write([
    card('z', ZEBRA, zebra),
    card('b', BUS, bus),
    card('s', 'I cannot get up the steps.'),
    { kind: 'themes/begun', data: { theme: 'pile', category: 'not-working', card: 'z' } },
    { kind: 'themes/placed', data: { card: 'b', place: 'pile' } },
    { kind: 'themes/begun', data: { theme: 'steps', category: 'not-working', card: 's' } },
    { kind: 'themes/worded', data: { theme: 'steps', words: 'I cannot get in.', language: 'en' } },
  ]);
  here.go('ballot-a');
  return { here, tokens };
}

const IDS = ['pile', 'steps'];
const reportOf = (here: Room) => JSON.stringify(votes.report(here.look()));
const wallOf = (here: Room) => JSON.stringify(votes.share?.(here.look()));
const roundOf = (here: Room) => ballotAt(here.look().read(votesModel), 'ballot-a')?.round ?? '';
const journalOf = (here: Room) => JSON.stringify(here.replay.entries);

function onPaper(here: Room) {
  expect(here.act(countByHand, { options: IDS, limits: LIMITS, people: 6, dots: { pile: 7, steps: 5 } }).yes).toBe(
    true,
  );
  expect(here.act(decideForward, { round: roundOf(here), forward: ['pile'] }).yes).toBe(true);
}

describe('words taken back after a vote', () => {
  test.each([
    ['taken back for good', takeBack],
    ['set aside for the lead', setAside],
  ])('%s they are in no report, on no wall and nowhere in the file; the dots and what goes forward stay', (_, rule) => {
    const { here } = start();
    onPaper(here);
    here.go('causes');
    here.act(addCause, { theme: 'pile', parent: null, words: 'Nobody stops it.', language: 'en' });
    const seen = () => JSON.stringify([causes.report(here.look()), causes.share?.(here.look())]);
    expect(seen()).toContain(ZEBRA);
    here.go('ballot-a');
    expect(reportOf(here)).toContain(ZEBRA);
    expect(here.act(rule, { card: 'z' }).yes).toBe(true);
    for (const kept of [journalOf(here), reportOf(here), wallOf(here), seen()]) expect(kept).not.toContain('zebra');
    expect(reportOf(here)).toContain(`"label":"A. ${BUS}","value":7`);
    expect(wallOf(here)).toContain('"dots":7');
    expect(votes.share?.(here.look())).toMatchObject({ forward: ['pile'] });
    expect(reportOf(here)).toContain(BUS);
  });

  test('where the pile has no other words the ballot says so, and no dot is lost', () => {
    const { here } = start();
    onPaper(here);
    here.act(takeBack, { card: 'z' });
    here.act(takeBack, { card: 'b' });
    expect(reportOf(here)).toContain('"label":"A. Words taken back.","value":7');
    expect(votes.share?.(here.look())).toMatchObject({ used: 12, bands: [{ rows: [{ id: 'pile', dots: 7 }] }, {}] });
  });

  test('in a secret ballot whoever votes after that reads the other card under the same letter, and every dot counts', () => {
    const { here, tokens } = start({}, 6);
    expect(here.act(openBallot, { options: IDS, limits: LIMITS }).yes).toBe(true);
    const round = roundOf(here);
    const task = () => here.brief(votes, tokens[5] ?? '').task as VoteTask;
    expect(task().options[0]).toMatchObject({ id: 'pile', words: ZEBRA });
    for (const token of tokens.slice(0, 5)) here.turn(votes, token, castBallot, { dots: { pile: 1 } });
    here.act(takeBack, { card: 'z' });
    expect(task().options[0]).toMatchObject({ id: 'pile', words: BUS });
    here.turn(votes, tokens[5] ?? '', castBallot, { dots: { pile: 1, steps: 1 } });
    here.act(revealBallot, { round, sure: true }, [round]);
    expect(journalOf(here)).not.toContain('zebra');
    expect(wallOf(here)).toContain('"dots":6');
  });

  test('in a vote between equals and in the ballot before it they are gone too', () => {
    const { here } = start();
    onPaper(here);
    here.act(countByHand, {
      options: IDS,
      limits: { dots: 1, stacking: 'off' },
      people: 6,
      dots: { pile: 2, steps: 4 },
    });
    here.act(takeBack, { card: 'z' });
    expect(reportOf(here)).toContain('Vote 2');
    expect(journalOf(here) + reportOf(here) + wallOf(here)).not.toContain('zebra');
  });

  test('a card put right later does not change what stood on the ballot', () => {
    const { here } = start();
    onPaper(here);
    here.act(correctCard, { card: 'z', words: 'The neighbour shouts.', reason: 'said again' });
    expect(reportOf(here)).toContain(ZEBRA);
    here.act(takeBack, { card: 'z' });
    expect(reportOf(here)).not.toMatch(/zebra|neighbour/u);
  });

  test('in a ballot of an older version, which copied the words, nobody reads them any more', () => {
    const { here } = start();
    const options = [
      { id: 'pile', words: ZEBRA },
      { id: 'steps', words: 'I cannot get in.' },
    ];
    const totals = [
      { option: 'pile', dots: 7 },
      { option: 'steps', dots: 5 },
    ];
    here.write([
      { kind: 'votes/hand-counted', data: { round: 'r', options, limits: LIMITS, people: 6, totals } },
      { kind: 'votes/decided', data: { round: 'r', forward: ['pile'] } },
    ]);
    expect(reportOf(here)).toContain(ZEBRA);
    here.act(takeBack, { card: 'z' });
    expect(reportOf(here) + wallOf(here)).not.toContain('zebra');
    expect(reportOf(here)).toContain(`"label":"A. ${BUS}","value":7`);
    expect(reportOf(here)).toContain('"label":"B. I cannot get in.","value":5');
  });
});

describe('“No, do not use my words”', () => {
  const refuse = (here: Room, token: string | undefined) =>
    here.act(agree, { token: token ?? '', consent: { taking: true, quoting: false } });

  test('on the ballot such a pile is named by another card, and the report and the causes name it so too', () => {
    const first = room(cards).welcome(1)[0];
    const { here, tokens } = start({ zebra: first }, 1);
    expect(refuse(here, tokens[0]).yes).toBe(true);
    expect(optionsNow(here.look())[0]).toMatchObject({ words: BUS });
    onPaper(here);
    here.go('causes');
    here.act(addCause, { theme: 'pile', parent: null, words: 'Nobody stops it.', language: 'en' });
    const all = JSON.stringify([causes.report(here.look()), themes.report(here.look())]) + reportOf(here);
    expect(all).not.toContain('zebra');
    expect(all).toContain(BUS);
  });

  test('said after the vote it holds too: the report does not show these words, and counts the dots', () => {
    const first = room(cards).welcome(1)[0];
    const { here, tokens } = start({ zebra: first, bus: first }, 1);
    onPaper(here);
    refuse(here, tokens[0]);
    expect(optionsNow(here.look())[0]).toMatchObject({ isForTheRoom: true });
    here.go('causes');
    here.act(addCause, { theme: 'pile', parent: null, words: 'Nobody stops it.', language: 'en' });
    expect(JSON.stringify(causes.report(here.look()))).toContain('did not want to be quoted');
    here.go('ballot-a');
    expect(reportOf(here)).not.toMatch(/zebra|The bus/u);
    expect(reportOf(here)).toContain('"label":"A. Words not shown: the person did not want to be quoted.","value":7');
  });
});
