// What lies in a file of SQLite, on every page of it: cells in use with the pages that they overflow into put together, and
// whatever stands on free pages and in the log beside it, as it is. Firefox packs values; they are unpacked.

import { unpackSnappy } from './snappy.ts';

const MAGIC = 'SQLite format 3\0';
const LEAF = 13;
const WAL_HEAD = 32;
const WAL_FRAME = 24;

/** Undefined for what is no such file. */
export function contentOfSqlite(file: Buffer): Buffer | undefined {
  if (file.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) return undefined;
  const size = file.readUInt16BE(16) === 1 ? 65_536 : file.readUInt16BE(16);
  const pages: Buffer[] = [];
  for (let at = 0; at < file.length; at += size) pages.push(file.subarray(at, at + size));
  return Buffer.concat(contentsOf(pages));
}

/** The pages of a log count too, those that were written over by later ones among them. */
export function contentOfWal(file: Buffer): Buffer | undefined {
  if (file.length < WAL_HEAD || (file.readUInt32BE(0) & 0xfffffffe) !== 0x377f0682) return undefined;
  const size = file.readUInt32BE(8);
  const pages: Buffer[] = [];
  for (let at = WAL_HEAD; at + WAL_FRAME + size <= file.length; at += WAL_FRAME + size) {
    const number = file.readUInt32BE(at);
    pages[number - 1] = file.subarray(at + WAL_FRAME, at + WAL_FRAME + size);
  }
  return Buffer.concat(contentsOf(pages));
}

function contentsOf(pages: readonly (Buffer | undefined)[]): Buffer[] {
  return pages.flatMap((page, n) => (page ? cellsOf(page, n, pages) : [])).flatMap((cell) => [cell, ...unpacked(cell)]);
}

function cellsOf(page: Buffer, n: number, pages: readonly (Buffer | undefined)[]): Buffer[] {
  const head = n === 0 ? 100 : 0;
  if (page[head] !== LEAF) return [];
  const cells: Buffer[] = [];
  const count = page.readUInt16BE(head + 3);
  for (let cell = 0; cell < count && head + 10 + 2 * cell <= page.length; cell += 1) {
    const place = page.readUInt16BE(head + 8 + 2 * cell);
    const [length, afterLength] = number(page, place);
    const [, start] = number(page, afterLength);
    if (start >= page.length) continue;
    cells.push(payload(page, start, length, pages));
  }
  return cells;
}

/** As SQLite's own description has it: what does not fit on a page goes on on others, each with the number of the next. */
function payload(page: Buffer, start: number, length: number, pages: readonly (Buffer | undefined)[]): Buffer {
  const usable = page.length;
  const most = usable - 35;
  if (length <= most) return page.subarray(start, start + length);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fits = least + ((length - least) % (usable - 4));
  const here = fits <= most ? fits : least;
  const parts = [page.subarray(start, start + here)];
  if (start + here + 4 > page.length) return parts[0] ?? page;
  let next = page.readUInt32BE(start + here);
  for (let left = length - here; next > 0 && left > 0; left -= usable - 4) {
    const more = pages[next - 1];
    if (!more) break;
    parts.push(more.subarray(4, 4 + Math.min(left, usable - 4)));
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** A value may begin anywhere in a cell: its head says how long it is, and few places can be one. */
function unpacked(cell: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < Math.min(cell.length, 400); at += 1) {
    const content = unpackSnappy(cell, at);
    if (content && content.length > 16) found.push(content);
  }
  return found;
}

function number(bytes: Buffer, start: number): [number, number] {
  let value = 0;
  for (let n = 0; n < 8; n += 1) {
    const byte = bytes[start + n] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, start + n + 1];
  }
  return [value * 256 + (bytes[start + 8] ?? 0), start + 9];
}
