// Big things to pick one from: picture first, words after, every option reached by Tab and by arrow keys.
import type { ComponentChildren } from 'preact';
import styles from './choice.module.css';
import { moveByArrows } from './move-by-arrows.ts';

export type ChoiceProps = {
  readonly picture?: ComponentChildren;
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** A letter that names the option; letters, never numbers (method 4.4). */
  readonly letter?: string;
  /** A second line, one idea. */
  readonly note?: ComponentChildren;
  readonly disabled?: boolean;
};

/**
 * A button that stays pressed, not a radio: a radio group is a single stop for Tab,
 * and a person with two switches (next, press) could reach only one option of it.
 */
export function Choice({ picture, label, chosen, onChoose, letter, note, disabled = false }: ChoiceProps) {
  return (
    <button
      type="button"
      class={styles['choice']}
      aria-pressed={chosen}
      aria-disabled={disabled ? 'true' : undefined}
      data-choice
      onClick={() => {
        if (!disabled) onChoose();
      }}
    >
      {picture && <span class={styles['picture']}>{picture}</span>}
      {letter && <span class={styles['letter']}>{letter} </span>}
      <span class={styles['words']}>
        <span class={styles['label']} dir="auto">
          {label}
        </span>
        {note && (
          <span class={styles['note']} dir="auto">
            {' '}
            {note}
          </span>
        )}
      </span>
      <span class={styles['mark']} aria-hidden="true">
        <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="4">
          <path d="M4 13l6 6L20 6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
      </span>
    </button>
  );
}

export type ChoiceGroupProps = {
  /** What is being asked; read out on entering the group. */
  readonly label: string;
  readonly children: ComponentChildren;
  /** `list` stands in a column, `grid` fills the width, `pictures` puts the picture on top of short words. */
  readonly layout?: 'list' | 'grid' | 'pictures';
};

export function ChoiceGroup({ label, children, layout = 'grid' }: ChoiceGroupProps) {
  return (
    <div
      role="group"
      aria-label={label}
      class={styles['group']}
      data-layout={layout}
      onKeyDown={(event) => moveByArrows(event, '[data-choice]')}
    >
      {children}
    </div>
  );
}
