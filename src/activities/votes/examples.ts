// The ballots' named states, for tests, axe and pictures.

import type { NewEntry } from '../../journal/entry.ts';
import type { JsonObject } from '../../journal/json.ts';
import type { Brief } from '../../people/brief.ts';
import { write as writePeople } from '../../people/entries.ts';
import type { Step } from '../../people/rule.ts';
import { lookOf } from '../../people/token.ts';
import { countDots } from '../../rounds/counting.ts';
import type { Ballot, Limits, Option } from '../../rounds/round.ts';
import type { Example } from '../activity.ts';
import { chooseThemes } from '../themes/model.ts';
import { write } from './entries.ts';
import { PRACTICE_OPTIONS } from './practice.ts';
import { resultOf } from './result.ts';
import type { VoteTask } from './rules.ts';
import { shapeAt } from './shapes.ts';
import type { VoteDraft } from './turn-draft.ts';

const BALLOT_A: Step = { id: 'ballot-a', activity: 'votes', use: 'themes' };
const BALLOT_B: Step = { id: 'ballot-b', activity: 'votes', use: 'causes' };

const SAID = [
  'The bus does not come when I need it, and nobody tells me why',
  'I cannot get up the steps',
  'It costs too much to go anywhere',
  'I have nobody to go with me',
  'Staff rush me when I get ready',
  'I do not know what is on',
];
const FAR_TOO_LONG =
  'When I want to go out in the evening I have to say so two weeks before, and then somebody else decides whether there is enough staff, and mostly there is not, so I stay in';
const URDU = ['بس وقت پر نہیں آتی', 'میں سیڑھیاں نہیں چڑھ سکتی', 'باہر جانا بہت مہنگا ہے'];

const token = (n: number) => ({ id: `p${n}`, ...(lookOf(n) ?? { picture: 'fish', colour: 'blue' }) }) as const;
const ids = (count: number) => Array.from({ length: count }, (_, n) => token(n).id);
const room = (count: number): NewEntry[] =>
  Array.from({ length: count }, (_, n) => writePeople('people/joined', { token: token(n) }));

/** A pile of one card for each statement, worded as said. Kinds of other activities, written as their rules write them. */
export const themed = (statements: readonly string[], language = 'en'): NewEntry[] =>
  statements.flatMap((words, n): NewEntry[] => [
    { kind: 'cards/written', data: { card: `c${n}`, category: 'not-working', words, by: 'self' } },
    { kind: 'themes/begun', data: { theme: `o${n}`, category: 'not-working', card: `c${n}` } },
    { kind: 'themes/worded', data: { theme: `o${n}`, words, language } },
  ]);

const caused = (causes: readonly string[]): NewEntry[] => [
  ...themed(SAID.slice(0, 2)),
  chooseThemes(['o0', 'o1']),
  ...causes.map((words, n) => ({
    kind: 'causes/added',
    data: { cause: `k${n}`, theme: `o${n % 2}`, parent: null, words, language: 'en' },
  })),
];

const optionsOf = (statements: readonly string[], language = 'en'): Option[] =>
  statements.map((words, n) => ({ id: `o${n}`, words, language, picture: shapeAt(n) }));

