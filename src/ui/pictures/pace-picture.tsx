// What is on the cards held up in a turn: three outlines that are told apart from across a room, and in grey.
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';

const pictures = {
  stop: (
    <>
      <path d="M32 8h32l24 24v32L64 88H32L8 64V32z" class={fill.warm} />
      <path
        d="M36 54V37a4.5 4.5 0 019 0v12V31a4.5 4.5 0 019 0v18V35a4.5 4.5 0 019 0v20c0 12-7 20-17 20-8 0-12-4-16-11l-6-10c-2-4 3-7 6-4z"
        class={fill.paper}
      />
    </>
  ),
  again: (
    <>
      <circle cx="48" cy="50" r="28" class={fill.cool} stroke="none" />
      <path d="M80 66a36 36 0 11-3-37" stroke-width="6" />
      <path d="M80 10v20H60" stroke-width="6" />
      <path d="M37 42a11 11 0 1117 9c-4 3-6 5-6 9" stroke-width="6" />
      <circle cx="48" cy="72" r="2.5" class={fill.inkLine} />
    </>
  ),
  speak: (
    <>
      <path d="M44 10h42v34H66L54 56V44H44z" class={fill.paper} />
      <path d="M53 22h24M53 32h16" />
      <circle cx="28" cy="46" r="13" class={fill.warm} />
      <path d="M6 88c0-18 9-26 22-26s22 8 22 26z" class={fill.warm} />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type PacePictureName = keyof typeof pictures;

export const PACE_PICTURES = Object.keys(pictures) as PacePictureName[];

export function PacePicture({ which, ...props }: PictureProps & { readonly which: PacePictureName }) {
  return (
    <Picture {...props} line={4} directional={which === 'speak'}>
      {pictures[which]}
    </Picture>
  );
}
