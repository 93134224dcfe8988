// What a column is called: by its heading, or by its letter as in a spreadsheet.

import { words } from '../words/table.ts';
import { countColumns } from './mapping.ts';
import type { Row } from './read.ts';

/** The file's words inside a sentence of ours: their direction must not turn the sentence round. */
export function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

export function columnNames(rows: readonly Row[], headings: boolean): readonly string[] {
  const first = headings ? (rows[0]?.cells ?? []) : [];
  return Array.from(
    { length: countColumns(rows) },
    (_, at) => first[at]?.trim() || words.say('map.column', { letter: letterOf(at) }),
  );
}
