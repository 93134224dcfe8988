// A file from a spreadsheet becomes cards: whole, to the letter, and with nobody to be found in it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cards } from '../../../../src/activities/cards/index.ts';
import { guess, handOf, languageOf, withColumn } from '../../../../src/activities/cards/import/mapping.ts';
import { type Plan, planImport } from '../../../../src/activities/cards/import/plan.ts';
import { decode, readFile, readText, type Row } from '../../../../src/activities/cards/import/read.ts';
import { meaningOf } from '../../../../src/activities/cards/import/wordings.ts';
import {
  allCards,
  cardsIn,
  cardsModel,
  countPeople,
  personOf,
  wordsOf,
} from '../../../../src/activities/cards/model.ts';
import { importCards } from '../../../../src/activities/cards/rules.ts';
import { MOST_CHARACTERS } from '../../../../src/activities/cards/task.ts';
import { USUAL_SETTINGS } from '../../../../src/activities/prepare/model.ts';
import { setSettings } from '../../../../src/activities/prepare/rules.ts';
import { write as writeUndo } from '../../../../src/journal/undo.ts';
import { room } from '../../../support/room.ts';

const FILE = 'test/data/reviews-getting-out-and-about.csv';
const bytes = () => new Uint8Array(readFileSync(FILE));
const utf8 = (text: string) => new TextEncoder().encode(text);

function rowsOf(file: Uint8Array | string): readonly Row[] {
  const read = typeof file === 'string' ? readText(file) : readFile(file);
  if (!read.yes) throw new Error(read.reason);
  return read.rows;
}

function planOf(file: Uint8Array | string, here: Parameters<typeof planImport>[3] = []): Plan {
  const rows = rowsOf(file);
  return planImport(rows, guess(rows), USUAL_SETTINGS.cards, here);
}

function broughtIn(plan: Plan, chance: () => number = () => 0.3) {
  const hall = room(cards);
  hall.go('collect');
  const verdict = importCards(
    { ...hall.situation(), chance },
    { rows: plan.rows, take: plan.take.map(({ row }) => row) },
  );
  if (!verdict.yes) throw new Error(verdict.reason);
  hall.write(verdict.entries);
  return { hall, state: () => hall.look().read(cardsModel) };
}

describe('the shared reviews', () => {
  test('are understood without a question and come in whole', () => {
    const rows = rowsOf(bytes());
    expect(guess(rows)).toMatchObject({
      headings: 1,
      columns: { contributor: 0, category: 2, statement: 3, writtenBy: 4, language: 5 },
    });
    const plan = planOf(bytes());
    expect(plan).toMatchObject({
      rows: 169,
      out: [],
      people: 30,
      counts: { working: 57, 'not-working': 58, future: 54 },
    });
    expect(plan.take).toHaveLength(169);
    // The perspective is nobody's to keep: it would make people findable.
    expect(plan.unused).toEqual([1]);
  });

  test('stand on the table to the letter, in the order of the file', () => {
    const { state } = broughtIn(planOf(bytes()));
    const all = allCards(state());
    const text = readFileSync(FILE, 'utf8');
    expect(all).toHaveLength(169);
    for (const card of all)
      expect(text.includes(wordsOf(card)) || text.includes(wordsOf(card).replaceAll('"', '""'))).toBe(true);
    expect(all[0]).toMatchObject({
      words: 'The dial-a-ride driver knows my chair and straps it in properly.',
      by: 'self',
      way: 'import',
      language: 'en',
    });
    expect(all.filter(({ language }) => language === 'cy')).toHaveLength(4);
    expect(all.filter(({ by }) => by === 'best-guess')).toHaveLength(9);
    expect(all.filter(({ by }) => by === 'typed')).toHaveLength(24);
    expect(countPeople(all)).toBe(30);
    expect(countPeople(cardsIn(state(), 'not-working'))).toBe(30);
  });

  test('keep nothing of who is behind a code, nor of the column that was not taken', () => {
    const { hall } = broughtIn(planOf(bytes()));
    const kept = JSON.stringify(hall.replay.entries);
    expect(kept).not.toMatch(/\bP\d\d\b/i);
    expect(kept).not.toMatch(/contributor|perspective|commissioner/);
  });

  test('give the same person one number, drawn by lot', () => {
    const numbersOf = (chance: () => number) => {
      const { state } = broughtIn(planOf(bytes()), chance);
      return allCards(state()).map((card) => Number(personOf(card)?.split('-').at(-1)));
    };
    const codes = rowsOf(bytes())
      .slice(1)
      .map(({ cells }) => cells[0]);
    const numbers = numbersOf(() => 0.3);
    const pairs = new Set(codes.map((code, n) => `${code} ${numbers[n]}`));
    expect(pairs.size).toBe(30);
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 30 }, (_, n) => n + 1)));
    expect(numbersOf(() => 0.8)).not.toEqual(numbers);
    expect(numbers).not.toEqual(codes.map((code) => Number(code?.slice(1))));
  });

  test('are one act: one undo takes them all back, redo brings them all', () => {
    const { hall, state } = broughtIn(planOf(bytes()));
    const acts = new Set(hall.replay.entries.map(({ act }) => act));
    expect(acts.size).toBe(1);
    const [act] = [...acts] as [string];
    hall.write([writeUndo('journal/undone', { act })]);
    expect(allCards(state())).toEqual([]);
    hall.write([writeUndo('journal/redone', { act })]);
    expect(allCards(state())).toHaveLength(169);
  });

  test('are known again when they are chosen a second time', () => {
    const { state } = broughtIn(planOf(bytes()));
    const again = (plan: Plan) =>
      plan.take.filter(({ warnings }) => warnings.some(({ kind }) => kind === 'already')).length;
    expect(again(planOf(bytes(), state().cards.values()))).toBe(169);
    expect(again(planOf(bytes()))).toBe(0);
  });
});

