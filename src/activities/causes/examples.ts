// The named states of the causes, for tests, axe and pictures. All people and all words are invented.

import type { NewEntry } from '../../journal/entry.ts';
import type { Step } from '../../people/rule.ts';
import type { Example } from '../activity.ts';
import { chooseThemes } from '../themes/model.ts';
import { write } from './entries.ts';

const step: Step = { id: 'causes', activity: 'causes', use: 'causes' };

/** A named not-working pile with two cards, as the steps before leave it. */
function theme(id: string, words: string, language = 'en'): NewEntry[] {
  const card = (n: number) => ({
    kind: 'cards/written',
    step: 'collect',
    data: {
      card: `${id}-card${n}`,
      category: 'not-working',
      words: `${words} (${n})`,
      language,
      by: 'typed',
      source: `${n}`,
    },
  });
  return [
    card(1),
    card(2),
    { kind: 'themes/begun', step: 'themes', data: { theme: id, category: 'not-working', card: `${id}-card1` } },
    { kind: 'themes/placed', step: 'themes', data: { card: `${id}-card2`, place: id } },
    { kind: 'themes/worded', step: 'themes', data: { theme: id, words, language } },
  ];
}

const add = (cause: string, parent: string | null, words: string, language = 'en', under = 'told') =>
  write('causes/added', { cause, theme: under, parent, words, language });

const park = (idea: string, words: string) =>
  write('causes/idea-parked', { idea, theme: 'told', words, language: 'en' });

const told = theme('told', 'I don’t know who is coming, or when.');
const bus = theme('bus', 'I am stuck at home when the bus does not come.');

const tree: readonly NewEntry[] = [
  ...told,
  ...bus,
  chooseThemes(['told', 'bus']),
  add('rota', null, 'The rota is made the evening before.'),
  add('cover', 'rota', 'Nobody knows until then who is off sick.'),
  add('phone', 'cover', 'Staff have one phone number to ring, and it is closed after five.'),
  add('letter', 'rota', 'We only get a letter, and it comes too late.'),
  add('ask', null, 'Nobody has asked how we want to be told.'),
  add('driver', null, 'There are too few drivers on a Saturday.', 'en', 'bus'),
];

const LONG =
  'The form has to be signed by three people who are never in the building on the same day, and when one of them is on leave ' +
  'the whole thing waits until they are back, and nobody tells the family that it is waiting.';

/** As long as a card may be. */
const LONGEST = `${'We wait for the bus again. '.repeat(73)}And nobody says why it is late.`.slice(0, 2000);

export const examples: readonly Example[] = [
  { name: 'empty', shows: 'desk', step, entries: [] },
  { name: 'themes to choose by hand', shows: 'desk', step, entries: [...told, ...bus] },
  { name: 'chosen, no cause yet', shows: 'desk', step, entries: [...told, chooseThemes(['told'])] },
  {
    name: 'chosen differently on two tablets',
    shows: 'desk',
    step,
    entries: [
      ...told,
      ...bus,
      chooseThemes(['told']),
      { kind: 'themes/chosen', data: { themes: ['bus'], replaces: [] } },
    ],
  },
  { name: 'a tree with branches', shows: 'desk', step, entries: tree },
  {
    name: 'marked for the vote',
    shows: 'desk',
    step,
    entries: [...tree, write('causes/offered', { cause: 'ask', offered: true })],
  },
  {
    name: 'one to find out, two ideas parked',
    shows: 'desk',
    step,
    entries: [
      ...tree,
      write('causes/to-find-out', { cause: 'cover', findOut: true }),
      park('list', 'Put the week’s list on the fridge.'),
      park('text', 'Send us a text message when it changes.'),
    ],
    drafts: { 'asking-told': { under: 'ask', words: 'The manager doesn’t care.' } },
  },
  {
    name: 'forty long causes',
    shows: 'desk',
    step,
    entries: [
      ...told,
      chooseThemes(['told']),
      ...Array.from({ length: 40 }, (_, at) => add(`c${at}`, at % 8 === 0 ? null : `c${at - 1}`, `${at + 1}. ${LONG}`)),
    ],
  },
  {
    name: 'right to left',
    shows: 'desk',
    step,
    entries: [
      ...theme('told', 'مجھے معلوم نہیں کہ کون آ رہا ہے۔', 'ur'),
      chooseThemes(['told']),
      add('rota', null, 'کام کی فہرست ایک شام پہلے بنتی ہے۔', 'ur'),
      add('cover', 'rota', 'Nobody knows until then who is off sick.'),
    ],
  },
  {
    name: 'a pile called by a card of 2,000 letters',
    shows: 'desk',
    step,
    entries: [
      // Nobody has given it a statement.
      ...theme('told', LONGEST).filter(({ kind }) => kind !== 'themes/worded'),
      ...bus,
      chooseThemes(['told', 'bus']),
      add('rota', null, LONG),
    ],
  },
  {
    name: '2,000 letters on the wall',
    shows: 'wall',
    shared: { themes: [{ words: LONGEST, language: 'en', branches: [{ words: LONG, language: 'en', branches: [] }] }] },
  },
  { name: 'nothing on the wall yet', shows: 'wall', shared: {} },
  {
    name: 'a tree on the wall',
    shows: 'wall',
    shared: {
      themes: [
        {
          words: 'I don’t know who is coming, or when.',
          language: 'en',
          branches: [
            {
              words: 'The rota is made the evening before.',
              language: 'en',
              branches: [{ words: 'کسی کو پہلے سے معلوم نہیں ہوتا۔', language: 'ur', branches: [] }],
            },
            { words: 'Nobody has asked how we want to be told.', language: 'en', findOut: true, branches: [] },
          ],
        },
      ],
    },
  },
];
