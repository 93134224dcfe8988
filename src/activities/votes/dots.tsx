// Dots as they would stick on paper: filled ones lie there, hollow ones are still in hand. Always with the number in words beside.

import styles from './votes.module.css';

export function Dots({ filled, hollow = 0 }: { readonly filled: number; readonly hollow?: number }) {
  return (
    <span class={styles['dots']} aria-hidden="true">
      {Array.from({ length: filled }, (_, n) => (
        <span key={n} class={styles['dot']} />
      ))}
      {Array.from({ length: hollow }, (_, n) => (
        <span key={filled + n} class={styles['dot']} data-hollow="" />
      ))}
    </span>
  );
}
