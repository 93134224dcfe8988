// What lies in the files of Chromium's database: the records of its log, put together over its blocks, and its tables, unpacked.

import { unpackSnappy, varint } from './snappy.ts';

const LOG_BLOCK = 32_768;
const LOG_HEAD = 7;

/** The log without the heads in it, which would cut a word in two; damaged parts are taken as they are. */
export function contentOfLog(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    for (let at = block; at + LOG_HEAD <= end; ) {
      const length = file.readUInt16LE(at + 4);
      parts.push(file.subarray(at + LOG_HEAD, Math.min(at + LOG_HEAD + length, end)));
      at += LOG_HEAD + length;
    }
  }
  return Buffer.concat(parts);
}

const FOOTER = 48;
const MAGIC = '57fb808b247547db';

/** Every block of a table; undefined for what is no table. */
export function contentOfTable(file: Buffer): Buffer | undefined {
  if (file.length < FOOTER || file.subarray(-8).toString('hex') !== MAGIC) return undefined;
  let at = file.length - FOOTER;
  for (let n = 0; n < 2; n += 1) at = varint(file, at)[1];
  const index = blockAt(file, at);
  if (!index) return undefined;
  const blocks = handlesIn(index).map((handle) => blockAt(handle, 0, file) ?? Buffer.alloc(0));
  return Buffer.concat([index, ...blocks]);
}

/** `handle`: where its place and length stand. */
function blockAt(handle: Buffer, at: number, file = handle): Buffer | undefined {
  const [offset, next] = varint(handle, at);
  const [size] = varint(handle, next);
  if (offset === undefined || size === undefined || offset + size >= file.length) return undefined;
  const bytes = file.subarray(offset, offset + size);
  return file[offset + size] === 1 ? unpackSnappy(bytes) : bytes;
}

/** The values of an index: each is the place of a block. Keys are shortened against the one before, values are whole. */
function handlesIn(index: Buffer): Buffer[] {
  const restarts = index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - 4 * restarts;
  const handles: Buffer[] = [];
  for (let at = 0; at < end; ) {
    const [, afterShared] = varint(index, at);
    const [own, afterOwn] = varint(index, afterShared);
    const [value, begin] = varint(index, afterOwn);
    if (own === undefined || value === undefined) break;
    handles.push(index.subarray(begin + own, begin + own + value));
    at = begin + own + value;
  }
  return handles;
}
