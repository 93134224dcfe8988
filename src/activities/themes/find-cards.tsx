// Cards looked for by a word or by where they lie; while nothing is looked for, the board stands in their place.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { type Card, wordsOf } from '../cards/model.ts';
import { finderOf } from './find.ts';
import { isOnItsOwn, liveTheme, type Sorted, themesModel } from './model.ts';
import { sayPile, sayWhere, type TableProps } from './on-the-table.ts';
import { inOrder } from './pile-targets.tsx';
import { Slips } from './slips.tsx';
import styles from './themes.module.css';
import { words } from './words/table.ts';

const PLACES = ['all', 'loose', 'unsure', 'alone'] as const;
/** A pile's id stands behind the sign, so that no pile can be called `all`. */
type Which = (typeof PLACES)[number] | `pile:${string}`;

const FOUND_AT_ONCE = 24;
const FEW = 6;
const LISTED = 48;

export function cardsOnTable({ piles, unsure, loose }: Sorted): Card[] {
  return [...piles.flatMap(({ cards }) => cards), ...unsure, ...loose];
}

function cardsAt(sorted: Sorted, which: Which): readonly Card[] {
  if (which === 'loose' || which === 'unsure') return sorted[which];
  if (which === 'alone') return sorted.piles.filter(isOnItsOwn).flatMap(({ cards }) => cards);
  if (which === 'all') return cardsOnTable(sorted);
  return sorted.piles.find(({ theme }) => which === `pile:${theme.id}`)?.cards ?? [];
}

export interface FindCardsProps extends TableProps {
  readonly onPick: (card: string) => void;
  /** Stands in the same row. */
  readonly beside: ComponentChildren;
  readonly children: ComponentChildren;
}

export function FindCards({ look, draft, category, sorted, onPick, beside, children }: FindCardsProps) {
  const typed = draft<string>(`find-${category}`, '');
  const chosen = draft<Which>(`find-where-${category}`, 'all');
  const [isAsked, setAsked] = useState(false);
  const ask = () => setAsked(true);
  const which = whereNow(chosen.value);
  const isLooking = typed.value.trim() !== '' || which !== 'all';
  const found = finderOf(typed.value);
  const cards = isLooking ? cardsAt(sorted, which).filter((card) => found(wordsOf(card))) : [];
  const piles = inOrder(sorted.piles).filter((pile) => !isOnItsOwn(pile));
  // Many are listed only when somebody goes to the field, and in a list of hundreds nobody finds one anyway; the one that is
  // looked in is always there.
  const most = isAsked ? LISTED : FEW;
  const listed = piles.filter(({ theme }, at) => at < most || which === `pile:${theme.id}`);
  const clear = () => {
    typed.clear();
    chosen.clear();
  };

  /** A pile that was merged since is looked for under what it now is; one that is gone, nowhere. */
  function whereNow(wanted: Which): Which {
    if (!wanted.startsWith('pile:')) return wanted;
    const theme = liveTheme(look.read(themesModel), wanted.slice('pile:'.length));
    return theme ? `pile:${theme.id}` : 'all';
  }

  return (
    <>
      <search class={styles['find']}>
        <TextField
          kind="search"
          label={words.say('find.cards')}
          value={typed.value}
          onInput={(text) => typed.keep(text)}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, the field in it is only made ready */}
        <div onFocusIn={ask} onPointerDown={ask}>
          <SelectField<Which>
            label={words.say('find.where')}
            value={which}
            options={[
              ...PLACES.map((value) => ({ value, label: words.say(`find.where.${value}`) })),
              ...listed.map((pile) => ({ value: `pile:${pile.theme.id}` as const, label: sayPile(pile) })),
            ]}
            onChoose={(value) => chosen.keep(value)}
          />
        </div>
        {beside}
      </search>
      <p role="status" class={isLooking ? styles['left'] : 'visually-hidden'}>
        {isLooking && words.say('find.found', { n: cards.length })}
      </p>
      {isLooking ? (
        <>
          <div class="row">
            <Button size="desk" picture={<Icon name="close" />} onPress={clear}>
              {words.say('find.clear')}
            </Button>
          </div>
          <Slips
            key={`${which} ${typed.value}`}
            cards={cards}
            first={FOUND_AT_ONCE}
            noteOf={(card) => sayWhere(sorted, card)}
            onPick={onPick}
          />
        </>
      ) : (
        children
      )}
    </>
  );
}
