// What a group settles again and again. What was settled last stands; what two tablets settled without knowing of each other
// stands side by side until somebody who knows of both settles it: no clock picks one of them in silence.

import * as v from 'valibot';
import { Table } from './table.ts';

/** A field of such an entry: ids of the entries that stood until it was written. The first versions did not say. */
export const replacesShape = v.optional(v.array(v.string()));

interface Standing<T> {
  /** Id of the entry. */
  readonly entry: string;
  readonly values: readonly T[];
}

export interface Settled<T> {
  readonly stands: readonly Standing<T>[];
  /** What each entry ever said, by its id: undo brings it back. */
  readonly said: Table<readonly T[]>;
}

export const unsettled = <T>(): Settled<T> => ({ stands: [], said: Table.of<readonly T[]>() });

export function settle<T>(
  { stands, said }: Settled<T>,
  entry: string,
  values: readonly T[],
  replaces: readonly string[],
): Settled<T> {
  return {
    stands: [...stands.filter((old) => !replaces.includes(old.entry)), { entry, values }],
    said: said.set(entry, values),
  };
}

/**
 * An entry that was undone brings back what stood before it on its own tablet, in its place: what another tablet settled
 * meanwhile takes nothing away from that. One that stood first leaves nothing.
 */
export function settleAsBefore<T>(settled: Settled<T>, entry: string, replaces: readonly string[] = []): Settled<T> {
  const values = replaces.flatMap((id) => settled.said.get(id) ?? []);
  return values.length === 0 ? settled : settle(settled, entry, values, replaces);
}

/** For the next entry's `replaces`. */
export const standingIds = <T>({ stands }: Settled<T>): string[] => stands.map(({ entry }) => entry);

export const standingValues = <T>({ stands }: Settled<T>): T[] => stands.flatMap(({ values }) => values);

/** Whether these lists are not all of the same ids, in whatever order. */
export function differ(lists: readonly (readonly string[])[]): boolean {
  return new Set(lists.map(sameIds)).size > 1;
}

/** The same text for the same ids. */
export const sameIds = (ids: readonly string[]): string => [...new Set(ids)].sort().join();
