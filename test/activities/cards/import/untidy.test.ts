// Spreadsheets as people really keep them: odd names, odd wordings, rows too short, too long, copied twice, spoilt on the way.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { guess } from '../../../../src/activities/cards/import/mapping.ts';
import { lookOver, type Seen, warnedRows } from '../../../../src/activities/cards/import/look-over.ts';
import { type Plan, planImport } from '../../../../src/activities/cards/import/plan.ts';
import { readText } from '../../../../src/activities/cards/import/read.ts';
import { warningsOfWords } from '../../../../src/activities/cards/import/warn.ts';
import { meaningOf } from '../../../../src/activities/cards/import/wordings.ts';
import { ASKED, MOST_CHARACTERS } from '../../../../src/activities/cards/task.ts';
import { cy } from '../../../../src/activities/cards/words/cy.ts';
import { en } from '../../../../src/activities/cards/words/en.ts';
import { ur } from '../../../../src/activities/cards/words/ur.ts';
import { USUAL_SETTINGS } from '../../../../src/activities/prepare/model.ts';

const HEAD = 'contributor,category,statement\n';

function planOf(text: string): Plan {
  const read = readText(text);
  if (!read.yes) throw new Error(read.reason);
  return planImport(read.rows, guess(read.rows), USUAL_SETTINGS.cards, []);
}

function warned(text: string): [number, string[]][] {
  const { take } = planOf(text);
  const seen: Seen = new Map();
  lookOver(seen, take, () => false);
  return warnedRows(seen, take).map(({ number, warnings }) => [number, warnings.map(({ kind }) => kind)]);
}

const kindsOf = (words: string, language?: string) => warningsOfWords(words, language).map(({ kind }) => kind);

describe('a wording of a category', () => {
  test.each([
    [
      'working',
      ['Working well', 'WORKING', 'What is going well?', 'Things that work', 'What I like', 'Good', '✓ Working', 'W'],
    ],
    ['working', ["Yn gweithio'n dda", "Beth sy'n gweithio", 'Da', 'Hoffi', 'کیا اچھا چل رہا ہے', 'پسند']],
    [
      'not-working',
      ['NOT WORKING', 'NotWorking', 'notworking', 'Not  working!', 'What does not work', "What doesn't work well"],
    ],
    [
      'not-working',
      ['What isn’t good', 'Not so good', 'Not going well', 'Bad', 'Problems', 'Difficulties', "Don't like", 'NW'],
    ],
    ['not-working', ['Beth sydd ddim yn gweithio?', "Nid yw'n gweithio", 'Problemau', 'Anodd', 'Ddim yn dda']],
    ['not-working', ['کیا ٹھیک نہیں', 'کام نہیں کر رہا', 'مسائل', 'مشکلات', 'ناپسند', 'پسند نہيں', 'كام نهيں كر رہا']],
    [
      'future',
      ['Future hopes', 'For the future', 'What I would like', 'Wishes', 'Dreams and wishes', 'Goals', "I'd like", 'F'],
    ],
    [
      'future',
      [
        'Dyfodol',
        'Gobeithion',
        'Dymuniadau',
        'Hoffwn i',
        'At y dyfodol',
        'مستقبل کی امیدیں',
        'خواہشات',
        'میں کیا چاہتی ہوں',
      ],
    ],
    [
      null,
      ['working / not working', 'Working and not working', 'Working or not', 'Working - not working', 'Good and bad'],
    ],
    [null, ['Yn gweithio neu ddim yn gweithio', 'ٹھیک چل رہا ہے اور ٹھیک نہیں چل رہا', 'Yes', 'No', 'Other', '', '—']],
    [null, ['Badger', 'Network', 'Likely', 'Reddish', 'Poster of hopelessness', 'Could be better']],
  ] as const)('%s: %j', (meaning, wordings) => {
    expect(wordings.map((wording) => [wording, meaningOf(wording)])).toEqual(
      wordings.map((wording) => [wording, meaning]),
    );
  });

  test('that this app itself uses is understood, in every language', () => {
    for (const words of [en, cy, ur]) {
      for (const category of ASKED) expect(meaningOf(words[`category.${category}`])).toBe(category);
    }
  });

  test('is the same wording with hidden marks, other keys and another way of writing its accents', () => {
    const { out, counts } = planOf(`${HEAD}a,wo\u200brking,x\nb,\u200eWORKING ,y\nc,ٹھيك,z\nd,ٹھیک,w\n`);
    expect(out).toEqual([]);
    expect(counts.working).toBe(4);
  });
});

