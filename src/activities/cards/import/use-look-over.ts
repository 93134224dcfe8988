// The looking over while a file is open at the desk: between two slices the screen has its turn.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { lookOver, type RowWarned, type Seen, warnedRows } from './look-over.ts';
import type { RowIn } from './plan.ts';
import type { Row } from './read.ts';

/** Well under what a finger notices (48 ms), with room for drawing. */
const SLICE = 16;
/** Numbers that change with every slice cannot be read. */
const TOLD = 400;

const NO_ROWS: readonly RowIn[] = [];

/** The rows that come in with a warning, as far as is known, and whether all words were looked over. */
export function useLookOver(
  rows: readonly Row[] | undefined,
  take: readonly RowIn[] = NO_ROWS,
): { readonly warned: readonly RowWarned[]; readonly done: boolean } {
  const seen = useMemo((): Seen => new Map(), [rows]);
  const [told, setTold] = useState<{
    readonly take: readonly RowIn[];
    readonly seen: number;
    readonly done: boolean;
  }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = performance.now();
    const slice = () => {
      const from = performance.now();
      const done = lookOver(seen, take, () => performance.now() - from >= SLICE);
      if (done || from - last >= TOLD) {
        setTold({ take, seen: seen.size, done });
        last = from;
      }
      if (!done) timer = setTimeout(slice);
    };
    slice();
    return () => clearTimeout(timer);
  }, [seen, take]);
  const warned = useMemo(() => warnedRows(seen, take), [seen, take, told]);
  return { warned, done: told?.take === take && told.done };
}
