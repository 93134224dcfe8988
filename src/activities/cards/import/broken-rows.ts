// A file with a broken quotation mark in it, read a line at a time: the mark costs its own row and not all that follow.

import Papa from 'papaparse';
import { type Delimiter, isBrokenQuote } from './dialect.ts';

/** No statement has more lines than this; a mark that is not closed by then was never meant to be. */
const MOST_LINES = 40;

export interface Record {
  readonly cells: readonly string[];
  /** Its quotation marks do not match: what stands in the cells may be nobody's words. */
  readonly broken: boolean;
}

type Found = 'whole' | 'open' | 'broken';

/** What some lines are if they are taken for one row. */
function readAs(text: string, delimiter: Delimiter): { readonly found: Found; readonly cells: readonly string[] } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n', header: false });
  const faults = errors.filter(isBrokenQuote);
  const cells = data[0] ?? [''];
  if (faults.some(({ code }) => code === 'InvalidQuotes')) return { found: 'broken', cells };
  if (faults.length > 0) return { found: 'open', cells };
  return { found: data.length > 1 ? 'broken' : 'whole', cells };
}

const countMarks = (line: string) => line.split('"').length - 1;

/** The rows of a text in which `parse` found a broken mark. A row that is sound may go over several lines. */
export function readBroken(text: string, delimiter: Delimiter): readonly Record[] {
  const [first = '', ...more] = text.split(/(\r\n|\r|\n)/);
  const lines = [first, ...more.filter((_, at) => at % 2 === 1)];
  const ends = more.filter((_, at) => at % 2 === 0);
  const records: Record[] = [];
  let at = 0;
  while (at < lines.length) {
    let candidate = lines[at] ?? '';
    let last = at;
    let read = readAs(candidate, delimiter);
    while (read.found === 'open' && last + 1 < lines.length && last - at < MOST_LINES) {
      candidate += `${ends[last] ?? '\n'}${lines[last + 1] ?? ''}`;
      last += 1;
      read = readAs(candidate, delimiter);
    }
    // An odd mark inside a cell is the end of a cell that was broken above.
    const sound = read.found === 'whole' && countMarks(candidate) % 2 === 0;
    records.push(
      sound ? { cells: read.cells, broken: false } : { cells: (lines[at] ?? '').split(delimiter), broken: true },
    );
    at = sound ? last + 1 : at + 1;
  }
  return records;
}
