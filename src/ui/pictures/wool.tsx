// The parts every sheep is made of: a fleece of even curls, a dark face and legs.
import type { JSX } from 'preact';
import { fill } from './picture.tsx';

/** A closed outline of `curls` round bumps along an ellipse. */
export function fleece(cx: number, cy: number, rx: number, ry: number, curls: number, turn = 0): string {
  const at = (index: number): readonly [number, number] => {
    const angle = turn + (index / curls) * 2 * Math.PI;
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
  };
  const show = (value: number) => value.toFixed(1);
  const [startX, startY] = at(0);
  const bumps = Array.from({ length: curls }, (_, index) => {
    const [x, y] = at(index);
    const [nextX, nextY] = at(index + 1);
    const radius = Math.hypot(nextX - x, nextY - y) * 0.56;
    return `A${show(radius)} ${show(radius)} 0 0 1 ${show(nextX)} ${show(nextY)}`;
  });
  return `M${show(startX)} ${show(startY)}${bumps.join('')}Z`;
}

type FleeceProps = {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly curls?: number;
};

export function Fleece({ x, y, rx, ry, curls = 10 }: FleeceProps): JSX.Element {
  return <path d={fleece(x, y, rx, ry, curls, 0.3)} class={fill.wool} />;
}

type HeadProps = {
  readonly x: number;
  readonly y: number;
  /** Degrees; 0 looks along the line to the right. */
  readonly turn?: number;
  /** Looks to the left. */
  readonly flip?: boolean;
  readonly eye?: 'open' | 'shut' | 'wide';
  readonly scale?: number;
};

const eyes = {
  open: <circle cx="5.5" cy="-1" r="2.5" class={fill.eye} />,
  shut: <path d="M2.5 0c1.5 3.2 5.5 3.2 7 0" stroke-width="2.4" class={fill.lid} />,
  wide: (
    <>
      <circle cx="5.5" cy="-0.5" r="4.3" class={fill.eye} />
      <circle cx="6.5" cy="-0.5" r="1.8" class={fill.pupil} />
    </>
  ),
} as const;

/** The ear is lighter than the face, or the two melt together at 48 px. */
export function Head({ x, y, turn = 0, flip = false, eye = 'open', scale = 1 }: HeadProps): JSX.Element {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${flip ? -scale : scale} ${scale})`}>
      <path
        d="M-9 -6C-6 -13 5 -13 9 -7C12 -2 18 2 18 7C18 12 12 13 6 12C-2 11 -12 6 -9 -6Z"
        class={fill.face}
        stroke-width="2"
      />
      <path
        d="M-8 -6a4.6 4.6 0 01 4 -7a5.2 5.2 0 01 9.5 0a4.4 4.4 0 01 3 7q-8 3 -16.5 0z"
        class={fill.wool}
        stroke-width="3"
      />
      <path d="M-4 -2C-10 -9 -18 -7 -23 1C-16 6 -8 5 -4 2Z" class={fill.deep} stroke-width="3" />
      {eyes[eye]}
    </g>
  );
}

/** Legs from hip to hoof, thicker than the line of the drawing. */
export function Legs({ d }: { readonly d: string }): JSX.Element {
  return <path d={d} stroke-width="5" />;
}
