// C24: likeness is the same on every tablet, says why, and finds nothing in what says nothing.

import fc from 'fast-check';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { allCards, type Card } from '../../../src/activities/cards/model.ts';
import { keysOf } from '../../../src/activities/themes/hint-words.ts';
import { likenessOf } from '../../../src/activities/themes/hints.ts';
import { tableWith, written } from './table.ts';

const cardsSaying = (...said: readonly (readonly [words: string, language?: string])[]): readonly Card[] =>
  allCards(tableWith(...said.map(([text, language], at) => written(`c${at}`, 'working', text, '1', language))).cards());
const like = (cards: readonly Card[], at: number) =>
  likenessOf(cards)
    .like(cards.find(({ id }) => id === `c${at}`) as Card)
    .map(({ card, shared }) => `${card.id}: ${shared.join(', ')}`);

const few = () =>
  cardsSaying(
    ['The bus driver waits until I sit.'],
    ['I sing in the choir.'],
    ['My driver on the bus knows me.'],
    ['The choir’s teacher rings me.'],
    ['My dog is called Rex.'],
  );

describe('likeness', () => {
  test('is found in words that few cards have, and says which', () => {
    expect(like(few(), 0)).toEqual(['c2: bus, driver']);
    expect(like(few(), 1)).toEqual(['c3: choir']);
    expect(like(few(), 4)).toEqual([]);
  });

  test('knows a plural, and keeps the words as they were said', () => {
    expect(like(cardsSaying(['Buses are warm.'], ['The bus is cold.']), 0)).toEqual(['c1: Buses']);
    expect(like(cardsSaying(['Three benches.'], ['One bench.']), 0)).toEqual(['c1: benches']);
  });

  test('leaves out the small words of each language', () => {
    expect([...keysOf('I would like to go to the market with my sister', 'en').values()]).toEqual(['market', 'sister']);
    expect([...keysOf('Rydw i eisiau mynd i’r farchnad gyda fy chwaer', 'cy').values()]).not.toContain('eisiau');
    expect([...keysOf('میں جمعہ کو مسجد جاتا ہوں', 'ur').values()]).toEqual(['جمعہ', 'مسجد']);
  });

  test('is found in Welsh and in Urdu', () => {
    expect(
      like(
        cardsSaying(['Mae’r gyrrwr bws yn aros.', 'cy'], ['Does dim bws ar nos Sul.', 'cy'], ['Canu corws.', 'cy']),
        0,
      ),
    ).toEqual(['c1: bws']);
    expect(
      like(
        cardsSaying(['بس کا ڈرائیور انتظار کرتا ہے۔', 'ur'], ['ڈرائیور مجھے جانتا ہے۔', 'ur'], ['مسجد قریب ہے۔', 'ur']),
        0,
      ),
    ).toEqual(['c1: ڈرائیور']);
  });

  test('cuts words the plain way where the browser knows none', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    try {
      expect(
        [...keysOf('بس کا ڈرائیور', 'xx').values()].length + [...keysOf('The bus driver’s dog').values()].length,
      ).toBe(5);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('is the same whatever the order of the cards', () => {
    const rows = Papa.parse<{ statement: string; language: string }>(
      readFileSync(new URL('../../data/reviews-getting-out-and-about.csv', import.meta.url), 'utf8'),
      { header: true, skipEmptyLines: true },
    ).data.slice(0, 60);
    const cards = cardsSaying(...rows.map(({ statement, language }) => [statement, language] as const));
    const all = (these: readonly Card[]) => {
      const likeness = likenessOf(these);
      return cards.map((card) => likeness.like(card).map(({ card: { id }, shared }) => [id, shared]));
    };
    const expected = all(cards);
    expect(expected.flat().length).toBeGreaterThan(10);
    fc.assert(
      fc.property(fc.shuffledSubarray([...cards], { minLength: cards.length }), (shuffled) => {
        expect(all(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['nothing at all', ['', '   ', '…', '?!', '—']],
    ['one sign again and again', ['aaaaaaa', 'zzz', 'xxxxxxxx', '!!!!!!', '11111']],
    ['signs by chance', ['kjh sdf8', 'qpwoei', 'zmxn alsk', '0x7f', 'asdlkj']],
    ['emoji and arrows', ['🚌', '→ →', '🚌🚌', '👍🏽', '‮‮']],
    ['what every card says', Array.from({ length: 20 }, () => 'Bus.')],
    ['small words', ['I want to go there', 'I would like to', 'they are not here', 'it was', 'we do']],
    ['a text without end', ['x'.repeat(5000), 'y '.repeat(900), 'z'.repeat(5000)]],
  ])('of %s is none: every card stays single', (_, said) => {
    const cards = cardsSaying(...said.map((text) => [text] as const));
    for (const at of said.keys()) expect(like(cards, at)).toEqual([]);
  });

  test('a card with nobody else, and one that is not among them, has none', () => {
    expect(like(cardsSaying(['I sing.']), 0)).toEqual([]);
    expect(likenessOf([]).like(few()[0] as Card)).toEqual([]);
  });
});