const options = optionsOf(SAID);
const THREE: Limits = { dots: 3, stacking: 'two' };
const opened = write('votes/opened', { round: 'v1', options, limits: THREE });
const ballots = (dots: readonly Record<string, number>[]): Ballot[] => dots.map((of) => ({ dots: of }));
const cast = ballots([
  { o0: 2, o1: 1 },
  { o0: 2, o3: 1 },
  { o0: 1, o1: 2 },
  { o0: 2, o1: 1 },
  { o0: 2, o2: 1 },
  { o0: 1, o3: 1, o2: 1 },
  { o1: 2 },
  { o3: 2, o2: 1 },
  {},
]);
const count = countDots(options, THREE, [...cast, { dots: {}, abstain: true }, 'spoiled']);
const practice = write('votes/practice-opened', { round: 'v0', options: [...PRACTICE_OPTIONS], limits: THREE });
const practised: readonly Ballot[] = [
  { dots: { tea: 2, cake: 1 } },
  { dots: { biscuit: 2 } },
  { dots: { tea: 1, fruit: 2 } },
];
const practiceCounted = write('votes/revealed', {
  round: 'v0',
  people: 12,
  count: countDots(PRACTICE_OPTIONS, THREE, practised),
});
const closed = write('votes/closed', { round: 'v1' });
const tie = ballots([{ o0: 2, o1: 1 }, { o1: 1, o0: 1 }, { o1: 2, o0: 1 }, { o2: 1 }, { o3: 1 }]);
const tied = write('votes/revealed', { round: 'v1', people: 12, count: countDots(options, THREE, tie) });
const byHand = write('votes/hand-counted', {
  round: 'v1',
  options,
  limits: THREE,
  people: 11,
  totals: options.map(({ id }, n) => ({ option: id, dots: [9, 7, 2, 7, 0, 4][n] ?? 0 })),
});
const noted = write('votes/noted', {
  round: 'v1',
  note: 'n1',
  words: 'I came by the late bus. The steps are worst for me.',
  language: 'en',
});
/** Of somebody who takes part and does not want to be quoted. */
const notedFor = (id: string): NewEntry[] => [
  writePeople('people/agreed', { token: id, consent: { taking: true, quoting: false } }),
  write('votes/noted', { round: 'v1', note: 'n2', words: 'Nobody told me when it begins.', language: 'en' }),
  writePeople('people/said', { token: id, of: 'n2' }),
];
/** Shown all the same: what one person voted. */
const countedOne = write('votes/revealed', {
  round: 'v1',
  people: 12,
  count: countDots(options, THREE, ballots([{ o0: 2, o1: 1 }])),
});
const counted = write('votes/revealed', { round: 'v1', people: 12, count });
const decided = [write('votes/decided', { round: 'v1', forward: ['o0', 'o1'] }), chooseThemes(['o0', 'o1'])];
/** On another tablet, which did not know of it. */
const decidedThere: readonly NewEntry[] = [
  write('votes/decided', { round: 'v1', forward: ['o3'], replaces: [] }),
  { kind: 'themes/chosen', data: { themes: ['o3'], replaces: [] } },
];

const wall = (
  limits: Limits,
  of: readonly Option[],
  given: readonly Ballot[],
  forward: readonly string[] | null,
  practice = false,
): JsonObject =>
  resultOf({
    practice,
    byHand: false,
    round: 'v1',
    step: 'ballot-a',
    order: 0,
    options: of,
    limits,
    state: 'revealed',
    result: { round: 'v1', people: 12, count: countDots(of, limits, given) },
    forward,
  }) ?? {};

const brief = (of: readonly Option[], limits: Limits, start = 0, use = 'themes'): Brief<VoteTask> => ({
  turn: 't1',
  session: 's',
  practice: false,
  step: 'ballot-a',
  activity: 'votes',
  token: token(1),
  askConsent: false,
  question: 'What would help you to get out and about?',
  task: { round: 'v1', use, options: of, limits, start },
});

const real = brief(PRACTICE_OPTIONS, THREE);
const practiceBrief: Brief<VoteTask> = { ...real, task: { ...real.task, practice: true } };

const desk = (
  name: string,
  step: Step,
  entries: readonly NewEntry[],
  answered: Record<string, string[]> = {},
): Example => ({
  name,
  shows: 'desk',
  step,
  entries,
  answered,
});
const turn = (name: string, of: Brief, draft: VoteDraft | null): Example => ({ name, shows: 'turn', brief: of, draft });

const many = Array.from({ length: 14 }, (_, n) => `${SAID[n % SAID.length] ?? ''} (${n + 1})`);

