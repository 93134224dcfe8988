// The few signs that the first screen needs; apart, because it is fetched before all else. Elsewhere `Icon` has them too.
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';

export const signs = {
  next: <path d="M36 20l28 28-28 28" />,
  warning: (
    <>
      <path d="M48 14L86 80H10z" class={fill.warm} />
      <path d="M48 38v20M48 69v1" />
    </>
  ),
  file: (
    <>
      <path d="M22 10h34l18 18v58H22z" class={fill.soft} />
      <path d="M54 10v20h20" />
    </>
  ),
  settings: <path d="M12 28h30M62 28h22M12 68h14M46 68h38M52 18v20M36 58v20" />,
  more: (
    <>
      <circle cx="20" cy="48" r="6" class={fill.inkLine} />
      <circle cx="48" cy="48" r="6" class={fill.inkLine} />
      <circle cx="76" cy="48" r="6" class={fill.inkLine} />
    </>
  ),
  close: <path d="M24 24l48 48M72 24L24 72" />,
  check: <path d="M16 52l22 22 42-50" />,
  dot: <circle cx="48" cy="48" r="22" class={fill.inkLine} />,
  stop: (
    <>
      <path d="M32 12h32l20 20v32L64 84H32L12 64V32z" class={fill.soft} />
      <path d="M30 48h36" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type SignName = keyof typeof signs;

export function Sign({ name, ...props }: PictureProps & { readonly name: SignName }) {
  return (
    <Picture {...props} line={8} directional={name === 'next'}>
      {signs[name]}
    </Picture>
  );
}
