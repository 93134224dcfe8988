// Pictures on cards: what was drawn is drawn again, and nothing that a file can hold does more than look wrong (B14).
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CHOSEN, DRAWN, PHOTO } from '../../src/activities/cards/example-pictures.ts';
import { CardPicture } from '../../src/ui/card-picture.tsx';
import { DrawingPad } from '../../src/ui/drawing-pad.tsx';
import {
  MOST_OF_DRAWING,
  pathOf,
  readPicture,
  readStrokes,
  type Stroke,
  writeStrokes,
} from '../../src/ui/picture-data.ts';
import { headOf } from '../../src/ui/picture-head.ts';
import { isSubject, SUBJECTS } from '../../src/ui/pictures/subject.tsx';
import { takePhoto } from '../../src/ui/take-photo.ts';

afterEach(cleanup);

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)),
  );
const two = (n: number) => [n >> 8, n & 255];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngOf = (width: number, height: number) =>
  bytes(PNG, [0, 0, 0, 13], 'IHDR', [0, 0, ...two(width), 0, 0, ...two(height)], [8, 6, 0, 0, 0]);
const jpegOf = (width: number, height: number) =>
  bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0], [0xff, 0xc0, 0, 17, 8, ...two(height), ...two(width)], [3, 0, 0, 0]);
const base64 = (of: Uint8Array) => btoa(String.fromCharCode(...of));

describe('a drawing', () => {
  test('is the same after it was kept', () => {
    const strokes: Stroke[] = [
      {
        colour: 'ink',
        points: [
          [0, 0],
          [500, 375],
          [1000, 750],
        ],
      },
      { colour: 'red', points: [[12, 34]] },
    ];
    expect(readStrokes(writeStrokes(strokes))).toEqual(strokes);
    expect(readStrokes('')).toEqual([]);
  });

  test.each([
    ['a colour that is none', 'pink 1,2'],
    ['markup', 'ink 1,2"/><script>alert(1)</script>'],
    ['an address', 'url(https://example.org) 1,2'],
    ['too much', `ink ${'1,2 '.repeat(MOST_OF_DRAWING / 4)}1,2`],
    ['a point without a place', 'ink'],
  ])('with %s is not drawn', (_, data) => {
    expect(readStrokes(data)).toBeNull();
    expect(readPicture({ is: 'drawing', data })).toBeNull();
  });

  test('stays on its sheet, and a tap is a dot', () => {
    expect(readStrokes('ink 9999,9999')).toEqual([{ colour: 'ink', points: [[1000, 750]] }]);
    expect(pathOf({ colour: 'ink', points: [[5, 6]] })).toBe('M5 6h0');
  });
});