describe('reading', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8('Sŵn, ہاں, £5')],
    ['UTF-8 with its mark', utf8('\ufeffSŵn, ہاں, £5')],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffSŵn, ہاں, £5', 'utf16le'))],
  ])('%s gives the same text', (_, file) => {
    expect(decode(file)).toBe('Sŵn, ہاں, £5');
  });

  test('what older spreadsheets write keeps its accents', () => {
    expect(decode(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x80, 0x94]))).toBe('Café “€”');
  });

  test('a mark at the beginning does not hide the first column', () => {
    expect(guess(rowsOf(utf8('\ufeffstatement,category\nI walk.,working'))).columns).toMatchObject({
      statement: 0,
      category: 1,
    });
  });

  test.each(['a;b\n"x; y";working', 'a\tb\nx; y\tworking', 'a,b\r\n"x; y",working\r\n'])(
    'finds how cells are parted: %j',
    (text) => {
      expect(rowsOf(text)[1]?.cells).toEqual(['x; y', 'working']);
    },
  );

  test('empty rows hold nothing to read, and the numbers are those of the spreadsheet', () => {
    expect(rowsOf('a,b\n\n,\nx,working\n').map(({ number }) => number)).toEqual([1, 4]);
  });

  test('line breaks, quotes and commas inside a cell stay', () => {
    expect(rowsOf('a,b\n"one, ""two""\nthree",working')[1]?.cells[0]).toBe('one, "two"\nthree');
  });

  test.each<[string, Uint8Array]>([
    ['file-empty', utf8('')],
    ['file-empty', utf8('\n , \n')],
    ['file-is-workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])],
    ['file-is-workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['file-not-text', new Uint8Array([0x41, 0, 0x42])],
    ['file-too-big', new Uint8Array(5_000_001)],
    ['file-broken-quotes', utf8('a,b\n"never closed,working\n')],
    ['file-broken-quotes', utf8('a,b\n"closed" too early,working\n')],
  ])('says why not: %s', (reason, file) => {
    expect(readFile(file)).toMatchObject({ yes: false, reason });
  });
});

