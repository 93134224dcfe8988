// Plain shapes for choices that have no picture of their own, each filled and open. None is a person's token, a dot or a sign on
// a button, and none is a thing: stairs beside "I cannot get up the steps" would speak for one choice and against another.
import type { JSX } from 'preact';
import { fill, Picture, type PictureProps } from './picture.tsx';

const drawings = {
  triangle: <path d="M48 12L86 80H10z" />,
  square: <path d="M16 16h64v64H16z" />,
  lens: <path d="M6 48C24 8 72 8 90 48 72 88 24 88 6 48z" />,
  corner: <path d="M14 12h28v44h42v28H14z" />,
  diamond: <path d="M48 6l34 42-34 42-34-42z" />,
  wave: <path d="M8 40C22 12 38 20 48 34s26 22 40-6v28C74 84 58 76 48 62S22 40 8 68z" />,
  half: <path d="M6 68a42 42 0 0184 0z" />,
  bow: <path d="M8 16l40 24 40-24v64L48 56 8 80z" />,
  hexagon: <path d="M27 12h42l21 36-21 36H27L6 48z" />,
  zigzag: <path d="M6 52l21-32 21 24 21-24 21 32v30L69 50 48 76 27 50 6 82z" />,
  arch: <path d="M10 84V50a38 38 0 0176 0v34H64V50a16 16 0 00-32 0v34z" />,
  petals: (
    <path d="M48 48C26 34 28 8 48 8s22 26 0 40c14-22 40-20 40 0s-26 22-40 0c22 14 20 40 0 40s-22-26 0-40C34 70 8 68 8 48s26-22 40 0z" />
  ),
} satisfies Record<string, JSX.Element>;

export type Shape = keyof typeof drawings;
export const SHAPES = Object.keys(drawings) as readonly Shape[];

export type ShapePictureProps = PictureProps & {
  readonly shape: Shape;
  /** Only its outline. */
  readonly open: boolean;
};

export function ShapePicture({ shape, open, ...props }: ShapePictureProps) {
  return (
    <Picture {...props} line={6}>
      <g class={open ? undefined : fill.ink}>{drawings[shape]}</g>
    </Picture>
  );
}
