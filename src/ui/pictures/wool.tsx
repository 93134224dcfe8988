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
  return <path d={fleece(x, y, rx, ry, curls, 0.3)} class={fill.soft} />;
}

type HeadProps = {
  readonly x: number;
  readonly y: number;
  /** Degrees; 0 looks along the line to the right. */
  readonly turn?: number;
  /** Looks to the left. */
  readonly flip?: boolean;
  readonly eye?: 'open' | 'shut' | 'wide' | 'dizzy';
  readonly scale?: number;
};

const eyes = {
  open: <circle cx="2.5" cy="-3.5" r="2.3" class={fill.paperDot} />,
  shut: <path d="M-1 -3.5c1.5 2.6 4.5 2.6 6 0" stroke-width="2" class={fill.paperLine} />,
  wide: (
    <>
      <circle cx="2.5" cy="-3.5" r="3.6" class={fill.paperDot} />
      <circle cx="3.4" cy="-3.5" r="1.5" class={fill.ink} />
    </>
  ),
  dizzy: <path d="M0 -6l5 5M5 -6l-5 5" stroke-width="2" class={fill.paperLine} />,
} as const;

export function Head({ x, y, turn = 0, flip = false, eye = 'open', scale = 1 }: HeadProps): JSX.Element {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${flip ? -scale : scale} ${scale})`}>
      <path d="M-7 -5c-6 -3 -11 -1 -13 4c5 3 10 3 14 0z" class={fill.inkLine} stroke-width="2" />
      <path d="M-8 -6c3 -6 11 -6 15 -1c4 4 10 7 9 12c-1 5 -8 6 -13 4c-7 -2 -14 -7 -11 -15z" class={fill.ink} />
      {eyes[eye]}
    </g>
  );
}

/** Legs from hip to hoof, thicker than the line of the drawing. */
export function Legs({ d }: { readonly d: string }): JSX.Element {
  return <path d={d} stroke-width="5" />;
}
