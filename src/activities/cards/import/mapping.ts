// Which column holds what, and what the file's own wordings mean: guessed here, decided by the person at the desk.

import type { Asked, Hand } from '../task.ts';
import { categoriesByName, columnsByName, findNames, type Role, ROLES } from './headings.ts';
import type { Row } from './read.ts';
import { type Meaning, meaningOf, plain } from './wordings.ts';

export interface Mapping {
  /** How many rows there are down to the names of the columns, with them; 0: there are no names. */
  readonly headings: number;
  /** Number of the column from 0; null: the file has none. */
  readonly columns: { readonly [role in Role]: number | null };
  /** By wording, as `plain` writes it. */
  readonly meanings: Readonly<Record<string, Meaning>>;
  /** For a file without a category column. */
  readonly categoryOfAll: Asked | null;
  /** The columns that are one category each: every cell of them is a card. Null where a row is a card. */
  readonly wide: Readonly<Record<number, Asked>> | null;
}

export function handOf(text: string): Hand | 'import' {
  const said = plain(text);
  if (/guess|dyfal|اندازہ/.test(said)) return 'best-guess';
  if (/^(self|own|own words|my words|me|person|the person|myself|hunan|خود)$/.test(said)) return 'self';
  return /help|typed|scribe|support|facilitator|staff|carer|family|for (me|them)|written for/.test(said)
    ? 'typed'
    : 'import';
}

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['en', /^(english|saesneg|انگریزی)$/],
  ['cy', /^(welsh|cymraeg|ویلش)$/],
  ['ur', /^(urdu|wrdw|اردو)$/],
];

/** As HTML's lang wants it; undefined where the cell says nothing that can be understood. */
export function languageOf(text: string): string | undefined {
  const said = text.trim();
  if (/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(said)) return said.replaceAll('_', '-').toLowerCase();
  return LANGUAGES.find(([, pattern]) => pattern.test(said.toLowerCase()))?.[0];
}

function cellsOf(rows: readonly Row[], column: number): string[] {
  return rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
}

export function countColumns(rows: readonly Row[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
}

/** By the names of the columns first; the words are then the column with the longest cells. */
function guessColumns(rows: readonly Row[], names: readonly string[]): Mapping['columns'] {
  const byName = columnsByName(names);
  const free = new Set(Array.from({ length: countColumns(rows) }, (_, at) => at));
  const take = (found: number | undefined): number | null => {
    if (found === undefined) return null;
    free.delete(found);
    return found;
  };
  for (const column of Object.values(byName)) take(column ?? undefined);
  const bestOf = (worth: (column: number) => number, least: number) => {
    const judged = [...free].map((column) => ({ column, worth: worth(column) })).filter((one) => one.worth > least);
    judged.sort((a, b) => b.worth - a.worth || a.column - b.column);
    return take(judged[0]?.column);
  };
  const understood = (column: number) => {
    const cells = cellsOf(rows, column);
    const short = average(cells.map((cell) => cell.length)) < 40;
    return short ? cells.filter((cell) => meaningOf(cell) !== null).length / Math.max(1, cells.length) : 0;
  };
  const category = byName.category ?? bestOf(understood, 0.5);
  const statement =
    byName.statement ?? bestOf((column) => average(cellsOf(rows, column).map(({ length }) => length)), 0);
  return { ...byName, category, statement };
}

/** The different wordings of the category column, with how many rows have each; the most frequent first. */
export function wordingsIn(
  rows: readonly Row[],
  column: number | null,
): { wording: string; shown: string; rows: number }[] {
  if (column === null) return [];
  const found = new Map<string, { wording: string; shown: string; rows: number }>();
  for (const cell of cellsOf(rows, column)) {
    const wording = plain(cell);
    const known = found.get(wording);
    found.set(wording, { wording, shown: known?.shown ?? cell.trim(), rows: (known?.rows ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows || (a.wording < b.wording ? -1 : 1));
}

/** The meanings of a column's wordings: what was decided before stays, the rest is guessed. */
export function meaningsIn(
  rows: readonly Row[],
  column: number | null,
  decided: Mapping['meanings'] = {},
): Mapping['meanings'] {
  return Object.fromEntries(
    wordingsIn(rows, column).map(({ wording, shown }) => [
      wording,
      Object.hasOwn(decided, wording) ? (decided[wording] ?? null) : meaningOf(shown),
    ]),
  );
}

/** The rows under the names of the columns. */
export function bodyOf(rows: readonly Row[], headings: number): readonly Row[] {
  return rows.slice(headings);
}

/** `named`: whether the columns have names, `wide`: whether each category has its own, where somebody has said so. */
export function guess(rows: readonly Row[], named?: boolean, wide?: boolean): Mapping {
  const found = named === false ? 0 : findNames(rows);
  const headings = named === true ? Math.max(1, found) : found;
  const body = bodyOf(rows, headings);
  const names = headings > 0 ? (rows[headings - 1]?.cells ?? []) : [];
  const categories = wide === false ? null : (categoriesByName(names) ?? (wide ? {} : null));
  if (categories) {
    const free = (column: number | null) => (column !== null && column in categories ? null : column);
    const { contributor, writtenBy, language, perspective } = columnsByName(names);
    const columns = {
      statement: null,
      category: null,
      contributor: free(contributor),
      writtenBy: free(writtenBy),
      language: free(language),
      perspective: free(perspective),
    };
    return { headings, columns, meanings: {}, categoryOfAll: null, wide: categories };
  }
  const columns = guessColumns(body.length > 0 ? body : rows, names);
  return { headings, columns, meanings: meaningsIn(body, columns.category), categoryOfAll: null, wide: null };
}

/** Another category for a column of cards, or null for none; it leaves the role that it had. */
export function withCategory(mapping: Mapping, column: number, category: Asked | null): Mapping {
  const { [column]: _, ...others } = mapping.wide ?? {};
  const columns = Object.fromEntries(
    ROLES.map((role) => [role, mapping.columns[role] === column ? null : mapping.columns[role]]),
  ) as Record<Role, number | null>;
  return { ...mapping, columns, wide: category === null ? others : { ...others, [column]: category } };
}

/** Another column for a role; a column has one role, so it leaves the one it had. */
export function withColumn(mapping: Mapping, rows: readonly Row[], role: Role, column: number | null): Mapping {
  const freed = Object.fromEntries(
    ROLES.map((one) => [one, column !== null && mapping.columns[one] === column ? null : mapping.columns[one]]),
  ) as Record<Role, number | null>;
  const columns = { ...freed, [role]: column };
  return {
    ...(column !== null && mapping.wide ? withCategory(mapping, column, null) : mapping),
    columns,
    meanings: meaningsIn(bodyOf(rows, mapping.headings), columns.category, mapping.meanings),
  };
}
