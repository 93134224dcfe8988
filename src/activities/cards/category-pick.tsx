// What a card is about, chosen by tap, by arrow keys or by the keys 1, 2 and 3.

import { CategoryMark } from '../../ui/pictures/category-mark.tsx';
import styles from './cards.module.css';
import { ASKED, type Asked } from './task.ts';
import { words } from './words/table.ts';

/** The category of a digit key, whatever row or pad it lies in. */
export function categoryOfKey(event: KeyboardEvent): Asked | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? event.key;
  return ASKED[Number(digit) - 1];
}

export interface CategoryPickProps {
  readonly value: Asked;
  readonly onChoose: (category: Asked) => void;
  /** Chosen by its digit: the hand is ready to type. */
  readonly onChosenByKey: () => void;
}

export function CategoryPick({ value, onChoose, onChosenByKey }: CategoryPickProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const category = categoryOfKey(event);
    if (!category || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(category);
    onChosenByKey();
  };
  return (
    <fieldset class={styles['pick']} onKeyDown={onKeyDown}>
      <legend>{words.say('scribe.category')}</legend>
      {ASKED.map((category, n) => (
        <label key={category} class={styles['option']} data-chosen={category === value ? '' : undefined}>
          <input
            type="radio"
            name="category"
            value={category}
            checked={category === value}
            onChange={() => onChoose(category)}
          />
          <CategoryMark category={category} />
          <span>{words.say(`category.${category}`)}</span>
          <kbd class={styles['key']} aria-hidden="true">
            {n + 1}
          </kbd>
        </label>
      ))}
    </fieldset>
  );
}
