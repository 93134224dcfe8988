// The cards of a workshop as a spreadsheet: one row each, with what the report says of it, and nobody's token.

import Papa from 'papaparse';
import { type Card, cardsModel, isWordless, mayQuote, wordsOf } from '../activities/cards/model.ts';
import { words as cardsWords } from '../activities/cards/words/table.ts';
import { CATEGORIES, prepareModel } from '../activities/prepare/model.ts';
import { isOnItsOwn, nameOf, type Pile, sorted, themesModel } from '../activities/themes/model.ts';
import { words as themesWords } from '../activities/themes/words/table.ts';
import { words } from './words/table.ts';
import type { Look } from './page.tsx';

/** Without it Excel takes the letters for another alphabet's. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would run instead of showing, also behind signs that cannot be seen, and in the wide letters of East
 * Asian keyboards. An apostrophe before it makes it words again (ASVS 5.0, 1.2.10).
 */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

const COLUMNS = [
  'question',
  'place',
  'day',
  'category',
  'theme',
  'words',
  'language',
  'translations',
  'came',
  'note',
] as const;

/** In the language of now; the words of cards, themes and report must be loaded. */
export function spreadsheetOf(look: Look): string {
  const head = COLUMNS.map((column) => words.say(`column.${column}`));
  return BYTE_ORDER_MARK + Papa.unparse([head, ...rowsOf(look)], { escapeFormulae: FORMULA });
}

/** In the order of the board: pile by pile, and then what lies in none; where that is, the note says as the report does. */
function rowsOf(look: Look): string[][] {
  const { question, place, day } = look.read(prepareModel).about;
  return CATEGORIES.flatMap((category) => {
    const { piles, loose, unsure } = sorted(look.read(themesModel), look.read(cardsModel), category);
    const kind = words.say(`category.${category}`);
    const rows = (theme: string, cards: readonly Card[], note = '') =>
      cards.map((card) => [question, place, day, kind, theme, ...saidOf(look, card, note)]);
    const named = namesOf(look, piles);
    return [
      ...piles.flatMap((pile) => {
        const name = named.get(pile.theme.id);
        if (name === undefined) return rows('', pile.cards, words.say('note.alone'));
        return rows(name, pile.cards, pile.theme.agreed ? '' : words.say('not-agreed'));
      }),
      ...rows('', unsure, words.say('note.unsure')),
      ...rows('', loose, words.say('note.loose')),
    ];
  });
}

/** Each pile as the report calls it, but for single cards, which are none; two that are called the same are told apart. */
function namesOf(look: Look, piles: readonly Pile[]): ReadonlyMap<string, string> {
  const called = new Map<string, number>();
  const names = new Map<string, string>();
  for (const pile of piles.filter((one) => !isOnItsOwn(one))) {
    const { words: own, isForTheRoom } = nameOf(look, pile);
    const theme = isForTheRoom ? themesWords.say('report.notQuoted') : own;
    const n = (called.get(theme) ?? 0) + 1;
    called.set(theme, n);
    names.set(pile.theme.id, n > 1 ? words.say('theme.nth', { theme, n }) : theme);
  }
  return names;
}

/** `where`: what is to be noted of its place, whoever said it. */
function saidOf(look: Look, card: Card, where: string): string[] {
  const practice = look.practice ? words.say('practice') : '';
  const note = (...parts: readonly string[]) => [practice, where, ...parts].filter(Boolean).join(' ');
  if (!mayQuote(look, card)) return [themesWords.say('report.notQuoted'), '', '', '', note()];
  return [
    wordsOf(card),
    card.language ?? '',
    card.translations.map((one) => `${one.language}: ${one.words}`).join('\n'),
    cardsWords.say(`by.${card.by}`),
    note(
      card.by === 'best-guess' && !card.checked ? words.say('note.unchecked') : '',
      // Words that were put to a picture later correct nothing that was said.
      card.versions.length > 0 && !card.wordless ? words.say('note.corrected') : '',
      card.picture ? words.say(isWordless(card) ? 'note.wordless' : 'note.picture') : '',
    ),
  ];
}
