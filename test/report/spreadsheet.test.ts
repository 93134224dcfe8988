// The spreadsheet of the cards: opened anywhere it shows what was said, runs nothing, and names nobody.

import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { cards } from '../../src/activities/cards/index.ts';
import { words as cardsWords } from '../../src/activities/cards/words/table.ts';
import { themes } from '../../src/activities/themes/index.ts';
import { words as themesWords } from '../../src/activities/themes/words/table.ts';
import type { JsonObject } from '../../src/journal/json.ts';
import { agree } from '../../src/people/rules.ts';
import { spreadsheetOf } from '../../src/report/spreadsheet.ts';
import { words } from '../../src/report/words/table.ts';
import { room } from '../support/room.ts';

beforeAll(() => Promise.all([words, cardsWords, themesWords].map((table) => table.load('en'))));

function withCards(...written: readonly (JsonObject & { readonly words: string })[]) {
  const hall = room(cards, themes);
  for (const [n, card] of written.entries())
    hall.write([{ kind: 'cards/written', data: { card: `c${n}`, category: 'working', by: 'typed', ...card } }]);
  return hall;
}

function read(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, '')).data;
}

const said = (text: string) => read(text).map((row) => row[5]);

test('words of every direction, quotes and line ends come out as they were said', () => {
  const spoken = ['Fridays, "out"', 'first\nsecond', 'جمعہ کو باہر جانا', 'Dydd Gwener – ŵ', 'من‌ \u200fخوش\u200f'];
  const sheet = spreadsheetOf(withCards(...spoken.map((words) => ({ words }))).look());
  expect(said(sheet).slice(1)).toEqual(spoken);
});

test('Excel knows its letters by the mark at its beginning, and its rows by both signs at their end', () => {
  const sheet = spreadsheetOf(withCards({ words: 'Fridays' }).look());
  expect(sheet.startsWith('\ufeffThe question,')).toBe(true);
  expect(sheet.split('\r\n')).toHaveLength(2);
});

test.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u200f=1', '\u2066@x', '＝1', '\ufeff=1'])(
  'what a spreadsheet would run is words: %j',
  (words) => {
    expect(said(spreadsheetOf(withCards({ words }).look()))[1]).toBe(`'${words}`);
  },
);

test('whoever does not want to be quoted is counted and not quoted, and nobody’s token is in it', () => {
  const hall = withCards();
  const [quiet = '', open = ''] = hall.welcome(2);
  hall.act(agree, { token: quiet, consent: { taking: true, quoting: false } });
  hall.act(agree, { token: open, consent: { taking: true, quoting: true } });
  for (const [token, words] of [
    [quiet, 'my secret'],
    [open, 'my view'],
  ] as const)
    hall.write([{ kind: 'cards/written', data: { card: words, category: 'future', by: 'self', token, words } }]);
  const sheet = spreadsheetOf(hall.look());
  expect(said(sheet).slice(1)).toEqual([expect.stringContaining('not want to be quoted'), 'my view']);
  expect(sheet).not.toContain('my secret');
  for (const token of [quiet, open]) expect(sheet).not.toContain(token);
});

test('each card stands beside the statement of its pile, and a practice says so in every row', () => {
  const hall = withCards({ words: 'in a pile' }, { words: 'alone' });
  hall.write([
    { kind: 'themes/begun', data: { theme: 't', category: 'working', card: 'c0' } },
    { kind: 'themes/worded', data: { theme: 't', words: 'I get out', language: 'en' } },
  ]);
  const rows = read(spreadsheetOf({ ...hall.look(), practice: true }));
  expect(rows.map((row) => [row[4], row[5]]).slice(1)).toEqual([
    ['I get out', 'in a pile'],
    ['', 'alone'],
  ]);
  for (const row of rows.slice(1)) expect(row[9]).toContain('Practice');
});

/** Theme, card and note of each row. */
const columns = (text: string) =>
  read(text)
    .slice(1)
    .map((row) => [row[4], row[5], row[9]]);

const pile = (theme: string, ...of: readonly string[]) => [
  { kind: 'themes/begun', data: { theme, category: 'working', card: of[0] ?? '' } },
  ...of.slice(1).map((card) => ({ kind: 'themes/placed', data: { card, place: theme } })),
];

test('a pile without a statement keeps its cards together under the name that the report gives it; what lies in none says where it lies', () => {
  const hall = withCards(...['lake', 'birds', 'benches', 'alone', 'unsure', 'loose'].map((words) => ({ words })));
  hall.write([...pile('t', 'c0', 'c1', 'c2'), ...pile('one', 'c3')]);
  hall.write([{ kind: 'themes/placed', data: { card: 'c4', place: 'unsure' } }]);
  expect(columns(spreadsheetOf(hall.look()))).toEqual([
    ['lake', 'lake', words.say('not-agreed')],
    ['lake', 'birds', words.say('not-agreed')],
    ['lake', 'benches', words.say('not-agreed')],
    ['', 'alone', 'On its own.'],
    ['', 'unsure', 'The group was not sure.'],
    ['', 'loose', 'Not sorted.'],
  ]);
});

test('piles that are called the same are told apart, and none is called by somebody who said no to being quoted', () => {
  const hall = withCards();
  const [quiet = '', open = ''] = hall.welcome(2);
  hall.act(agree, { token: quiet, consent: { taking: true, quoting: false } });
  const cards = ['secret one', 'secret two', 'secret three', 'secret four', 'secret five', 'view'];
  for (const [n, said] of cards.entries())
    hall.write([
      {
        kind: 'cards/written',
        data: { card: `c${n}`, category: 'working', by: 'self', token: said === 'view' ? open : quiet, words: said },
      },
    ]);
  hall.write([...pile('a', 'c0', 'c1'), ...pile('b', 'c2', 'c3'), ...pile('c', 'c4', 'c5')]);
  const sheet = spreadsheetOf(hall.look());
  expect(sheet).not.toContain('secret');
  const hidden = themesWords.say('report.notQuoted');
  expect(columns(sheet).map(([theme]) => theme)).toEqual([
    ...[hidden, hidden],
    ...[`${hidden} (2)`, `${hidden} (2)`],
    ...['view', 'view'],
  ]);
});

test('a card that was corrected says so, and a best guess until the person has seen it', () => {
  const hall = withCards({ words: 'six' }, { words: 'taxis', by: 'best-guess' }, { words: 'buses', by: 'best-guess' });
  hall.write([
    { kind: 'cards/corrected', data: { card: 'c0', words: 'seven', reason: 'misheard' } },
    { kind: 'cards/checked', data: { card: 'c2' } },
  ]);
  expect(columns(spreadsheetOf(hall.look())).map(([, said, note]) => [said, note])).toEqual([
    ['seven', 'Not sorted. Its words were corrected.'],
    ['taxis', 'Not sorted. Not yet checked with the person.'],
    ['buses', 'Not sorted.'],
  ]);
});