describe('the plan', () => {
  test('an empty row among the others stays out and is counted, so that the numbers are those that somebody sees in the spreadsheet', () => {
    const plan = planOf('who;said;theme\na;I walk;working\n;;\n\nb;I wait;not working\n');
    expect(plan).toMatchObject({ rows: 4, counts: { working: 1, 'not-working': 1 } });
    expect(plan.take.map(({ number }) => number)).toEqual([2, 5]);
    expect(plan.out).toEqual([
      { number: 3, why: 'out-empty' },
      { number: 4, why: 'out-empty' },
    ]);
  });

  test('an empty row in a sheet with a column for each category is counted once, and in its place among those that stay out', () => {
    const plan = planOf('who;working;not working\na;I walk;I wait\nb;;\n;;\nc;;\nd;I ride;\n');
    expect(plan.take).toHaveLength(3);
    expect(plan.out.map(({ number, why }) => [number, why])).toEqual([
      [3, 'out-no-words'],
      [4, 'out-empty'],
      [5, 'out-no-words'],
    ]);
    expect(plan.rows).toBe(6);
  });

  test('empty rows under the last one and round the title above the names are no rows: nobody sees them there', () => {
    const plan = planOf('\nOur reviews\n;;\nwho;said;theme\na;I walk;working\n;;\n\n \n;;');
    expect(plan).toMatchObject({ rows: 2, out: [{ number: 2, why: 'out-above-names' }] });
    expect(plan.take.map(({ number }) => number)).toEqual([5]);
  });

  const HEAD = 'contributor,category,statement\n';

  test('every row comes in or stays out, with its number and its reason', () => {
    const long = 'x'.repeat(MOST_CHARACTERS + 1);
    const plan = planOf(
      `${HEAD}a,working,I walk.\nb,sideways,I sit.\nc,working,\n\nd,,I stand.\ne,future,${long}\nf,working,#NAME?\nf,future,I run.\n`,
    );
    expect(plan.take.map(({ row }) => row.words)).toEqual(['I walk.', 'I run.']);
    expect(plan.out).toEqual([
      { number: 3, why: 'out-category-unknown', wording: 'sideways' },
      { number: 4, why: 'out-no-words' },
      { number: 5, why: 'out-empty' },
      { number: 6, why: 'out-no-category' },
      { number: 7, why: 'out-too-long' },
      { number: 8, why: 'out-broken-cell' },
    ]);
    expect(plan.take.length + plan.out.length).toBe(plan.rows);
    expect(plan.rows).toBe(8);
  });

  test.each(['=1+1', '+44 is where I rang', '-1', '@home', '=HYPERLINK("x")'])(
    '%s is words and stays words',
    (text) => {
      const plan = planOf(`${HEAD}a,working,"${text.replaceAll('"', '""')}"\n`);
      const { state } = broughtIn(plan);
      expect(allCards(state()).map(wordsOf)).toEqual([text]);
    },
  );

  test('spaces and signs of the words are left as they are', () => {
    expect(planOf(`${HEAD}a,working,"  I  walk ,\n alone "\n`).take[0]?.row.words).toBe('  I  walk ,\n alone ');
  });

  test('caps do not hold for a file, but who has more is counted', () => {
    const rows = ['1', '2', '3'].map((n) => `a,working,card ${n}`).join('\n');
    const plan = planOf(`${HEAD}${rows}\nb,working,mine\n`);
    expect(plan).toMatchObject({ people: 2, peopleOver: 1 });
    expect(allCards(broughtIn(plan).state())).toHaveLength(4);
  });

  test('a person without a code is nobody, and the same code in other letters is the same person', () => {
    const plan = planOf(`${HEAD}P1,working,one\n p1 ,working,two\n,working,three\n`);
    expect(plan.people).toBe(1);
    const people = allCards(broughtIn(plan).state()).map(personOf);
    expect(people[0]).toBe(people[1]);
    expect(people[2]).toBeNull();
  });

  test('two files with the same codes are not the same people', () => {
    const hall = room(cards);
    hall.go('collect');
    for (const said of ['one', 'two']) {
      const { rows, take } = planOf(`${HEAD}P1,working,${said}\n`);
      hall.act(importCards, { rows, take: take.map(({ row }) => row) });
    }
    expect(countPeople(allCards(hall.look().read(cardsModel)))).toBe(2);
  });

  test('a file with nothing that can come in is refused, and one row that cannot stops all', () => {
    const hall = room(cards);
    expect(hall.act(importCards, { rows: 3, take: [] })).toMatchObject({ yes: false, reason: 'nothing-to-import' });
    const take = [
      { category: 'working' as const, words: 'fine', by: 'import' as const },
      { category: 'working' as const, words: ' ', by: 'import' as const },
    ];
    expect(hall.act(importCards, { rows: 2, take })).toMatchObject({ yes: false, reason: 'no-words' });
    expect(hall.replay.entries).toEqual([]);
  });
});

