// All piles of a category at once, each with its first cards; a voice on its own lies as open as the largest pile. A board
// of 2,000 cards is opened and tapped as quickly as one of twenty: what is out of sight is not in the document.

import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useDragging } from '../../ui/drag-cards.ts';
import { Empty } from '../../ui/empty.tsx';
import { InRows } from '../../ui/in-rows.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { Pile } from '../../ui/pile.tsx';
import { isOnItsOwn, liveTheme, type Pile as PileOfCards, themesModel } from './model.ts';
import { CardSheet } from './card-sheet.tsx';
import { cardsOnTable, FindCards } from './find-cards.tsx';
import { PileSheet } from './pile-sheet.tsx';
import { beginTheme } from './rules.ts';
import { langOfPile, sayCounts, sayPile, type TableProps } from './on-the-table.ts';
import { dropOf, PlacesInReach, putDownOn } from './put-down.tsx';
import { LOOSE, UNSURE } from './task.ts';
import { Slips } from './slips.tsx';
import { useDoor } from '../use-door.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

const SLIPS_OF_A_PILE = 4;
const LOOSE_AT_ONCE = 12;
/** So many piles fill a screen. */
const SCREENFUL = 9;
/** As high as a pile with four slips. */
const PILE_PX = 330;
/** One of which only the headline and the counts are seen. */
const CLOSED_PX = 110;

type Opened = { readonly pile: string } | { readonly card: string };

export function Board(props: TableProps & { readonly onSort: () => void }) {
  const { sorted, category, onSort, look } = props;
  const door = useDoor(props, words);
  const [open, setOpen] = useState<Opened | null>(null);
  const table = useRef<HTMLDivElement>(null);
  useDragging(table, putDownOn(props, door));
  const piles = useOrder(sorted.piles.filter((pile) => !isOnItsOwn(pile)));
  const alone = sorted.piles.filter(isOnItsOwn);
  // What "New pile" began is a pile with its first card already, here as where the cards are sorted.
  const all = piles.length + alone.length;
  const wordless = piles.filter(({ theme }) => theme.words === '').length + alone.length;
  const opened = open && 'pile' in open ? liveTheme(look.read(themesModel), open.pile) : undefined;
  const openPile = sorted.piles.find(({ theme }) => theme.id === opened?.id);
  const openCard = open && 'card' in open ? cardsOnTable(sorted).find(({ id }) => id === open.card) : undefined;
  const begin = async () => {
    if ((await door.do(beginTheme, { category }))?.yes) announce(words.say('said.begun'));
  };
  const later = piles.length > SCREENFUL;
  const isNarrow = useNarrow();
  const isClosed = isNarrow && later;
  const nothing = sorted.piles.length + sorted.loose.length + sorted.unsure.length === 0;
  return (
    <div ref={table} class={styles['board']}>
      {nothing && <Empty title={words.say('sort.none')}>{words.say('sort.noneNote')}</Empty>}
      {door.why && (
        <Notice tone="bad" urgent>
          {door.why}
        </Notice>
      )}
      <FindCards
        {...props}
        onPick={(card) => setOpen({ card })}
        beside={
          <Button size="desk" picture={<Icon name="add" />} onPress={() => void begin()}>
            {words.say('board.begin')}
          </Button>
        }
      >
        <p class={styles['left']}>
          {words.say('board.piles', { n: all })}
          {all > 0 && ' · '}
          {all > 0 && (wordless > 0 ? words.say('board.noWords', { n: wordless }) : words.say('board.allWords'))}
        </p>
        <InRows
          key={isClosed ? 'closed' : 'open'}
          items={piles}
          keyOf={({ theme }) => theme.id}
          rows={styles['pileRows']}
          grid={styles['piles']}
          guess={isClosed ? CLOSED_PX : PILE_PX}
          atATime={3}
          draw={(pile) => <PileOnBoard pile={pile} isClosed={isClosed} onOpen={setOpen} />}
        />
        {alone.length > 0 && (
          <section class={styles['part']}>
            <h2>{words.say('board.alone')}</h2>
            <p class={styles['note']}>{words.say('board.aloneNote')}</p>
            <Slips
              first={LOOSE_AT_ONCE}
              later={later}
              cards={alone.flatMap(({ cards }) => cards)}
              onPick={(card) => setOpen({ pile: idOf(alone, card) })}
              dropOn={({ id }) => dropOf(idOf(alone, id))}
            />
          </section>
        )}
        {sorted.unsure.length > 0 && (
          <section class={styles['part']} data-drop={UNSURE}>
            <h2>{words.say('board.unsure')}</h2>
            <Slips first={LOOSE_AT_ONCE} later={later} cards={sorted.unsure} onPick={(card) => setOpen({ card })} />
          </section>
        )}
        {sorted.loose.length > 0 && (
          <section class={styles['part']} data-drop={LOOSE}>
            <div class={styles['bar']}>
              <h2>{words.say('board.loose')}</h2>
              <Button size="desk" kind="main" onPress={onSort}>
                {words.say('board.sort')}
              </Button>
            </div>
            <Slips first={LOOSE_AT_ONCE} later={later} cards={sorted.loose} onPick={(card) => setOpen({ card })} />
          </section>
        )}
      </FindCards>
      <PlacesInReach />
      {openPile && (
        <PileSheet
          key={openPile.theme.id}
          {...props}
          pile={openPile}
          onOpen={(pile) => setOpen({ pile })}
          onClose={() => setOpen(null)}
        />
      )}
      {openCard && (
        <CardSheet
          key={openCard.id}
          {...props}
          card={openCard}
          onOpen={(pile) => setOpen({ pile })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** One column of piles and no more, or a phone that lies: forty of them with their first cards would be twenty screens. */
function useNarrow(): boolean {
  const [query] = useState(() => window.matchMedia('(max-width: 40rem), (max-height: 30rem)'));
  const [is, setIs] = useState(query.matches);
  useEffect(() => {
    const look = () => setIs(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [query]);
  return is;
}

/** Largest first as they are when the board is opened; a pile that grows must not walk away under the hand that feeds it. */
function useOrder(piles: readonly PileOfCards[]): readonly PileOfCards[] {
  const order = useRef(new Map<string, number>());
  const known = order.current;
  for (const { theme } of piles) if (!known.has(theme.id)) known.set(theme.id, known.size);
  const placeOf = ({ theme }: PileOfCards) => known.get(theme.id) ?? known.size;
  return [...piles].sort((a, b) => placeOf(a) - placeOf(b));
}

interface PileOnBoardProps {
  readonly pile: PileOfCards;
  /** Its cards are seen when it is opened, and where they are looked for. */
  readonly isClosed: boolean;
  readonly onOpen: (opened: Opened) => void;
}

/** Signals spare it a redraw while its pile stays as it is. */
function PileOnBoard({ pile, isClosed, onOpen }: PileOnBoardProps) {
  return (
    <div class={styles['pile']} data-drop={dropOf(pile.theme.id)}>
      <Pile
        headline={sayPile(pile)}
        counts={`${sayCounts(pile)} · ${sayState(pile)}`}
        depth={pile.cards.length}
        category={pile.theme.category}
        {...langOfPile(pile)}
        onPress={() => onOpen({ pile: pile.theme.id })}
      />
      {!isClosed && <Slips cards={pile.cards} first={SLIPS_OF_A_PILE} all />}
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
