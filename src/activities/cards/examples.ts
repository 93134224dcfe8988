// The named states of the cards, for tests, axe and pictures. All people and all words are invented.

import type { NewEntry } from '../../journal/entry.ts';
import { write as writePeople } from '../../people/entries.ts';
import type { Step } from '../../people/rule.ts';
import { lookOf, type Token } from '../../people/token.ts';
import type { Example } from '../activity.ts';
import type { PictureData } from '../../ui/picture-data.ts';
import { write } from './entries.ts';
import { CHOSEN, DRAWN, PHOTO } from './example-pictures.ts';
import { ASKED, type Asked, type CardsTask, type Hand } from './task.ts';
import { type CardsDraft, START } from './turn-draft.ts';

const step: Step = { id: 'collect', activity: 'cards', use: 'collect' };

const SAID: Readonly<Record<Asked, readonly string[]>> = {
  working: [
    'The dial-a-ride driver knows my chair and straps it in properly.',
    'I decide when I get up now, not the rota.',
    'My neighbour puts my bins out and knocks if my curtains are still shut.',
  ],
  'not-working': [
    'Cars park on the dropped kerb by the bakery, so I turn round and go home.',
    'I never know who is coming to help me in the morning.',
    'The bus does not wait until I have sat down.',
  ],
  future: [
    'I want to get from my flat to the market without going in the road.',
    'I’d like to go to the pub quiz and stay to the end.',
    'I want to choose who helps me wash.',
  ],
};

function tokenOf(n: number): Token {
  return { id: `p${n}`, ...(lookOf(n) ?? { picture: 'fish', colour: 'blue' }) };
}

function people(count: number): NewEntry[] {
  return Array.from({ length: count }, (_, n) => writePeople('people/joined', { token: tokenOf(n) }));
}

function pictured(n: number, category: Asked, words: string, picture: PictureData, wordless = true): NewEntry {
  const data = { card: `c${n}`, category, words, picture, by: 'self' as const, language: 'en', way: 'turn' as const };
  return write(
    'cards/written',
    { ...data, token: `p${n % 8}`, ...(wordless ? { wordless: true as const } : {}) },
    { id: `e${n}` },
  );
}

/** Cards of people who say it without words, and one who took a picture of what they mean. */
const withPictures: readonly NewEntry[] = [
  pictured(30, 'working', 'A drawing', DRAWN),
  pictured(31, 'not-working', 'Bus', CHOSEN),
  pictured(32, 'not-working', 'A car on the dropped kerb again.', PHOTO, false),
  pictured(33, 'future', 'A drawing', DRAWN),
  write('cards/corrected', {
    card: 'c33',
    words: 'A house with a tree, and a road to it.',
    reason: 'Somebody said what the picture shows.',
    written: 'e33',
  }),
  // From a newer app, or from a file that somebody made by hand.
  pictured(34, 'future', 'A picture', { is: 'photo', data: 'AAAA' }),
];

interface More {
  readonly by?: Hand;
  readonly language?: string;
  readonly over?: true;
}

function card(n: number, category: Asked, words: string, more: More = {}): NewEntry {
  const { by = 'self', language = 'en', over } = more;
  const data = { card: `c${n}`, category, words, by, language, way: 'turn' as const, token: `p${n % 8}` };
  return write('cards/written', over ? { ...data, over } : data, { id: `e${n}` });
}

const LONG =
  'When I come out of hospital nobody tells me which day the carers start, and the paper they give me is too small to read, so I sit and wait and do not dare to go out in case they come. ';

function forty(): NewEntry[] {
  return Array.from({ length: 40 }, (_, n) =>
    card(n, ASKED[n % 3] ?? 'working', `${n + 1}. ${LONG.repeat(1 + (n % 3)).trim()}`),
  );
}

const LONG_NAME = 'I live in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.';

/** What a region's reviews bring together: forty people, long names, and every third card in Urdu. */
function region(count: number): NewEntry[] {
  return Array.from({ length: count }, (_, n): NewEntry => {
    const category = ASKED[n % 3] ?? 'working';
    const words =
      n % 3 === 2
        ? `گلی ${1 + (n % 23)} کی بس میرے گھر سے بہت دور رکتی ہے، اور جمعے کو نہیں آتی۔`
        : n % 31 === 1
          ? LONG_NAME
          : `${SAID[category][n % SAID[category].length]} ${n + 1}`;
    return write(
      'cards/written',
      {
        card: `c${n}`,
        category,
        words,
        by: 'self',
        language: n % 3 === 2 ? 'ur' : 'en',
        way: 'turn',
        token: `p${n % 40}`,
      },
      { id: `e${n}` },
    );
  });
}

