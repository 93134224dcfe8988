// From how many people some cards are, in words that do not promise more than is known.

import { type Card, countPeople, maybeMorePeople } from './model.ts';
import { words } from './words/table.ts';

export function sayPeople(cards: readonly Card[]): string {
  return words.say(maybeMorePeople(cards) ? 'people.at-least' : 'people', { n: countPeople(cards) });
}
