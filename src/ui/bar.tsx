// One row of a chart: words, a bar and its number in writing, so that nothing hangs on length or colour alone.
import type { ComponentChildren } from 'preact';
import styles from './lists.module.css';

export type BarProps = {
  readonly label: string;
  readonly value: number;
  /** The longest bar of the chart. */
  readonly max: number;
  /** The number in words, e.g. "4 people"; without it the bare number is written. */
  readonly note?: string;
  readonly picture?: ComponentChildren;
  /** A second series beside the first, drawn hatched. */
  readonly hatched?: boolean;
};

export function Bar({ label, value, max, note, picture, hatched = false }: BarProps) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div class={styles['bar']} data-hatched={hatched ? '' : undefined}>
      {picture && <span class={styles['picture']}>{picture}</span>}
      <span class={styles['barLabel']} dir="auto">
        {label}
      </span>
      <span class={styles['track']} aria-hidden="true">
        <span class={styles['length']} style={{ inlineSize: `${share}%` }} />
      </span>
      <span class={styles['value']}> {note ?? value}</span>
    </div>
  );
}
