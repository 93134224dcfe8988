// Theming's named states, for tests, axe and pictures. All people and all words are invented.

import type { NewEntry } from '../../journal/entry.ts';
import type { JsonObject } from '../../journal/json.ts';
import { write as writePeople } from '../../people/entries.ts';
import type { Step } from '../../people/rule.ts';
import { lookOf } from '../../people/token.ts';
import type { Example } from '../activity.ts';
import type { Category } from '../prepare/model.ts';
import { write } from './entries.ts';
import { type SortTask, UNSURE } from './task.ts';
import type { SortDraft } from './turn-draft.ts';

const step: Step = { id: 'themes', activity: 'themes', use: 'themes' };

interface Said {
  readonly words: string;
  readonly category?: Category;
  readonly person?: string;
  readonly language?: string;
  readonly by?: 'self' | 'typed' | 'best-guess' | 'import';
}

/** A card as the step before leaves it; its id is `card<n>`, from 1. */
function cards(...said: readonly Said[]): NewEntry[] {
  return said.map(({ words, category = 'working', person = '1', language = 'en', by = 'typed' }, at) => ({
    kind: 'cards/written',
    step: 'collect',
    data: { card: `card${at + 1}`, category, words, language, by, source: person },
  }));
}

const put = (card: number, place: string) => write('themes/placed', { card: `card${card}`, place });
const begin = (theme: string, card: number, category: Category = 'working') =>
  write('themes/begun', { theme, category, card: `card${card}` });
const word = (theme: string, words: string, language = 'en') => write('themes/worded', { theme, words, language });

const few: readonly Said[] = [
  { words: 'My neighbour takes me to the market on Fridays.', person: '1' },
  { words: 'I can get on the 14 bus with my frame. The driver waits.', person: '2' },
  { words: 'The driver on the 14 knows me and lowers the ramp.', person: '1' },
  { words: 'I go to the choir and people ask where I was when I miss a week.', person: '3' },
  { words: 'Nobody tells me when my support worker changes.', person: '2', category: 'not-working' },
  { words: 'I wait in all morning and then nobody comes.', person: '3', category: 'not-working' },
  { words: 'The pavement by the shops is too broken for my chair.', person: '4', category: 'not-working' },
  { words: 'I want to go to the seaside once with my sister.', person: '4', category: 'future' },
  { words: 'She would like to cook her own tea.', person: '5', category: 'future', by: 'best-guess' },
];

const sortedFew: readonly NewEntry[] = [
  ...cards(...few),
  begin('bus', 2),
  put(3, 'bus'),
  word('bus', 'I can use the bus because the drivers look out for me.'),
  write('themes/agreed', { theme: 'bus', words: 'I can use the bus because the drivers look out for me.' }),
  begin('choir', 4),
  put(1, UNSURE),
  begin('told', 5, 'not-working'),
  put(6, 'told'),
  word('told', 'I don’t know who is coming, or when.'),
];

const LONG =
  'When the lift at the station was out of order I had to go on to the next town and come back on the other side, which took an hour and a half, and ' +
  'nobody at either end could tell me whether it would work the week after, so now I only go when my cousin has the day off.';

const many = cards(
  ...Array.from({ length: 40 }, (_, at): Said => ({ words: `${at + 1}. ${LONG}`, person: String(at % 15) })),
);

const full: readonly NewEntry[] = [
  ...cards(
    ...Array.from(
      { length: 58 },
      (_, at): Said => ({
        words: `I said thing ${at + 1} about getting out and about in our town.`,
        category: 'not-working',
        person: String(at % 30),
      }),
    ),
  ),
  ...Array.from({ length: 10 }, (_, at) => begin(`pile${at}`, at + 1, 'not-working')),
  ...Array.from({ length: 30 }, (_, at) => put(at + 11, `pile${at % 8}`)),
  ...Array.from({ length: 7 }, (_, at) => word(`pile${at}`, `I want thing ${at + 1} to be different from now on.`)),
];

const rightToLeft: readonly NewEntry[] = [
  ...cards(
    { words: 'بس کا ڈرائیور میرا انتظار کرتا ہے۔', language: 'ur', person: '1' },
    { words: 'I like the number 14 bus 🚌', person: '2' },
    { words: 'میں جمعہ کو مسجد جاتا ہوں اور سب مجھے جانتے ہیں۔', language: 'ur', person: '3' },
  ),
  begin('bus', 1),
  put(2, 'bus'),
  word('bus', 'مجھے بس میں سفر کرنا اچھا لگتا ہے۔', 'ur'),
];

const THINGS = ['bus', 'bench', 'market', 'choir', 'ramp', 'garden', 'doctor', 'phone', 'carer', 'swimming'] as const;
const ABOUT = [
  'waits for me',
  'is too far from my flat',
  'was closed when I came',
  'knows my name',
  'is there on Fridays',
  'costs more than I have',
  'needs somebody to come with me',
] as const;

