// A group picture as data: totals alone, so that the desk, the wall and the report draw one and the same thing.

import type { Moved, PickCount } from '../../rounds/counting.ts';
import type { Withheld } from './entries.ts';

export type Counted = { readonly count: PickCount; readonly people: number };

export type GroupPicture = {
  readonly options: readonly string[];
  readonly now: Counted;
  /** The check-in's, where this is a check-out that lies beside one. */
  readonly start: Counted | null;
  readonly moved: Moved | null;
  readonly withheld: Withheld | null;
};

export function peopleOn({ count }: Counted, option: string): number {
  return count.totals.find((total) => total.option === option)?.people ?? 0;
}
