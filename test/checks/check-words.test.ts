// What the checks say of single statements, and that nothing typed, pasted or imported can stall or break them.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkWords } from '../../src/checks/check-words.ts';
import { costOf } from '../support/cost.ts';

const said = (text: string, language?: string) =>
  checkWords(text, language).map(({ kind, found }) => (found === undefined ? kind : `${kind} ${found}`));

afterEach(() => vi.unstubAllGlobals());

describe('names', () => {
  test.each([
    ["Sarah's house is warm.", 'name Sarah'],
    ['The manager, Julie Harper, shouted.', 'name Julie Harper'],
    ['Mr. Khan saves me a chair.', 'name Mr. Khan'],
    ['I asked Dr Patel, twice.', 'name Dr Patel'],
    ['mrs jones never knocks', 'name mrs jones'],
    ['my keyworker sarah is leaving', 'name sarah'],
    ['My support worker Olumide laughs.', 'name Olumide'],
    ['A carer named Blessing prays with me.', 'name Blessing'],
    ['His name is Wojtek.', 'name Wojtek'],
    ['MY CARER MOHAMMED IS KIND', 'name MOHAMMED'],
    ['Zoë helps me dress.', 'name Zoë'],
    ['Mae Sia\u0302n yn garedig.', 'name Sia\u0302n'],
    ['Will is my key worker.', 'name Will'],
    ['Ken cuts my hair.', 'name Ken'],
    ['I go to church with Grace.', 'name Grace'],
    ['I want June to be my advocate.', 'name June'],
  ])('%s', (text, found) => expect(said(text)).toEqual([found]));

  test('a Welsh name is known when the word before it has softened it', () => {
    expect(said('Rhowch y ffôn i Ddafydd.', 'cy')).toEqual(['name Ddafydd']);
  });

  test.each([
    ['Will you come?', 'Mark my words.', 'May I stay up?', 'Hope keeps me going.', 'Rose bushes grow here.'],
    ['Faith helps me.', 'The Grace of God.', 'I made a Will.', 'I get PIP.', 'We go in May and June.'],
    ["St Mary's church", 'Victoria Park', 'the Stanley Road surgery', 'Prince Charles Hospital', 'Mary Seacole House'],
    ['John Lewis', "Uncle Ben's rice", 'Harry Potter', 'the Marie Curie shop', 'Father Christmas'],
    ['I went to Florence.', 'I live in Reading.', 'Miss Wales came.', 'My friend is Polish.', 'on Tuesday Morning'],
    [
      "my brother's Xbox",
      'My dog is called Max.',
      'a café called Beans',
      'a club called Rainbow',
      'I WANT TO GO IN MAY Ed25519',
    ],
  ])('words, months, places and brands are nobody: %s, %s, %s, %s, %s', (...texts) => {
    for (const text of texts) expect(said(text), text).toEqual([]);
  });

  test('in Welsh, what and why are no Beth and Pam', () => {
    expect(said("Beth sy'n digwydd? Pam mae'r bws yn hwyr?", 'cy')).toEqual([]);
    expect(said('Beth and Pam visit me.', 'en')).toEqual(['name Beth', 'name Pam']);
  });

  test('a name in Urdu script is passed over', () => {
    expect(said('میرا دوست احمد بہت مہربان ہے۔', 'ur')).toEqual([]);
  });
});

