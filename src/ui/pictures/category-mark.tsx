// What a card is about, as a small drawing: a bridge that carries, a bridge that broke, a road to the sun.
import { Picture, fill, type PictureProps } from './picture.tsx';

export type Category = 'working' | 'not-working' | 'future';

const marks = {
  working: (
    <>
      <path d="M8 60C22 26 74 26 88 60Z" class={fill.cool} />
      <path d="M2 60h92M12 60v20M84 60v20M29 42v18M48 35v25M67 42v18" />
    </>
  ),
  'not-working': (
    <>
      <path
        d="M8 60C14 47 22 39 34 35L27 44L35 51L29 60ZM88 60C82 47 74 39 62 35L68 44L60 51L66 60Z"
        class={fill.soft}
      />
      <path d="M2 60h27M66 60h28M12 60v20M84 60v20M38 72l20 12" />
    </>
  ),
  future: (
    <>
      <path d="M24 44a24 24 0 0148 0z" class={fill.warm} />
      <path d="M2 44h92M48 10V4M78 24l6-6M18 24l-6-6" />
      <path d="M42 44C38 60 26 74 10 90M54 44c4 16 16 30 32 46M48 54v4M48 68v5M48 84v6" />
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
