// One drawing for each kind of step, so that the running order can be followed without reading.
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';
import { starts } from './start-picture.tsx';
import { Fleece, Head, Legs } from './wool.tsx';

const drawings = {
  ...starts,
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
      <path d="M40 52V38H32c-16 0-18-18-5-21 1-14 23-17 28-6 12-5 24 4 20 13 8 5 4 14-5 14H56v14" class={fill.cool} />
      <path d="M6 52h34M56 52h34" />
      <path d="M40 52c-2 10-10 14-24 16M40 60c0 8-6 14-12 20M48 58v30M56 60c0 8 6 14 12 20M56 52c2 10 10 14 24 16M28 66c-4 4-8 6-10 14M68 66c4 4 8 6 10 14" />
    </>
  ),
  success: (
    <>
      <circle cx="48" cy="50" r="19" class={fill.warm} />
      <path d="M48 12v10M18 24l8 8M78 24l-8 8M4 50h12M80 50h12" />
      <path d="M4 70c18-14 30-14 46-2 14-10 28-10 42 0v18H4z" class={fill.soft} />
    </>
  ),
  plan: (
    <>
      <path d="M12 82c4-14 20-14 24-24s-12-14-4-24" stroke-dasharray="2 9" />
      <path d="M44 82V16h40L74 30l10 14H44" class={fill.warm} />
      <path d="M34 82h24" />
    </>
  ),
  break: (
    <>
      <path d="M16 40h50v24c0 12-8 20-18 20H34c-10 0-18-8-18-20z" class={fill.warm} />
      <path d="M66 46h6c8 0 12 4 12 10s-4 12-14 12h-5M10 90h64" />
      <path d="M30 28c-6-6 6-10 0-18M48 28c-6-6 6-10 0-18" stroke-width="3" />
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
      <path d="M16 8h52v80H16z" class={fill.soft} />
      <path d="M28 24h28M28 36h28M28 48h14" />
      <path d="M40 68l12 12 30-40" stroke-width="10" class={fill.paperLine} />
      <path d="M40 68l12 12 30-40" stroke-width="6" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type StepPictureName = keyof typeof drawings;
export const STEP_PICTURES = Object.keys(drawings) as StepPictureName[];

/** Drawings with a before and an after. */
const directional: ReadonlySet<StepPictureName> = new Set(['handover', 'plan', 'themes']);

export function StepPicture({ activity, ...props }: PictureProps & { readonly activity: StepPictureName }) {
  return (
    <Picture {...props} directional={directional.has(activity)}>
      {drawings[activity]}
    </Picture>
  );
}
