// Looking over the words of a file a slice at a time: a thousand statements must not hold up the screen of an old tablet.

import type { ImportRow } from '../rules.ts';
import type { RowIn } from './plan.ts';
import { type RowWarning, warningsOfWords } from './warn.ts';

/** What was seen in which words. Another mapping of the same file finds most of it here. */
export type Seen = Map<string, readonly RowWarning[]>;

function keyOf({ words, language }: ImportRow): string {
  return `${language ?? ''}\n${words}`;
}

/** Looks on where it was left, until `late`; whether all was looked over. At least one row is, so that it comes to an end. */
export function lookOver(seen: Seen, take: readonly RowIn[], late: () => boolean): boolean {
  for (const { row } of take) {
    const key = keyOf(row);
    if (seen.has(key)) continue;
    seen.set(key, warningsOfWords(row.words, row.language));
    if (late()) return take.every((one) => seen.has(keyOf(one.row)));
  }
  return true;
}

export interface RowWarned {
  readonly number: number;
  readonly words: string;
  readonly warnings: readonly RowWarning[];
}

/** The rows that come in with a warning, as far as they were looked over. */
export function warnedRows(seen: Seen, take: readonly RowIn[]): readonly RowWarned[] {
  return take.flatMap(({ number, row, warnings: beside }) => {
    const warnings = [...(seen.get(keyOf(row)) ?? []), ...beside];
    return warnings.length > 0 ? [{ number, words: row.words, warnings }] : [];
  });
}
