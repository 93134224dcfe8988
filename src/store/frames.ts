// Frames of the journal file: mark | kind | length | checksum | content. Whatever a kill, a power cut or a bad block leaves
// of the file, every whole frame in it is found again, and nothing that is not whole is taken for one.

import { SUM, sumOf } from './checksum.ts';

/** `twice`: how many bytes before it are those that the file begins with, once more (anew.ts). */
export const FRAME = { head: 0, rows: 1, redo: 2, twice: 3 } as const;
export type FrameKind = (typeof FRAME)[keyof typeof FRAME];

export interface Frame {
  /** Where it begins. */
  readonly at: number;
  readonly kind: number;
  readonly content: Uint8Array;
}

export interface Found {
  readonly frames: readonly Frame[];
  /** Where the last whole frame ends: what lies behind was never called saved. */
  readonly end: number;
  /** Where something ends that cannot be read: one frame, or several in a row. */
  readonly damaged: readonly number[];
}

const MARK = [0x43, 0x47, 0x66, 0x31];
export const FRAME_HEAD = MARK.length + 1 + 4 + SUM;
/** Of the frame that a file begins with: generation, and the epoch of the app that wrote it. */
export const HEAD_CONTENT = 8;
export const HEAD = FRAME_HEAD + HEAD_CONTENT;
/** Checksums under way at once. */
export const BATCH = 256;

export async function writeFrame(kind: FrameKind, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const frame = new Uint8Array(FRAME_HEAD + content.length);
  frame.set(MARK);
  frame[MARK.length] = kind;
  new DataView(frame.buffer).setUint32(MARK.length + 1, content.length);
  frame.set(content, FRAME_HEAD);
  frame.set(await sumOfFrame(frame, 0, content.length), FRAME_HEAD - SUM);
  return frame;
}

export async function readFrames(bytes: Uint8Array): Promise<Found> {
  const frames: Frame[] = [];
  const damaged: number[] = [];
  let [at, end] = [0, 0];
  while (at < bytes.length) {
    const run = await wholeFrom(bytes, at);
    for (const frame of run) {
      frames.push(frame);
      at += FRAME_HEAD + frame.content.length;
      end = at;
    }
    if (run.length > 0) continue;
    // Not whole: the next place where a frame may begin. What follows no frame any more is the torn end.
    const next = await nextWhole(bytes, at + 1);
    if (next === undefined) {
      // As long as it says it is, and yet not what was written: that is damage and not a torn end.
      if (lengthAt(bytes, at) !== undefined) damaged.push(bytes.length);
      break;
    }
    damaged.push(next);
    at = next;
  }
  return { frames, end, damaged };
}

export function headOf({
  frames: [first],
}: Found): { readonly generation: number; readonly epoch: number } | undefined {
  if (first?.kind !== FRAME.head || first.content.length < HEAD_CONTENT) return undefined;
  const view = new DataView(first.content.buffer, first.content.byteOffset);
  return { generation: view.getUint32(0), epoch: view.getUint32(4) };
}

/** A run of whole frames that begins here; empty where there is none. */
async function wholeFrom(bytes: Uint8Array, from: number): Promise<Frame[]> {
  const places: { readonly at: number; readonly length: number }[] = [];
  for (let at = from; places.length < BATCH; ) {
    const length = lengthAt(bytes, at);
    if (length === undefined) break;
    places.push({ at, length });
    at += FRAME_HEAD + length;
  }
  const whole = await Promise.all(places.map(({ at, length }) => isWhole(bytes, at, length)));
  const broken = whole.indexOf(false);
  return places.slice(0, broken < 0 ? undefined : broken).map(({ at, length }) => ({
    at,
    kind: bytes[at + MARK.length] ?? 0,
    content: bytes.subarray(at + FRAME_HEAD, at + FRAME_HEAD + length),
  }));
}

async function nextWhole(bytes: Uint8Array, from: number): Promise<number | undefined> {
  for (let at = bytes.indexOf(MARK[0] ?? 0, from); at >= 0; at = bytes.indexOf(MARK[0] ?? 0, at + 1)) {
    const length = lengthAt(bytes, at);
    if (length !== undefined && (await isWhole(bytes, at, length))) return at;
  }
  return undefined;
}

/** The length of the content of the frame that seems to begin here; undefined where none can. */
function lengthAt(bytes: Uint8Array, at: number): number | undefined {
  if (at + FRAME_HEAD > bytes.length || MARK.some((byte, n) => bytes[at + n] !== byte)) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + MARK.length + 1);
  return at + FRAME_HEAD + length <= bytes.length ? length : undefined;
}

async function isWhole(bytes: Uint8Array, at: number, length: number): Promise<boolean> {
  const sum = await sumOfFrame(bytes, at, length);
  return sum.every((byte, n) => bytes[at + FRAME_HEAD - SUM + n] === byte);
}

/** Over kind, length and content: a frame cut short or with another's length is not whole. */
function sumOfFrame(bytes: Uint8Array, at: number, length: number): Promise<Uint8Array> {
  const summed = new Uint8Array(1 + 4 + length);
  summed.set(bytes.subarray(at + MARK.length, at + MARK.length + 5));
  summed.set(bytes.subarray(at + FRAME_HEAD, at + FRAME_HEAD + length), 5);
  return sumOf(summed);
}
