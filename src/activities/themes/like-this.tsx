// "Cards like this one": a hint that says why, can be waved away, and does nothing until somebody says yes.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { type Card, cardsIn, cardsModel, wordsOf } from '../cards/model.ts';
import { type Hint, keysOfCard, type Likeness, likenessOf, MOST_HINTS } from './hints.ts';
import type { Pile } from './model.ts';
import { langOf, sayWhere, type TableProps } from './on-the-table.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

/** So few that no tap in between has to wait for it. */
const CUT_AT_ONCE = 20;

/** Weighing hundreds of cards waits until the table is drawn, and is done a little at a time. */
function useLikeness({ look, category }: Pick<TableProps, 'look' | 'category'>, wanted: boolean): Likeness | null {
  const cards = look.read(cardsModel);
  const [likeness, setLikeness] = useState<Likeness | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    const all = cardsIn(cards, category);
    let soon: ReturnType<typeof setTimeout>;
    const go = (from: number) => {
      soon = setTimeout(() => {
        for (const card of all.slice(from, from + CUT_AT_ONCE)) keysOfCard(card);
        if (from + CUT_AT_ONCE < all.length) go(from + CUT_AT_ONCE);
        else setLikeness(likenessOf(all));
      });
    };
    go(0);
    return () => clearTimeout(soon);
  }, [cards, category, wanted]);
  return likeness;
}

/** Either way round the same pair. */
const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

export interface LikeThisProps extends TableProps {
  readonly card: Card;
  /** Cards that will come along with this one. */
  readonly along: readonly string[];
  readonly onAlong: (cards: readonly string[]) => void;
  readonly onPile: (pile: Pile) => void;
}

export function LikeThis(props: LikeThisProps) {
  const { card, sorted, along, onAlong, onPile } = props;
  const off = props.draft<boolean>('hints-off', false);
  const likeness = useLikeness(props, !off.value);
  const like = useMemo(() => likeness?.like(card) ?? [], [likeness, card]);
  const away = props.draft<readonly string[]>('hints-away', []);
  if (off.value) {
    return (
      <Button size="desk" kind="quiet" picture={<Icon name="eye" />} onPress={() => off.keep(false)}>
        {words.say('hint.show')}
      </Button>
    );
  }
  const isAway = (hint: Hint) => away.value.includes(pairOf(card.id, hint.card.id));
  const hints = like.filter((hint) => !isAway(hint)).slice(0, MOST_HINTS);
  if (hints.length === 0) return null;
  const toggle = (id: string) => {
    const next = along.includes(id) ? along.filter((one) => one !== id) : [...along, id];
    onAlong(next);
    announce(words.say('hint.along', { n: next.length }));
  };
  const dismiss = (id: string) => {
    onAlong(along.filter((one) => one !== id));
    away.keep([...away.value, pairOf(card.id, id)]);
    announce(words.say('hint.gone'));
  };
  return (
    <Disclosure summary={words.say('hint.title', { n: hints.length })}>
      <p class={styles['note']}>{words.say('hint.note')}</p>
      <ul class={styles['cards']}>
        {hints.map(({ card: other, shared }) => {
          const pile = sorted.piles.find(({ cards }) => cards.includes(other));
          const said = wordsOf(other);
          return (
            <li key={other.id} class={styles['hint']} data-category={other.category}>
              <p dir="auto" {...langOf(other)}>
                {said}
              </p>
              <p class={styles['where']}>
                {words.say('hint.why')} <bdi>{shared.join(' · ')}</bdi>. {sayWhere(sorted, other)}
              </p>
              <div class="row">
                {pile ? (
                  <Button size="desk" label={`${words.say('hint.pile')}: ${said}`} onPress={() => onPile(pile)}>
                    {words.say('hint.pile')}
                  </Button>
                ) : (
                  <Button
                    size="desk"
                    pressed={along.includes(other.id)}
                    label={`${words.say('hint.take')}: ${said}`}
                    onPress={() => toggle(other.id)}
                  >
                    {words.say('hint.take')}
                  </Button>
                )}
                <Button
                  size="desk"
                  kind="quiet"
                  label={`${words.say('hint.dismiss')}: ${said}`}
                  onPress={() => dismiss(other.id)}
                >
                  {words.say('hint.dismiss')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <Button size="desk" kind="quiet" picture={<Icon name="eye-off" />} onPress={() => off.keep(true)}>
        {words.say('hint.hide')}
      </Button>
    </Disclosure>
  );
}
