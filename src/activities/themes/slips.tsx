// Bare slips rather than whole cards: a board holds hundreds of them, and its heading says what they are about.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { CardPicture } from '../../ui/card-picture.tsx';
import { InRows } from '../../ui/in-rows.tsx';
import { type Card, pictureOf, wordsOf } from '../cards/model.ts';
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
  /** Where each can be dropped upon: a card that is a pile of its own. */
  readonly dropOn?: (card: Card) => string;
  /** Far down the page: nothing of it need be there at first. */
  readonly later?: boolean;
}

/** As high as a slip of two lines. */
const GUESS_PX = 72;

export function Slips(props: SlipsProps) {
  const { cards, first, all = false, later = false } = props;
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const hidden = cards.length - shown;
  const next = all ? hidden : Math.min(hidden, 4 * first);
  // The button is gone or has moved on; whoever goes by keys goes on at the first of the new ones.
  useEffect(() => {
    const card = added === null ? undefined : cards[added];
    if (!card) return;
    list.current?.querySelector<HTMLElement>(`[data-slip="${CSS.escape(card.id)}"]`)?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a focus is given once, not again because cards came
  }, [added]);
  const more = () => {
    setAdded(shown);
    setShown(shown + next);
  };
  return (
    <>
      <div ref={list}>
        <InRows
          items={shown < cards.length ? cards.slice(0, shown) : cards}
          keyOf={idOf}
          rows={styles['slipRows']}
          grid={styles['slips']}
          guess={GUESS_PX}
          seen={added ?? (later ? -1 : 0)}
          draw={(card) => <Slip {...props} card={card} />}
        />
      </div>
      {hidden > 0 && (
        <Button size="desk" kind="quiet" onPress={more}>
          {all ? words.say('slips.all', { n: cards.length }) : words.say('sort.more', { n: next })}
        </Button>
      )}
    </>
  );
}

function idOf({ id }: Card): string {
  return id;
}

type SlipProps = Pick<SlipsProps, 'onPick' | 'noteOf' | 'dropOn'> & { readonly card: Card };

function Slip({ card, onPick, noteOf, dropOn }: SlipProps) {
  const said = { dir: 'auto' as const, ...langOf(card) };
  const { picture, wordless } = pictureOf(card);
  const text = wordsOf(card);
  const face = picture ? (
    <>
      <CardPicture small picture={picture} />
      {/* On a card what a picture is called is for ears alone; a list is read, and two of them look alike from afar. */}
      <span {...said} class={wordless && styles['where']}>
        {text}
      </span>
      {noteOf && <span class={styles['where']}> {noteOf(card)}</span>}
    </>
  ) : noteOf ? (
    <>
      <span {...said}>{text}</span>
      <span class={styles['where']}> {noteOf(card)}</span>
    </>
  ) : (
    text
  );
  const shared = { class: styles['slipFace'], 'data-slip': card.id, ...(noteOf ? {} : said) };
  return (
    <div class={styles['slip']} data-category={card.category} data-drag={card.id} data-drop={dropOn?.(card)}>
      {onPick ? (
        <button type="button" {...shared} data-on-paper onClick={() => onPick(card.id)}>
          {face}
        </button>
      ) : (
        <span {...shared} tabIndex={-1}>
          {face}
        </span>
      )}
      {card.by === 'best-guess' && !card.checked && <span class={styles['guess']}>{words.say('best-guess')}</span>}
    </div>
  );
}
