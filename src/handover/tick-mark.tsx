// The round tick of what is set: the same as on a choice, for buttons that stay pressed. Seen in every look, without pictures too.

import styles from './tick-mark.module.css';

/** Inside a button; it lies on the button's corner and takes no room from the words. */
export function TickMark({ on }: { readonly on: boolean }) {
  return (
    <span class={styles['mark']} data-tick={on ? 'shown' : 'none'} aria-hidden="true">
      <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="4">
        <path d="M4 13l6 6L20 6" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </span>
  );
}
