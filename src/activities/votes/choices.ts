// What the choices of a ballot are called: a pile without a statement by a card, whose words are looked up in the card's own
// entries. So they are gone from every ballot when they are taken back, and no paper has them of somebody who said no.

import type { Look } from '../../people/rule.ts';
import type { Option } from '../../rounds/round.ts';
import { type Card, type Cards, cardsModel, countGone, mayQuote, wordsIn } from '../cards/model.ts';
import { cardsOfTheme, nameOf, pileOf, type Theme, themesModel } from '../themes/model.ts';
import type { Choice } from './entries.ts';
import { type VoteRound, votesModel } from './model.ts';

interface NamedChoice extends Choice {
  /** Why it has no words: they are taken back, or for the room alone. */
  readonly unsaid?: 'gone' | 'not-quoted';
}

interface NamedRound extends VoteRound {
  readonly options: readonly NamedChoice[];
}

/** `onPaper`: to be read outside of the room too, where nobody is quoted who said no to it. */
export function named(look: Pick<Look, 'read'>, round: VoteRound, onPaper = false): NamedRound {
  return { ...round, options: round.options.map((choice) => nameChoice(look, choice, onPaper)) };
}

function nameChoice(look: Pick<Look, 'read'>, choice: Choice, onPaper: boolean): NamedChoice {
  const [themes, cards] = [look.read(themesModel), look.read(cardsModel)];
  const theme = themes.themes.get(choice.id);
  // A cause, a treat, or a pile that never came here.
  if (!choice.card && (!theme || (choice.words !== '' && isStatement(theme, choice.words)))) return choice;
  const card = choice.card
    ? cards.cards.get(choice.card.id)
    : cardSaying(cards, cardsOfTheme(themes, cards, choice.id), choice.words);
  // Written by an older version, which said the words again; nobody took any back since.
  if (!choice.card && choice.words !== '' && !card && countGone(cards) === 0) return choice;
  const { id, picture, letter } = choice;
  const bare = { id, ...(picture === undefined ? {} : { picture }), ...(letter === undefined ? {} : { letter }) };
  if (card && (!onPaper || mayQuote(look, card))) {
    const words = choice.card ? wordsIn(card, choice.card.entry) : choice.words;
    return { ...bare, words, ...(card.language ? { language: card.language } : {}) };
  }
  const pile = pileOf(themes, cards, id);
  const name = pile && nameOf(look, pile);
  if (name && name.words !== '' && !(onPaper && name.isForTheRoom))
    return { ...bare, words: name.words, ...(name.language ? { language: name.language } : {}) };
  return { ...bare, words: '', unsaid: card ? 'not-quoted' : 'gone' };
}

function isStatement(theme: Theme, words: string): boolean {
  return theme.words === words || theme.earlier.some((wording) => wording.words === words);
}

/** A card whose words these are or were: one of the pile's own rather than any other. */
function cardSaying(cards: Cards, own: readonly Card[], words: string): Card | undefined {
  const isIt = (card: Card) => says(card, words);
  return own.find(isIt) ?? [...cards.cards.values()].find(isIt);
}

function says(card: Card, words: string): boolean {
  return card.words === words || card.versions.some((version) => version.words === words);
}

/**
 * Ids of entries of older versions in which choices have words of cards that are gone, or go now. `going`: ids of the entries
 * that lose theirs. What is neither a statement of its pile nor said by any card was said by one that is gone.
 */
export function copiesOf(look: Pick<Look, 'read'>, going: ReadonlySet<string>): string[] {
  const [themes, cards] = [look.read(themesModel), look.read(cardsModel)];
  if (going.size === 0 && countGone(cards) === 0) return [];
  const isCopy = ({ id, words }: Choice): boolean => {
    const theme = themes.themes.get(id);
    if (!theme || isStatement(theme, words)) return false;
    const saying = [...cards.cards.values()].filter((card) => says(card, words));
    return saying.length === 0 ? countGone(cards) > 0 : saying.some(({ entry }) => going.has(entry));
  };
  return [...look.read(votesModel).said].flatMap(([entry, choices]) => (choices.some(isCopy) ? [entry] : []));
}

/** As a turn is given it: what stands for no words is said in the language of the turn. */
export function asOption({ id, words, language, picture }: NamedChoice): Option {
  return { id, words, ...(language ? { language } : {}), ...(picture === undefined ? {} : { picture }) };
}
