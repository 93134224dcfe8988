// The journal file as a whole, written anew and read again: no usual start does either. Each row is in a frame of its own: a
// byte that the disk spoils takes one row with it. The rows without which nothing else opens stand twice, before all others and
// behind them.

import type { FrameFile } from './frame-file.ts';
import { type Change, ROW_HEAD, type TableName, writeRows } from './frame-rows.ts';
import { BATCH, FRAME, FRAME_HEAD, type Found, type Frame, HEAD, headOf, readFrames, writeFrame } from './frames.ts';
import { rowsIn } from './rows-in-frames.ts';

/** Without its keys no row of a workshop opens, and without its own row nobody finds it. */
const VITAL: readonly TableName[] = ['vault', 'periods', 'sessions'];
/** A part shorter than this carries no row. */
const SHORTEST = FRAME_HEAD + ROW_HEAD;
const LENGTH = 4;

type Bytes = Uint8Array<ArrayBuffer>;

/** What follows the head. Told at the end, where nothing that is added later comes to lie before it: how much stands twice. */
export async function framesAnew(rows: readonly Change[]): Promise<Bytes> {
  const vital = await framesOf(rows.filter(isVital));
  if (vital.length === 0) return joined(await framesOf(rows));
  const others = await framesOf(rows.filter((row) => !isVital(row)));
  const length = new Uint8Array(LENGTH);
  new DataView(length.buffer).setUint32(0, sizeOf(vital));
  return joined([...vital, ...others, ...vital, await writeFrame(FRAME.twice, length)]);
}

/**
 * To be added at the end: rows of which it does no harm that a kill leaves only some, as the database has them all. The vital
 * ones first: a workshop whose head is ahead of its entries lacks some, as after any damage.
 */
export async function framesEach(rows: readonly Change[]): Promise<Bytes> {
  return joined(await framesOf([...rows.filter(isVital), ...rows.filter((row) => !isVital(row))]));
}

/** Of the two files the one that counts, and what is in it. */
export async function newerOf(files: readonly [FrameFile, FrameFile]) {
  const [one, two] = await Promise.all([sideOf(files[0]), sideOf(files[1])]);
  const [older, newer] = byAge(one, two) > 0 ? [two, one] : [one, two];
  const { file: current, found, generation, epoch } = newer;
  return { ...contentOf(found), end: found.end, current, other: older.file, generation, epoch };
}

async function sideOf(file: FrameFile) {
  const bytes = file.read();
  const found = await readFrames(bytes);
  // Whatever became of it: what was to stand behind it was there whole when it was written.
  const hadHead = bytes.subarray(0, HEAD).some(Boolean);
  return { file, found, hadHead, ...(headOf(found) ?? { generation: 0, epoch: 0 }) };
}

type Side = Awaited<ReturnType<typeof sideOf>>;

/**
 * The one that counts last: the newest head, or where neither has one (damage) the one in which more can be read. But never
 * what was still being written anew beside a file whose head is damaged: it may be the half of that file.
 */
function byAge(one: Side, two: Side): number {
  return (
    one.generation - two.generation ||
    Number(one.hadHead) - Number(two.hadHead) ||
    one.found.frames.length - two.found.frames.length
  );
}

/** `missing`: where those damaged parts end of which something is missing. */
export function contentOf(found: Found) {
  const { rows, damaged } = rowsIn(found.frames, FRAME.rows);
  const missing = notTwice(found).map(({ end }) => end);
  return { rows, damaged: found.damaged.length + damaged, missing, spared: found.damaged.length - missing.length };
}

interface Part {
  readonly from: number;
  readonly end: number;
}

/** The damaged parts in which rows stood that stand nowhere else in the file. */
function notTwice({ frames, damaged }: Found): readonly Part[] {
  const parts = damaged.map((end): Part => {
    const before = frames.findLast(({ at }) => at < end);
    return { from: before ? endOf(before) : 0, end };
  });
  const mark = frames.findLast(({ kind, content }) => kind === FRAME.twice && content.length === LENGTH);
  const length = mark ? new DataView(mark.content.buffer, mark.content.byteOffset).getUint32(0) : 0;
  const copy = (mark?.at ?? 0) - length;
  const away = copy - HEAD;
  const isIn = ({ from, end }: Part, first: number) => from >= first && end <= first + length;
  return parts.filter((part) => {
    const { from, end } = part;
    // Where both are damaged it is told of the first.
    if (end - from < SHORTEST || isIn(part, copy)) return false;
    return !isIn(part, HEAD) || parts.some((other) => other.from < end + away && other.end > from + away);
  });
}

function endOf({ at, content }: Frame): number {
  return at + FRAME_HEAD + content.length;
}

function isVital({ table }: Change): boolean {
  return VITAL.includes(table);
}

async function framesOf(rows: readonly Change[]): Promise<Bytes[]> {
  const frames: Bytes[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const some = rows.slice(at, at + BATCH).map((row) => writeFrame(FRAME.rows, writeRows([row])));
    frames.push(...(await Promise.all(some)));
  }
  return frames;
}

function joined(frames: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(sizeOf(frames));
  let at = 0;
  for (const frame of frames) {
    whole.set(frame, at);
    at += frame.length;
  }
  return whole;
}

function sizeOf(frames: readonly Bytes[]): number {
  return frames.reduce((sum, { length }) => sum + length, 0);
}
