// What every view of the table is given, and the small sentences they all say about cards and piles.

import { useRef, useState } from 'preact/hooks';
import type { No, Rule, Verdict } from '../../people/rule.ts';
import type { DeskProps } from '../activity.ts';
import { type Card, wordsOf } from '../cards/model.ts';
import type { Category } from '../prepare/model.ts';
import { headlineOf, type Pile, type Sorted } from './model.ts';
import { words } from './words/table.ts';

export interface TableProps extends DeskProps {
  readonly category: Category;
  readonly sorted: Sorted;
}

export function sayCounts({ cards, people }: Pick<Pile, 'cards' | 'people'>): string {
  if (cards.length === 0) return words.say('no-cards');
  return words.say('counts', {
    cards: words.say('cards', { n: cards.length }),
    people: words.say('people', { n: people }),
  });
}

/** What a pile is called on the table; never empty, or its button would have no name (C55). */
export function sayPile(pile: Pick<Pile, 'theme' | 'cards'>): string {
  return headlineOf(pile).words || words.say('new-empty');
}

export function langOf(card: Card): { readonly lang?: string } {
  return card.language ? { lang: card.language } : {};
}

export function paper(card: Card) {
  return {
    category: card.category,
    words: wordsOf(card),
    mark: words.say(`category.${card.category}`),
    ...langOf(card),
    ...(card.by === 'best-guess' && !card.checked ? { bestGuessLabel: words.say('best-guess') } : {}),
  };
}

/** A rule's way of asking first (C23): the screen puts the question, and comes back with `sure`. */
export const ASKS_FIRST = 'was-voted-on';

/** The door, with what it refused last in words; one act at a time, so that a double tap is one tap. */
export function useDoor({ act, undo }: DeskProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const busy = useRef(false);
  /** Null while another act is under way. */
  const once = async <V extends Verdict | { readonly yes: true }>(ask: () => Promise<V>): Promise<V | null> => {
    if (busy.current) return null;
    busy.current = true;
    try {
      const answer = await ask();
      setRefused(answer.yes || answer.reason === ASKS_FIRST ? null : answer);
      return answer;
    } finally {
      busy.current = false;
    }
  };
  return {
    why: refused && (words.sayIf(`refused.${refused.reason}`, refused.about) ?? refused.reason),
    forget: () => setRefused(null),
    do: <W>(rule: Rule<W>, wish: W) => once(() => act(rule, wish)),
    undo: () => once(undo),
  };
}
