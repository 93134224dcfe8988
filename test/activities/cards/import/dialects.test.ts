// Whatever way a spreadsheet writes a table down, it comes back to the letter; and whatever comes back, no row is lost.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { guess } from '../../../../src/activities/cards/import/mapping.ts';
import { planImport } from '../../../../src/activities/cards/import/plan.ts';
import { readFile, readText } from '../../../../src/activities/cards/import/read.ts';
import { faultOfWords } from '../../../../src/activities/cards/task.ts';
import { USUAL_SETTINGS } from '../../../../src/activities/prepare/model.ts';
import { law } from '../../../support/laws.ts';

/** The pound sign is one byte that is no UTF-8: what older spreadsheets write cannot be taken for something else. */
const NAMES = ['Who', 'Category', 'What was said', 'Notes (£)', 'Iaith'];

/** What windows-1252 has beyond Latin-1. */
const WINDOWS = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const WINDOWS_BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
  0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

const inWindows = (text: string) =>
  Uint8Array.from(text, (sign) => WINDOWS_BYTES[WINDOWS.indexOf(sign)] ?? sign.charCodeAt(0));
const inSixteen = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array) => bytes.map((_, at) => bytes[at ^ 1] ?? 0);

const ENCODINGS = {
  'UTF-8': (text: string) => new TextEncoder().encode(text),
  'UTF-8 with its mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16': (text: string) => inSixteen(`\ufeff${text}`),
  'UTF-16 the other way round': (text: string) => swapped(inSixteen(`\ufeff${text}`)),
  'UTF-16 without its mark': inSixteen,
} as const;

const DELIMITERS = [',', ';', '\t', '|'] as const;
const ROW_ENDS = ['\r\n', '\n', '\r'] as const;

/** What people write, and what spreadsheets stumble over. */
const PIECES = [
  ...['I like the bus', 'Sŵn', 'o\u0302', 'ہاں، ٹھیک ہے', '👩🏽‍🦽', '\u202egnorw', '\u2068a', '\ufeff', '\u200b'],
  ...['"', '""', '",', ',', ';', '\t', '|', '\n', '\r', '\r\n', ' ', '  ', '\u00a0', "'", '\\', '\\"'],
  ...[
    '=1+1',
    '+',
    '-',
    '@home',
    '=HYPERLINK("x")',
    '<b>',
    '&amp;',
    '#NAME?',
    '__proto__',
    '0012',
    '1e5',
    'TRUE',
    '3/4',
  ],
  ...['working', 'Not working', 'NW', 'Future hopes', 'P1', 'ﬁ', 'ي', 'é'],
];
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);
const clean = (text: string) => text.replaceAll('\0', '').toWellFormed();
const cell = fc.array(piece, { maxLength: 6 }).map((parts) => clean(parts.join('')));
const row = fc.array(cell, { minLength: NAMES.length, maxLength: NAMES.length });
const table = fc.array(row, { maxLength: 8 }).map((rows) => [NAMES, ...rows]);
const dialect = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  newline: fc.constantFrom(...ROW_ENDS),
  quotes: fc.boolean(),
});

const filled = (rows: readonly (readonly string[])[]) =>
  rows.map((cells, at) => ({ number: at + 1, cells })).filter(({ cells }) => cells.some((one) => one.trim() !== ''));

function rowsOf(read: ReturnType<typeof readFile>) {
  if (!read.yes) throw new Error(read.reason);
  return read.rows;
}

describe('a table written by a spreadsheet comes back to the letter', () => {
  test.each(Object.entries(ENCODINGS))('in %s, however cells are parted, rows ended and words quoted', (_, encode) => {
    law(300, [table, dialect], (rows, { delimiter, newline, quotes }) => {
      const text = Papa.unparse(rows, { delimiter, newline, quotes });
      expect(rowsOf(readFile(encode(text)))).toEqual(filled(rows));
    });
  });

  test('in what Windows wrote before UTF-8', () => {
    const sign = fc.oneof(
      fc.constantFrom(...WINDOWS.split(''), '"', ',', ';', '\t', '\n', '\r'),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0xa0, max: 0xff }).map((code) => String.fromCharCode(code)),
    );
    const windowsRow = fc.array(fc.string({ unit: sign, maxLength: 12 }), {
      minLength: NAMES.length,
      maxLength: NAMES.length,
    });
    law(500, [fc.array(windowsRow, { maxLength: 8 }), dialect], (body, { delimiter, newline, quotes }) => {
      const rows = [NAMES, ...body];
      const text = Papa.unparse(rows, { delimiter, newline, quotes });
      expect(rowsOf(readFile(inWindows(text)))).toEqual(filled(rows));
    });
  });

  test('with rows that end in different ways, as in a file put together from several', () => {
    const ended = fc.array(fc.tuple(row, fc.constantFrom(...ROW_ENDS)), { minLength: 1, maxLength: 8 });
    law(500, [ended, fc.constantFrom(...DELIMITERS), fc.boolean()], (body, delimiter, quotes) => {
      const rows = [NAMES, ...body.map(([cells]) => cells)];
      const ends = ['\n', ...body.map(([, end]) => end)];
      const text = rows.map((cells, at) => Papa.unparse([cells], { delimiter, quotes }) + (ends[at] ?? '')).join('');
      expect(rowsOf(readText(text))).toEqual(filled(rows));
    });
  });

  test('where the first line says how cells are parted', () => {
    law(200, [table, dialect], (rows, { delimiter, newline, quotes }) => {
      const text = Papa.unparse(rows, { delimiter, newline, quotes });
      expect(rowsOf(readText(`sep=${delimiter}${newline}${text}`))).toEqual(filled(rows));
    });
  });
});

