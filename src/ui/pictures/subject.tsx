// What cards are often about, drawn: for whoever says it with a picture. Each has a name in every language beside the cards.
import type { JSX } from 'preact';
import { Picture, fill, type PictureProps } from './picture.tsx';

const drawings = {
  home: (
    <>
      <path d="M22 40v44h52V40" class={fill.soft} />
      <path d="M10 48l38-34 38 34" />
      <path d="M40 84V60h16v24" class={fill.warm} />
    </>
  ),
  people: (
    <>
      <path d="M8 82c0-20 8-28 20-28s20 8 20 28z" class={fill.cool} />
      <path d="M48 82c0-20 8-28 20-28s20 8 20 28z" class={fill.soft} />
      <circle cx="28" cy="36" r="12" class={fill.cool} />
      <circle cx="68" cy="36" r="12" class={fill.soft} />
    </>
  ),
  alone: (
    <>
      <path d="M28 84c0-22 8-30 20-30s20 8 20 30z" class={fill.soft} />
      <circle cx="48" cy="36" r="13" class={fill.soft} />
      <path d="M8 84h14M74 84h14" />
    </>
  ),
  help: (
    <>
      <path
        d="M34 88c-12-16-18-28-21-40-1-7 8-8 10-2l7 16V26c0-8 10-8 10 0v22-30c0-8 10-8 10 0v30-26c0-8 10-8 10 0v28-16c0-8 10-8 10 0v32c0 10-4 16-8 22z"
        class={fill.warm}
      />
    </>
  ),
  talk: (
    <>
      <path d="M8 14h52v34H32L20 62V48H8z" class={fill.cool} />
      <path d="M68 32h20v34H78v14L64 66H44v-8" />
      <path d="M20 26h28M20 36h18" />
    </>
  ),
  heart: <path d="M48 84C18 64 10 46 14 32c4-16 26-18 34 2 8-20 30-18 34-2 4 14-4 32-34 52z" class={fill.warm} />,
  doctor: <path d="M36 12h24v24h24v24H60v24H36V60H12V36h24z" class={fill.cool} />,
  wheelchair: (
    <>
      <circle cx="40" cy="66" r="20" class={fill.soft} />
      <circle cx="38" cy="14" r="8" class={fill.warm} />
      <path d="M38 26v24h24l10 28h12M38 36h20" />
    </>
  ),
  steps: <path d="M8 86V70h20V52h20V34h20V16h20v70z" class={fill.soft} />,
  bus: (
    <>
      <path d="M8 22h80v50H8z" class={fill.warm} />
      <path d="M8 46h80M32 22v24M60 22v24" />
      <circle cx="28" cy="74" r="9" class={fill.paper} />
      <circle cx="68" cy="74" r="9" class={fill.paper} />
    </>
  ),
  road: (
    <>
      <path d="M36 10h24l26 78H10z" class={fill.soft} />
      <path d="M48 18v10M48 40v12M48 64v16" />
    </>
  ),
  outside: (
    <>
      <circle cx="74" cy="24" r="11" class={fill.warm} />
      <path d="M32 56c-20 0-22-22-8-24 2-18 26-16 26 0 14 2 12 24-6 24z" class={fill.cool} />
      <path d="M34 84V56M42 84V56M8 84h80" />
    </>
  ),
  food: (
    <>
      <circle cx="48" cy="50" r="26" class={fill.soft} />
      <circle cx="48" cy="50" r="15" />
      <path d="M6 18v16c0 8 10 8 10 0V18M11 18v62M86 80V18c-8 6-8 24 0 30" />
    </>
  ),
  sleep: (
    <>
      <path d="M10 66h78v-8c0-8-4-12-12-12H42v20z" class={fill.cool} />
      <path d="M10 26v58M10 66h78v18" />
      <circle cx="26" cy="53" r="9" class={fill.warm} />
    </>
  ),
  work: (
    <>
      <path d="M10 32h76v50H10z" class={fill.soft} />
      <path d="M34 32V18h28v14M10 54h30M56 54h30" />
      <path d="M40 48h16v14H40z" class={fill.warm} />
    </>
  ),
  money: (
    <>
      <circle cx="48" cy="48" r="36" class={fill.warm} />
      <path d="M60 34c-8-10-24-4-22 10 2 10 2 18-6 24h30M30 52h22" />
    </>
  ),
  phone: (
    <>
      <path d="M28 8h40v80H28z" class={fill.cool} />
      <path d="M28 22h40M28 72h40M46 80h4" />
    </>
  ),
  learn: (
    <>
      <path d="M48 26C38 18 24 18 10 22v54c14-4 28-4 38 4 10-8 24-8 38-4V22c-14-4-28-4-38 4z" class={fill.soft} />
      <path d="M48 26v54M20 36h16M20 48h16M60 36h16M60 48h16" />
    </>
  ),
  music: (
    <>
      <path d="M36 72V22l44-10v50" />
      <circle cx="26" cy="72" r="11" class={fill.warm} />
      <circle cx="70" cy="62" r="11" class={fill.warm} />
    </>
  ),
  ball: (
    <>
      <circle cx="48" cy="48" r="36" class={fill.cool} />
      <path d="M48 12v72M12 48h72M22 24c16 14 16 34 0 48M74 24c-16 14-16 34 0 48" />
    </>
  ),
  safe: (
    <>
      <path d="M30 44V32c0-22 36-22 36 0v12" />
      <path d="M18 44h60v42H18z" class={fill.warm} />
      <path d="M48 58v14" />
    </>
  ),
  time: (
    <>
      <circle cx="48" cy="48" r="38" class={fill.soft} />
      <path d="M48 24v24l18 12" />
    </>
  ),
  pet: (
    <>
      <path d="M22 44l-4-30 20 14h20l20-14-4 30c6 16-4 40-26 40S16 60 22 44z" class={fill.soft} />
      <path d="M36 48v4M60 48v4M42 66l6 4 6-4M48 62v8" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type Subject = keyof typeof drawings;
export const SUBJECTS = Object.keys(drawings) as readonly Subject[];

export function isSubject(name: string): name is Subject {
  return Object.hasOwn(drawings, name);
}

export function SubjectPicture({ of, ...props }: PictureProps & { readonly of: Subject }) {
  return <Picture {...props}>{drawings[of]}</Picture>;
}
