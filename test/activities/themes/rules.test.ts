// What may be done with piles, and what is refused without anything being lost.

import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../src/activities/cards/model.ts';
import { chooseThemes } from '../../../src/activities/themes/model.ts';
import {
  agreeTheme,
  beginTheme,
  dissolveTheme,
  MOST_LETTERS,
  mergeThemes,
  placeCard,
  placeCards,
  splitTheme,
  wordTheme,
} from '../../../src/activities/themes/rules.ts';
import type { Verdict } from '../../../src/people/rule.ts';
import { tableWith, written } from './table.ts';

const reason = (verdict: Verdict) => (verdict.yes ? 'yes' : verdict.reason);

function laid() {
  const table = tableWith(
    ...['w1', 'w2', 'w3'].map((id) => written(id, 'working')),
    ...['n1', 'n2', 'n3'].map((id) => written(id, 'not-working')),
  );
  table.act(beginTheme, { category: 'working', card: 'w1' });
  table.act(beginTheme, { category: 'not-working', card: 'n1' });
  table.act(beginTheme, { category: 'not-working', card: 'n2' });
  return table;
}

describe('each category apart', () => {
  test('a card about what works is refused on a pile about what does not, and stays where it was', () => {
    const table = laid();
    expect(reason(table.act(placeCard, { card: 'w2', place: table.pileWith('n1') }))).toBe('other-category');
    expect(table.sorted('working').loose.map(({ id }) => id)).toEqual(['w2', 'w3']);
  });

  test('so is a new pile of another category begun with it', () => {
    const table = laid();
    expect(reason(table.act(beginTheme, { category: 'future', card: 'w2' }))).toBe('other-category');
  });

  test('piles of two categories are never merged', () => {
    const table = laid();
    expect(reason(table.act(mergeThemes, { from: table.pileWith('w1'), into: table.pileWith('n1') }))).toBe(
      'other-category',
    );
  });

  test('of several cards placed at once, one that does not belong refuses them all', () => {
    const table = laid();
    const verdict = table.act(placeCards, { cards: ['w2', 'n3'], place: table.pileWith('w1') });
    expect(reason(verdict)).toBe('other-category');
    expect(table.piles('working')).toEqual([['w1']]);
  });
});

describe('placing', () => {
  test('puts a card on a pile, aside, and back', () => {
    const table = laid();
    table.act(placeCard, { card: 'w2', place: table.pileWith('w1') });
    expect(table.piles('working')).toEqual([['w1', 'w2']]);
    table.act(placeCard, { card: 'w2', place: 'unsure' });
    expect(table.sorted('working').unsure.map(({ id }) => id)).toEqual(['w2']);
    table.act(placeCard, { card: 'w2', place: 'loose' });
    expect(table.sorted('working').loose.map(({ id }) => id)).toEqual(['w2', 'w3']);
  });

  test('refuses a card or a pile that is not there, and a place where the card lies already', () => {
    const table = laid();
    expect(reason(table.act(placeCard, { card: 'x', place: 'unsure' }))).toBe('no-such-card');
    expect(reason(table.act(placeCard, { card: 'w2', place: 'x' }))).toBe('no-such-pile');
    expect(reason(table.act(placeCard, { card: 'w1', place: table.pileWith('w1') }))).toBe('already-there');
    expect(reason(table.act(placeCards, { cards: [], place: 'unsure' }))).toBe('no-cards-ticked');
  });
});

describe('a pile whose last card is taken away', () => {
  const kindsOf = (verdict: Verdict) => (verdict.yes ? verdict.entries.map(({ kind }) => kind) : verdict.reason);

  test('becomes one with the pile that its card goes to, as if it had been put into it whole', () => {
    const table = laid();
    const verdict = table.act(placeCard, { card: 'n2', place: table.pileWith('n1') });
    expect(table.piles('not-working')).toEqual([['n1', 'n2']]);
    expect(kindsOf(verdict)).toEqual(['themes/merged']);
  });

  test('goes when the card is put aside, taken out, or begins another', () => {
    const table = laid();
    table.act(placeCard, { card: 'n1', place: 'unsure' });
    table.act(placeCard, { card: 'n2', place: 'loose' });
    expect(table.piles('not-working')).toEqual([]);
    expect(table.sorted('not-working').unsure.map(({ id }) => id)).toEqual(['n1']);
    table.act(beginTheme, { category: 'working', card: 'w1' });
    expect(table.piles('working')).toEqual([['w1']]);
  });

  test('goes with all of several cards, and stays as long as one lies in it', () => {
    const table = laid();
    table.act(placeCards, { cards: ['n2', 'n3'], place: table.pileWith('n1') });
    table.act(beginTheme, { category: 'not-working', card: 'n3' });
    table.act(placeCard, { card: 'n1', place: table.pileWith('n3') });
    expect(table.piles('not-working')).toEqual([['n1', 'n3'], ['n2']]);
    expect(reason(table.act(placeCard, { card: 'n1', place: table.pileWith('n1') }))).toBe('already-there');
  });

  test('stays with the words that the group gave it', () => {
    const table = laid();
    table.act(wordTheme, { theme: table.pileWith('n2'), words: 'I wait too long.', language: 'en' });
    table.act(placeCard, { card: 'n2', place: table.pileWith('n1') });
    expect(table.sorted('not-working').piles.map(({ theme }) => theme.words)).toEqual(['', 'I wait too long.']);
  });

  test('stays where the group has voted on it', () => {
    const table = laid();
    table.write([chooseThemes([table.pileWith('n2')])]);
    table.act(placeCard, { card: 'n2', place: 'loose' });
    expect(table.piles('not-working')).toEqual([['n1'], []]);
  });
});

