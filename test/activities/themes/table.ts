// A room with cards on the table, for tests of theming and of what comes after it.

import type { Activity } from '../../../src/activities/activity.ts';
import { cardsModel } from '../../../src/activities/cards/model.ts';
import type { Category } from '../../../src/activities/prepare/model.ts';
import { themes } from '../../../src/activities/themes/index.ts';
import { sorted, themesModel } from '../../../src/activities/themes/model.ts';
import { nextStamp } from '../../../src/journal/clock.ts';
import type { Entry, NewEntry } from '../../../src/journal/entry.ts';
import { write as writeUndo } from '../../../src/journal/undo.ts';
import { type Room, roomOn } from '../../support/room.ts';

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
  const table = laidOut(roomOn('', [cards, ...activities]));
  for (const entry of entries) table.write([entry]);
  return table;
}

export type TableOf = ReturnType<typeof laidOut>;

/**
 * Two tablets that both know what is on the table, each do something that the other does not know of, and are joined: what is
 * then on the table, for every order in which their clocks may have put it.
 */
export function joined(
  activities: readonly Activity[],
  known: readonly Entry[],
  here: (table: TableOf) => void,
  there: (table: TableOf) => void,
): TableOf[] {
  const did = [here, there].map((doIt, side) => {
    const table = laidOut(roomOn(`tablet${side}`, [cards, ...activities], { known }));
    doIt(table);
    return table.replay.entries.slice(known.length);
  });
  const [ones = [], others = []] = did;
  return interleaved(ones, others).map((order) => {
    let stamp = known.at(-1)?.stamp ?? null;
    const stamped = order.map((entry) => ({ ...entry, stamp: (stamp = nextStamp(stamp, 1_000_000, 'clock')) }));
    return laidOut(roomOn('after', [cards, ...activities], { known: [...known, ...stamped] }));
  });
}

/** All ways to put two lists into one that leave the order of each as it is. */
function interleaved<T>(ones: readonly T[], others: readonly T[]): T[][] {
  const [one, ...afterOne] = ones;
  const [other, ...afterOther] = others;
  if (one === undefined || other === undefined) return [[...ones, ...others]];
  return [
    ...interleaved(afterOne, others).map((rest) => [one, ...rest]),
    ...interleaved(ones, afterOther).map((rest) => [other, ...rest]),
  ];
}

function laidOut(here: Room) {
  here.go('themes');
  return {
    ...here,
    /** Takes back the last tap. */
    undo(): void {
      here.write([writeUndo('journal/undone', { act: here.replay.nextUndo(() => 'yes') ?? '' })]);
    },
    redo(): void {
      here.write([writeUndo('journal/redone', { act: here.replay.nextRedo(() => 'yes') ?? '' })]);
    },
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
