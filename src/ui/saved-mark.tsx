// The quiet mark that says whether the last act lies safe on this tablet.
import styles from './notice.module.css';
import { Icon } from './pictures/icon.tsx';

export type SavedMarkProps = {
  readonly state: 'saved' | 'saving' | 'failed';
  /** With the time, e.g. "Saved 10:42". */
  readonly label: string;
};

const icons = { saved: 'saved', saving: 'more', failed: 'warning' } as const;

/** Only a failure is spoken; "saved" after every tap would talk over the person. */
export function SavedMark({ state, label }: SavedMarkProps) {
  return (
    <p class={styles['saved']} data-state={state} role={state === 'failed' ? 'alert' : undefined}>
      <Icon name={icons[state]} />
      <span>{label}</span>
    </p>
  );
}