describe('merging, splitting, breaking up', () => {
  test('a merged pile holds the cards of both', () => {
    const table = laid();
    table.act(mergeThemes, { from: table.pileWith('n2'), into: table.pileWith('n1') });
    expect(table.piles('not-working')).toEqual([['n1', 'n2']]);
    expect(reason(table.act(mergeThemes, { from: table.pileWith('n2'), into: table.pileWith('n1') }))).toBe(
      'same-pile',
    );
  });

  test('ticked cards become a pile of their own; none, all, and strangers are refused', () => {
    const table = laid();
    const from = table.pileWith('w1');
    table.act(placeCards, { cards: ['w2', 'w3'], place: from });
    expect(reason(table.act(splitTheme, { from, cards: [] }))).toBe('no-cards-ticked');
    expect(reason(table.act(splitTheme, { from, cards: ['w1', 'w2', 'w3'] }))).toBe('all-cards-ticked');
    expect(reason(table.act(splitTheme, { from, cards: ['n1'] }))).toBe('not-in-this-pile');
    table.act(splitTheme, { from, cards: ['w1', 'w3'] });
    expect(table.piles('working')).toEqual([['w1', 'w3'], ['w2']]);
  });

  test('C21 breaking up a pile keeps its cards and their words', () => {
    const table = laid();
    table.act(placeCard, { card: 'w2', place: table.pileWith('w1') });
    table.act(wordTheme, { theme: table.pileWith('w1'), words: 'I feel at home.', language: 'en' });
    table.act(dissolveTheme, { theme: table.pileWith('w1') });
    const { piles, loose } = table.sorted('working');
    expect(piles).toEqual([]);
    expect(loose.map((card) => [card.id, wordsOf(card)])).toEqual([
      ['w1', 'words of w1'],
      ['w2', 'words of w2'],
      ['w3', 'words of w3'],
    ]);
  });

  test.each([
    [
      'merging',
      (t: ReturnType<typeof laid>, sure: object) =>
        t.act(mergeThemes, { from: t.pileWith('n2'), into: t.pileWith('n1'), ...sure }),
    ],
    [
      'splitting',
      (t: ReturnType<typeof laid>, sure: object) =>
        t.act(splitTheme, { from: t.pileWith('n1'), cards: ['n3'], ...sure }),
    ],
    [
      'breaking up',
      (t: ReturnType<typeof laid>, sure: object) => t.act(dissolveTheme, { theme: t.pileWith('n1'), ...sure }),
    ],
  ])('C23 once the group has voted, %s asks first', (_, doIt) => {
    const table = laid();
    table.act(placeCard, { card: 'n3', place: table.pileWith('n1') });
    table.write([chooseThemes([table.pileWith('n1')])]);
    const before = table.piles('not-working');
    expect(reason(doIt(table, {}))).toBe('was-voted-on');
    expect(table.piles('not-working')).toEqual(before);
    expect(reason(doIt(table, { sure: true }))).toBe('yes');
    expect(table.piles('not-working')).not.toEqual(before);
  });

  test('what works was never on that ballot, and is not asked about', () => {
    const table = laid();
    table.write([chooseThemes([table.pileWith('n1')])]);
    expect(reason(table.act(dissolveTheme, { theme: table.pileWith('w1') }))).toBe('yes');
  });
});

describe('C25 statements', () => {
  test.each(['', '   ', '\n\t'])('blank words are refused: %j', (words) => {
    const table = laid();
    expect(reason(table.act(wordTheme, { theme: table.pileWith('w1'), words, language: 'en' }))).toBe('blank');
  });

  test('the longest allowed statement is kept whole, one letter more is refused', () => {
    const table = laid();
    const theme = table.pileWith('w1');
    const longest = '🚌'.repeat(MOST_LETTERS);
    expect(reason(table.act(wordTheme, { theme, words: `${longest}.`, language: 'en' }))).toBe('too-long');
    table.act(wordTheme, { theme, words: longest, language: 'en' });
    expect(table.themes().themes.get(theme)?.words).toBe(longest);
  });

  test('right-to-left words and emoji are kept as they were written', () => {
    const table = laid();
    const theme = table.pileWith('w1');
    const words = 'مجھے بس 🚌 میں سفر کرنا اچھا لگتا ہے۔';
    table.act(wordTheme, { theme, words: `  ${words} `, language: 'ur' });
    expect(table.themes().themes.get(theme)).toMatchObject({ words, language: 'ur' });
  });

  test('words that are not in the first person are taken as they are', () => {
    const table = laid();
    expect(reason(table.act(wordTheme, { theme: table.pileWith('w1'), words: 'Communication', language: 'en' }))).toBe(
      'yes',
    );
  });

  test('a yes needs words to say it to', () => {
    const table = laid();
    const theme = table.pileWith('w1');
    expect(reason(table.act(agreeTheme, { theme, agreed: true }))).toBe('no-statement-yet');
    table.act(wordTheme, { theme, words: 'I feel at home.', language: 'en' });
    table.act(agreeTheme, { theme, agreed: true });
    expect(table.themes().themes.get(theme)?.agreed).toBe(true);
    table.act(agreeTheme, { theme, agreed: false });
    expect(table.themes().themes.get(theme)?.agreed).toBe(false);
  });
});