describe('what a file says of itself', () => {
  test('is read before anything is decoded', () => {
    expect(headOf(pngOf(65535, 65535))).toEqual({ type: 'image/png', width: 65535, height: 65535 });
    expect(headOf(jpegOf(4000, 3000))).toEqual({ type: 'image/jpeg', width: 4000, height: 3000 });
  });

  test.each<[string, Uint8Array]>([
    ['an SVG with a script', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', bytes('<!doctype html><p>hello')],
    ['a GIF', bytes('GIF89a', [1, 0, 1, 0])],
    ['nothing', new Uint8Array()],
    ['a picture of no size', jpegOf(0, 100)],
    ['a JPEG cut off in its head', jpegOf(10, 10).slice(0, 9)],
    ['a PNG cut off in its head', pngOf(10, 10).slice(0, 20)],
  ])('is nothing for %s', async (_, file) => {
    expect(headOf(file)).toBeNull();
    // Whatever it calls itself.
    expect(await takePhoto(new File([file.slice()], 'photo.jpg', { type: 'image/jpeg' }))).toBe('kind');
  });

  test('a bomb is refused by its size, and a camera’s largest is not', async () => {
    const decode = vi.fn(() => Promise.reject(new Error('no decoder here')));
    vi.stubGlobal('createImageBitmap', decode);
    expect(await takePhoto(new Blob([pngOf(65535, 65535)]))).toBe('large');
    expect(await takePhoto(new Blob([jpegOf(30_000, 10)]))).toBe('large');
    expect(decode).not.toHaveBeenCalled();
    // 48 megapixels: let through, and broken only because this is no whole picture.
    expect(await takePhoto(new Blob([jpegOf(8000, 6000)]))).toBe('broken');
    expect(decode).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});

describe('on a card', () => {
  test('the three kinds are shown, and called by name where there are no words', () => {
    for (const picture of [DRAWN, CHOSEN, PHOTO]) {
      const { unmount } = render(<CardPicture picture={picture} name="A drawing" lang="en" />);
      expect(screen.getByRole('img', { name: 'A drawing' })).toBeTruthy();
      unmount();
    }
  });

  test.each([
    ['of a kind that is not known yet', { is: 'film', data: 'x' }],
    ['that is no photograph', { is: 'photo', data: 'AAAA' }],
    ['with another address in it', { is: 'photo', data: 'x" src="https://example.org/a.png' }],
    ['whose photograph says it is enormous', { is: 'photo', data: base64(jpegOf(65535, 65535)) }],
    ['that is really a PNG', { is: 'photo', data: base64(pngOf(10, 10)) }],
    ['with a name from outside', { is: 'chosen', data: '__proto__' }],
    ['with a name that is none', { is: 'chosen', data: 'constructor' }],
  ])('a picture %s is a sign that something is there, and loads nothing', (_, picture) => {
    const { container } = render(<CardPicture picture={picture} name="A picture" />);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('img', { name: 'A picture' })).toBeTruthy();
  });

  test('every picture of our set is one', () => {
    for (const subject of SUBJECTS) expect(readPicture({ is: 'chosen', data: subject })).not.toBeNull();
    expect(isSubject('toString')).toBe(false);
  });
});

describe('the sheet to draw on', () => {
  const labels = {
    label: 'My drawing',
    colourLabel: 'Colour',
    colourNames: { ink: 'Black', blue: 'Blue', red: 'Red', green: 'Green' },
    undoLabel: 'Undo',
    clearLabel: 'Rub out',
    fullLabel: 'Full',
  };
  const at = (x: number, y: number, pointerId = 1, isPrimary = true) => ({
    clientX: x,
    clientY: y,
    pointerId,
    isPrimary,
    button: 0,
  });

  function sheet(strokes: readonly Stroke[] = []) {
    const onStrokes = vi.fn();
    render(<DrawingPad {...labels} strokes={strokes} onStrokes={onStrokes} />);
    const pad = screen.getByRole('img', { name: 'My drawing' });
    pad.getBoundingClientRect = () => new DOMRect(0, 0, 500, 375);
    return { onStrokes, pad };
  }

  test('one finger draws a line, kept when it is lifted; a second finger and a hand do nothing', () => {
    const { onStrokes, pad } = sheet();
    fireEvent.click(screen.getByRole('button', { name: /Blue/ }));
    fireEvent.pointerDown(pad, at(10, 10));
    fireEvent.pointerDown(pad, at(400, 300, 2, false));
    fireEvent.pointerMove(pad, at(300, 200, 2, false));
    fireEvent.pointerMove(pad, at(100, 100));
    // Outside of the sheet: as far as its edge.
    fireEvent.pointerMove(pad, at(900, 900));
    fireEvent.pointerUp(pad, at(400, 300, 2, false));
    expect(onStrokes).not.toHaveBeenCalled();
    fireEvent.pointerUp(pad, at(900, 900));
    expect(onStrokes).toHaveBeenCalledExactlyOnceWith([
      {
        colour: 'blue',
        points: [
          [20, 20],
          [200, 200],
          [1000, 750],
        ],
      },
    ]);
  });

  test('what the tablet takes away in the middle of a line is kept too', () => {
    const { onStrokes, pad } = sheet();
    fireEvent.pointerDown(pad, at(10, 10));
    fireEvent.pointerCancel(pad, at(10, 10));
    expect(onStrokes).toHaveBeenCalledExactlyOnceWith([{ colour: 'ink', points: [[20, 20]] }]);
  });

  test('the last line can be taken back, and all of it', () => {
    const strokes: Stroke[] = [
      { colour: 'ink', points: [[1, 2]] },
      { colour: 'red', points: [[3, 4]] },
    ];
    const { onStrokes } = sheet(strokes);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onStrokes).toHaveBeenLastCalledWith([strokes[0]]);
    fireEvent.click(screen.getByRole('button', { name: 'Rub out' }));
    expect(onStrokes).toHaveBeenLastCalledWith([]);
  });

  test('a full sheet says so, and takes no more', () => {
    const points = Array.from({ length: 4000 }, (_, n) => [n % 1000, 100] as const);
    const { onStrokes, pad } = sheet([{ colour: 'ink', points }]);
    fireEvent.pointerDown(pad, at(10, 10));
    fireEvent.pointerUp(pad, at(10, 10));
    expect(onStrokes).not.toHaveBeenCalled();
    expect(screen.getByText('Full')).toBeTruthy();
  });
});
