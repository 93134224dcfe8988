// All piles of a category at once, with every card on them; a voice on its own lies as open as the largest pile.

import { useState } from 'preact/hooks';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { Pile } from '../../ui/pile.tsx';
import { type Card, wordsOf } from '../cards/model.ts';
import { isOnItsOwn, liveTheme, type Pile as PileOfCards, themesModel } from './model.ts';
import { CardSheet, PileSheet } from './pile-sheet.tsx';
import { beginTheme } from './rules.ts';
import { langOfPile } from './sort-cards.tsx';
import { langOf, sayCounts, sayPile, type TableProps } from './on-the-table.ts';
import { useDoor } from '../use-door.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

export function Board(props: TableProps & { readonly onSort: () => void }) {
  const { sorted, category, onSort, look } = props;
  const door = useDoor(props, words);
  const [open, setOpen] = useState<{ readonly pile: string } | { readonly card: string } | null>(null);
  const piles = sorted.piles.filter((pile) => !isOnItsOwn(pile));
  const alone = sorted.piles.filter(isOnItsOwn);
  const wordless = piles.filter(({ theme }) => theme.words === '').length;
  const opened = open && 'pile' in open ? liveTheme(look.read(themesModel), open.pile) : undefined;
  const openPile = sorted.piles.find(({ theme }) => theme.id === opened?.id);
  const openCard =
    open && 'card' in open ? [...sorted.loose, ...sorted.unsure].find(({ id }) => id === open.card) : undefined;
  const begin = async () => {
    if ((await door.do(beginTheme, { category }))?.yes) announce(words.say('said.begun'));
  };
  const nothing = sorted.piles.length + sorted.loose.length + sorted.unsure.length === 0;
  return (
    <div class={styles['board']}>
      {nothing && <Empty title={words.say('sort.none')}>{words.say('sort.noneNote')}</Empty>}
      <div class={styles['bar']}>
        <p class={styles['left']}>
          {words.say('board.piles', { n: piles.length })}
          {piles.length > 0 && ' · '}
          {piles.length > 0 &&
            (wordless > 0 ? words.say('board.noWords', { n: wordless }) : words.say('board.allWords'))}
        </p>
        <div class="row">
          <Button size="desk" picture={<Icon name="add" />} onPress={() => void begin()}>
            {words.say('board.begin')}
          </Button>
        </div>
      </div>
      {door.why && (
        <Notice tone="bad" urgent>
          {door.why}
        </Notice>
      )}
      <ul class={styles['piles']}>
        {piles.map((pile) => (
          <li key={pile.theme.id} class={styles['pile']}>
            <Pile
              headline={sayPile(pile)}
              counts={`${sayCounts(pile)} · ${sayState(pile)}`}
              depth={pile.cards.length}
              category={category}
              {...langOfPile(pile)}
              onPress={() => setOpen({ pile: pile.theme.id })}
            />
            <SmallCards cards={pile.cards} />
          </li>
        ))}
      </ul>
      {alone.length > 0 && (
        <section class={styles['part']}>
          <h2>{words.say('board.alone')}</h2>
          <p class={styles['note']}>{words.say('board.aloneNote')}</p>
          <SmallCards
            cards={alone.flatMap(({ cards }) => cards)}
            onPick={(card) => setOpen({ pile: idOf(alone, card) })}
          />
        </section>
      )}
      {sorted.unsure.length > 0 && (
        <section class={styles['part']}>
          <h2>{words.say('board.unsure')}</h2>
          <SmallCards cards={sorted.unsure} onPick={(card) => setOpen({ card })} />
        </section>
      )}
      {sorted.loose.length > 0 && (
        <section class={styles['part']}>
          <div class={styles['bar']}>
            <h2>{words.say('board.loose')}</h2>
            <Button size="desk" kind="main" onPress={onSort}>
              {words.say('board.sort')}
            </Button>
          </div>
          <SmallCards cards={sorted.loose} onPick={(card) => setOpen({ card })} />
        </section>
      )}
      {openPile && (
        <PileSheet
          key={openPile.theme.id}
          {...props}
          pile={openPile}
          onOpen={(pile) => setOpen({ pile })}
          onClose={() => setOpen(null)}
        />
      )}
      {openCard && <CardSheet key={openCard.id} {...props} card={openCard} onClose={() => setOpen(null)} />}
    </div>
  );
}

function idOf(piles: readonly PileOfCards[], card: string): string {
  return piles.find(({ cards }) => cards[0]?.id === card)?.theme.id ?? '';
}

export function sayState({ theme }: Pick<PileOfCards, 'theme'>): string {
  if (theme.words === '') return words.say('board.noStatement');
  return theme.agreed ? words.say('board.agreed') : words.say('board.notAgreed');
}

/** Bare slips rather than whole cards: a board holds hundreds of them, and its heading says what they are about. */
export function SmallCards({
  cards,
  onPick,
}: {
  readonly cards: readonly Card[];
  readonly onPick?: (card: string) => void;
}) {
  return (
    <ul class={styles['slips']}>
      {cards.map((card) => (
        <li key={card.id} class={styles['slip']} data-category={card.category}>
          {onPick ? (
            <button
              type="button"
              class={styles['slipFace']}
              data-on-paper
              dir="auto"
              {...langOf(card)}
              onClick={() => onPick(card.id)}
            >
              {wordsOf(card)}
            </button>
          ) : (
            <span class={styles['slipFace']} dir="auto" {...langOf(card)}>
              {wordsOf(card)}
            </span>
          )}
          {card.by === 'best-guess' && !card.checked && <span class={styles['guess']}>{words.say('best-guess')}</span>}
        </li>
      ))}
    </ul>
  );
}
