// The four things said before the first real words: what for, who sees, you can stop, you can take it back.
import { Picture, fill, type PictureProps } from './picture.tsx';

const drawings = {
  'what-for': (
    <>
      <path d="M10 14h44v28H32l-10 10V42H10z" class={fill.soft} />
      <path d="M20 24h24M20 32h14" stroke-width="3" />
      <path d="M58 40c10 2 14 8 12 18M64 53l6 7 7-6" stroke-width="3" />
      <path d="M36 88V72l20-14 20 14v16z" class={fill.warm} />
      <path d="M50 88V76h12v12M26 88h60" />
    </>
  ),
  'who-sees': (
    <>
      <path d="M8 34c10-14 22-20 40-20s30 6 40 20c-10 14-22 20-40 20S18 48 8 34z" class={fill.soft} />
      <circle cx="48" cy="34" r="10" class={fill.inkLine} />
      <circle cx="24" cy="70" r="6" class={fill.cool} />
      <circle cx="48" cy="66" r="6" class={fill.cool} />
      <circle cx="72" cy="70" r="6" class={fill.cool} />
      <path d="M12 90c0-8 5-13 12-13s12 5 12 13M36 86c0-8 5-13 12-13s12 5 12 13M60 90c0-8 5-13 12-13s12 5 12 13" />
    </>
  ),
  stop: (
    <>
      <path d="M32 8h32l24 24v32L64 88H32L8 64V32z" class={fill.soft} />
      <path
        d="M32 54V36a4.5 4.5 0 019 0v10V28a4.5 4.5 0 019 0v18V32a4.5 4.5 0 019 0v16-8a4.5 4.5 0 019 0v18c0 12-7 18-17 18-9 0-13-4-17-11l-8-13c-2-5 3-8 6-4z"
        class={fill.paper}
      />
    </>
  ),
  'take-back': (
    <>
      <circle cx="24" cy="42" r="12" class={fill.cool} />
      <path d="M4 90c0-20 8-30 20-30s20 10 20 30" />
      <path d="M54 44h38v34H54z" class={fill.soft} />
      <path d="M63 56h20M63 66h12" stroke-width="3" />
      <path d="M74 34c-2-20-32-26-44-10M30 10v15h15" stroke-width="4.5" />
    </>
  ),
} as const;

export type ConsentPictureName = keyof typeof drawings;

export function ConsentPicture({ which, ...props }: PictureProps & { readonly which: ConsentPictureName }) {
  return (
    <Picture {...props} directional={which === 'take-back'}>
      {drawings[which]}
    </Picture>
  );
}
