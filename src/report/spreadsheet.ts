// The cards of a workshop as a spreadsheet: one row each, with what the report says of it, and nobody's token.

import Papa from 'papaparse';
import { type Card, cardsModel, isWordless, mayQuote, wordsOf } from '../activities/cards/model.ts';
import { words as cardsWords } from '../activities/cards/words/table.ts';
import { CATEGORIES, prepareModel } from '../activities/prepare/model.ts';
import { sorted, themesModel } from '../activities/themes/model.ts';
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

/** In the order of the board: pile by pile, and then what lies in none. */
function rowsOf(look: Look): string[][] {
  const { question, place, day } = look.read(prepareModel).about;
  return CATEGORIES.flatMap((category) => {
    const { piles, loose, unsure } = sorted(look.read(themesModel), look.read(cardsModel), category);
    const kind = words.say(`category.${category}`);
    const rows = (theme: string, cards: readonly Card[]) =>
      cards.map((card) => [question, place, day, kind, theme, ...saidOf(look, card)]);
    return [...piles.flatMap((pile) => rows(pile.theme.words, pile.cards)), ...rows('', [...unsure, ...loose])];
  });
}

function saidOf(look: Look, card: Card): string[] {
  const practice = look.practice ? words.say('practice') : '';
  if (!mayQuote(look, card)) return [themesWords.say('report.notQuoted'), '', '', '', practice];
  return [
    wordsOf(card),
    card.language ?? '',
    card.translations.map((one) => `${one.language}: ${one.words}`).join('\n'),
    cardsWords.say(`by.${card.by}`),
    [practice, card.picture ? words.say(isWordless(card) ? 'note.wordless' : 'note.picture') : '']
      .filter(Boolean)
      .join(' '),
  ];
}
