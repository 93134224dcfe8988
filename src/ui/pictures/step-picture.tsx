// One drawing for each kind of step, so that the running order can be followed without reading.
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';
import { Fleece, Head, Legs } from './wool.tsx';

const drawings = {
  prepare: (
    <>
      <ellipse cx="48" cy="62" rx="38" ry="16" class={fill.soft} />
      <path d="M20 74v14M76 74v14M36 60l8-6h16l-6 8z" />
      <path d="M30 40c0-8 4-12 8-12s8 4 8 12M58 40c0-8 4-12 8-12s8 4 8 12" />
      <circle cx="38" cy="19" r="7" class={fill.warm} />
      <circle cx="66" cy="19" r="7" class={fill.warm} />
    </>
  ),
  mood: (
    <>
      <Legs d="M28 66v18M38 68v16M54 68v16M62 66v18" />
      <Fleece x={44} y={52} rx={26} ry={17} />
      <Head x={72} y={40} turn={-4} scale={1.1} />
      <path d="M6 86h84" />
    </>
  ),
  cards: (
    <>
      <path d="M26 20l50-8 8 48-50 8z" class={fill.cool} />
      <path d="M12 32h54v50H12z" class={fill.soft} />
      <path d="M22 46h34M22 58h34M22 70h20" />
    </>
  ),
  themes: (
    <>
      <path d="M8 52h34v28H8zM12 44h26M16 36h18" class={fill.soft} />
      <path d="M54 52h34v28H54zM58 44h26" class={fill.soft} />
      <path d="M34 10h28v16H34z" class={fill.warm} />
      <path d="M66 20c8 2 10 8 8 16M70 32l4 5 5-4" stroke-width="3" />
    </>
  ),
  votes: (
    <>
      <path d="M12 12h72v30H12zM12 54h72v30H12z" class={fill.soft} />
      <circle cx="28" cy="27" r="6" class={fill.inkLine} />
      <circle cx="46" cy="27" r="6" class={fill.inkLine} />
      <circle cx="64" cy="27" r="6" class={fill.inkLine} />
      <circle cx="28" cy="69" r="6" class={fill.inkLine} />
    </>
  ),
  causes: (
    <>
      <path d="M48 46V34M30 40c-16 0-16-18-4-20 0-14 22-18 26-8 12-6 24 4 20 14 8 6 2 16-8 14z" class={fill.cool} />
      <path d="M8 52h80" />
      <path d="M48 46v26M48 58c-8 2-14 6-16 14M48 62c10 2 16 6 18 14M32 72c-6 0-10 4-12 10M32 72c0 6 0 8 2 12M66 76c6 0 10 2 12 8M48 72c0 6-2 8-2 14" />
    </>
  ),
  success: (
    <>
      <circle cx="48" cy="56" r="18" class={fill.warm} />
      <path d="M6 70h84v16H6z" class={fill.soft} />
      <path d="M48 16v12M20 28l8 9M76 28l-8 9M8 54h10M78 54h10" />
    </>
  ),
  plan: (
    <>
      <path d="M12 82c4-14 20-14 24-24s-12-14-4-24" stroke-dasharray="2 9" />
      <path d="M44 82V16h40L74 30l10 14H44" class={fill.warm} />
      <path d="M34 82h24" />
    </>
  ),
  report: (
    <>
      <path d="M18 8h42l18 18v62H18z" class={fill.soft} />
      <path d="M58 8v20h20M30 42h36M30 54h20" />
      <path d="M30 78V68M42 78V62M54 78v-8M66 78V58" stroke-width="5" />
    </>
  ),
  consent: (
    <>
      <path d="M16 12h44l16 16v40c0 8-4 16-8 18H16z" class={fill.soft} />
      <path d="M28 36h30M28 50h18M34 70l8 8 18-22" />
    </>
  ),
  handover: (
    <>
      <rect x="26" y="16" width="44" height="32" rx="5" class={fill.cool} />
      <path d="M4 60c8-2 12-8 22-10 6-2 8 4 4 7l-8 5h22c8 0 10 8 2 9M92 72c-8 2-12 8-22 10-6 2-8-4-4-7l8-5" />
      <path d="M4 84c10 2 20 2 30-2l10-4" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type StepPictureName = keyof typeof drawings;
export const STEP_PICTURES = Object.keys(drawings) as StepPictureName[];

export function StepPicture({ activity, ...props }: PictureProps & { readonly activity: StepPictureName }) {
  return <Picture {...props}>{drawings[activity]}</Picture>;
}