const some: NewEntry[] = ASKED.flatMap((category, n) =>
  SAID[category].map((words, m) => card(n * 3 + m, category, words)),
);

const task: CardsTask = { left: { working: 2, 'not-working': 2, future: 2 }, already: 0 };

function turn(name: string, draft: CardsDraft | null, given: CardsTask = task): Example {
  const brief = {
    turn: 't1',
    session: 's',
    practice: true,
    step: step.id,
    activity: 'cards',
    token: tokenOf(1),
    askConsent: false,
    question: 'What would help people in our town to live well at home and get out and about?',
    task: given,
  };
  return { name, shows: 'turn', brief, draft };
}

const mine: CardsDraft = {
  ...START,
  place: 'not-working',
  by: 'typed',
  cards: [{ category: 'working', words: SAID.working[1] ?? '', by: 'typed', language: 'en' }],
};

export const examples: readonly Example[] = [
  { name: 'nothing yet', shows: 'desk', step, entries: people(8) },
  { name: 'one card', shows: 'desk', step, entries: [...people(8), card(1, 'working', SAID.working[0] ?? '')] },
  { name: 'nine cards', shows: 'desk', step, entries: [...people(8), ...some] },
  { name: 'drawn, chosen and photographed', shows: 'desk', step, entries: [...people(8), ...some, ...withPictures] },
  { name: 'forty long cards', shows: 'desk', step, entries: [...people(8), ...forty()] },
  { name: '640 cards of forty people', shows: 'desk', step, entries: [...people(40), ...region(640)] },
  {
    name: 'words for somebody who was not asked yet',
    shows: 'desk',
    step,
    entries: people(8),
    drafts: {
      way: 'typed',
      scribe: { category: 'not-working', words: 'Nobody gritted the hill.', token: 'p1', by: 'typed', sending: [] },
    },
  },
  {
    name: 'right to left',
    shows: 'desk',
    step,
    entries: [
      ...people(8),
      card(1, 'working', 'ڈرائیور میری کرسی کو پہچانتا ہے اور اسے ٹھیک سے باندھتا ہے۔', { language: 'ur' }),
      card(2, 'future', 'مجھے بازار تک خود جانا ہے 🙂 (market, 10:30)', { language: 'ur' }),
      write('cards/translated', {
        card: 'c1',
        words: 'The driver knows my chair and straps it in properly.',
        language: 'en',
        by: 'interpreter',
        written: 'e1',
      }),
    ],
  },
  {
    name: 'something to look at',
    shows: 'desk',
    step,
    entries: [
      ...people(8),
      ...some,
      card(20, 'future', 'I would like to see my sister more often.', { by: 'best-guess' }),
      card(21, 'working', 'I like the day centre on Thursdays.', { over: true }),
      write('cards/corrected', {
        card: 'c0',
        words: 'The dial-a-ride driver knows my chair and straps it in well.',
        reason: 'The person asked for it.',
        written: 'e0',
      }),
    ],
  },
  turn('who writes', null),
  turn('the first question', { ...START, place: 'working', by: 'self' }),
  turn('in the middle of a word', { ...mine, typing: 'I never know who is com' }),
  turn('two things in one', { ...mine, typing: 'I love my new flat but the buses stop at six o’clock.' }),
  turn('no room for more', {
    ...mine,
    place: 'working',
    cards: [
      { category: 'working', words: SAID.working[0] ?? '', by: 'self', language: 'en' },
      { category: 'working', words: SAID.working[1] ?? '', by: 'self', language: 'en' },
    ],
  }),
  turn('drawing a card', { ...START, place: 'working', by: 'self', drawing: DRAWN.data }),
  turn('an empty sheet to draw on', { ...START, place: 'working', by: 'self', drawing: '' }),
  turn('drawn and chosen', {
    ...START,
    place: 'not-working',
    by: 'self',
    cards: [
      { category: 'not-working', words: 'A drawing', wordless: true, picture: DRAWN, by: 'self', language: 'en' },
      { category: 'not-working', words: 'Bus', wordless: true, picture: CHOSEN, by: 'self', language: 'en' },
    ],
  }),
  turn('changing a card', { ...mine, editing: { at: 0, words: 'I decide when I get up now' } }),
  turn('looking over', {
    ...mine,
    place: 'look-over',
    cards: ASKED.flatMap((category) =>
      SAID[category].slice(0, 2).map((words) => ({ category, words, by: 'best-guess' as const, language: 'en' })),
    ),
  }),
  turn('nothing to hand in', { ...START, place: 'look-over', by: 'self' }),
];