describe('guessing', () => {
  test.each([
    ['working', 'working'],
    ['What is working?', 'working'],
    ['Not working', 'not-working'],
    ['not_working', 'not-working'],
    ["isn't working", 'not-working'],
    ['What’s NOT going well', 'not-working'],
    ['Future', 'future'],
    ['What I would like', 'future'],
    ['Wishes for the future', 'future'],
    ['Ddim yn gweithio', 'not-working'],
    ['Yn gweithio', 'working'],
    ['ٹھیک نہیں چل رہا', 'not-working'],
    ['sideways', null],
  ])('the wording %j means %j', (wording, meaning) => {
    expect(meaningOf(wording)).toBe(meaning);
  });

  test.each([
    ['self', 'self'],
    ['helper', 'typed'],
    ['best-guess', 'best-guess'],
    ['someone guessed', 'best-guess'],
    ['', 'import'],
    ['Tuesday', 'import'],
  ])('written by %j is %j', (text, hand) => {
    expect(handOf(text)).toBe(hand);
  });

  test.each([
    ['en', 'en'],
    ['Welsh', 'cy'],
    ['en_GB', 'en-gb'],
    ['', undefined],
    ['my own', undefined],
  ])('the language %j is %j', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  test('columns without known names are found by what stands in them', () => {
    const rows = rowsOf(
      'Nr,About,What they told us\n1,working,I walk to the shop each day.\n2,not working,The bus is late and I wait.\n',
    );
    expect(guess(rows, true).columns).toMatchObject({ category: 1, statement: 2 });
  });

  test('a column has one role: given another, it leaves the first', () => {
    const rows = rowsOf('contributor,category,statement\na,working,x\n');
    const mapping = withColumn(guess(rows), rows, 'statement', 0);
    expect(mapping.columns).toMatchObject({ statement: 0, contributor: null, category: 1 });
  });

  test('a file without names of columns has its first row as a card', () => {
    const rows = rowsOf('working,I walk to the shop.\nfuture,I want a bench on the way.\n');
    const mapping = guess(rows);
    expect(mapping.headings).toBe(0);
    expect(planImport(rows, mapping, USUAL_SETTINGS.cards, [])).toMatchObject({
      rows: 2,
      counts: { working: 1, future: 1 },
    });
  });

  test('a file about one thing only can say so for all rows', () => {
    const rows = rowsOf('words\nThe bus is late.\nThe step is high.\n');
    const mapping = guess(rows);
    expect(planImport(rows, mapping, USUAL_SETTINGS.cards, []).out.map(({ why }) => why)).toEqual([
      'out-no-category',
      'out-no-category',
    ]);
    const said = planImport(rows, { ...mapping, categoryOfAll: 'not-working' }, USUAL_SETTINGS.cards, []);
    expect(said.counts['not-working']).toBe(2);
  });
});

describe('whose view a card is', () => {
  const rows = rowsOf(
    utf8(
      `perspective,category,statement\nfamily,working,The bus waits.\n${'my sister Ann '.repeat(4)},working,I walk.`,
    ),
  );
  const bring = (keeps: boolean) => {
    const hall = room(cards);
    if (keeps) hall.act(setSettings, { ...USUAL_SETTINGS, perspectives: true });
    hall.go('collect');
    // Whatever a screen hands in, the rule decides.
    const plan = planImport(rows, guess(rows), USUAL_SETTINGS.cards, [], true);
    hall.act(importCards, { rows: plan.rows, take: plan.take.map(({ row }) => row) });
    return [...hall.look().read(cardsModel).cards.values()].map(({ words, perspective }) => [
      words,
      perspective ?? null,
    ]);
  };

  test('is not kept unless the settings say so, and the preview says that the column is not taken', () => {
    expect(bring(false).every(([, view]) => view === null)).toBe(true);
    const plan = planImport(rows, guess(rows), USUAL_SETTINGS.cards, []);
    expect(plan.unused).toEqual([0]);
    expect(JSON.stringify(plan.take)).not.toContain('family');
  });

  test('is kept where they do, but nothing long enough to tell who it was', () => {
    expect(new Map(bring(true) as [string, string | null][])).toEqual(
      new Map([
        ['The bus waits.', 'family'],
        ['I walk.', null],
      ]),
    );
    expect(planImport(rows, guess(rows), USUAL_SETTINGS.cards, [], true).unused).toEqual([]);
  });
});
