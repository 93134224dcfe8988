// The two drawings of the first screen; apart, because it is fetched before all else. `StepPicture` has them too.
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';

export const starts = {
  prepare: (
    <>
      <ellipse cx="48" cy="62" rx="38" ry="16" class={fill.soft} />
      <path d="M20 74v14M76 74v14M36 60l8-6h16l-6 8z" />
      <path d="M30 40c0-8 4-12 8-12s8 4 8 12M58 40c0-8 4-12 8-12s8 4 8 12" />
      <circle cx="38" cy="19" r="7" class={fill.warm} />
      <circle cx="66" cy="19" r="7" class={fill.warm} />
    </>
  ),
  handover: (
    <>
      <circle cx="18" cy="36" r="11" class={fill.soft} />
      <circle cx="78" cy="36" r="11" class={fill.soft} />
      <path d="M4 86c0-22 5-30 14-30 8 0 12 6 18 12M92 86c0-22-5-30-14-30-8 0-12 6-18 12" />
      <rect x="34" y="60" width="28" height="20" rx="3" class={fill.cool} />
      <path d="M32 18c10-10 22-10 32 0M66 8v11H55" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type StartPictureName = keyof typeof starts;

export function StartPicture({ activity, ...props }: PictureProps & { readonly activity: StartPictureName }) {
  return (
    <Picture {...props} directional={activity === 'handover'}>
      {starts[activity]}
    </Picture>
  );
}
