// Where a card can be put down that is dragged: the same acts as by tapping, and the places that come up while one is in the hand.

import { Icon, type IconName } from '../../ui/pictures/icon.tsx';
import { announce } from '../../ui/announcer.tsx';
import { isCardInHand, type PutDown } from '../../ui/drag-cards.ts';
import type { useDoor } from '../use-door.ts';
import { sayPile, type TableProps } from './on-the-table.ts';
import { beginTheme, placeCard } from './rules.ts';
import { LOOSE, UNSURE } from './task.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

/** A pile's id stands behind a sign, so that no pile can be called `new`. */
const PILE = 'pile:';
export const NEW = 'new';

export function dropOf(pile: string): string {
  return PILE + pile;
}

/** The pile that is called so as a place; undefined for the places that are none. */
export function pileOfDrop(place: string): string | undefined {
  return place.startsWith(PILE) ? place.slice(PILE.length) : undefined;
}

/** For a board: puts the card there, and says so. */
export function putDownOn({ category, sorted }: TableProps, door: ReturnType<typeof useDoor>): PutDown {
  return async (card, place) => {
    const to = pileOfDrop(place);
    const verdict = await (place === NEW
      ? door.do(beginTheme, { category, card })
      : door.do(placeCard, { card, place: to ?? place }));
    if (!verdict?.yes) return;
    const pile = sorted.piles.find(({ theme }) => theme.id === to);
    if (place === LOOSE) announce(words.say('said.out'));
    else {
      const name = pile ? sayPile(pile) : words.say(place === UNSURE ? 'sort.unsure' : 'sort.new');
      announce(words.say('said.moved', { place: name }));
    }
  };
}

const ALWAYS = [
  { place: NEW, says: 'sort.new', picture: 'add' },
  { place: UNSURE, says: 'sort.unsure', picture: 'help' },
  { place: LOOSE, says: 'board.loose', picture: 'undo' },
] as const satisfies readonly { place: string; says: string; picture: IconName }[];

/** In reach wherever the board was scrolled to. For eyes and fingers only: a card's own sheet has the same as buttons. */
export function PlacesInReach() {
  if (!isCardInHand.value) return null;
  return (
    <div class={styles['inReach']} aria-hidden="true">
      {ALWAYS.map(({ place, says, picture }) => (
        <div key={place} data-drop={place} data-drop-stays>
          <Icon name={picture} />
          {words.say(says)}
        </div>
      ))}
    </div>
  );
}
