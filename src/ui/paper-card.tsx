// One thing one person said, as a paper card: what it is about shows by word, mark, edge pattern and colour.
import type { ComponentChildren } from 'preact';
import styles from './paper-card.module.css';
import { CardPicture } from './card-picture.tsx';
import type { PictureData } from './picture-data.ts';
import { CategoryMark, type Category } from './pictures/category-mark.tsx';

export type PaperCardProps = {
  readonly category: Category;
  /** As they were said, never shortened by us. */
  readonly words: string;
  /** Language of the words, where it is known. */
  readonly lang?: string;
  readonly dir?: 'auto' | 'ltr' | 'rtl';
  /** The category's word, e.g. "Not working". */
  readonly mark: string;
  /** Drawn, chosen or taken by the person; the words stand under it. */
  readonly picture?: PictureData;
  /** The words are only what the picture is called: nobody said them, and they are for ears alone. */
  readonly wordless?: boolean;
  /** The same in other languages, each in its own direction; the note says who put it so. */
  readonly translations?: readonly { readonly words: string; readonly language: string; readonly note: string }[];
  readonly small?: boolean;
  /** Given when the words are somebody's best guess; shown on the card. */
  readonly bestGuessLabel?: string;
  readonly chosen?: boolean;
  /** What it is called while it is dragged; without it, it stays where it lies. */
  readonly drag?: string;
  /** Makes the face of the card a button. */
  readonly onPick?: () => void;
  /** Stands under the words, outside the button: who wrote it, acts on the card. */
  readonly footer?: ComponentChildren;
};

export function PaperCard(props: PaperCardProps) {
  const { category, words, lang, dir = 'auto', mark, small = false, bestGuessLabel, chosen = false, onPick } = props;
  const { picture, wordless = false } = props;
  const face = (
    <>
      <span class={styles['mark']}>
        <CategoryMark category={category} />
        <span>{mark}</span>
        {bestGuessLabel && <span class={styles['guess']}>{bestGuessLabel}</span>}
      </span>
      {picture && (
        <CardPicture
          picture={picture}
          small={small}
          {...(wordless ? { name: words } : {})}
          {...(lang && wordless ? { lang } : {})}
        />
      )}
      {!(picture && wordless) && (
        <span class={styles['words']} lang={lang} dir={dir}>
          {words}
        </span>
      )}
      {props.translations?.map(({ words: text, language, note }) => (
        <span key={language} class={styles['translation']}>
          <span lang={language} dir="auto">
            {text}
          </span>{' '}
          <span class={styles['by']}>{note}</span>
        </span>
      ))}
    </>
  );
  return (
    <article
      class={styles['card']}
      data-category={category}
      data-small={small ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-drag={props.drag}
    >
      <span class={styles['edge']} aria-hidden="true" />
      {onPick ? (
        <button type="button" class={styles['face']} aria-pressed={chosen} data-on-paper data-choice onClick={onPick}>
          {face}
        </button>
      ) : (
        <div class={styles['face']}>{face}</div>
      )}
      {props.footer && <div class={styles['footer']}>{props.footer}</div>}
    </article>
  );
}