describe('phone numbers', () => {
  test.each([
    '07700900123',
    '07700 900 123',
    '07700-900-123',
    '07700.900.123',
    '07 700 900 123',
    '0 7 7 0 0 9 0 0 1 2 3',
    '01632 960456',
    '(01632) 960 456',
    '020 7946 0123',
    '(029) 2018 0456',
    '+44 7700 900123',
    '+447700900123',
    '+44 (0)1632 960456',
    '0044 7700 900222',
    '۰۷۷۰۰ ۹۰۰۱۲۳',
  ])('%s', (number) => expect(said(`Ring ${number} please`)).toEqual([`phone ${number}`]));

  test('two in a row are two, and a copied one is found among marks of direction', () => {
    expect(said('07700 900123 01632 960456')).toEqual(['phone 07700 900123', 'phone 01632 960456']);
    expect(said('\u202a07700\u00a0900123\u202c')).toEqual(['phone 07700\u00a0900123']);
  });

  test.each([
    'I was born on 01.02.1964.',
    'from 10.30 to 11.45 on 07/08/2023',
    'at 01 02 2023 1015',
    'ring 999, 111, 0800 1111 or 0300 123 4567',
    'my number is 943 476 5919',
    'ref A01632960456',
    '0770090012345',
    'it cost 0.07700900123',
  ])('%s is none', (text) => expect(said(text)).toEqual([]));
});

describe('postcodes', () => {
  test.each(['CF10 3AT', 'cf10 3at', 'CF103AT', 'SW1A 1AA', 'M1 1AE', 'W1T 4JX', 'LL57-2DG', 'EC1A  1BB'])(
    '%s',
    (code) => expect(said(`at ${code}, up the hill`)).toEqual([`postcode ${code}`]),
  );

  test('half of one counts only where the words say so', () => {
    expect(said('My postcode is LS11')).toEqual(['postcode LS11']);
    expect(said('the CF24 area')).toEqual(['postcode CF24']);
    expect(said('I live in SA1.')).toEqual(['postcode SA1']);
    expect(said('My postcode is LS11 6QD')).toEqual(['postcode LS11 6QD']);
    expect(said('I use the M25 area, the A48, B12, room E3 and bus X2.')).toEqual([]);
  });

  test.each(['room W1 2nd floor', 'bus N1 4th stop', 'E3 4pm', 'XX1 1XX', 'N1 6ft'])('%s is none', (text) =>
    expect(said(text)).toEqual([]),
  );
});

describe('e-mail addresses', () => {
  test.each([
    'jo_99.smith@example.com',
    'CARE.TEAM@EXAMPLE.ORG',
    'm.walker+chair@example.co.uk',
    'canwr@example.cymru',
    'tallgiraffe @ example.com',
    'oldsailor (at) example.com',
    'robin[at]example[dot]org',
    'bakingqueen at example dot com',
    'feet77 at hotmail dot co dot uk',
    'singer.of.songs at gmail.com',
  ])('%s', (address) => expect(said(`Write to ${address}.`)).toEqual([`email ${address}`]));

  test('a name and a number inside an address are told once', () => {
    expect(said('Sarah.07700900123@example.org')).toEqual(['email Sarah.07700900123@example.org']);
  });

  test.each([
    'I look at bbc dot co dot uk',
    'look at example.org',
    'We play @ home. And away.',
    'meet at home. Then go',
    '@@@',
    'a@b',
  ])('%s is none', (text) => expect(said(text)).toEqual([]));
});

describe('two ideas in one', () => {
  test('the word that joins them is marked', () => {
    expect(checkWords("I love my new flat but the buses stop at six o'clock.")).toEqual([
      { kind: 'two-ideas', at: [19, 22], found: 'but' },
    ]);
    expect(said('The choir makes me happy; the forms from the benefits office make me cry.')).toEqual(['two-ideas ;']);
    expect(said('I like going to the library. Also the lift in my block is broken.')).toEqual(['two-ideas Also']);
  });

  test.each([
    'I like tea and toast in the morning.',
    'I go to dance class and I stand at the front.',
    'The driver is kind and he waits for me.',
    "I can't do the online form, and the phone tells me to go online.",
    'When I am low I cannot cook and my flat gets dirty.',
    'I know my bus and it stops outside.',
    'My sister and my brother take turns to visit.',
    'The bus is cheap and the bus is clean.',
  ])('one idea in two breaths is left alone: %s', (text) => expect(said(text)).toEqual([]));
});

