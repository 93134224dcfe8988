// Nine sheep, nine ways to be here today. None is better than another: it is a set, not a scale (method 3).
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';
import { Fleece, Head, Legs } from './wool.tsx';

export const SHEEP = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type SheepNumber = (typeof SHEEP)[number];

const asleep = (
  <>
    <path d="M6 84h84" />
    <Fleece x={40} y={62} rx={30} ry={18} curls={11} />
    <Head x={70} y={72} turn={4} eye="shut" />
    <path d="M78 10a13 13 0 1011 20a11 11 0 01-11-20z" class={fill.warm} />
  </>
);

const leaping = (
  <>
    <path d="M24 88h40" />
    <g transform="rotate(-22 46 48)">
      <Legs d="M24 56L6 62M30 60L14 72M58 60L78 68M62 54L84 58" />
      <Fleece x={43} y={48} rx={25} ry={16} />
      <Head x={70} y={33} turn={-2} />
    </g>
    <path d="M6 26h12M3 40h9" stroke-width="3" />
  </>
);

const bramble = 'M6 22C10 40 26 38 36 48S56 70 70 62S92 66 90 82M8 84C2 66 20 66 32 58S50 36 46 12';

const tangled = (
  <>
    <Legs d="M30 66v22M40 68v20M54 68v20M62 66v22" />
    <Fleece x={44} y={50} rx={28} ry={19} curls={11} />
    <Head x={75} y={31} turn={-12} eye="wide" />
    <path d={bramble} stroke-width="8" class={fill.halo} />
    <path d={bramble} />
    <path
      d="M12 34l-8 3M24 39l3-8M44 56l8-4M56 65l-3 7M78 61l3-8M88 70l6-3M9 72l-6-3M22 63l-2-8M40 50l-7-4M47 34l7-3M48 22l-7-3"
      stroke-width="3"
    />
    <path
      d="M6 22c-4-6-2-13 3-17c6 5 5 13-3 17zM46 12c-6-3-7-8-4-11c6 1 8 6 4 11z"
      class={fill.cool}
      stroke-width="3"
    />
  </>
);

const grazing = (
  <>
    <Legs d="M22 60v24M32 62v22M50 62v22M58 60v24" />
    <Fleece x={40} y={44} rx={27} ry={18} curls={11} />
    <Head x={72} y={62} turn={48} />
    <path
      d="M4 86h88M86 86c0-6 2-10 6-12M90 86M74 86c0-5-1-7-4-9M10 86c0-5-2-9-5-11M15 86c0-5 1-7 4-9"
      stroke-width="3"
    />
  </>
);

const inRain = (
  <>
    <path d="M20 26c-8 0-12-5-12-9s5-9 12-8c3-7 18-8 23-1c10-3 17 3 16 9c0 6-5 9-10 9z" class={fill.cool} />
    <path
      d="M14 36l-4 10M32 34l-3 8M50 34l-3 8M70 24l-4 10M86 34l-4 10M80 8l-3 8M92 60l-3 9M8 60l-3 9"
      stroke-width="3"
    />
    <Legs d="M30 74v16M40 76v14M52 76v14M60 74v16" />
    <Fleece x={44} y={61} rx={24} ry={15} />
    <Head x={72} y={66} turn={36} eye="shut" />
  </>
);

const withTheFlock = (
  <>
    <Legs d="M14 44l-8 8M24 45l6 8M54 38l-6 10M66 38l8 8" />
    <Fleece x={20} y={33} rx={14} ry={10} curls={9} />
    <Head x={36} y={25} scale={0.72} />
    <Fleece x={62} y={27} rx={14} ry={10} curls={9} />
    <Head x={79} y={19} scale={0.72} />
    <Legs d="M30 76L18 90M38 78L32 90M56 78L68 88M60 74L78 84" />
    <Fleece x={45} y={65} rx={22} ry={14} />
    <Head x={70} y={53} />
  </>
);

const onTheHill = (
  <>
    <circle cx="82" cy="46" r="10" class={fill.warm} />
    <path d="M2 92C10 70 24 62 40 62C60 62 76 76 94 92Z" class={fill.cool} />
    <Legs d="M26 48v17M35 50v13M48 50v13M56 46v19" />
    <Fleece x={40} y={37} rx={21} ry={13} />
    <Head x={62} y={20} turn={-14} scale={0.95} />
    <path d="M6 20c3-5 7-5 9 0c2-5 6-5 9 0" stroke-width="3" />
  </>
);

const onItsBack = (
  <>
    <path d="M4 88h88" />
    <Legs d="M24 54L14 34M36 52L32 28M50 52L54 28M60 56L72 36" />
    <Fleece x={42} y={67} rx={28} ry={17} curls={11} />
    <Head x={74} y={74} turn={186} flip eye="wide" />
    <path d="M81 42c4-7 12-2 9 4c-3 7-16 4-14-6c1-10 14-13 19-5" stroke-width="3" />
  </>
);

const together = (
  <>
    <Legs d="M12 70v20M23 72v18M34 70v20M62 70v20M73 72v18M84 70v20" />
    <Fleece x={22} y={60} rx={18} ry={15} />
    <Fleece x={74} y={60} rx={18} ry={15} />
    <Head x={29} y={38} turn={10} eye="shut" />
    <Head x={67} y={38} turn={-10} flip eye="shut" />
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
