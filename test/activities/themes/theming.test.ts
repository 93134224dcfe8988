// A whole theming as a group did it on 169 cards: counts, wall and report come out as they were counted by hand.

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportPart } from '../../../src/activities/activity.ts';
import { causes } from '../../../src/activities/causes/index.ts';
import { addCause } from '../../../src/activities/causes/rules.ts';
import { words as causesWords } from '../../../src/activities/causes/words/table.ts';
import { CATEGORIES, type Category } from '../../../src/activities/prepare/model.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { chooseThemes, isOnItsOwn, notWorkingThemes } from '../../../src/activities/themes/model.ts';
import { agreeTheme, beginTheme, placeCard, wordTheme } from '../../../src/activities/themes/rules.ts';
import { words } from '../../../src/activities/themes/words/table.ts';
import { write as writePeople } from '../../../src/people/entries.ts';
import { peopleModel } from '../../../src/people/model.ts';
import { tableOf, written } from './table.ts';

const DATA = new URL('../../data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, DATA), 'utf8');

interface Row {
  readonly contributor: string;
  readonly category: Category;
  readonly statement: string;
  readonly language: string;
}
interface Theming {
  readonly counts: Record<Category, { cards: number; people: number; themes: number; on_their_own: number }>;
  readonly themes: Record<
    Category,
    {
      id: string;
      statement: string;
      rows: number[];
      cards: number;
      people: number;
      causes?: { id: string; cause: string }[];
    }[]
  >;
  readonly on_their_own: Record<Category, number[]>;
}

const rows = Papa.parse<Row>(read('reviews-getting-out-and-about.csv'), { header: true, skipEmptyLines: true }).data;
const theming = JSON.parse(read('reviews-getting-out-and-about.themes.json')) as Theming;

beforeAll(() => Promise.all([words.load('en'), causesWords.load('en')]));

function themed() {
  const table = tableOf(
    [themes, causes],
    ...rows.map((row, at) => written(`row${at + 1}`, row.category, row.statement, row.contributor, row.language)),
  );
  for (const category of CATEGORIES) {
    for (const {
      rows: [first = 0, ...others],
      statement,
    } of theming.themes[category]) {
      table.act(beginTheme, { category, card: `row${first}` });
      const theme = table.pileWith(`row${first}`);
      for (const row of others) table.act(placeCard, { card: `row${row}`, place: theme });
      table.act(wordTheme, { theme, words: statement, language: 'en' });
      table.act(agreeTheme, { theme, agreed: true });
    }
    for (const row of theming.on_their_own[category]) table.act(beginTheme, { category, card: `row${row}` });
  }
  return table;
}

const isTheme = (part: ReportPart) => part.is === 'theme';

describe('the theming of 169 cards', () => {
  const table = themed();

  test.each(CATEGORIES)('%s: every pile counts its cards and its people, most first', (category) => {
    const piles = table.sorted(category).piles.filter((pile) => !isOnItsOwn(pile));
    const counted = piles.map((pile) => `${pile.theme.words}: ${pile.cards.length} cards, ${pile.people} people`);
    expect([...counted].sort()).toEqual(
      theming.themes[category]
        .map((theme) => `${theme.statement}: ${theme.cards} cards, ${theme.people} people`)
        .sort(),
    );
    const sizes = piles.map((pile) => pile.cards.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test.each(CATEGORIES)('%s: single cards stay visible, and no card is left over', (category) => {
    const { piles, loose, unsure } = table.sorted(category);
    expect(piles.filter(isOnItsOwn).length).toBe(theming.counts[category].on_their_own);
    expect([loose.length, unsure.length]).toEqual([0, 0]);
    expect(piles.reduce((sum, pile) => sum + pile.cards.length, 0)).toBe(theming.counts[category].cards);
  });

  test('the ballot may be about each not-working theme, and about nothing else', () => {
    const options = notWorkingThemes(table.look()).map((option) => option.words);
    expect([...options].sort()).toEqual(theming.themes['not-working'].map((theme) => theme.statement).sort());
  });

  test('the wall shows words and numbers, and nothing that leads to a person', () => {
    const text = JSON.stringify(themes.share?.(table.look()));
    expect(text).toContain(theming.themes.working[0]?.statement);
    expect(text).not.toMatch(/"P\d\d"|row\d+|token|source|"id"/);
  });

  test('the report lists every card once, under its statement or on its own', () => {
    const parts = themes.report(table.look());
    const listed = parts.flatMap((part) =>
      part.is === 'theme'
        ? part.cards.map((card) => card.words)
        : part.is === 'tree'
          ? part.nodes.map((node) => node.words)
          : [],
    );
    expect([...listed].sort()).toEqual(rows.map((row) => row.statement).sort());
    expect(parts.filter(isTheme).length).toBe(30);
    const first = parts.find(isTheme);
    expect(first?.is === 'theme' && [first.agreed, first.note]).toEqual([true, '8 cards, from 8 people']);
  });

  test('the causes stand in the report under the theme that they make happen', () => {
    const chosen = theming.themes['not-working'].filter((theme) => (theme.causes?.length ?? 0) > 0);
    expect(chosen.length).toBeGreaterThan(0);
    table.write([chooseThemes(chosen.map((theme) => table.pileWith(`row${theme.rows[0]}`)))]);
    for (const {
      rows: [first],
      causes: said = [],
    } of chosen)
      for (const { cause } of said)
        table.act(addCause, { theme: table.pileWith(`row${first}`), parent: null, words: cause, language: 'en' });
    const trees = causes.report(table.look()).flatMap((part) => (part.is === 'tree' ? [part] : []));
    expect(trees.map((tree) => [tree.words, tree.nodes.map((node) => node.words)])).toEqual(
      chosen.map((theme) => [theme.statement, theme.causes?.map(({ cause }) => cause)]),
    );
  });
});

test('words of a person who does not want to be quoted are counted, and not in the report', () => {
  const table = tableOf([themes]);
  const [token = ''] = table.welcome(1);
  table.write([
    { kind: 'cards/written', data: { card: 'mine', category: 'working', words: 'a secret', by: 'self', token } },
    writePeople('people/agreed', { token, consent: { taking: true, quoting: false } }),
  ]);
  expect(table.look().read(peopleModel).persons.get(token)?.consent?.quoting).toBe(false);
  for (const _ of ['not sorted', 'on its own']) {
    expect(JSON.stringify(themes.report(table.look()))).not.toContain('a secret');
    table.act(beginTheme, { category: 'working', card: 'mine' });
  }
  table.write([written('yours', 'working', 'said aloud')]);
  table.act(placeCard, { card: 'yours', place: table.pileWith('mine') });
  const text = JSON.stringify(themes.report(table.look()));
  expect(text).not.toContain('a secret');
  expect(text).toContain('said aloud');
  expect(text).toContain('2 cards');
});
