// One card at a time: the card in the middle, the piles beside it, read in one glance by someone who stands.

import { useEffect, useRef, useState } from 'preact/hooks';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useDragging } from '../../ui/drag-cards.ts';
import { Empty } from '../../ui/empty.tsx';
import { InRows } from '../../ui/in-rows.tsx';
import { moveByArrows } from '../../ui/move-by-arrows.ts';
import { Notice } from '../../ui/notice.tsx';
import { PaperCard } from '../../ui/paper-card.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { Pile } from '../../ui/pile.tsx';
import { useStuckHeight } from '../../ui/use-stuck-height.ts';
import { isObject } from '../../journal/json.ts';
import { type Card, cardById, cardsModel, wordsOf } from '../cards/model.ts';
import type { Pile as PileOfCards } from './model.ts';
import { lengthOf } from './card-length.ts';
import { LikeThis } from './like-this.tsx';
import { inOrder, PileTargets } from './pile-targets.tsx';
import { beginTheme, placeCards } from './rules.ts';
import { UNSURE } from './task.ts';
import { paper, sayPile, type TableProps } from './on-the-table.ts';
import { NEW, pileOfDrop } from './put-down.tsx';
import { actAbout } from '../act-about.ts';
import { useDoor } from '../use-door.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

/** More small cards than this on one screen are not looked at, only scrolled past. */
const STRIP = 12;
/** As high as a small card of two lines. */
const CARD_PX = 110;

