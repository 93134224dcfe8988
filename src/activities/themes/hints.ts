// "Cards like this one": which others share words that few cards have. Counted on the tablet from the words alone, the same
// whatever the order of the cards, and only ever a hint.

import { type Card, isWordless, wordsOf } from '../cards/model.ts';
import { keysOf } from './hint-words.ts';

export interface Hint {
  readonly card: Card;
  /** Why: the words that both have, as this card says them, in their order. */
  readonly shared: readonly string[];
}

/** More would be read past. */
export const MOST_HINTS = 4;

/** Of a hundred: how much of both cards' weight the shared words must carry. Below, a hint is a guess. */
const LIKE_ENOUGH = 18;

/** A word on more than this share of many cards says nothing: every card about buses says "bus". */
const TOO_COMMON = 0.25;
const MANY = 12;

const cut = new WeakMap<Card, ReadonlyMap<string, string>>();

/** What a picture is called nobody said: two drawings are not alike for being drawings. Cutting is what takes long; a card never changes, so it is cut once. */
export function keysOfCard(card: Card): ReadonlyMap<string, string> {
  const known = cut.get(card) ?? keysOf(isWordless(card) ? '' : wordsOf(card), card.language);
  cut.set(card, known);
  return known;
}

export interface Likeness {
  /** Most like first; the same likeness by id, which says nothing of anybody. Empty for a card like no other. */
  like(card: Card): readonly Hint[];
}

/** Weighs every card once; asking is then quick. */
export function likenessOf(cards: readonly Card[]): Likeness {
  const keys = new Map(cards.map((card) => [card, keysOfCard(card)]));
  const on = new Map<string, Card[]>();
  for (const [card, said] of keys) {
    for (const key of said.keys()) {
      const those = on.get(key);
      if (those) those.push(card);
      else on.set(key, [card]);
    }
  }
  const weightOf = (key: string): number => {
    const count = on.get(key)?.length ?? 0;
    if (count < 2 || (cards.length >= MANY && count > cards.length * TOO_COMMON)) return 0;
    // Whole numbers, so that no tablet's rounding decides an order.
    return Math.round(1000 * Math.log(1 + cards.length / count));
  };
  const weights = new Map([...on.keys()].map((key) => [key, weightOf(key)]));
  // A word that nobody else says makes two cards less alike; it weighs as the rarest shared one.
  const rarest = Math.round(1000 * Math.log(1 + cards.length / 2));
  const whole = (card: Card) =>
    [...(keys.get(card)?.keys() ?? [])].reduce(
      (sum, key) => sum + (on.get(key)?.length === 1 ? rarest : (weights.get(key) ?? 0)),
      0,
    );
  const wholes = new Map(cards.map((card) => [card, whole(card)]));

  return {
    like(card) {
      const own = keys.get(card) ?? new Map<string, string>();
      const sums = new Map<Card, number>();
      for (const key of own.keys()) {
        const weight = weights.get(key) ?? 0;
        if (weight > 0)
          for (const other of on.get(key) ?? []) if (other !== card) sums.set(other, (sums.get(other) ?? 0) + weight);
      }
      return [...sums]
        .map(([other, sum]) => ({
          other,
          likeness: Math.floor((200 * sum) / ((wholes.get(card) ?? 0) + (wholes.get(other) ?? 0))),
        }))
        .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
        .sort((a, b) => b.likeness - a.likeness || (a.other.id < b.other.id ? -1 : 1))
        .map(({ other }) => ({
          card: other,
          shared: [...own]
            .filter(([key]) => (weights.get(key) ?? 0) > 0 && keys.get(other)?.has(key))
            .map(([, word]) => word),
        }));
    },
  };
}
