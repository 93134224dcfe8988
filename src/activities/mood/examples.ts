// The mood barometer's named states, for tests, axe and pictures.

import type { NewEntry } from '../../journal/entry.ts';
import type { JsonObject } from '../../journal/json.ts';
import type { Brief } from '../../people/brief.ts';
import { write as writePeople } from '../../people/entries.ts';
import type { Step } from '../../people/rule.ts';
import { lookOf } from '../../people/token.ts';
import type { Example } from '../activity.ts';
import { asWritten, type MoodSet, write } from './entries.ts';
import type { GroupPicture } from './group.ts';
import type { MoodTask } from './rules.ts';
import { SETS } from './sets.ts';
import type { MoodDraft } from './turn.tsx';

const CHECK_IN: Step = { id: 'check-in', activity: 'mood', use: 'check-in' };
const CHECK_OUT: Step = { id: 'check-out', activity: 'mood', use: 'check-out' };

const token = (n: number) => ({ id: `p${n}`, ...(lookOf(n) ?? { picture: 'fish', colour: 'blue' }) }) as const;
const room = (count: number): NewEntry[] =>
  Array.from({ length: count }, (_, n) => writePeople('people/joined', { token: token(n) }));

/** `people` in the order of the options, as many as are given; the others nobody chose. */
const counted = (set: MoodSet, people: readonly number[], unsaid: number) => ({
  answers: people.reduce((sum, n) => sum + n, unsaid),
  unsaid,
  totals: SETS[set].map((option, n) => ({ option, people: people[n] ?? 0 })),
});

const opened = (round: string, set: MoodSet, after?: string) =>
  write(
    'mood/opened',
    { round, ...asWritten(set), options: [...SETS[set]], ...(after ? { after } : {}) },
    { step: after ? 'check-out' : 'check-in' },
  );

const start = { count: counted('sheep', [1, 0, 2, 3, 1, 2, 1, 0, 1], 1), people: 12 };
const end = { count: counted('sheep', [0, 2, 1, 2, 0, 3, 2, 0, 1], 0), people: 11 };
const moved = { moved: 6, same: 4, unknown: 2, startOnly: 1, endOnly: 0, unsaid: 1 };
const shownStart = write('mood/revealed', { round: 'r1', ...start }, { step: 'check-in' });

const groupOf = (more: Partial<GroupPicture>): JsonObject => ({
  options: SETS.sheep,
  now: end,
  start: null,
  moved: null,
  withheld: null,
  ...more,
});

const brief = (set: MoodSet, use: string): Brief<MoodTask> => ({
  turn: 't1',
  session: 's',
  practice: false,
  step: use,
  activity: 'mood',
  token: token(1),
  askConsent: false,
  question: 'What would help you to get out and about?',
  task: { round: 'r1', use, set, options: SETS[set] },
});

const turn = (name: string, of: Brief, draft: MoodDraft | null): Example => ({ name, shows: 'turn', brief: of, draft });
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

const ids = (count: number) => Array.from({ length: count }, (_, n) => token(n).id);

export const examples: readonly Example[] = [
  desk('before the check-in', CHECK_IN, room(12)),
  desk('check-out without a check-in', CHECK_OUT, room(12)),
  desk('open, nobody has answered', CHECK_IN, [...room(12), opened('r1', 'sheep')]),
  desk('open, three of forty have answered', CHECK_IN, [...room(40), opened('r1', 'sheep')], { r1: ids(3) }),
  desk('open, all have answered', CHECK_IN, [...room(12), opened('r1', 'faces')], { r1: ids(12) }),
  desk('five weathers shown', CHECK_IN, [
    ...room(12),
    opened('r1', 'weather'),
    write(
      'mood/revealed',
      { round: 'r1', people: 12, count: counted('weather', [3, 4, 1, 2, 1], 1) },
      { step: 'check-in' },
    ),
  ]),
  desk('check-in shown', CHECK_IN, [...room(12), opened('r1', 'sheep'), shownStart]),
  desk('check-out shown beside the check-in', CHECK_OUT, [
    ...room(12),
    opened('r1', 'sheep'),
    shownStart,
    opened('r2', 'sheep', 'r1'),
    write('mood/revealed', { round: 'r2', ...end, moved }),
  ]),
  desk('check-out of a room too small to say who moved', CHECK_OUT, [
    ...room(4),
    opened('r1', 'faces'),
    write('mood/revealed', { round: 'r1', people: 4, count: counted('faces', [1, 2, 1], 0) }, { step: 'check-in' }),
    opened('r2', 'faces', 'r1'),
    write('mood/revealed', {
      round: 'r2',
      people: 4,
      count: counted('faces', [2, 1, 0], 0),
      withheld: { both: 3, startOnly: 1, endOnly: 0, unsaid: 0 },
    }),
  ]),
  turn('nothing picked yet', brief('sheep', 'check-in'), null),
  turn('a sheep picked', brief('sheep', 'check-in'), { page: 'pick', picked: { is: 'picture', option: 'sheep-4' } }),
  turn('looking at it once more', brief('sheep', 'check-in'), {
    page: 'look',
    picked: { is: 'picture', option: 'sheep-4' },
  }),
  turn('rather not say', brief('sheep', 'check-out'), { page: 'look', picked: { is: 'unsaid' } }),
  turn('three faces', brief('faces', 'check-out'), null),
  turn('five weathers', brief('weather', 'check-in'), null),
  { name: 'the check-in', shows: 'wall', shared: groupOf({ now: start }) },
  { name: 'check-in and check-out', shows: 'wall', shared: groupOf({ start, moved }) },
];
