// A room with cards on the table, for tests of theming and of what comes after it.

import type { Activity } from '../../../src/activities/activity.ts';
import { cardsModel } from '../../../src/activities/cards/model.ts';
import type { Category } from '../../../src/activities/prepare/model.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { sorted, themesModel } from '../../../src/activities/themes/model.ts';
import type { NewEntry } from '../../../src/journal/entry.ts';
import { room } from '../../support/room.ts';

/** Only what holds of the cards is needed here, not their screens. */
const cards = { ...themes, name: 'cards', model: cardsModel } as Activity;

export function written(
  id: string,
  category: Category,
  words = `words of ${id}`,
  person = '1',
  language = 'en',
): NewEntry {
  return {
    kind: 'cards/written',
    step: 'collect',
    data: { card: id, category, words, by: 'typed', source: person, language },
  };
}

/** `tableWith(written(...), ...)`: the cards lie there, and the room has come to the step of theming. */
export function tableWith(...entries: readonly NewEntry[]) {
  return tableOf([themes], ...entries);
}

export function tableOf(activities: readonly Activity[], ...entries: readonly NewEntry[]) {
  const here = room(cards, ...activities);
  here.go('themes');
  for (const entry of entries) here.write([entry]);
  return {
    ...here,
    themes: () => here.look().read(themesModel),
    cards: () => here.look().read(cardsModel),
    sorted: (category: Category) => sorted(here.look().read(themesModel), here.look().read(cardsModel), category),
    /** The piles of a category as lists of card ids, most cards first. */
    piles(category: Category): string[][] {
      return this.sorted(category).piles.map((pile) => pile.cards.map(({ id }) => id));
    },
    /** The id of the pile that holds this card. */
    pileWith(card: string): string {
      for (const category of ['working', 'not-working', 'future'] as const)
        for (const pile of this.sorted(category).piles)
          if (pile.cards.some(({ id }) => id === card)) return pile.theme.id;
      throw new Error(`${card} lies on no pile`);
    },
  };
}
