// What comes in and what stays out, row by row, before anything is written.

import type { ImportRow } from '../rules.ts';
import { type Asked, ASKED, faultOfWords, isBlank } from '../task.ts';
import { bodyOf, countColumns, handOf, languageOf, type Mapping } from './mapping.ts';
import type { Row } from './read.ts';
import type { RowWarning } from './warn.ts';
import { plain } from './wordings.ts';

export type WhyOut =
  | 'out-above-names'
  | 'out-broken-quote'
  | 'out-too-many-cells'
  | 'out-empty'
  | 'out-no-words'
  | 'out-too-long'
  | 'out-broken-cell'
  | 'out-no-category'
  | 'out-category-unknown'
  | 'out-category-left';

export interface RowOut {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly why: WhyOut;
  /** The wording of the category, where that is why. */
  readonly wording?: string;
}

/** A row that comes in, and what the file gives cause for; its words are looked over by `look-over.ts`. */
export interface RowIn {
  readonly number: number;
  readonly row: ImportRow;
  readonly warnings: readonly RowWarning[];
}

export interface Plan {
  /**
   * Every row but for the names of the columns, down to the last in which anything stands; where each category has its own
   * column, every cell that is not blank, and every row without one. `take.length + out.length === rows`, whatever the file.
   */
  readonly rows: number;
  readonly take: readonly RowIn[];
  readonly out: readonly RowOut[];
  readonly counts: { readonly [category in Asked]: number };
  /** How many different people the file tells apart. */
  readonly people: number;
  /** How many of them have more cards in some category than agreed; they all come in. */
  readonly peopleOver: number;
  /** Columns that have no role and are not taken. */
  readonly unused: readonly number[];
}

/** What a spreadsheet leaves where it took words for a formula: the words are lost already. */
const BROKEN = /^#(NAME|REF|VALUE|DIV\/0|N\/A|NUM|NULL|ERROR)[!?]?$/i;

/** What people put into a cell that has nothing in it. "None" is none of these: it may be somebody's answer. */
const NOTHING = /^(?:[\s\p{Pd}._…/\\*]+|\s*n\/a\.?\s*)$/iu;

/** Longer than a word for whose view it is, a cell may tell who it was. */
const LONGEST_PERSPECTIVE = 40;

interface Judged extends Pick<RowIn, 'number' | 'row'> {
  readonly afterBroken: Row['afterBroken'];
}

/**
 * The rows in which nothing stands, by their numbers: those that are missing between the others. Above the names they are the
 * room round a title; below the last row spreadsheets leave hundreds that nobody ever saw, and those are no rows.
 */
function emptyIn(rows: readonly Row[], headings: number): RowOut[] {
  const first = Math.max(0, headings - 1);
  return rows.slice(first).flatMap(({ number }, at) => {
    const before = rows[first + at - 1]?.number;
    if (at === 0 || before === undefined) return [];
    return Array.from(
      { length: number - before - 1 },
      (_, n): RowOut => ({ number: before + 1 + n, why: 'out-empty' }),
    );
  });
}

