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

/** What was refused last, in words, and a door that keeps it; one act at a time, so that a double tap is one tap. */
export function useDoor({ act, undo }: DeskProps) {
  const [refused, setRefused] = useState<No | null>(null);
  const busy = useRef(false);
  const once = async <V extends Verdict | No | { readonly yes: true }>(ask: () => Promise<V>): Promise<V | null> => {
    if (busy.current) return null;
    busy.current = true;
    try {
      const answer = await ask();
      setRefused(answer.yes ? null : (answer as No));
      return answer;
    } finally {
      busy.current = false;
    }
  };
  return {
    refused,
    why: refused && (words.sayIf(`refused.${refused.reason}`, refused.about) ?? refused.reason),
    forget: () => setRefused(null),
    /** Null while another act is under way, and on a refusal. */
    async do<W>(rule: Rule<W>, wish: W): Promise<Extract<Verdict, { yes: true }> | null> {
      const verdict = await once(() => act(rule, wish));
      return verdict?.yes ? verdict : null;
    },
    async undo(): Promise<boolean> {
      return (await once(undo))?.yes === true;
    },
  };
}
