// Bare slips rather than whole cards: a board holds hundreds of them, and its heading says what they are about.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { type Card, wordsOf } from '../cards/model.ts';
import { langOf } from './on-the-table.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

export interface SlipsProps {
  readonly cards: readonly Card[];
  /** So many at once, and as many more with each press; `all`: one press shows the rest. */
  readonly first: number;
  readonly all?: boolean;
  readonly onPick?: (card: string) => void;
  /** Where the card lies, on a list that goes across the piles. */
  readonly noteOf?: (card: Card) => string;
}

export function Slips({ cards, first, all = false, onPick, noteOf }: SlipsProps) {
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<number | null>(null);
  const hidden = cards.length - shown;
  const next = all ? hidden : Math.min(hidden, 4 * first);
  // The button is gone or has moved on; whoever goes by keys goes on at the first of the new ones.
  useEffect(() => {
    if (added.current !== null) list.current?.querySelectorAll<HTMLElement>('[data-slip]')[added.current]?.focus();
    added.current = null;
  }, [shown]);
  const more = () => {
    added.current = shown;
    setShown(shown + next);
  };
  const said = (card: Card) => ({ dir: 'auto' as const, ...langOf(card) });
  const face = (card: Card) =>
    noteOf ? (
      <>
        <span {...said(card)}>{wordsOf(card)}</span>
        <span class={styles['where']}> {noteOf(card)}</span>
      </>
    ) : (
      wordsOf(card)
    );
  return (
    <>
      <ul ref={list} class={styles['slips']}>
        {cards.slice(0, shown).map((card) => (
          <li key={card.id} class={styles['slip']} data-category={card.category}>
            {onPick ? (
              <button
                type="button"
                class={styles['slipFace']}
                {...(noteOf ? {} : said(card))}
                data-on-paper
                data-slip
                onClick={() => onPick(card.id)}
              >
                {face(card)}
              </button>
            ) : (
              <span class={styles['slipFace']} {...(noteOf ? {} : said(card))} tabIndex={-1} data-slip>
                {face(card)}
              </span>
            )}
            {card.by === 'best-guess' && !card.checked && (
              <span class={styles['guess']}>{words.say('best-guess')}</span>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="desk" kind="quiet" onPress={more}>
          {all ? words.say('slips.all', { n: cards.length }) : words.say('sort.more', { n: next })}
        </Button>
      )}
    </>
  );
}