describe('no row is lost', () => {
  test('each comes in or stays out once, empty ones too, by its number, and what comes in has its words to the letter', () => {
    const jagged = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 12 });
    const names = fc.constantFrom<readonly string[][]>(
      [NAMES],
      [],
      [['Reviews 2026'], NAMES],
      [['statement', 'category']],
    );
    let taken = 0;
    law(600, [names, jagged, dialect, fc.boolean()], (head, body, { delimiter, newline, quotes }, named) => {
      const text = Papa.unparse([...head, ...body] as string[][], { delimiter, newline, quotes });
      const read = readText(text);
      // Without names at the top the sign may be guessed wrongly, and quotes stand in odd places; then nothing comes in.
      if (!read.yes) return;
      const mapping = guess(read.rows, head.length > 0 && named ? true : undefined);
      const plan = planImport(read.rows, mapping, USUAL_SETTINGS.cards, []);
      // Where each category has its own column, a row is as many cards as it has words.
      const all = [...plan.take, ...plan.out].map(({ number }) => number).sort((a, b) => a - b);
      const numbers = mapping.wide ? [...new Set(all)] : all;
      const names = mapping.headings > 0 ? read.rows[mapping.headings - 1]?.number : undefined;
      const filled = read.rows.map(({ number }) => number);
      const from = names ?? filled[0] ?? 0;
      const down = Array.from({ length: (filled.at(-1) ?? 0) - from + 1 }, (_, n) => from + n);
      const titles = filled.filter((number) => number < from);
      expect(numbers).toEqual([...titles, ...down].filter((number) => number !== names));
      expect(plan.take.length + plan.out.length).toBe(plan.rows);
      for (const {
        number,
        row: { words },
      } of plan.take) {
        taken += 1;
        const cells = read.rows.find((one) => one.number === number)?.cells ?? [];
        const where = mapping.wide ? Object.keys(mapping.wide).map(Number) : [mapping.columns.statement ?? -1];
        expect(where.map((at) => cells[at])).toContain(words);
        expect(faultOfWords(words)).toBeNull();
      }
    });
    expect(taken).toBeGreaterThan(100);
  });
});

describe('how cells are parted', () => {
  const widths = (text: string) => rowsOf(readText(text)).map(({ cells }) => cells.length);

  test.each<[string, string, number[]]>([
    ['commas in the words of a file with semicolons', 'a;b\nI walk, run, sit;working\nI, you, he;future\n', [2, 2, 2]],
    ['semicolons in a file with commas', 'a,b\nI walk; run; sit,working\nI; you; he,future\n', [2, 2, 2]],
    [
      'a comma in a name of a column',
      'Working, not working or future;Words\nworking;I walk\nfuture;I sit\n',
      [2, 2, 2],
    ],
    ['a title above', 'Reviews of 2026\nstatement;category\nI walk, run;working\nI sit;future\n', [1, 2, 2, 2]],
    ['a list of statements with commas', 'statement\nI walk, and run.\nI sit, and sing.\nI sleep.\n', [1, 1, 1, 1]],
    ['a list that begins with a comma', 'I walk, and run.\nI sit.\nI sleep.\n', [1, 1, 1]],
    ['one quoted column', 'statement\n"I walk, and run."\n"I sit; I sleep."\n', [1, 1, 1]],
    ['a row cut short, and one too long', 'a,b,c\nx\nx,y,z,more\nx,y,z\n', [3, 1, 4, 3]],
  ])('%s', (_, text, expected) => {
    expect(widths(text)).toEqual(expected);
  });

  test('broken quotes are said, not read past as one column', () => {
    expect(readText('statement,category\nx,"y" z\n')).toMatchObject({ yes: false, reason: 'file-broken-quotes' });
  });
});
