// How much the checks find, and how seldom they speak up for nothing.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { checkWords } from '../../src/checks/check-words.ts';
import { scoreOf, seeded } from './seeded.ts';

const KINDS = ['name', 'phone', 'postcode', 'email', 'two-ideas', 'long'] as const;

describe('the seeded statements', () => {
  test('are many, half of them held out, and a third of them nothing to warn of', () => {
    expect(seeded.length).toBeGreaterThanOrEqual(120);
    expect(seeded.filter((one) => one.heldOut).length).toBeGreaterThanOrEqual(60);
    expect(seeded.filter((one) => one.expect.length === 0).length).toBeGreaterThanOrEqual(40);
    expect(new Set(seeded.map((one) => one.statement)).size).toBe(seeded.length);
  });

  test.each([
    ['tuned on', false],
    ['held out', true],
  ])('of those %s, nine of ten are found and nine of ten warnings are right', (_, heldOut) => {
    const { recall, precision, missed, extra } = scoreOf(seeded.filter((one) => one.heldOut === heldOut));
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(precision, extra.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  test.each(KINDS)('nine of ten are found of each kind: %s', (kind) => {
    const { recall, missed } = scoreOf(seeded, kind);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  test.each(['en', 'cy', 'ur'] as const)('nine of ten are found in each language: %s', (language) => {
    const { recall, missed } = scoreOf(seeded.filter((one) => one.language === language));
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

test('of the 169 cards of a real-sized workshop at most eight are warned of, none for a name or a way to reach somebody', () => {
  const text = readFileSync(new URL('../data/reviews-getting-out-and-about.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse<{ statement: string; language: string }>(text, { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(169);
  const warned = data.map((row) => checkWords(row.statement, row.language)).filter((warnings) => warnings.length > 0);
  expect(warned.length).toBeLessThanOrEqual(8);
  expect(new Set(warned.flat().map(({ kind }) => kind))).toEqual(new Set(['two-ideas']));
});
