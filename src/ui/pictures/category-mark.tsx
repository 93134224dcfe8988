// What a card is about, as a small drawing: a bridge that carries, a rope that parted, a path to the hills.
import { Picture, fill, type PictureProps } from './picture.tsx';

export type Category = 'working' | 'not-working' | 'future';

const marks = {
  working: (
    <>
      <path d="M6 62c14-30 70-30 84 0" class={fill.cool} />
      <path d="M6 62h84M6 62v16M90 62v16M27 47v15M48 40v22M69 47v15" />
    </>
  ),
  'not-working': (
    <>
      <path d="M6 50h22c8 0 8-10 16-12M6 50M90 46H68c-8 0-8 10-16 12" />
      <path d="M44 38l6-10M45 39l12-4M52 58l-6 10M51 57l-12 4" />
      <path d="M60 14l-8 14M36 82l8-14" stroke-dasharray="1 9" />
    </>
  ),
  future: (
    <>
      <circle cx="62" cy="30" r="13" class={fill.warm} />
      <path d="M4 52c18-14 28-8 44 0 14-9 28-12 44-2" class={fill.soft} />
      <path d="M46 54c-8 6 8 10-2 17-6 5-18 6-22 17M56 53c8 7 4 12 8 19 3 6 10 9 12 16" />
    </>
  ),
} as const;

export function CategoryMark({ category, ...props }: PictureProps & { readonly category: Category }) {
  return (
    <Picture {...props} line={5}>
      {marks[category]}
    </Picture>
  );
}
