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
