// Nine sheep, nine ways to be here today. None is better than another: it is a set, not a scale (method 3).
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';
import { Fleece, Head, Legs } from './wool.tsx';

export const SHEEP = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type SheepNumber = (typeof SHEEP)[number];

const asleep = (
  <>
    <path d="M6 82h84" />
    <Fleece x={42} y={62} rx={30} ry={17} curls={11} />
    <Head x={72} y={72} turn={8} eye="shut" scale={1.05} />
    <path d="M78 12a12 12 0 1010 18a10 10 0 01-10-18z" class={fill.warm} />
  </>
);

const leaping = (
  <>
    <path d="M28 88h36" />
    <g transform="rotate(-20 46 48)">
      <Legs d="M26 56L10 66M32 60L18 74M60 60L78 66M64 54L84 56" />
      <Fleece x={45} y={46} rx={25} ry={16} />
      <Head x={72} y={32} turn={-6} scale={1.05} />
    </g>
    <path d="M8 30h12M4 44h10" stroke-width="3" />
  </>
);

const tangled = (
  <>
    <Legs d="M32 66v18M42 68v18M56 68v18" />
    <Fleece x={42} y={50} rx={25} ry={17} />
    <Head x={70} y={40} turn={-8} eye="wide" scale={1.1} />
    <path d="M4 74c14-30 30 20 44-12s24 30 42-2M12 90c10-44 44-40 50-8s24-2 28-34" stroke-width="3" />
    <path
      d="M14 62l-6-4M31 70l3-7M49 58l-7-3M66 72l-2 8M80 66l6 5M22 56l-7 1M56 66l7-4M76 80l6 5M88 60l-8-2"
      stroke-width="3"
    />
    <path d="M88 46c-8-2-8-10-4-14c6 2 8 8 4 14z" class={fill.cool} stroke-width="3" />
  </>
);

const grazing = (
  <>
    <Legs d="M24 60v22M34 62v20M52 62v20M60 60v22" />
    <Fleece x={42} y={46} rx={27} ry={17} curls={11} />
    <Head x={74} y={66} turn={52} scale={1.05} />
    <path d="M6 84h84M82 84c0-6 2-9 5-11M76 84c0-5-1-7-3-9M12 84c0-5-2-8-4-9M17 84c0-4 1-6 3-8" stroke-width="3" />
  </>
);

const inRain = (
  <>
    <path d="M22 26c-8 0-12-5-12-9s5-9 12-8c3-7 18-8 23-1c10-3 17 3 16 9c0 6-5 9-10 9z" class={fill.cool} />
    <path
      d="M16 36l-4 10M34 34l-3 8M52 36l-3 8M70 30l-4 10M84 40l-4 10M78 14l-3 8M88 66l-3 9M8 62l-3 9"
      stroke-width="3"
    />
    <Legs d="M32 74v14M42 76v12M54 76v12M62 74v14" />
    <Fleece x={46} y={62} rx={24} ry={14} />
    <Head x={74} y={66} turn={42} eye="shut" scale={1.05} />
  </>
);

const withTheFlock = (
  <>
    <Fleece x={20} y={40} rx={14} ry={10} curls={9} />
    <Fleece x={76} y={36} rx={14} ry={10} curls={9} />
    <Head x={92} y={30} scale={0.7} />
    <Head x={37} y={34} scale={0.7} />
    <Legs d="M14 51l-6 9M26 51l5 9M72 47l-5 8M84 47l6 8" />
    <Legs d="M38 74L28 86M46 76l-6 10M62 76l8 10M66 72l12 10" />
    <Fleece x={52} y={63} rx={20} ry={13} />
    <Head x={56} y={44} flip scale={1} />
  </>
);

const onTheHill = (
  <>
    <circle cx="78" cy="26" r="11" class={fill.warm} />
    <path d="M4 90c10-30 26-42 42-42s30 18 46 42z" class={fill.cool} />
    <Legs d="M34 38v12M40 40v10M50 40v9M56 38v12" />
    <Fleece x={44} y={30} rx={16} ry={10} curls={9} />
    <Head x={62} y={18} turn={-14} scale={0.85} />
    <path d="M12 22c3-4 6-4 8 0c2-4 5-4 8 0" stroke-width="3" />
  </>
);

const onItsBack = (
  <>
    <path d="M6 86h84" />
    <Legs d="M26 52L18 32M38 50L36 28M52 50l6-22M62 54l14-18" />
    <Fleece x={44} y={66} rx={27} ry={16} curls={11} />
    <Head x={75} y={72} turn={188} flip eye="dizzy" scale={1.05} />
    <path d="M82 44c4-6 12-2 9 4c-3 7-15 4-14-5c1-10 14-13 18-6" stroke-width="3" />
  </>
);

const together = (
  <>
    <Legs d="M14 68v18M24 70v16M38 68v18M60 68v18M72 70v16M82 68v18" />
    <Fleece x={24} y={56} rx={18} ry={15} />
    <Fleece x={72} y={56} rx={18} ry={15} />
    <Head x={42} y={34} turn={14} eye="shut" />
    <Head x={54} y={36} turn={-14} flip eye="shut" />
  </>
);

const sheep: Readonly<Record<SheepNumber, JSX.Element>> = {
  1: asleep,
  2: leaping,
  3: tangled,
  4: grazing,
  5: inRain,
  6: withTheFlock,
  7: onTheHill,
  8: onItsBack,
  9: together,
};

export function Sheep({ which, ...props }: PictureProps & { readonly which: SheepNumber }) {
  return <Picture {...props}>{sheep[which]}</Picture>;
}