describe('the names of the columns', () => {
  test.each([
    ['Statement (in the person’s own words),Working or not working?,Person code', 'I walk,working,P1', [0, 1, 2]],
    ['WHO,TYPE,COMMENTS:', 'P1,working,I walk', [2, 1, 0]],
    ['Cod,Categori,Y geiriau', 'P1,working,I walk', [2, 1, 0]],
    ['کوڈ,قسم,الفاظ', 'P1,working,I walk', [2, 1, 0]],
    ['Who wrote it?,What did they say?,Category,Whose words', 'self,I walk,working,P1', [1, 2, 3]],
    ['\u200bcontributor, Category ,"state\nment",statement', 'P1,working,,I walk', [3, 1, 0]],
  ])('%s', (names, row, [statement, category, contributor]) => {
    const read = readText(`${names}\n${row}\n`);
    if (!read.yes) throw new Error(read.reason);
    expect(guess(read.rows)).toMatchObject({ headings: 1, columns: { statement, category, contributor } });
  });

  test('may have a title and a date above them, and these rows stay out by name', () => {
    const plan = planOf(`Reviews of 2026,,\n\nPrepared in May,,\n${HEAD}a,working,I walk.\n`);
    expect(plan.take.map(({ number }) => number)).toEqual([5]);
    expect(plan.out).toEqual([
      { number: 1, why: 'out-above-names' },
      { number: 3, why: 'out-above-names' },
    ]);
    expect(plan.rows).toBe(3);
  });

  test('are not taken out of what somebody said', () => {
    const read = readText('P1,working,What my support worker said\nperson,working,The card reader broke\n');
    if (!read.yes) throw new Error(read.reason);
    expect(guess(read.rows).headings).toBe(0);
  });
});

describe('a row', () => {
  test('with more cells than there are columns stays out: its words may be cut', () => {
    const plan = planOf(`${HEAD}a,working,I walk, and it works well\nb,working,I sit,,\nc,working,I run\n`);
    expect(plan.out).toEqual([{ number: 2, why: 'out-too-many-cells' }]);
    expect(plan.take.map(({ row }) => row.words)).toEqual(['I sit', 'I run']);
  });

  test('in a file without names is as long as most of them are', () => {
    const plan = planOf('working,I walk to the shop.\nfuture,I want a bench.\nworking,I sit, and rest\n');
    expect(plan.out).toEqual([{ number: 3, why: 'out-too-many-cells' }]);
  });

  test('with too few cells stays out for what is missing', () => {
    expect(planOf(`${HEAD}a\nb,working\n,,I sit\nd,working,I run\n`).out).toEqual([
      { number: 2, why: 'out-no-words' },
      { number: 3, why: 'out-no-words' },
      { number: 4, why: 'out-no-category' },
    ]);
  });

  test.each([' ', '\u00a0', '\u200b', '\u202e', '\u2007\u3000', '\r\n'])('whose words are %j stays out', (blank) => {
    expect(planOf(`${HEAD}a,working,"${blank}"\nb,working,x\n`).out).toEqual([{ number: 2, why: 'out-no-words' }]);
  });

  test('of two thousand characters comes in with a warning, as a person counts characters', () => {
    const longest = '🐑'.repeat(MOST_CHARACTERS);
    const words = 'I like it. '.repeat(181).padEnd(MOST_CHARACTERS, '!');
    const text = `${HEAD}a,working,${longest}\nb,working,${words}\nc,working,${words}!\n`;
    expect(planOf(text).out).toEqual([{ number: 4, why: 'out-too-long' }]);
    expect(planOf(text).take.map(({ row }) => row.words)).toEqual([longest, words]);
    expect(warned(text)).toContainEqual([3, ['long']]);
  });

  test('with the same words of somebody else is theirs as well; copied twice, it comes in with a warning', () => {
    const text = `${HEAD}a,working,The bus.\nb,working,The bus.\na,future,The bus.\nA ,working,The bus.\n`;
    expect(planOf(text).take).toHaveLength(4);
    expect(warned(text)).toEqual([[5, ['twice']]]);
  });

  test('without a code among others that have one comes in with a warning', () => {
    expect(warned(`${HEAD}a,working,The bus.\n,working,The train.\n`)).toEqual([[3, ['nobody']]]);
    expect(warned('category,statement\nworking,The bus.\n')).toEqual([]);
  });
});

