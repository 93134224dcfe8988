// What comes in and what stays out, row by row, before anything is written.

import type { ImportRow } from '../rules.ts';
import { type Asked, ASKED, faultOfWords } from '../task.ts';
import { bodyOf, countColumns, handOf, languageOf, type Mapping, plain } from './mapping.ts';
import type { Row } from './read.ts';

export type WhyOut =
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

export interface Plan {
  /** `take.length + out.length === rows`, whatever the file. */
  readonly rows: number;
  readonly take: readonly ImportRow[];
  readonly out: readonly RowOut[];
  readonly counts: { readonly [category in Asked]: number };
  /** How many different people the file tells apart. */
  readonly people: number;
  /** How many of them have more cards in some category than agreed; they all come in. */
  readonly peopleOver: number;
  /** How many cards with these very words in this category are here already: perhaps the file was brought in before. */
  readonly already: number;
  /** Columns that have no role and are not taken. */
  readonly unused: readonly number[];
}

/** What a spreadsheet leaves where it took words for a formula: the words are lost already. */
const BROKEN = /^#(NAME|REF|VALUE|DIV\/0|N\/A|NUM|NULL|ERROR)[!?]?$/i;

function judge(row: Row, { columns, meanings, categoryOfAll }: Mapping): ImportRow | RowOut {
  const cell = (column: number | null) => (column === null ? '' : (row.cells[column] ?? ''));
  const out = (why: WhyOut, wording?: string): RowOut => ({
    number: row.number,
    why,
    ...(wording === undefined ? {} : { wording }),
  });
  const words = cell(columns.statement);
  const fault = faultOfWords(words);
  if (fault !== null) return out(fault === 'no-words' ? 'out-no-words' : 'out-too-long');
  if (BROKEN.test(words.trim())) return out('out-broken-cell');
  const wording = cell(columns.category).trim();
  const meaning = columns.category === null ? categoryOfAll : (meanings[plain(wording)] ?? null);
  if (columns.category === null ? meaning === null : wording === '') return out('out-no-category');
  if (meaning === null) return out('out-category-unknown', wording);
  if (meaning === 'leave-out') return out('out-category-left', wording);
  const language = languageOf(cell(columns.language));
  const contributor = plain(cell(columns.contributor));
  return {
    category: meaning,
    words,
    by: handOf(cell(columns.writtenBy)),
    ...(language ? { language } : {}),
    ...(contributor ? { contributor } : {}),
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

/** `here`: the cards that lie on the table now. `caps`: the setting, to say who has more. */
export function planImport(
  rows: readonly Row[],
  mapping: Mapping,
  caps: Plan['counts'],
  here: Iterable<{ readonly category: string; readonly words: string }>,
): Plan {
  const body = bodyOf(rows, mapping.headings);
  const judged = body.map((row) => judge(row, mapping));
  const take = judged.filter((one): one is ImportRow => !('why' in one));
  const out = judged.filter((one): one is RowOut => 'why' in one);
  const known = new Set([...here].map(keyOf));
  const counts = { working: 0, 'not-working': 0, future: 0 };
  for (const category of ASKED) counts[category] = take.filter((row) => row.category === category).length;
  const used = new Set(Object.values(mapping.columns));
  return {
    rows: body.length,
    take,
    out,
    counts,
    people: new Set(take.flatMap(({ contributor }) => contributor ?? [])).size,
    peopleOver: countOver(take, caps),
    already: take.filter((row) => known.has(keyOf(row))).length,
    unused: Array.from({ length: countColumns(rows) }, (_, at) => at).filter((at) => !used.has(at)),
  };
}