/** Of an address with the longest name there is, and of one who has a lot to say. */
const LONG_NAME = 'I live in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch.';

const THINGS_UR = ['بس', 'بنچ', 'بازار', 'باغ', 'ڈاکٹر', 'فون', 'مددگار', 'تالاب'] as const;
const ABOUT_UR = [
  'میرے گھر سے بہت دور ہے',
  'جمعے کو بند ہوتا ہے',
  'بہت مہنگا ہے، میں اتنے پیسے نہیں دے سکتی',
  'تک جانے کے لیے مجھے کسی کے ساتھ کی ضرورت ہے',
  'پر کوئی میرا نام نہیں جانتا',
] as const;

function sayOf(at: number, language: string): string {
  if (at % 97 === 5) return LONG_NAME;
  if (at % 97 === 6) return LONG;
  if (language === 'ur')
    return `گلی ${1 + (at % 23)} میں ${THINGS_UR[at % THINGS_UR.length]} ${ABOUT_UR[at % ABOUT_UR.length]}۔`;
  return `The ${THINGS[at % THINGS.length]} in street ${1 + (at % 23)} ${ABOUT[at % ABOUT.length]}.`;
}

function statementOf(at: number, language: string): string {
  if (at === 2) return LONG_NAME;
  if (at === 3) return LONG;
  if (language === 'ur') return `میں چاہتی ہوں کہ میری گلی میں چیز ${at + 1} اب سے مختلف ہو۔`;
  return `I want thing ${at + 1} in my street to be different from now on.`;
}

/** A whole region's reviews: forty people, and most of it sorted. */
function region(count: number, piles: number, language = 'en'): NewEntry[] {
  const said = Array.from(
    { length: count },
    (_, at): Said => ({
      words: sayOf(at, language),
      category: 'not-working',
      person: String((at * 7 + Math.floor(at / 40)) % 40),
      language,
    }),
  );
  const sortedCards = Math.floor((count * 2) / 3);
  return [
    ...cards(...said),
    ...Array.from({ length: piles }, (_, at) => begin(`pile${at}`, at + 1, 'not-working')),
    ...Array.from({ length: sortedCards - piles }, (_, at) => put(at + piles + 1, `pile${at % piles}`)),
    ...Array.from({ length: piles }, (_, at) => word(`pile${at}`, statementOf(at, language), language)),
    ...Array.from({ length: 12 }, (_, at) => put(sortedCards + at + 1, UNSURE)),
  ];
}

const forty640 = region(640, 40);

/** The same on the wall. */
function onTheWall(count: number, piles: number, language: string): JsonObject {
  const line = (at: number) => ({ words: sayOf(at, language), language });
  const sortedCards = Math.floor((count * 2) / 3);
  const of = (pile: number) =>
    Array.from({ length: Math.ceil((sortedCards - pile) / piles) }, (_, n) => line(pile + n * piles));
  return {
    categories: [
      {
        category: 'not-working',
        piles: Array.from({ length: piles }, (_, pile) => ({
          words: statementOf(pile, language),
          language,
          people: Math.min(40, of(pile).length),
          cards: of(pile),
        })),
        alone: Array.from({ length: 24 }, (_, at) => line(sortedCards + at)),
      },
    ],
  };
}

function people(count: number): NewEntry[] {
  return Array.from({ length: count }, (_, n) => ({
    ...writePeople('people/joined', {
      token: { id: `p${n}`, ...(lookOf(n) ?? { picture: 'fish', colour: 'blue' }) },
    }),
    step: 'prepare',
  }));
}

function turn(name: string, task: SortTask, draft: SortDraft | null): Example {
  const brief = {
    turn: 't1',
    session: 's',
    practice: true,
    step: step.id,
    activity: 'themes',
    token: { id: 'p1', picture: 'boat' as const, colour: 'green' as const },
    askConsent: false,
    question: 'What would help people in our town to live well at home and get out and about?',
    task,
  };
  return { name, shows: 'turn', brief, draft };
}

const ten: SortTask = {
  category: 'not-working',
  cards: ABOUT.concat(ABOUT)
    .slice(0, 10)
    .map((about, at) => ({ id: `card${at + 1}`, words: `The ${THINGS[at]} ${about}.`, language: 'en' })),
  piles: [
    { id: 'told', words: 'I don’t know who is coming, or when.', language: 'en', cards: 7 },
    { id: 'far', words: 'It is too far, and there is no bench on the way.', language: 'en', cards: 3 },
    { id: 'new', words: '', cards: 0 },
  ],
  left: 38,
};

const tenRightToLeft: SortTask = {
  category: 'working',
  cards: [
    {
      id: 'card1',
      words: 'بس کا ڈرائیور میرا انتظار کرتا ہے۔',
      language: 'ur',
      translations: [{ words: 'The bus driver waits for me.', language: 'en', by: 'interpreter' }],
    },
    { id: 'card2', words: 'I like the number 14 bus 🚌', language: 'en' },
    { id: 'card3', words: 'میں جمعہ کو مسجد جاتا ہوں اور سب مجھے جانتے ہیں۔', language: 'ur', guess: true },
  ],
  piles: [
    { id: 'bus', words: 'مجھے بس میں سفر کرنا اچھا لگتا ہے۔', language: 'ur', cards: 4 },
    { id: 'known', words: 'People know me.', language: 'en', cards: 2 },
  ],
  left: 0,
};

