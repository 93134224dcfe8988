// Days and numbers as each language writes them, on engines that know a language and on those that do not.

import { afterEach, expect, test, vi } from 'vitest';
import { type Locale, locale } from '../../src/i18n/locale.ts';
import { sayDay, sayNumber } from '../../src/i18n/words.ts';

afterEach(() => {
  locale.value = 'en';
  vi.unstubAllGlobals();
});

test.each<[Locale, string]>([
  ['en', '1 May 2026'],
  ['cy', '1 Mai 2026'],
])('a day in %s', (of, said) => {
  locale.value = of;
  expect(sayDay('2026-05-01')).toBe(said);
});

test('a day in Urdu has its month in Urdu', () => {
  locale.value = 'ur';
  expect(sayDay('2026-05-01')).toMatch(/مئی.*2026|2026.*مئی/);
});

test('a day in Welsh has no English in it where the browser knows no Welsh', () => {
  const { DateTimeFormat } = Intl;
  const withoutWelsh = function (of: string, how: Intl.DateTimeFormatOptions) {
    return new DateTimeFormat(of === 'cy' ? 'en-US' : of, how);
  };
  vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: withoutWelsh });
  locale.value = 'cy';
  expect(sayDay('2026-11-21')).toBe('21 Tachwedd 2026');
});

test('what is no day comes back as it was typed', () => {
  for (const text of ['', 'next week', '2026', '2026-00-00']) expect(sayDay(text)).toBe(text);
});

test('a number is written in the digits that the language uses here', () => {
  for (const of of ['en', 'cy', 'ur'] as const) {
    locale.value = of;
    expect(sayNumber(1234)).toBe('1,234');
  }
});
