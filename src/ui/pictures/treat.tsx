// Things to have at the break: what a practice ballot is about. Filled and without a disc, unlike any choice that counts.
import type { JSX } from 'preact';
import { fill, Picture, type PictureProps } from './picture.tsx';

const drawings = {
  tea: (
    <>
      <path class={fill.cool} d="M22 38h44v20c0 13-9 20-22 20s-22-7-22-20z" />
      <path d="M66 42h6c13 0 13 20-6 20M14 84h60M38 14c-5 6 5 9 0 15M52 14c-5 6 5 9 0 15" />
      <path class={fill.paper} d="M50 38v14h10v12H44V52" />
    </>
  ),
  coffee: (
    <>
      <path class={fill.warm} d="M26 30h44l-6 54H32z" />
      <path class={fill.paper} d="M28 44h40l-2 20H30z" />
      <path d="M22 22h52v8H22zM30 22l3-8h30l3 8" />
    </>
  ),
  juice: (
    <>
      <path d="M26 26h44l-6 60H32z" />
      <path class={fill.warm} d="M29 50h38l-3 36H32z" />
      <path d="M52 50L62 10h14" />
    </>
  ),
  biscuit: (
    <>
      <circle class={fill.warm} cx="48" cy="50" r="34" />
      <path d="M36 38v2M58 34v2M66 54v2M48 52v2M34 60v2M54 70v2" stroke-width="7" />
    </>
  ),
  cake: (
    <>
      <path class={fill.paper} d="M12 46l52-24c12 2 20 12 20 24v36H12z" />
      <path class={fill.warm} d="M12 56h72v10H12z" />
      <path d="M12 46h72" />
      <circle class={fill.deep} cx="62" cy="18" r="6" />
    </>
  ),
  fruit: (
    <>
      <path class={fill.warm} d="M20 22c-4 34 16 58 58 56 4-1 6-5 4-8C58 66 42 50 36 24c-2-8-14-10-16-2z" />
      <path d="M24 20l-2-8 8-1 3 8M34 44c8 16 20 26 36 30" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type Treat = keyof typeof drawings;
export const TREATS = Object.keys(drawings) as readonly Treat[];

export function TreatPicture({ treat, ...props }: PictureProps & { readonly treat: Treat }) {
  return <Picture {...props}>{drawings[treat]}</Picture>;
}
