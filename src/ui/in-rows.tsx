// A long list laid out in rows, of which only those near the screen are in the document; the others keep their place.
// All of it can be reached: by scrolling, by Tab and by ear, the next rows are there before anybody is.

import { type ComponentChildren, Fragment, type RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { USUAL_PX, useInView } from './use-in-view.ts';

export interface InRowsProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly draw: (item: T, at: number) => ComponentChildren;
  /** Class of the whole, which has the gap between rows, and of the columns in it, made with `repeat(auto-fill, …)`. */
  readonly rows: string | undefined;
  readonly grid: string | undefined;
  /** How high one is before any was seen, in pixels of usual letters. */
  readonly guess: number;
  /** About so many at a time come and go. */
  readonly atATime?: number;
  /** The rows down to this one are there before anything was measured; -1: none. */
  readonly seen?: number;
  /** A group of controls under this name, rather than a list. */
  readonly label?: string;
}

/** Fewer are always there: keeping the place of a dozen costs more than they do. */
const FEW = 12;

export function InRows<T>(props: InRowsProps<T>) {
  const { items, rows, grid, atATime = 8, seen = 0, label } = props;
  const place = useRef<HTMLDivElement>(null);
  const columns = useColumns(place, items.length > FEW, childrenOf);
  const isLong = items.length > FEW;
  const size = isLong ? columns * Math.max(1, Math.round(atATime / columns)) : items.length;
  const blocks = [];
  for (let from = 0; size > 0 && from < items.length; from += size)
    blocks.push(
      <Block
        key={isLong ? `${size} ${from}` : 'all'}
        {...props}
        from={from}
        to={Math.min(from + size, items.length)}
        columns={columns}
        first={from <= seen}
      />,
    );
  return (
    // An empty list is no list to a screen reader.
    <div ref={place} class={rows} role={label ? 'group' : items.length > 0 ? 'list' : undefined} aria-label={label}>
      {/* Empty, it already has the columns that the rows will have. */}
      {size === 0 && <div class={grid} />}
      {blocks}
    </div>
  );
}

interface BlockProps<T> extends InRowsProps<T> {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly first: boolean;
}

function Block<T>({ items, keyOf, draw, grid, guess, label, from, to, columns, first }: BlockProps<T>) {
  const [place, { drawn, height }] = useInView<HTMLDivElement>(first);
  const rows = Math.ceil((to - from) / Math.max(1, columns));
  return (
    <div
      ref={place}
      class={drawn ? grid : undefined}
      role="presentation"
      style={{ blockSize: drawn ? undefined : `${height ?? (rows * guess) / USUAL_PX}rem` }}
    >
      {drawn &&
        items.slice(from, to).map((item, n) =>
          label === undefined ? (
            // biome-ignore lint/a11y/useSemanticElements: between this list and its items stand the rows that come and go
            <div key={keyOf(item)} role="listitem" aria-setsize={items.length} aria-posinset={from + n + 1}>
              {draw(item, from + n)}
            </div>
          ) : (
            <Fragment key={keyOf(item)}>{draw(item, from + n)}</Fragment>
          ),
        )}
    </div>
  );
}

function childrenOf({ children }: Element): Element[] {
  return [...children];
}

/** How many columns a grid makes of the width there is, the first one found among `grids`; 0 before that is known. */
export function useColumns(
  place: RefObject<HTMLElement | null>,
  wanted: boolean,
  grids: (place: Element) => readonly Element[],
): number {
  const [columns, setColumns] = useState(0);
  useLayoutEffect(() => {
    const rows = place.current;
    if (!wanted || !rows) return undefined;
    const look = () => {
      const tracks = grids(rows)
        .map((one) => getComputedStyle(one).gridTemplateColumns)
        .find((found) => found !== 'none');
      setColumns((was) => tracks?.split(' ').length ?? (was || 1));
    };
    look();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(look);
    watch.observe(rows);
    return () => watch.disconnect();
  }, [place, wanted, grids]);
  return columns;
}
