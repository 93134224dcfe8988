// Words get the language of their letters: the font, the line and the voice follow it.

import { expect, test } from 'vitest';
import { langAmong, languageOfLetters } from '../../src/i18n/locales.ts';
import type { Locale } from '../../src/i18n/locales.ts';

test.each<[string, Locale, Locale]>([
  ['بس بہت دیر سے آتی ہے', 'en', 'ur'],
  ['بس 14، The Hall', 'ur', 'en'],
  ['What would help us?', 'ur', 'en'],
  ['Mae’r bws yn hwyr o hyd', 'cy', 'cy'],
  ['The 14 bus, in Urdu بس', 'en', 'en'],
  ['بس نمبر 14 (X2) دیر سے آتی ہے', 'en', 'ur'],
  ['14?', 'ur', 'ur'],
  ['', 'cy', 'cy'],
])('"%s", written where the app speaks %s, is in %s', (text, given, is) => {
  expect(languageOfLetters(text, given)).toBe(is);
});

test('a language is said only where the words are not in that of all round them, or have Urdu letters among them', () => {
  expect(langAmong('What would help us?', 'en')).toBeUndefined();
  expect(langAmong('آپ کو کیا چاہیے', 'ur')).toBeUndefined();
  expect(langAmong('آپ کو کیا چاہیے', 'en')).toBe('ur');
  expect(langAmong('What would help us?', 'ur')).toBe('en');
  expect(langAmong('What would help us? آپ کو کیا', 'en')).toBe('en');
});
