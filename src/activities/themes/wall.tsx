// The piles for everybody in the room: large, read only, with nothing on it that leads to a person.

import { useMemo, useRef } from 'preact/hooks';
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
/** So many letters stand on a line, and so high is one, roughly: only what was never seen is guessed at. */
const LETTERS = 34;
const LINE_PX = 36;

export function ThemesWall({ shared }: WallProps) {
  const categories = useMemo(() => (v.is(sharedShape, shared) ? shared.categories : []), [shared]);
  if (categories.length === 0) return <Empty title={words.say('wall.nothing')} />;
  return (
    <div class={styles['wall']}>
      {categories.map(({ category, piles, alone }) => (
        <section key={category}>
          <h2>
            <CategoryMark category={category} />
            {words.say(`category.${category}`)}
          </h2>
          <Piles piles={piles} category={category} />
          {alone.length > 0 && (
            <section class={styles['wallAlone']}>
              <h3>{words.say('wall.alone')}</h3>
              <Slips lines={alone} category={category} grid={styles['wallSlips']} />
            </section>
          )}
        </section>
      ))}
    </div>
  );
}

function itself(place: Element): Element[] {
  return [place];
}

/** Column by column, each pile where there is most room, so that a large one leaves no hole beside it. */
function Piles({ piles, category }: Pick<OnTheWall, 'piles' | 'category'>) {
  const place = useRef<HTMLDivElement>(null);
  const count = useColumns(place, true, itself);
  const columns = useMemo(() => spread(piles, count), [piles, count]);
  return (
    <div ref={place} class={styles['wallPiles']}>
      {columns.map((column, at) => (
        <div key={at} class={styles['wallColumn']}>
          {column.map(({ pile, n, lines }) => (
            <PileOnWall key={n} pile={pile} category={category} lines={lines} first={n < AT_ONCE} />
          ))}
        </div>
      ))}
    </div>
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
}

function PileOnWall({ pile, category, lines, first }: PileOnWallProps) {
  const [place, { drawn, height }] = useInView<HTMLElement>(first);
  return (
    <section
      ref={place}
      class={styles['wallPile']}
      style={{ blockSize: drawn ? undefined : `${height ?? (lines * LINE_PX) / USUAL_PX}rem` }}
    >
      {drawn && (
        <>
          <h3 dir="auto" lang={pile.language}>
            {pile.words}
          </h3>
          <p>
            {words.say('counts', {
              cards: words.say('cards', { n: pile.cards.length }),
              people: sayPeople(pile.people, pile.atLeast ?? false),
            })}
          </p>
          <Slips lines={pile.cards} category={category} grid={styles['wallSlipsOfPile']} />
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
