// The cards so far, one category after the other: the newest first, and never more on the screen than it can draw at once.

import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { PaperCard } from '../../ui/paper-card.tsx';
import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import styles from './cards.module.css';
import { type Card, pictureOf, wordsOf } from './model.ts';
import { sayPeople } from './say-people.ts';
import { ASKED, type Asked } from './task.ts';
import { words } from './words/table.ts';

const FIRST = 9;
const MORE = 36;

interface OneCardProps {
  readonly card: Card;
  readonly onPick: (id: string) => void;
}

/** Signals spare it a redraw while card and `onPick` stay the same: a new card must not cost redrawing hundreds. */
function OneCard({ card, onPick }: OneCardProps) {
  return (
    <PaperCard
      small
      category={card.category}
      words={wordsOf(card)}
      {...pictureOf(card)}
      translations={card.translations.map((one) => ({ ...one, note: words.say(`translated.${one.by}`) }))}
      mark={words.say(`category.${card.category}`)}
      {...(card.language ? { lang: card.language } : {})}
      {...(card.by === 'best-guess' && !card.checked ? { bestGuessLabel: words.say('best-guess') } : {})}
      onPick={() => onPick(card.id)}
    />
  );
}

export interface CardsShownProps {
  readonly cards: readonly Card[];
  readonly label: string;
  readonly onPick: (id: string) => void;
}

export function CardsShown({ cards, label, onPick }: CardsShownProps) {
  const [most, setMost] = useState(FIRST);
  const hidden = cards.length - most;
  return (
    <>
      <ul role="list" class={styles['list']} aria-label={label}>
        {cards
          .slice(-most)
          .reverse()
          .map((card) => (
            <li key={card.id}>
              <OneCard card={card} onPick={onPick} />
            </li>
          ))}
      </ul>
      <div class="row">
        {hidden > 0 && (
          <Button
            size="desk"
            picture={<Icon name="more" />}
            label={`${words.say('list.more', { n: Math.min(hidden, MORE) })}: ${label}`}
            onPress={() => setMost(most + MORE)}
          >
            {words.say('list.more', { n: Math.min(hidden, MORE) })}
          </Button>
        )}
        {most > FIRST && (
          <Button
            kind="quiet"
            size="desk"
            label={`${words.say('list.fewer')}: ${label}`}
            onPress={() => setMost(FIRST)}
          >
            {words.say('list.fewer')}
          </Button>
        )}
      </div>
    </>
  );
}

export interface CardListProps {
  /** Of one category each. */
  readonly cards: Readonly<Record<Asked, readonly Card[]>>;
  readonly onPick: (id: string) => void;
}

export function CardList({ cards, onPick }: CardListProps) {
  return (
    <section class={styles['desk']} aria-label={words.say('list.title')}>
      <h2>{words.say('list.title')}</h2>
      {ASKED.map((category) => (
        <section key={category} class={styles['category']}>
          <h3>
            <CategoryMark category={category} />
            {words.say(`category.${category}`)}
            <span class={styles['counts']}>
              {words.say('list.counts', {
                cards: words.say('cards', { n: cards[category].length }),
                people: sayPeople(cards[category]),
              })}
            </span>
          </h3>
          {cards[category].length > 0 && (
            <CardsShown cards={cards[category]} label={words.say(`category.${category}`)} onPick={onPick} />
          )}
        </section>
      ))}
    </section>
  );
}
