// How a file parts its cells and ends its rows: no spreadsheet says it, so it is read off the rows themselves.

import Papa from 'papaparse';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Rows looked at to find out. */
const SAMPLE = 100;

function endOfQuotes(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? text.length : end;
}

/**
 * Every row ends with a line feed, whatever mixture the file had (papaparse expects one kind, and runs the others
 * together). Line ends inside quoted cells are somebody's words and stay.
 */
export function withOneRowEnd(text: string, delimiter: Delimiter): string {
  if (!text.includes('\r')) return text;
  let out = '';
  let from = 0;
  let atStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (atStart && sign === '"') {
      at = endOfQuotes(text, at);
      atStart = false;
      continue;
    }
    if (sign === '\r') {
      out += `${text.slice(from, at)}\n`;
      if (text[at + 1] === '\n') at += 1;
      from = at + 1;
    }
    atStart = sign === delimiter || sign === '\n' || sign === '\r';
  }
  return out + text.slice(from);
}

export function parse(text: string, delimiter: Delimiter, most = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(withOneRowEnd(text, delimiter), {
    delimiter,
    newline: '\n',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    preview: most,
  });
}

export function isBrokenQuote({ type }: Papa.ParseError): boolean {
  return type === 'Quotes';
}

/** How well the rows come apart at this sign. */
interface Fit {
  readonly delimiter: Delimiter;
  /** Share of the rows that have more than one cell. */
  readonly parted: number;
  /** The first row has more than one. */
  readonly first: boolean;
  readonly whole: boolean;
  /** Share of the rows that have as many cells as most of them. */
  readonly even: number;
  readonly cells: number;
}

function fitOf(text: string, delimiter: Delimiter): Fit {
  const { data, errors } = parse(text, delimiter, SAMPLE);
  const widths = data.filter((cells) => cells.some((cell) => cell.trim() !== '')).map(({ length }) => length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [cells, rows] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  const all = Math.max(1, widths.length);
  return {
    delimiter,
    parted: widths.filter((width) => width > 1).length / all,
    first: (widths[0] ?? 0) > 1,
    whole: !errors.some(isBrokenQuote),
    even: rows / all,
    cells,
  };
}

/**
 * The sign at which the rows come apart. The first row tells most, because names of columns seldom hold commas; a file
 * in which hardly anything comes apart is a list of statements, and is parted at the sign that they hold least.
 */
export function delimiterOf(text: string): Delimiter {
  const fits = DELIMITERS.map((delimiter) => fitOf(text, delimiter));
  // Under a first row that does not come apart there must be more: it may be a title, or the statements may hold commas.
  const parting = fits.filter(({ parted, first }) => parted >= (first ? 0.5 : 0.6));
  parting.sort(
    (a, b) =>
      Number(b.first) - Number(a.first) || Number(b.whole) - Number(a.whole) || b.even - a.even || b.cells - a.cells,
  );
  const least = [...fits].sort((a, b) => Number(b.whole) - Number(a.whole) || a.parted - b.parted);
  return parting[0]?.delimiter ?? least[0]?.delimiter ?? ',';
}

/** Some spreadsheets write the sign into a line above the first row, and do not show that line. */
const SAID = /^"?sep=([,;\t|])"?(?:\r\n|\r|\n|$)/i;

export function saidDelimiter(text: string): { readonly delimiter: Delimiter; readonly rest: string } | null {
  const said = SAID.exec(text);
  const delimiter = DELIMITERS.find((one) => one === said?.[1]);
  return said && delimiter ? { delimiter, rest: text.slice(said[0].length) } : null;
}
