// A picture on a card as it is kept: short text, drawn by our own code. What it says is checked again each time it is shown,
// because it may have come from any file.

import { headOf } from './picture-head.ts';

/** As it is kept. `is` may grow: a picture of a kind that this app does not know is said to be there, and not shown. */
export interface PictureData {
  readonly is: string;
  /** `drawing`: strokes. `chosen`: a name of the drawn set. `photo`: a JPEG file in base64. */
  readonly data: string;
}

export const DRAW_COLOURS = ['ink', 'blue', 'red', 'green'] as const;
export type DrawColour = (typeof DRAW_COLOURS)[number];

/** A line of points on a sheet of `WIDE` by `HIGH`. */
export interface Stroke {
  readonly colour: DrawColour;
  readonly points: readonly (readonly [number, number])[];
}

export const WIDE = 1000;
export const HIGH = 750;
/** Characters of a whole drawing: some four thousand points, far more than a hand draws in a turn. */
export const MOST_OF_DRAWING = 32_000;
/** Bytes of a photograph: thirty people with six each still go into one session file (16 MB). */
export const MOST_OF_PHOTO = 72 * 1024;
/** The longest side of a photograph, in pixels (trust.md B13). */
export const LONGEST_SIDE = 1600;
const MOST_OF_NAME = 40;

export type Picture =
  | { readonly is: 'drawing'; readonly strokes: readonly Stroke[] }
  | { readonly is: 'chosen'; readonly name: string }
  | { readonly is: 'photo'; readonly url: string; readonly width: number; readonly height: number };

/** Null for what is none of ours, too large, or not what it says it is. */
export function readPicture({ is, data }: PictureData): Picture | null {
  if (is === 'drawing') {
    const strokes = readStrokes(data);
    return strokes && strokes.length > 0 ? { is, strokes } : null;
  }
  if (is === 'chosen') return /^[a-z-]+$/.test(data) && data.length <= MOST_OF_NAME ? { is, name: data } : null;
  if (is === 'photo') return readPhoto(data);
  return null;
}

function readPhoto(data: string): Picture | null {
  if (data.length > Math.ceil(MOST_OF_PHOTO / 3) * 4 || !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) return null;
  // Only the beginning: a picture that hides its size behind more than this was not made by us.
  const head = headOf(bytesOf(data.slice(0, 8192)));
  if (head?.type !== 'image/jpeg' || Math.max(head.width, head.height) > LONGEST_SIDE) return null;
  return { is: 'photo', url: `data:image/jpeg;base64,${data}`, width: head.width, height: head.height };
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

const STROKE = /^(ink|blue|red|green)((?: \d{1,4},\d{1,4})+)$/;

/** Null where anything in it is no stroke. */
export function readStrokes(data: string): readonly Stroke[] | null {
  if (data.length > MOST_OF_DRAWING) return null;
  const strokes: Stroke[] = [];
  for (const one of data === '' ? [] : data.split(';')) {
    const [, name, points = ''] = STROKE.exec(one) ?? [];
    const colour = DRAW_COLOURS.find((known) => known === name);
    if (!colour) return null;
    strokes.push({
      colour,
      points: points
        .trim()
        .split(' ')
        .map((point) => {
          const [x = 0, y = 0] = point.split(',').map(Number);
          return [Math.min(x, WIDE), Math.min(y, HIGH)] as const;
        }),
    });
  }
  return strokes;
}

export function writeStrokes(strokes: readonly Stroke[]): string {
  return strokes
    .map(({ colour, points }) => `${colour} ${points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(' ')}`)
    .join(';');
}

/** A line through the points, round at every corner; one point is a dot. */
export function pathOf({ points }: Stroke): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.at(-1);
  if (!last) return `M${first[0]} ${first[1]}h0`;
  const turns = rest.slice(0, -1).map(([x, y], n) => {
    const [toX, toY] = rest[n + 1] ?? last;
    return `Q${x} ${y} ${(x + toX) / 2} ${(y + toY) / 2}`;
  });
  return `M${first[0]} ${first[1]}${turns.join('')}L${last[0]} ${last[1]}`;
}
