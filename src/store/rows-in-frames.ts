// Rows as frames carry them, read again: fetched when a file is read whole, which no start does after a clean end.

import { type Change, ROW_HEAD, TABLES } from './frame-rows.ts';
import { FRAME, type Found, type FrameKind } from './frames.ts';
import type { SlotIn } from './slot-files.ts';
import { SLOT_FILES } from './slot-index.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** In the order written. `damaged`: frames that carry none, or not whole ones. */
export function rowsIn(
  frames: Found['frames'],
  wanted: FrameKind,
): { readonly rows: readonly Change[]; readonly damaged: number } {
  const rows: Change[] = [];
  let damaged = 0;
  for (const { kind, content } of frames) {
    if (kind !== wanted) continue;
    try {
      rows.push(...readRows(content));
    } catch {
      damaged += 1;
    }
  }
  return { rows, damaged };
}

/** What was noted and perhaps not done (redo.ts). */
export function notedIn(frames: Found['frames']): {
  readonly rows: readonly Change[];
  readonly slots: readonly SlotIn[];
} {
  const all = rowsIn(frames, FRAME.redo).rows;
  const slots = all.flatMap(({ table, key, session, number, bytes }) => {
    const file = SLOT_FILES.find((name) => name === session);
    const [n = '', tag = ''] = key.split(' ');
    return table === 'slots' && file
      ? [{ file, n: Number(n), tag, seq: number, bytes: bytes ?? new Uint8Array() }]
      : [];
  });
  return { rows: all.filter(({ table }) => table !== 'slots'), slots };
}

/** Throws a `RangeError` for what is not whole. Tables of a newer app are passed over. */
export function readRows(whole: Uint8Array): Change[] {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.length);
  const rows: Change[] = [];
  let at = 0;
  const take = (length: number) => {
    if (at + length > whole.length) throw new RangeError('cut off');
    at += length;
    return whole.subarray(at - length, at);
  };
  while (at < whole.length) {
    if (at + ROW_HEAD > whole.length) throw new RangeError('cut off');
    const table = TABLES[view.getUint8(at)];
    const isThere = view.getUint8(at + 1) === 1;
    const lengths = [view.getUint16(at + 2), view.getUint16(at + 4), view.getUint32(at + 14)] as const;
    const number = view.getFloat64(at + 6);
    at += ROW_HEAD;
    const [session, key] = [decoder.decode(take(lengths[0])), decoder.decode(take(lengths[1]))];
    const bytes = take(lengths[2]).slice();
    if (table) rows.push({ table, session, key, number, bytes: isThere ? bytes : null });
  }
  return rows;
}