describe('words worth a second look', () => {
  test.each([
    [['name'], 'Sarah helps me.'],
    [['phone'], 'Ring 07700 900123'],
    [['postcode'], 'I live at CF10 3AT'],
    [['email'], 'sam@example.org'],
    [['letters-lost'], 'CafÃ© is fine'],
    [['letters-lost'], 'itâ€™s fine'],
    [['letters-lost'], 'S?n y m?r'],
    [['letters-lost'], '???? ??? ????'],
    [['letters-lost'], 'caf\ufffd'],
    [['formula'], '=HYPERLINK("x")'],
    [['formula'], '+SUM(A1:A3)'],
    [['markup'], '<b>the bus</b>'],
    [['markup'], 'fish &amp; chips'],
    [['hidden-signs'], 'the \u202ebus'],
    [['hidden-signs'], 'the \u0007bus'],
  ])('%j: %s', (kinds, words) => expect(kindsOf(words)).toEqual(kinds));

  test.each([
    ...['- the bus', '+44 is where I rang', '@home', 'I like it', 'What? Nothing.', 'Really?!', 'is it? yes', 'Why??'],
    ...['5 < 6 and 7 > 6', 'fish & chips', 'AT&T', 'I <3 the bus', 'Ça va, Ârni', 'Sŵn y môr', 'o\u0302', '👩🏽‍🦽❤️'],
    ...[
      'میں بازار جانا چاہتا ہوں',
      'می\u200cخواہم',
      '\u200eabc\u200f',
      'line one\nline two\tand tab',
      "it's a £5 fare",
    ],
  ])('nothing: %j', (words) => expect(kindsOf(words)).toEqual([]));

  test('one thing found twice is told once, and hidden signs are not shown', () => {
    expect(warningsOfWords('Sarah and Sarah \u202e')).toEqual([
      { kind: 'name', found: 'Sarah' },
      { kind: 'hidden-signs' },
    ]);
  });
});

describe('looking over a long file', () => {
  const seeded = v.parse(
    v.array(v.object({ statement: v.string() })),
    JSON.parse(readFileSync('test/data/seeded-warnings.json', 'utf8')),
  );
  const lines = Array.from({ length: 1000 }, (_, n) => {
    const said = seeded[n % seeded.length]?.statement ?? '';
    return `p${n},working,"${said.replaceAll('"', '""')} ${n}"`;
  });
  const { take } = planOf(HEAD + lines.join('\r\n'));

  test('stops when the screen wants its turn, goes on where it was, and looks at no words twice', () => {
    const seen: Seen = new Map();
    let looked = 0;
    const slices: number[] = [];
    for (let done = false; !done && slices.length < 100; ) {
      const before = looked;
      done = lookOver(seen, take, () => (looked += 1) % 30 === 0);
      slices.push(looked - before);
    }
    expect(looked).toBe(1000);
    expect(Math.max(...slices)).toBe(30);
    expect(lookOver(seen, take, () => true)).toBe(true);
    expect(looked).toBe(1000);
    // Nothing is lost between two slices.
    const whole: Seen = new Map();
    lookOver(whole, take, () => false);
    expect(warnedRows(seen, take)).toEqual(warnedRows(whole, take));
    expect(warnedRows(seen, take).length).toBeGreaterThan(500);
  });

  test('a screen that always wants its turn is answered all the same', () => {
    const seen: Seen = new Map();
    let slices = 0;
    while (slices < 100 && !lookOver(seen, take.slice(0, 50), () => true)) slices += 1;
    expect(slices).toBe(49);
  });
});
