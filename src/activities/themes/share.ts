// What of theming may leave the desk: words and numbers. No token, no card's id, nothing about who.

import * as v from 'valibot';
import type { JsonObject } from '../../journal/json.ts';
import type { Look } from '../../people/rule.ts';
import { type Card, cardsModel, maybeMorePeople, type Pictured, pictureOf, wordsOf } from '../cards/model.ts';
import { CATEGORIES, categoryShape } from '../prepare/model.ts';
import { headlineOf, isOnItsOwn, sorted, themesModel } from './model.ts';

const lineShape = v.strictObject({ words: v.string(), language: v.optional(v.string()) });
const cardShape = v.strictObject({
  ...lineShape.entries,
  picture: v.optional(v.strictObject({ is: v.string(), data: v.string() })),
  wordless: v.optional(v.literal(true)),
});

export const sharedShape = v.strictObject({
  categories: v.array(
    v.strictObject({
      category: categoryShape,
      piles: v.array(
        v.strictObject({
          ...lineShape.entries,
          people: v.number(),
          /** There may be more people: of some cards nobody knows whose they are. */
          atLeast: v.optional(v.boolean()),
          cards: v.array(cardShape),
        }),
      ),
      alone: v.array(cardShape),
    }),
  ),
});

function line(card: Card): Pictured & { readonly words: string; readonly language?: string } {
  return { words: wordsOf(card), ...pictureOf(card), ...(card.language ? { language: card.language } : {}) };
}

/** Null until a card lies on a pile. What is not sorted yet is not for the wall. */
export function share(look: Look): JsonObject | null {
  const themes = look.read(themesModel);
  const cards = look.read(cardsModel);
  const categories = CATEGORIES.map((category) => {
    const piles = sorted(themes, cards, category).piles.filter((pile) => pile.cards.length > 0);
    return {
      category,
      piles: piles
        .filter((pile) => !isOnItsOwn(pile))
        .map((pile) => ({
          ...headlineOf(pile),
          people: pile.people,
          ...(maybeMorePeople(pile.cards) ? { atLeast: true } : {}),
          cards: pile.cards.map(line),
        })),
      alone: piles.filter(isOnItsOwn).flatMap((pile) => pile.cards.map(line)),
    };
  }).filter(({ piles, alone }) => piles.length + alone.length > 0);
  return categories.length > 0 ? { categories } : null;
}
