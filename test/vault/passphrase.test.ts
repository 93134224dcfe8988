// The words that open the vault: offered, typed back short, and one's own.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { offeredPhrase, phraseOf, typedWords, weaknessOfPhrase } from '../../src/vault/passphrase.ts';
import { WORDS } from '../../src/vault/word-list.ts';

describe('the list', () => {
  test('has 1,024 words, each known by its first three letters', () => {
    expect(WORDS.length).toBe(1024);
    expect(new Set(WORDS.map((word) => word.slice(0, 3))).size).toBe(1024);
    expect(WORDS.every((word) => /^[a-z]{4,9}$/.test(word))).toBe(true);
  });

  test('is the one that vaults were made with: short words were made whole by it', () => {
    expect(createHash('sha256').update(WORDS.join(' ')).digest('hex')).toBe(
      'f74a62e887190b756fe8686c2ee0f9d44ce39ab253b9db5b888e41383f22b990',
    );
  });
});

describe('words offered', () => {
  test('are five different ones of the list, and other ones the next time', () => {
    const [one, two] = [offeredPhrase(WORDS), offeredPhrase(WORDS)];
    expect(new Set(one).size).toBe(5);
    expect(one.every((word) => WORDS.includes(word))).toBe(true);
    expect(one).not.toEqual(two);
  });

  test('come from all of the list, its beginning no more often than its end', () => {
    const drawn = Array.from({ length: 3000 }, () => offeredPhrase(WORDS)).flat();
    expect(new Set(drawn).size).toBeGreaterThan(950);
    const early = drawn.filter((word) => WORDS.indexOf(word) < 512).length / drawn.length;
    expect(early).toBeGreaterThan(0.47);
    expect(early).toBeLessThan(0.53);
  });
});

describe('words typed', () => {
  test('are made whole from three letters on, whatever the keyboard adds', () => {
    expect(phraseOf('aco bri cas don eas', WORDS)).toBe('acorn bridge castle donkey easel');
    expect(phraseOf('  Acorn-BRIDGE. castle,  donk easel ', WORDS)).toBe('acorn bridge castle donkey easel');
    expect(phraseOf('acorn bridge castle donkey easel', WORDS)).toBe('acorn bridge castle donkey easel');
  });

  test('of two letters, or not of the list, stay what they are', () => {
    expect(typedWords('ac acornx Ysgol', WORDS)).toEqual([
      { typed: 'ac', word: null },
      { typed: 'acornx', word: null },
      { typed: 'ysgol', word: null },
    ]);
    expect(phraseOf('کتاب ندی', WORDS)).toBe('کتاب ندی');
  });
});

describe("one's own words", () => {
  test.each([
    ['', 'phrase-too-few'],
    ['fffffff', 'phrase-too-few'],
    ['password password password password', 'phrase-too-few'],
    ['my dog spot', 'phrase-too-few'],
    ['i love my work', 'phrase-too-simple'],
    ['1234 5678 2468 1111', 'phrase-too-simple'],
    ['abcd qwer asdf zxcv', 'phrase-too-simple'],
    ['Correct Horse Battery Staple!', 'phrase-too-simple'],
    ['open the tablet please now', 'phrase-too-simple'],
    ['working together for change 2026', 'phrase-too-simple'],
  ] as const)('"%s" are refused', (typed, why) => {
    expect(weaknessOfPhrase(typed, WORDS)).toBe(why);
  });

  test.each([
    'gorwel pilipala hiraeth ysbryd',
    'teal gutters whisper under marzipan',
    'نیلا دریا پرانی کشتی سبز کھڑکی چاند',
    'acorn bridge castle donkey easel',
  ])('"%s" are good enough', (typed) => {
    expect(weaknessOfPhrase(typed, WORDS)).toBeNull();
  });

  test('offered words pass the same look, every time', () => {
    for (let n = 0; n < 200; n += 1) expect(weaknessOfPhrase(offeredPhrase(WORDS).join(' '), WORDS)).toBeNull();
  });
});