/** How many cells a row should have: as many as there are names, or where there are none as most rows have. */
function widthOf(rows: readonly Row[], headings: number): number {
  const names = headings > 0 ? rows[headings - 1] : undefined;
  if (names) return names.cells.length;
  const counts = new Map<number, number>();
  for (const { cells } of rows.filter(({ broken }) => !broken))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** What becomes of a row: one card, or where each category has its own column as many as it has words in them. */
function judge(row: Row, mapping: Mapping, width: number): readonly (Judged | RowOut)[] {
  const { columns, meanings, categoryOfAll, wide } = mapping;
  const out = (why: WhyOut, wording?: string): RowOut => ({
    number: row.number,
    why,
    ...(wording === undefined ? {} : { wording }),
  });
  if (row.broken) return [out('out-broken-quote')];
  // Cells that were pushed along by a comma too many: neither the words nor what they are about can be trusted.
  if (row.cells.slice(width).some((beyond) => !isBlank(beyond))) return [out('out-too-many-cells')];
  const cell = (column: number | null) => (column === null ? '' : (row.cells[column] ?? ''));
  const told = toldOfRow(cell, columns);
  const card = (words: string, category: Asked): Judged | RowOut =>
    outOfWords(words, out) ?? { number: row.number, row: { category, words, ...told }, afterBroken: row.afterBroken };
  if (wide) {
    const filled = Object.entries(wide).filter(([column]) => !isBlank(cell(Number(column))));
    return filled.length === 0
      ? [out('out-no-words')]
      : filled.map(([column, category]) => card(cell(Number(column)), category));
  }
  const words = cell(columns.statement);
  const fault = outOfWords(words, out);
  if (fault) return [fault];
  const wording = cell(columns.category).trim();
  const meaning = columns.category === null ? categoryOfAll : (meanings[plain(wording)] ?? null);
  if (columns.category === null ? meaning === null : isBlank(wording)) return [out('out-no-category')];
  if (meaning === null) return [out('out-category-unknown', wording)];
  return [meaning === 'leave-out' ? out('out-category-left', wording) : card(words, meaning)];
}

function outOfWords(words: string, out: (why: WhyOut) => RowOut): RowOut | null {
  const fault = NOTHING.test(words) ? 'no-words' : faultOfWords(words);
  if (fault !== null) return out(fault === 'no-words' ? 'out-no-words' : 'out-too-long');
  return BROKEN.test(words.trim()) ? out('out-broken-cell') : null;
}

/** What a row says beside its words. */
function toldOfRow(
  cell: (column: number | null) => string,
  columns: Mapping['columns'],
): Omit<ImportRow, 'category' | 'words'> {
  const language = languageOf(cell(columns.language));
  const contributor = plain(cell(columns.contributor));
  const perspective = cell(columns.perspective).trim().replace(/\s+/g, ' ');
  return {
    by: handOf(cell(columns.writtenBy)),
    ...(language ? { language } : {}),
    ...(contributor ? { contributor } : {}),
    ...(perspective && perspective.length <= LONGEST_PERSPECTIVE ? { perspective } : {}),
  };
}

function countOver(take: readonly ImportRow[], caps: Plan['counts']): number {
  const counts = new Map<string, number>();
  const over = new Set<string>();
  for (const { contributor, category } of take) {
    if (contributor === undefined) continue;
    const key = JSON.stringify([contributor, category]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > caps[category]) over.add(contributor);
  }
  return over.size;
}

const keyOf = ({ category, words }: { readonly category: string; readonly words: string }) => `${category}\n${words}`;

/** What a row gives cause for beside the others: whose it is, and whether it was there before. */
function beside(
  taken: readonly Judged[],
  here: Iterable<{ readonly category: string; readonly words: string }>,
  tellsPeople: boolean,
): readonly RowIn[] {
  const known = new Set([...here].map(keyOf));
  const before = new Set<string>();
  return taken.map(({ number, row, afterBroken }) => {
    const warnings: RowWarning[] = [];
    if (afterBroken) warnings.push({ kind: 'after-broken' });
    if (tellsPeople && row.contributor === undefined) warnings.push({ kind: 'nobody' });
    // The same words of somebody else are theirs as well, and no cause for a warning.
    const mine = JSON.stringify([row.contributor, keyOf(row)]);
    if (before.has(mine)) warnings.push({ kind: 'twice' });
    before.add(mine);
    if (known.has(keyOf(row))) warnings.push({ kind: 'already' });
    return { number, row, warnings };
  });
}

/**
 * `here`: the cards that lie on the table now. `caps`: the setting, to say who has more. `keepsViews`: without it the column
 * of perspectives is one that is not taken.
 */
export function planImport(
  rows: readonly Row[],
  given: Mapping,
  caps: Plan['counts'],
  here: Iterable<{ readonly category: string; readonly words: string }>,
  keepsViews = false,
): Plan {
  const mapping = keepsViews ? given : { ...given, columns: { ...given.columns, perspective: null } };
  const titles = rows.slice(0, Math.max(0, mapping.headings - 1));
  const body = bodyOf(rows, mapping.headings);
  const width = widthOf(rows, mapping.headings);
  const judged = body.flatMap((row) => judge(row, mapping, width));
  const empty = emptyIn(rows, mapping.headings);
  const take = beside(
    judged.filter((one): one is Judged => 'row' in one),
    here,
    mapping.columns.contributor !== null,
  );
  const brought = take.map(({ row }) => row);
  const out = [
    ...titles.map(({ number }): RowOut => ({ number, why: 'out-above-names' })),
    ...judged.filter((one): one is RowOut => 'why' in one),
    ...empty,
  ].sort((a, b) => a.number - b.number);
  const counts = { working: 0, 'not-working': 0, future: 0 };
  for (const category of ASKED) counts[category] = brought.filter((row) => row.category === category).length;
  const used = new Set([...Object.values(mapping.columns), ...Object.keys(mapping.wide ?? {}).map(Number)]);
  return {
    rows: titles.length + judged.length + empty.length,
    take,
    out,
    counts,
    people: new Set(brought.flatMap(({ contributor }) => contributor ?? [])).size,
    peopleOver: countOver(brought, caps),
    unused: Array.from({ length: countColumns(rows) }, (_, at) => at).filter((at) => !used.has(at)),
  };
}
