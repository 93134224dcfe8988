// The piles for everybody in the room: large, read only, with nothing on it that leads to a person. Where only one column has
// room, many piles lie closed with their counts, and one at a time is opened.

import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { CardPicture } from '../../ui/card-picture.tsx';
import { Empty } from '../../ui/empty.tsx';
import { InRows, useColumns } from '../../ui/in-rows.tsx';
import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import { USUAL_PX, useInView } from '../../ui/use-in-view.ts';
import type { WallProps } from '../activity.ts';
import { sayPeople } from './say-people.ts';
import { sharedShape } from './share.ts';
import styles from './themes.module.css';
import { words } from './words/table.ts';

type OnTheWall = v.InferOutput<typeof sharedShape>['categories'][number];
type Pile = OnTheWall['piles'][number];
type Line = Pile['cards'][number];

/** More do not fit on a projector at once; the others are drawn when the wall is scrolled to them. */
const AT_ONCE = 6;
/** In one column more than these are dozens of screens. */
const MOST_IN_A_COLUMN = 24;
/** So many letters stand on a line, and so high is one, roughly: only what was never seen is guessed at. */
const LETTERS = 34;
const LINE_PX = 36;

export function ThemesWall({ shared }: WallProps) {
  const categories = useMemo(() => (v.is(sharedShape, shared) ? shared.categories : []), [shared]);
  const [open, setOpen] = useState<string | null>(null);
  if (categories.length === 0) return <Empty title={words.say('wall.nothing')} />;
  return (
    <div class={styles['wall']}>
      {categories.map((one) => (
        <CategoryOnWall key={one.category} {...one} open={open} onOpen={setOpen} />
      ))}
    </div>
  );
}

function itself(place: Element): Element[] {
  return [place];
}

/** A pile that lies closed until it is pressed; without it everything lies open. */
interface Fold {
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

type CategoryProps = OnTheWall & {
  /** Which one of all is open, where they lie closed. */
  readonly open: string | null;
  readonly onOpen: (which: string | null) => void;
};

/** Column by column, each pile where there is most room, so that a large one leaves no hole beside it. */
function CategoryOnWall({ category, piles, alone, open, onOpen }: CategoryProps) {
  const place = useRef<HTMLDivElement>(null);
  const count = useColumns(place, true, itself);
  const columns = useMemo(() => spread(piles, count), [piles, count]);
  const cards = piles.reduce((sum, pile) => sum + pile.cards.length, alone.length);
  const foldOf = (which: string): Fold | undefined => {
    if (count !== 1 || cards <= MOST_IN_A_COLUMN) return undefined;
    const name = `${category} ${which}`;
    const isOpen = open === name;
    return { isOpen, onPress: () => onOpen(isOpen ? null : name) };
  };
  const ofAlone = foldOf('alone');
  return (
    <section>
      <h2>
        <CategoryMark category={category} />
        {words.say(`category.${category}`)}
      </h2>
      <div ref={place} class={styles['wallPiles']}>
        {columns.map((column, at) => (
          <div key={at} class={styles['wallColumn']}>
            {column.map(({ pile, n, lines }) => (
              <PileOnWall
                key={n}
                pile={pile}
                category={category}
                lines={lines}
                first={n < AT_ONCE}
                fold={foldOf(String(n))}
              />
            ))}
          </div>
        ))}
      </div>
      {alone.length > 0 && (
        <section class={styles['wallAlone']} data-folds={ofAlone ? '' : undefined}>
          <h3>
            <Folded fold={ofAlone}>{words.say('wall.alone')}</Folded>
          </h3>
          {ofAlone && <p>{words.say('cards', { n: alone.length })}</p>}
          {ofAlone?.isOpen !== false && <Slips lines={alone} category={category} grid={styles['wallSlips']} />}
        </section>
      )}
    </section>
  );
}

/** A heading, and where its cards lie closed the button that opens them. */
function Folded({ fold, children }: { readonly fold: Fold | undefined; readonly children: ComponentChildren }) {
  const ref = useRef<HTMLButtonElement>(null);
  const isOpen = fold?.isOpen ?? false;
  // The one that was open above has closed: what was pressed must not have gone with it.
  useEffect(() => {
    if (isOpen) ref.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  if (!fold) return <>{children}</>;
  return (
    <button ref={ref} type="button" class={styles['wallFold']} aria-expanded={isOpen} onClick={fold.onPress}>
      {children}
    </button>
  );
}

interface Placed {
  readonly pile: Pile;
  /** Where it stands among all of them. */
  readonly n: number;
  /** About how high it is. */
  readonly lines: number;
}

const linesOf = (text: string) => Math.ceil(Math.max(1, text.length) / LETTERS);

function spread(piles: readonly Pile[], count: number): Placed[][] {
  const columns = Array.from({ length: count }, () => ({ placed: [] as Placed[], lines: 0 }));
  for (const [n, pile] of piles.entries()) {
    const lines = 3 + linesOf(pile.words) + pile.cards.reduce((sum, card) => sum + linesOf(card.words) + 0.8, 0);
    const shortest = columns.reduce(
      (best, one) => (one.lines < best.lines ? one : best),
      columns[0] ?? { placed: [], lines: 0 },
    );
    shortest.placed.push({ pile, n, lines });
    shortest.lines += lines;
  }
  return columns.map(({ placed }) => placed);
}

interface PileOnWallProps {
  readonly pile: Pile;
  readonly category: string;
  readonly lines: number;
  readonly first: boolean;
  readonly fold: Fold | undefined;
}

function PileOnWall({ pile, category, lines, first, fold }: PileOnWallProps) {
  const [place, { drawn: isNear, height }] = useInView<HTMLElement>(first);
  const isClosed = fold?.isOpen === false;
  // Closed it is a line or two: keeping its place would cost more.
  const drawn = isNear || isClosed;
  return (
    <section
      ref={place}
      class={styles['wallPile']}
      data-folds={fold ? '' : undefined}
      style={{ blockSize: drawn ? undefined : `${height ?? (lines * LINE_PX) / USUAL_PX}rem` }}
    >
      {drawn && (
        <>
          <h3 dir="auto" lang={pile.language}>
            <Folded fold={fold}>{fold ? <bdi>{pile.words}</bdi> : pile.words}</Folded>
          </h3>
          <p>
            {words.say('counts', {
              cards: words.say('cards', { n: pile.cards.length }),
              people: sayPeople(pile.people, pile.atLeast ?? false),
            })}
          </p>
          {!isClosed && <Slips lines={pile.cards} category={category} grid={styles['wallSlipsOfPile']} />}
        </>
      )}
    </section>
  );
}

interface WallSlipsProps {
  readonly lines: readonly Line[];
  readonly category: string;
  readonly grid: string | undefined;
}

function Slips({ lines, category, grid }: WallSlipsProps) {
  const numbered = useMemo(() => lines.map((line, at) => ({ line, at })), [lines]);
  return (
    <InRows
      items={numbered}
      keyOf={({ at }) => String(at)}
      rows={styles['slipRows']}
      grid={grid}
      guess={2 * LINE_PX}
      draw={({ line }) => (
        <div class={styles['slip']} data-category={category}>
          {line.picture && <CardPicture picture={line.picture} {...(line.wordless ? { name: line.words } : {})} />}
          {!(line.picture && line.wordless) && (
            <span class={styles['slipFace']} dir="auto" lang={line.language}>
              {line.words}
            </span>
          )}
        </div>
      )}
    />
  );
}
