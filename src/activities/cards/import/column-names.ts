// What a column is called: by its heading, or by its letter as in a spreadsheet.

import { words } from '../words/table.ts';
import { countColumns } from './mapping.ts';
import type { Row } from './read.ts';

function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

export function columnNames(rows: readonly Row[], headings: number): readonly string[] {
  const cells = headings > 0 ? (rows[headings - 1]?.cells ?? []) : [];
  const names = Array.from({ length: countColumns(rows) }, (_, at) => cells[at]?.trim() ?? '');
  return names.map((name, at) => {
    const letter = letterOf(at);
    if (name === '') return words.say('map.column', { letter });
    // Two columns of one name could not be told apart.
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${letter})`;
  });
}
