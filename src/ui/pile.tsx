// A pile of cards on the table: its headline, how many lie in it, and the edges of the cards underneath.
import type { ComponentChildren } from 'preact';
import { CategoryMark, type Category } from './pictures/category-mark.tsx';
import styles from './pile.module.css';

export type PileProps = {
  readonly headline: string;
  /** Over the headline: what this is, for whoever hears it and does not see the edges of the cards. */
  readonly before?: string;
  /** Under the headline, e.g. "7 cards, from 5 people". */
  readonly counts?: string;
  /** How many cards lie in it; only the look of the pile follows from it. */
  readonly depth: number;
  readonly category?: Category;
  /** Instead of the category's mark: a letter tile, a plus for a new pile. */
  readonly picture?: ComponentChildren;
  readonly lang?: string;
  readonly chosen?: boolean;
  /** What it is called as a place where cards are put down that are dragged. */
  readonly drop?: string;
  readonly disabled?: boolean;
  /** Without it the pile is only looked at. */
  readonly onPress?: () => void;
  /** Acts on the pile, outside its big target. */
  readonly footer?: ComponentChildren;
  /** An empty place on the table ("new pile", "not sure") rather than a pile. */
  readonly place?: boolean;
};

export function Pile(props: PileProps) {
  const {
    headline,
    before,
    counts,
    depth,
    category,
    picture,
    lang,
    chosen = false,
    disabled = false,
    onPress,
    footer,
    place = false,
  } = props;
  const sheets = place ? 0 : Math.min(3, Math.max(0, depth - 1));
  const inside = (
    <>
      <span class={styles['picture']}>{picture ?? (category && <CategoryMark category={category} />)}</span>
      <span class={styles['words']}>
        {before && <span class={styles['before']}>{before} </span>}
        <span class={styles['headline']} lang={lang} dir="auto">
          {headline}
        </span>
        {counts && <span class={styles['counts']}> {counts}</span>}
      </span>
    </>
  );
  return (
    <div
      class={styles['pile']}
      data-category={category}
      data-sheets={sheets}
      data-place={place ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      data-drop={props.drop}
    >
      {onPress ? (
        <button
          type="button"
          class={styles['top']}
          aria-pressed={props.chosen}
          aria-disabled={disabled ? 'true' : undefined}
          data-choice
          data-on-paper
          onClick={() => {
            if (!disabled) onPress();
          }}
        >
          {inside}
        </button>
      ) : (
        <div class={styles['top']}>{inside}</div>
      )}
      {footer && <div class={styles['footer']}>{footer}</div>}
    </div>
  );
}
