// Spreadsheets as people really keep them: odd names, odd wordings, rows too short, too long, copied twice, spoilt on the way.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { guess, withCategory, withColumn } from '../../../../src/activities/cards/import/mapping.ts';
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
    ['Ref,Client ref,Category,Comment', 'R1,C7,working,I walk', [3, 2, 1]],
    ['ID,Service user ID no.,Category,Comment', 'R1,C7,working,I walk', [3, 2, 1]],
    ['Code,Person responsible,Category,Comment', 'P1,the lead,working,I walk', [3, 2, 0]],
    ['Client,Category,Comment', 'C7,working,I walk', [2, 1, 0]],
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

  test.each(['-', ' – ', '…', '---', 'n/a', 'N/A.'])('in which somebody put %j for nothing stays out', (nothing) => {
    const { take, out, rows } = planOf(`${HEAD}a,working,"${nothing}"\nb,working,None\nc,working,🙂\n`);
    expect(out).toEqual([{ number: 2, why: 'out-no-words' }]);
    expect(take.map(({ row }) => row.words)).toEqual(['None', '🙂']);
    expect(rows).toBe(3);
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

describe('one broken quotation mark costs its own row', () => {
  const kept = (text: string) => {
    const plan = planOf(text);
    expect(plan.take.length + plan.out.length).toBe(plan.rows);
    return {
      words: plan.take.map(({ row }) => row.words),
      out: plan.out.map(({ number, why }) => [number, why]),
    };
  };

  test('one that is never closed: the rows under it come in', () => {
    expect(kept(`${HEAD}a,working,I walk.\nb,working,"I sit.\nc,future,I want to swim.\n`)).toEqual({
      words: ['I walk.', 'I want to swim.'],
      out: [[3, 'out-broken-quote']],
    });
  });

  test('one that is never closed, with sound marks under it', () => {
    expect(
      kept(`${HEAD}b,working,"I sit.\nc,future,"I want to swim, and to dive."\nd,working,"He said ""yes"" to me."\n`),
    ).toEqual({ words: ['I want to swim, and to dive.', 'He said "yes" to me.'], out: [[2, 'out-broken-quote']] });
  });

  test('one that is closed too early', () => {
    expect(kept(`${HEAD}a,working,"I" walk.\nb,working,I sit.\n`)).toEqual({
      words: ['I sit.'],
      out: [[2, 'out-broken-quote']],
    });
  });

  test('sound cells of several lines stay whole beside it, to the letter', () => {
    expect(kept(`${HEAD}a,working,"One\r\ntwo\nthree"\r\nb,working,"I" walk.\r\nc,working,"four\nfive"\r\n`)).toEqual({
      words: ['One\r\ntwo\nthree', 'four\nfive'],
      out: [[3, 'out-broken-quote']],
    });
  });

  test('the rest of a broken cell is no card where it shows that it is one, and is warned of where it does not', () => {
    const text = `${HEAD}a,working,"I" walk\nto the shops",\nb,working,I sit.\nc,working,I stand.\n`;
    expect(kept(text)).toEqual({
      words: ['I sit.', 'I stand.'],
      out: [
        [2, 'out-broken-quote'],
        [3, 'out-broken-quote'],
      ],
    });
    expect(warned(text)).toEqual([[4, ['after-broken']]]);
  });

  test('a thousand rows with a mark that is never closed are read in one go', () => {
    const rows = Array.from({ length: 1000 }, (_, n) => `p${n},working,${n === 10 ? '"' : ''}I walk ${n} miles.`);
    expect(planOf(`${HEAD}${rows.join('\n')}`)).toMatchObject({ rows: 1000, out: [{ number: 12 }] });
  });
});

describe('a sheet with a column for each category', () => {
  const WIDE = 'Person,Working,Not working,Future\n';
  const cardsOf = ({ take }: Plan) => take.map(({ number, row }) => [number, row.category, row.words]);

  test('comes in whole in one go: each cell a card, of the person of its row, and the numbers add up', () => {
    const plan = planOf(`${WIDE}a,I walk.,The bus is late.,\nb,,,I want to swim.\nc,,,\n`);
    expect(cardsOf(plan)).toEqual([
      [2, 'working', 'I walk.'],
      [2, 'not-working', 'The bus is late.'],
      [3, 'future', 'I want to swim.'],
    ]);
    expect(plan).toMatchObject({
      rows: 4,
      out: [{ number: 4, why: 'out-no-words' }],
      counts: { working: 1, 'not-working': 1, future: 1 },
      people: 2,
      unused: [],
    });
  });

  test.each([
    ['names as people write them', 'Who,What is working well?,NOT WORKING,Future hopes\n'],
    ['two columns of one category, as with two cards each', 'Code,Working 1,Working 2,Not working\n'],
    ['in Welsh', 'Cod,Beth sy’n gweithio,Beth sydd ddim yn gweithio,Y dyfodol\n'],
    ['in Urdu', 'کوڈ,کیا ٹھیک چل رہا ہے,کیا ٹھیک نہیں,مستقبل\n'],
    ['under a title', 'Reviews 2026,,,\nPerson,Working,Not working,Future\n'],
  ])('%s are understood', (_, head) => {
    const plan = planOf(`${head}a,One.,Two.,Three.\n`);
    expect(plan.take.map(({ row }) => row.words)).toEqual(['One.', 'Two.', 'Three.']);
    expect(new Set(plan.take.map(({ row }) => row.category)).size).toBeGreaterThan(1);
    expect(plan.take.length + plan.out.length).toBe(plan.rows);
  });

  test('what is wrong with one cell keeps that cell out and no other', () => {
    const plan = planOf(`${WIDE}a,I walk.,#NAME?,${'x'.repeat(MOST_CHARACTERS + 1)}\nb,One,two,three,four\n`);
    expect(cardsOf(plan)).toEqual([[2, 'working', 'I walk.']]);
    expect(plan.out).toEqual([
      { number: 2, why: 'out-broken-cell' },
      { number: 2, why: 'out-too-long' },
      { number: 3, why: 'out-too-many-cells' },
    ]);
    expect(plan.rows).toBe(4);
  });

  test.each([
    ['a column of categories', 'category,working,statement\nworking,yes,I walk.\n'],
    ['words without names that speak of working and of wanting', 'working,I want to walk\nworking,I want to sit\n'],
    ['words of one row that speak of a hope and of a liking', 'Future hopes,I like the bus\nworking,I walk.\n'],
    ['one column named like a category', 'person,what is working\na,I walk.\n'],
  ])('it is none: %s', (_, text) => {
    const read = readText(text);
    expect(read.yes && guess(read.rows).wide).toBe(null);
  });

  test('somebody says so where the names do not, and gives each column its category', () => {
    const read = readText('Who,Yes,No\na,I walk.,I wait.\n');
    if (!read.yes) throw new Error(read.reason);
    const said = guess(read.rows, true, true);
    expect(said.wide).toEqual({});
    const mapped = withCategory(withCategory(said, 1, 'working'), 2, 'not-working');
    const plan = planImport(read.rows, mapped, USUAL_SETTINGS.cards, []);
    expect(cardsOf(plan)).toEqual([
      [2, 'working', 'I walk.'],
      [2, 'not-working', 'I wait.'],
    ]);
    // A column has one role: the one that holds people holds no cards.
    const people = withColumn(mapped, read.rows, 'contributor', 2);
    expect(people).toMatchObject({ wide: { 1: 'working' }, columns: { contributor: 2 } });
    expect(withCategory(people, 2, 'future').columns.contributor).toBe(null);
    expect(guess(read.rows, true, false).wide).toBe(null);
  });
});
