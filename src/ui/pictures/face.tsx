// Three plain faces for those whom sheep confuse; told apart by the mouth and the brow, never by colour.
import { Picture, fill, type PictureProps } from './picture.tsx';

export const FACES = ['good', 'ok', 'bad'] as const;
export type FaceName = (typeof FACES)[number];

const mouths = {
  good: <path d="M28 56c6 18 34 18 40 0" />,
  ok: <path d="M30 62h36" />,
  bad: <path d="M28 70c6-15 34-15 40 0M26 30l10-4M70 30l-10-4" />,
} as const;

export function Face({ which, ...props }: PictureProps & { readonly which: FaceName }) {
  return (
    <Picture {...props} line={4.5}>
      <circle cx="48" cy="48" r="40" class={fill.soft} />
      <ellipse cx="34" cy="40" rx="4" ry="5.5" class={fill.ink} />
      <ellipse cx="62" cy="40" rx="4" ry="5.5" class={fill.ink} />
      {mouths[which]}
    </Picture>
  );
}
