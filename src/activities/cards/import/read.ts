// A file from a spreadsheet, from bytes to rows: every cell stays the text it was, whatever it looks like.

import { readBroken } from './broken-rows.ts';
import { delimiterOf, isBrokenQuote, parse, saidDelimiter } from './dialect.ts';

export interface Row {
  /** As the spreadsheet numbers it: the first line is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not match, so that its cells may have run into each other. */
  readonly broken?: true;
  /** The row before it is broken: these may be the rest of its words. */
  readonly afterBroken?: true;
}

export type FaultOfFile = 'file-empty' | 'file-too-big' | 'file-is-workbook' | 'file-not-text' | 'file-broken-quotes';

export type ReadFile =
  | { readonly yes: true; readonly rows: readonly Row[] }
  | { readonly yes: false; readonly reason: FaultOfFile; readonly about?: { readonly row: number } };

const MOST_BYTES = 5_000_000;

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** What windows-1252 has at 0x80 to 0x9f: quotation marks, dashes, the euro. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node read windows-1252 as Latin-1 and leave these; in a browser there is nothing left to mend. */
function decodeWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign);
}

/** UTF-16 has two bytes a sign; without its mark, the empty half of the first Latin letter shows which comes first. */
function sixteen(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const [one, other] = bytes;
  if (bytes.length % 2 !== 0 || (one === 0) === (other === 0)) return null;
  return other === 0 ? 'utf-16le' : 'utf-16be';
}

/** UTF-8 with or without its mark, UTF-16, and else what older spreadsheets on Windows write. */
export function decode(bytes: Uint8Array): string {
  const wide = sixteen(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

/** Empty rows are left out, and counted where rows are numbered, as the spreadsheet does: what is missing was one. */
export function readText(text: string): ReadFile {
  const said = saidDelimiter(text);
  const table = said?.rest ?? text;
  const delimiter = said?.delimiter ?? delimiterOf(table);
  const { data, errors } = parse(table, delimiter);
  const quotes = errors.find(isBrokenQuote);
  const records = quotes ? readBroken(table, delimiter) : data.map((cells) => ({ cells, broken: false }));
  const rows = records
    .map(
      ({ cells, broken }, at): Row => ({
        number: at + 1,
        cells,
        ...(broken ? { broken: true as const } : {}),
        ...(!broken && records[at - 1]?.broken ? { afterBroken: true as const } : {}),
      }),
    )
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) return { yes: false, reason: 'file-empty' };
  // Where not even a row of names and one of words is whole, the marks of the whole file are something else.
  if (quotes && rows.filter(({ broken }) => !broken).length < 2)
    return { yes: false, reason: 'file-broken-quotes', about: { row: (quotes.row ?? 0) + 1 } };
  return { yes: true, rows };
}

export function readFile(bytes: Uint8Array): ReadFile {
  if (bytes.length > MOST_BYTES) return { yes: false, reason: 'file-too-big' };
  // A zip (xlsx, ods) and the older xls.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { yes: false, reason: 'file-is-workbook' };
  }
  const text = decode(bytes);
  return text.includes('\0') ? { yes: false, reason: 'file-not-text' } : readText(text);
}