const fortyPiles: SortTask = {
  ...ten,
  cards: ten.cards.map((card, at) => (at === 0 ? { ...card, words: LONG } : card)),
  piles: Array.from({ length: 40 }, (_, at) => ({
    id: `pile${at}`,
    words: `I want thing ${at + 1} in my street to be different from now on.`,
    language: 'en',
    cards: at,
  })),
};

const halfDone: SortDraft = {
  page: 'sort',
  taps: [
    { card: 'card1', place: 'told' },
    { card: 'card2', place: 0 },
    { card: 'card3', place: UNSURE },
  ],
  picked: null,
};

export const examples: readonly Example[] = [
  { name: 'empty', shows: 'desk', step, entries: [] },
  { name: 'one card', shows: 'desk', step, entries: cards(few[0] ?? { words: '' }) },
  { name: 'a few, half sorted', shows: 'desk', step, entries: sortedFew },
  { name: 'forty long cards', shows: 'desk', step, entries: many },
  { name: 'fifty-eight cards in one category', shows: 'desk', step, entries: full },
  { name: 'right to left', shows: 'desk', step, entries: rightToLeft },
  {
    name: 'after the ballot',
    shows: 'desk',
    step,
    entries: [...sortedFew, begin('pavement', 7, 'not-working'), write('themes/chosen', { themes: ['told'] })],
  },
  {
    name: '640 cards in one category, forty piles',
    shows: 'desk',
    step,
    entries: forty640,
    drafts: { category: 'not-working' },
  },
  {
    name: '640 cards in one category, all piles',
    shows: 'desk',
    step,
    entries: forty640,
    drafts: { category: 'not-working', view: 'board' },
  },
  {
    name: '640 cards in Urdu in one category, all piles',
    shows: 'desk',
    step,
    entries: region(640, 40, 'ur'),
    drafts: { category: 'not-working', view: 'board' },
  },
  {
    name: '2,000 cards in one category, two hundred piles',
    shows: 'desk',
    step,
    entries: region(2000, 200),
    drafts: { category: 'not-working', view: 'board' },
  },
  {
    name: '640 cards in one category, a word looked for',
    shows: 'desk',
    step,
    entries: forty640,
    drafts: { category: 'not-working', view: 'board', 'find-not-working': 'bench fridays' },
  },
  {
    name: '640 cards in one category, shared out',
    shows: 'desk',
    step,
    entries: [...people(12), ...forty640, write('themes/heard', { token: 'p1', passed: false })],
    drafts: { category: 'not-working', view: 'turns' },
  },
  turn('a turn begins with ten cards', ten, null),
  turn('a turn in the middle', ten, halfDone),
  turn('a turn with forty piles and a long card', fortyPiles, { ...halfDone, taps: [] }),
  turn('the first turn, without any pile', { ...ten, piles: [] }, { ...halfDone, taps: [] }),
  turn('a turn looked over', ten, { ...halfDone, page: 'look' }),
  turn('a turn looked over with nothing placed', ten, { ...halfDone, taps: [], page: 'look' }),
  turn('a turn right to left', tenRightToLeft, { ...halfDone, taps: [] }),
  { name: 'nothing on the wall yet', shows: 'wall', shared: {} },
  { name: '640 cards in forty piles on the wall', shows: 'wall', shared: onTheWall(640, 40, 'en') },
  { name: '640 cards in Urdu on the wall', shows: 'wall', shared: onTheWall(640, 40, 'ur') },
  { name: '2,000 cards in two hundred piles on the wall', shows: 'wall', shared: onTheWall(2000, 200, 'en') },
  {
    name: 'piles on the wall',
    shows: 'wall',
    shared: {
      categories: [
        {
          category: 'working',
          piles: [
            {
              words: 'I can use the bus because the drivers look out for me.',
              language: 'en',
              people: 2,
              cards: [
                { words: 'I can get on the 14 bus with my frame. The driver waits.', language: 'en' },
                { words: 'بس کا ڈرائیور میرا انتظار کرتا ہے۔', language: 'ur' },
              ],
            },
          ],
          alone: [{ words: 'I go to the choir.', language: 'en' }],
        },
      ],
    },
  },
  {
    name: 'words on the wall of which nobody said the language',
    shows: 'wall',
    shared: {
      categories: [
        {
          category: 'working',
          piles: ['ur', 'en'].map((language) => {
            const said = { words: sayOf(3, language), language };
            return { ...said, people: 1, cards: [said, { words: said.words }] };
          }),
          alone: [],
        },
      ],
    },
  },
];