export const examples: readonly Example[] = [
  desk('no themes yet', BALLOT_A, room(12)),
  desk('no causes yet', BALLOT_B, room(12)),
  desk('before ballot A', BALLOT_A, [...room(12), ...themed(SAID)]),
  desk('before ballot A, two read the same', BALLOT_A, [
    ...room(12),
    ...themed([...SAID, 'I cannot get up the steps.']),
  ]),
  desk('before ballot A, one theme', BALLOT_A, [...room(12), ...themed(SAID.slice(0, 1))]),
  desk('before ballot A, fourteen themes', BALLOT_A, [...room(12), ...themed([...many.slice(0, 13), FAR_TOO_LONG])]),
  desk('before ballot A, right to left', BALLOT_A, [...room(12), ...themed(URDU, 'ur')]),
  desk('before ballot B', BALLOT_B, [
    ...room(12),
    ...caused(['Nobody asked us', 'No money for a lift', 'The rota is made in June']),
  ]),
  desk('open, nobody has voted', BALLOT_A, [...room(12), ...themed(SAID), opened]),
  desk('open, four of forty have voted', BALLOT_A, [...room(40), ...themed(SAID), opened], { v1: ids(4) }),
  desk('open, all have voted', BALLOT_A, [...room(12), ...themed(SAID), opened], { v1: ids(12) }),
  desk('counted', BALLOT_A, [...room(12), ...themed(SAID), opened, counted]),
  desk('counted and decided', BALLOT_A, [...room(12), ...themed(SAID), opened, counted, ...decided]),
  desk('counted, decided differently on two tablets', BALLOT_A, [
    ...[...room(12), ...themed(SAID), opened, counted],
    ...[...decided, ...decidedThere],
  ]),
  desk('closed, not shown yet', BALLOT_A, [...room(12), ...themed(SAID), opened, closed], { v1: ids(12) }),
  desk('counted, a tie and notes of people who came late', BALLOT_A, [
    ...[...room(12), ...themed(SAID), opened, tied],
    ...[noted, ...notedFor('p11')],
  ]),
  desk('counted, one voted and somebody late is not quoted', BALLOT_A, [
    ...[...room(12), ...themed(SAID), opened, countedOne],
    ...notedFor('p11'),
  ]),
  desk('dots on paper, counted by hand', BALLOT_A, [...room(12), ...themed(SAID), byHand]),
  desk('a practice, four have tried it', BALLOT_A, [...room(12), ...themed(SAID), practice], { v0: ids(4) }),
  desk('a practice, counted', BALLOT_A, [...room(12), ...themed(SAID), practice, practiceCounted]),
  turn('how it goes', brief(options, THREE), null),
  turn('the choices, nothing given', brief(options, THREE, 2), { page: 'vote', dots: {} }),
  turn('all dots given', brief(options, THREE), { page: 'vote', dots: { o0: 2, o4: 1 } }),
  turn('looking at the dots', brief(options, { dots: 5, stacking: 'free' }), { page: 'look', dots: { o0: 3, o4: 1 } }),
  turn('no dots given', brief(options, THREE), { page: 'look', dots: {} }),
  turn('not voting', brief(options, THREE), { page: 'abstain', dots: { o1: 1 } }),
  turn('twelve long choices', brief(optionsOf([...many.slice(0, 11), FAR_TOO_LONG]), THREE), {
    page: 'vote',
    dots: {},
  }),
  turn('right to left', brief(optionsOf(URDU, 'ur'), THREE), { page: 'vote', dots: { o1: 1 } }),
  turn('about the causes, how it goes', brief(options.slice(0, 4), THREE, 0, 'causes'), null),
  turn('a practice, how it goes', practiceBrief, null),
  turn('a practice, the choices', practiceBrief, { page: 'vote', dots: { tea: 1 } }),
  { name: 'the result', shows: 'wall', shared: wall(THREE, options, cast, null) },
  { name: 'the result of a practice', shows: 'wall', shared: wall(THREE, PRACTICE_OPTIONS, practised, null, true) },
  { name: 'what goes forward', shows: 'wall', shared: wall(THREE, options, cast, ['o0', 'o1']) },
  {
    name: 'a tie',
    shows: 'wall',
    shared: wall(
      THREE,
      options.slice(0, 3),
      ballots([
        { o0: 2, o1: 1 },
        { o1: 1, o2: 2 },
      ]),
      null,
    ),
  },
  {
    name: 'a long one',
    shows: 'wall',
    shared: wall(
      THREE,
      [
        ...optionsOf(SAID.slice(0, 4)).slice(3),
        ...optionsOf([FAR_TOO_LONG]),
        ...optionsOf(['', ...URDU], 'ur').slice(1, 3),
      ],
      ballots([{ o0: 2, o1: 1 }]),
      null,
    ),
  },
];