describe('more than twenty-five words', () => {
  const words = (n: number, word = 'bws') => Array.from({ length: n }, () => word).join(' ');

  test('twenty-five are not too many, and one more is; what is beyond is marked', () => {
    expect(said(words(25))).toEqual([]);
    expect(checkWords(words(26))).toEqual([{ kind: 'long', at: [100, 103] }]);
  });

  test('a hyphened word is one, signs and pictures are none, Urdu and Welsh count alike', () => {
    expect(said(words(25, 'dial-a-ride'))).toEqual([]);
    expect(said(words(25, 'bus, 🚌 –'))).toEqual([]);
    expect(said(words(26, 'گھر'), 'ur')).toEqual(['long']);
    expect(said(words(26, "gyda'r"), 'cy')).toEqual(['long']);
  });

  test('a browser without a segmenter counts the same, and a language nobody knows does not matter', () => {
    const texts = [words(25, 'dial-a-ride'), words(25, "gyda'r"), words(26, 'گھر')];
    const known = texts.map((text) => said(text));
    expect(texts.map((text) => said(text, 'not a language!'))).toEqual(known);
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(texts.map((text) => said(text))).toEqual(known);
    vi.stubGlobal('Intl', {});
    expect(texts.map((text) => said(text))).toEqual(known);
    expect(known).toEqual([[], [], ['long']]);
  });
});

test('warnings come in the order of the words', () => {
  expect(said('Ask Sarah on 07700 900123, at CF10 3AT or sam@example.org.')).toEqual([
    'name Sarah',
    'phone 07700 900123',
    'postcode CF10 3AT',
    'email sam@example.org',
  ]);
});

describe('whatever is pasted in', () => {
  test('what is marked always lies in the text, in order, and reads as found', () => {
    const pieces = [
      'Sarah',
      'Mr',
      'Grace',
      'and',
      'but',
      ';',
      '07700',
      '900123',
      'CF10',
      '3AT',
      '@',
      'at',
      'dot',
      'com',
      '.',
      ' ',
      'I',
      'is',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }))).map((parts) => parts.join(' ')),
      fc.array(fc.constantFrom(...pieces, '\ud800', '\u202e', 'ہے', 'é', '🐑')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'en', 'cy', 'ur', ''), (of, language) => {
        let last = 0;
        for (const { at, found } of checkWords(of, language)) {
          if (!at) continue;
          expect(at[0]).toBeGreaterThanOrEqual(last);
          expect(at[1]).toBeGreaterThan(at[0]);
          expect(at[1]).toBeLessThanOrEqual(of.length);
          if (found !== undefined) expect(found).toBe(of.slice(...at));
          last = at[0];
        }
      }),
      { numRuns: 500 },
    );
  });

  const hostile = [
    ...[
      'a ',
      '0',
      '@',
      'a@',
      '0 ',
      '+44 ',
      'and ',
      'I am ; ',
      '. ',
      ' at ',
      'a.',
      'a@a.',
      '(',
      'Mr ',
      "a'",
      'A',
      ' dot ',
      '-',
      ' ',
    ],
    ...[
      'CF10 ',
      'postcode CF10 ',
      '07700 900123 ',
      'Sarah ',
      'sam@example.org ',
      'I want a b and ',
      'ہے اور ',
      'post code is ',
      'é\u0301',
    ],
  ];

  test.each(hostile)('four times as many characters of %j cost about four times as much', (piece) => {
    const cost = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      const runs = Array.from({ length: 5 }, () => costOf(() => checkWords(text))).toSorted((a, b) => a - b);
      // Not the least: a short text is sometimes through before memory has to be cleared, a long one never is.
      return runs[2] ?? Number.NaN;
    };
    cost(2_500);
    const [short, long] = [cost(10_000), cost(40_000)];
    // What grows with the square costs sixteen times; the ten milliseconds are for the clock.
    expect(long).toBeLessThan(8 * short + 10);
  });
});