export function SortCards(props: TableProps & { readonly onBoard: () => void }) {
  const { sorted, category, onBoard } = props;
  const door = useDoor(props, words);
  const [picked, setPicked] = useState<string | null>(null);
  const [lastPut, setLast] = useState<{ readonly card: Card; readonly place: string } | null>(null);
  const [taken, setTaken] = useState<{ readonly card: string; readonly along: readonly string[] } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const always = useRef<HTMLDivElement>(null);
  useStuckHeight(always);

  const { loose, unsure } = sorted;
  // Undone from elsewhere, it did not go there after all.
  const last = lastPut && !loose.some(({ id }) => id === lastPut.card.id) ? lastPut : null;
  const current = [...loose, ...unsure].find(({ id }) => id === picked) ?? loose[0];
  // In the order of beginning, not of size: a pile must not walk away under the finger.
  const piles = inOrder(sorted.piles);

  // What was said about one card does not hold for the next.
  const along = (current && taken?.card === current.id ? taken.along : []).filter((id) =>
    [...loose, ...unsure].some((card) => card.id === id),
  );

  useEffect(() => {
    // The target that was pressed is gone with the last card; keys and switches begin again at the top.
    if (!current && document.activeElement === document.body) heading.current?.focus();
  }, [current]);

  const placed = (card: Card, place: string) => {
    const gone = withAlong(card);
    const left = loose.filter(({ id }) => !gone.includes(id));
    setLast({ card, place });
    setPicked(null);
    const next = left[0];
    announce(
      next
        ? words.say('sort.said', { place, left: words.say('sort.left', { n: left.length }), next: wordsOf(next) })
        : words.say('sort.saidLast', { place }),
    );
  };
  /** What comes along comes with the card that is asked about. */
  const withAlong = (card: Card) => (card === current ? [card.id, ...along] : [card.id]);
  const put = async (card: Card, pile: PileOfCards) => {
    const cards = withAlong(card);
    if ((await door.do(placeCards, { cards, place: pile.theme.id }))?.yes) placed(card, sayPile(pile));
  };
  const putBy = async (card: Card) => {
    const cards = withAlong(card);
    if ((await door.do(placeCards, { cards, place: UNSURE }))?.yes) placed(card, words.say('sort.unsure'));
  };
  const begin = async (card: Card) => {
    const [first, ...rest] = withAlong(card);
    if ((await door.do(beginTheme, { category, card: first ?? card.id, along: rest }))?.yes)
      placed(card, words.say('sort.new'));
  };
  useDragging(table, async (id, place) => {
    const card = [...loose, ...unsure].find((one) => one.id === id);
    const pile = piles.find(({ theme }) => theme.id === pileOfDrop(place));
    if (!card) return;
    if (pile) await put(card, pile);
    else await (place === NEW ? begin(card) : putBy(card));
  });
  const sorting = props.mayUndo ? lastSorting(props) : undefined;
  const undo = async () => {
    const back = last && actAbout(props.undoes, 'card', last.card.id) !== undefined ? last.card : null;
    if (!sorting || !(await door.undo(sorting))?.yes) return;
    if (back) {
      setPicked(back.id);
      setLast(null);
    }
    announce(back ? words.say('sort.back', { words: wordsOf(back) }) : words.say('said.undone'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !current) return;
    // Whoever looks for a pile may write a number.
    if (event.target instanceof HTMLInputElement) return;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? (/^\d$/.test(event.key) ? event.key : undefined);
    if (digit === undefined) {
      moveByArrows(event, '[data-choice]');
      return;
    }
    const pile = piles[Number(digit) - 1];
    if (digit !== '0' && !pile) return;
    event.preventDefault();
    void (pile ? put(current, pile) : begin(current));
  };

  if (loose.length + unsure.length + piles.length === 0) {
    return <Empty title={words.say('sort.none')}>{words.say('sort.noneNote')}</Empty>;
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the digits are a short way for what every button here does
    <div ref={table} class={styles['table']} onKeyDown={onKeyDown}>
      <div class={styles['sort']}>
        <div class={styles['now']}>
          <h2 ref={heading} tabIndex={-1} class={styles['ask']}>
            {current ? words.say('sort.ask') : words.say('sort.done')}
          </h2>
          <div class={styles['head']}>
            <p class={styles['left']}>
              {current && unsure.includes(current)
                ? words.say('sort.unsureNow')
                : loose.length > 0
                  ? words.say('sort.left', { n: loose.length })
                  : unsure.length > 0 && words.say('sort.doneUnsure', { n: unsure.length })}
            </p>
            <Button size="desk" picture={<Icon name="undo" />} disabled={!sorting} onPress={() => void undo()}>
              {words.say('undo')}
            </Button>
          </div>
          {current && (
            <div class={styles['big']} data-length={lengthOf(wordsOf(current))}>
              <PaperCard {...paper(current)} drag={current.id} />
            </div>
          )}
          {door.why && (
            <Notice tone="bad" urgent>
              {door.why}
            </Notice>
          )}
          {along.length > 0 && <p class={styles['picked']}>{words.say('hint.along', { n: along.length })}</p>}
          <p class={styles['went']}>
            {last && (
              <>
                <Icon name="check" />
                <span>{words.say('sort.went', { place: last.place })}</span>
              </>
            )}
          </p>
          {current && (
            <LikeThis
              {...props}
              card={current}
              along={along}
              onAlong={(next) => setTaken({ card: current.id, along: next })}
              onPile={(pile) => void put(current, pile)}
            />
          )}
        </div>
        <div class={styles['places']}>
          <div ref={always} class={styles['always']}>
            {current ? (
              <>
                <Pile
                  place
                  headline={words.say('sort.new')}
                  drop={NEW}
                  depth={0}
                  picture={<Icon name="add" />}
                  onPress={() => void begin(current)}
                />
                <Pile
                  place
                  headline={words.say('sort.unsure')}
                  drop={UNSURE}
                  depth={0}
                  picture={<Icon name="help" />}
                  onPress={() => void putBy(current)}
                />
              </>
            ) : (
              <Button kind="main" picture={<Icon name="next" />} onPress={onBoard}>
                {words.say('sort.toBoard')}
              </Button>
            )}
          </div>
          {current && (
            <PileTargets
              label={words.say('sort.piles')}
              piles={piles}
              find={props.draft('find-pile', '')}
              none={words.say('sort.first')}
              digits
              onChoose={(pile) => void put(current, pile)}
            />
          )}
          {current && piles.length > 1 && <p class={styles['keys']}>{words.say('sort.keys')}</p>}
        </div>
      </div>
      {/* Outside of what the card sticks in: it never lies over what comes below. */}
      <Others
        key={current?.id}
        cards={(loose.length > 0 ? loose : unsure).filter((card) => card !== current)}
        onPick={setPicked}
      />
    </div>
  );
}

/** The act that undo would take back now, where it gave cards of this category a place: beside the cards nothing else is meant. */
function lastSorting({ undoes, look, category }: TableProps): string | undefined {
  const cards = look.read(cardsModel);
  return undoes.find(
    ({ kind, data }) =>
      (kind === 'themes/placed' || kind === 'themes/begun') &&
      isObject(data) &&
      typeof data['card'] === 'string' &&
      cardById(cards, data['card'])?.category === category,
  )?.act;
}

function Others({ cards, onPick }: { readonly cards: readonly Card[]; readonly onPick: (card: string) => void }) {
  const [shown, setShown] = useState(STRIP);
  const hidden = cards.length - shown;
  if (cards.length === 0) return null;
  return (
    <section class={styles['others']}>
      <h3>{words.say('sort.strip')}</h3>
      <InRows
        items={cards.slice(0, shown)}
        keyOf={({ id }) => id}
        rows={styles['stripRows']}
        grid={styles['strip']}
        guess={CARD_PX}
        // The card that is asked about and its piles come first; these are mostly below the screen.
        seen={cards.length > STRIP ? -1 : 0}
        draw={(card) => <PaperCard {...paper(card)} small drag={card.id} onPick={() => onPick(card.id)} />}
      />
      {hidden > 0 && (
        <Button size="desk" kind="quiet" onPress={() => setShown(shown + 4 * STRIP)}>
          {words.say('sort.more', { n: Math.min(hidden, 4 * STRIP) })}
        </Button>
      )}
    </section>
  );
}
