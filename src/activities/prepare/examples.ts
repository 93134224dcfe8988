// The named states of preparing, for tests, axe and pictures.

import type { NewEntry } from '../../journal/entry.ts';
import { type Consent, write as writePeople } from '../../people/entries.ts';
import { lookOf } from '../../people/token.ts';
import type { Example } from '../activity.ts';
import { type About, write } from './entries.ts';
import { BREAK, PREPARE, USUAL_ORDER, USUAL_SETTINGS } from './model.ts';

const ABOUT: About = {
  question: 'What would help people in our town to get out and about?',
  host: 'Town council',
  place: 'HALL-2',
  day: '2026-03-14',
};
const described = write('prepare/described', ABOUT);

function joined(count: number, from = 0, step = PREPARE.id): NewEntry[] {
  return Array.from({ length: count }, (_, n) => from + n).flatMap((n) => {
    const look = lookOf(n);
    return look ? [writePeople('people/joined', { token: { id: `token-${n}`, ...look } }, { step })] : [];
  });
}

function agreed(n: number, consent: Consent): NewEntry {
  return writePeople('people/agreed', { token: `token-${n}`, consent });
}

function desk(name: string, part: string, ...entries: readonly NewEntry[]): Extract<Example, { shows: 'desk' }> {
  return { name, shows: 'desk', step: PREPARE, entries, drafts: { part } };
}

export const examples: readonly Extract<Example, { shows: 'desk' }>[] = [
  desk('nothing prepared', 'question'),
  desk('the question is saved', 'question', described),
  {
    ...desk('a question half typed', 'question', described),
    drafts: { part: 'question', about: { ...ABOUT, question: 'What would help people in our town to' } },
  },
  desk(
    'a question right to left',
    'question',
    write('prepare/described', {
      ...ABOUT,
      question: 'ہمارے شہر میں لوگوں کو گھر سے باہر جانے میں کس چیز سے مدد ملے گی؟',
      host: 'ٹاؤن کونسل',
    }),
  ),
  desk('nobody has a token', 'people', described),
  desk(
    'twelve people, one late, one gone, one who said no',
    'people',
    described,
    ...joined(11),
    ...joined(1, 11, 'collect'),
    writePeople('people/left', { token: 'token-4' }),
    agreed(0, { taking: true, quoting: true }),
    agreed(1, { taking: true, quoting: false }),
    agreed(2, { taking: false, quoting: false }),
  ),
  desk('forty people', 'people', described, ...joined(40)),
  desk('the usual order', 'order', described, ...joined(12)),
  desk(
    'two steps left out',
    'order',
    described,
    write('prepare/arranged', { steps: USUAL_ORDER.filter(({ id }) => id !== 'causes' && id !== 'ballot-b') }),
  ),
  desk(
    'a day by the clock, with breaks, a second ballot and turns that do not fit',
    'order',
    described,
    ...joined(30),
    write('prepare/timed', { start: '10:00', minutes: [{ step: 'themes', minutes: 60 }] }),
    write('prepare/arranged', {
      steps: USUAL_ORDER.flatMap((step) =>
        step.id === 'themes' || step.id === 'causes'
          ? [step, { id: `break-${step.id}`, activity: BREAK, use: BREAK }]
          : step.id === 'ballot-b'
            ? [step, { ...step, id: 'votes-2' }]
            : [step],
      ),
    }),
  ),
  desk('the usual settings', 'settings', described),
  desk(
    'other settings',
    'settings',
    described,
    write('prepare/set', {
      ...USUAL_SETTINGS,
      cards: { working: 1, 'not-working': 3, future: 0 },
      dots: 3,
      stacking: 'free',
      mood: 'faces',
      colours: 'paper',
    }),
  ),
  desk('a practice', 'people', write('prepare/started', { practice: true }), described, ...joined(8)),
];
