// What every view of the table is given, and the small sentences they all say about cards and piles.

import { apart } from '../../i18n/apart.ts';
import type { DeskProps } from '../activity.ts';
import { type Card, maybeMorePeople, pictureOf, wordsOf } from '../cards/model.ts';
import type { Category } from '../prepare/model.ts';
import { headlineOf, isOnItsOwn, type Pile, type Sorted } from './model.ts';
import { sayPeople } from './say-people.ts';
import { words } from './words/table.ts';

export interface TableProps extends DeskProps {
  readonly category: Category;
  readonly sorted: Sorted;
}

export function sayCounts({ cards, people }: Pick<Pile, 'cards' | 'people'>): string {
  if (cards.length === 0) return words.say('no-cards');
  return words.say('counts', {
    cards: words.say('cards', { n: cards.length }),
    people: sayPeople(people, maybeMorePeople(cards)),
  });
}

/** What a pile is called on the table; never empty, or its button would have no name (C55). */
export function sayPile(pile: Pick<Pile, 'theme' | 'lead'>): string {
  return headlineOf(pile).words || words.say('new-empty');
}

/** Where a card lies, said beside it on a list that goes across the piles. */
export function sayWhere({ piles, unsure }: Sorted, card: Card): string {
  const pile = piles.find(({ cards }) => cards.includes(card));
  if (pile)
    return isOnItsOwn(pile) ? words.say('where.alone') : words.say('where.pile', { place: apart(sayPile(pile)) });
  return words.say(unsure.includes(card) ? 'board.unsure' : 'board.loose');
}

export function langOfPile(pile: Pick<Pile, 'theme' | 'lead'>): { readonly lang?: string } {
  const { language } = headlineOf(pile);
  return language ? { lang: language } : {};
}

export function langOf(card: Card): { readonly lang?: string } {
  return card.language ? { lang: card.language } : {};
}

export function paper(card: Card) {
  return {
    category: card.category,
    words: wordsOf(card),
    ...pictureOf(card),
    translations: card.translations.map((one) => ({ ...one, note: words.say(`translated.${one.by}`) })),
    mark: words.say(`category.${card.category}`),
    ...langOf(card),
    ...(card.by === 'best-guess' && !card.checked ? { bestGuessLabel: words.say('best-guess') } : {}),
  };
}

/** A rule's way of asking first (C23): the screen puts the question, and comes back with `sure`. */
export const ASKS_FIRST = 'was-voted-on';
