// The small signs: a bold line that is still read at 24 px.
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';
import { signs } from './sign.tsx';

const icons = {
  ...signs,
  back: <path d="M60 20L32 48l28 28" />,
  undo: <path d="M34 18L16 36l18 18M18 36h36a22 22 0 010 44H34" />,
  redo: <path d="M62 18l18 18-18 18M78 36H42a22 22 0 000 44h20" />,
  add: <path d="M48 18v60M18 48h60" />,
  remove: <path d="M18 48h60" />,
  help: (
    <>
      <circle cx="48" cy="48" r="36" />
      <path d="M37 38a11 11 0 1117 9c-4 3-6 5-6 9" />
      <circle cx="48" cy="69" r="2" />
    </>
  ),
  lock: (
    <>
      <rect x="20" y="42" width="56" height="40" rx="6" class={fill.soft} />
      <path d="M32 42V30a16 16 0 0132 0v12M48 58v9" />
    </>
  ),
  saved: (
    <>
      <path d="M20 14h46l14 14v54H20z" class={fill.soft} />
      <path d="M34 52l11 11 19-23" />
    </>
  ),
  print: (
    <>
      <path d="M28 36V14h40v22M28 68H14V36h68v32H68" />
      <path d="M28 56h40v26H28z" class={fill.soft} />
    </>
  ),
  people: (
    <>
      <circle cx="36" cy="32" r="14" class={fill.soft} />
      <path d="M10 80c0-18 12-26 26-26s26 8 26 26M62 20a13 13 0 010 25M70 56c10 3 16 11 16 24" />
    </>
  ),
  language: (
    <>
      <path d="M12 14h72v48H48L30 82V62H12z" class={fill.soft} />
      <path d="M28 32h40M48 26v6M60 32c-4 12-14 18-26 20M40 40c5 7 12 11 20 12" stroke-width="5.5" />
    </>
  ),
  hand: (
    <path
      d="M26 52V26a6 6 0 0112 0v18V18a6 6 0 0112 0v26V22a6 6 0 0112 0v26-14a6 6 0 0112 0v26c0 16-10 26-24 26-12 0-18-6-24-16L14 58c-3-6 5-11 9-6z"
      class={fill.soft}
    />
  ),
  eye: (
    <>
      <path d="M8 48c10-17 24-26 40-26s30 9 40 26c-10 17-24 26-40 26S18 65 8 48z" class={fill.soft} />
      <circle cx="48" cy="48" r="11" />
    </>
  ),
  'eye-off': <path d="M8 42c10 15 24 22 40 22s30-7 40-22M20 56l-8 12M38 63l-3 14M58 63l3 14M76 56l8 12" />,
  camera: (
    <>
      <path d="M10 30h18l8-12h24l8 12h18v50H10z" class={fill.soft} />
      <circle cx="48" cy="54" r="15" class={fill.paper} />
    </>
  ),
  send: <path d="M48 62V14M28 34l20-20 20 20M16 56v26h64V56" />,
  search: (
    <>
      <circle cx="42" cy="42" r="26" class={fill.soft} />
      <path d="M61 61l22 22" />
    </>
  ),
  move: (
    <path
      d="M48 10v76M10 48h76M36 22l12-12 12 12M36 74l12 12 12-12M22 36L10 48l12 12M74 36l12 12-12 12"
      stroke-width="6"
    />
  ),
  merge: <path d="M16 14c0 24 32 18 32 42v28M80 14c0 24-32 18-32 42M34 70l14 14 14-14" />,
  split: <path d="M48 84V58c0-22-32-16-32-40M48 58c0-22 32-16 32-40M6 30l10-14 12 12M90 30L80 16 68 28" />,
  rename: (
    <>
      <path d="M60 20l16 16-42 42-20 4 4-20z" class={fill.soft} />
      <path d="M50 30l16 16" />
    </>
  ),
  'person-leave': (
    <>
      <circle cx="34" cy="24" r="12" class={fill.soft} />
      <path d="M12 82c0-24 8-38 22-38 10 0 16 6 19 16M54 74h32M74 60l14 14-14 14" />
    </>
  ),
  'set-aside': (
    <>
      <path d="M40 12h44v40H40z" class={fill.soft} />
      <path d="M60 66v8a8 8 0 01-8 8H20a8 8 0 01-8-8V44a8 8 0 018-8h6M12 60h14l4 8h12l4-8" />
    </>
  ),
  wall: (
    <>
      <rect x="10" y="14" width="76" height="50" rx="4" class={fill.soft} />
      <path d="M48 64v14M28 82l20-10 20 10M26 30h20M26 44h34" />
    </>
  ),
  speak: (
    <>
      <path d="M12 38h16l22-18v56L28 58H12z" class={fill.soft} />
      <path d="M64 34c8 8 8 20 0 28M76 22c15 15 15 37 0 52" />
    </>
  ),
  'wifi-off': (
    <path d="M10 40c9-9 20-14 30-15M86 40c-6-6-13-11-20-13M24 56c6-6 12-9 18-10M72 56l-6-5M38 70c6-5 14-5 20 0M48 82v1M16 14l66 70" />
  ),
  spreadsheet: (
    <>
      <rect x="12" y="14" width="72" height="68" rx="4" class={fill.soft} />
      <path d="M12 36h72M12 58h72M38 14v68" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof icons;

export const ICON_NAMES = Object.keys(icons) as IconName[];

/** Signs that point along the line of writing. */
const directional: ReadonlySet<IconName> = new Set([
  'back',
  'next',
  'undo',
  'redo',
  'person-leave',
  'set-aside',
  'speak',
  'rename',
]);

export function Icon({ name, ...props }: PictureProps & { readonly name: IconName }) {
  return (
    <Picture {...props} line={8} directional={directional.has(name)}>
      {icons[name]}
    </Picture>
  );
}
