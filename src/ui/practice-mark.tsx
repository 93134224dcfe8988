// The band on every screen of a practice workshop, so that nobody mistakes made-up words for somebody's own.
import styles from './notice.module.css';

export function PracticeMark({ label }: { readonly label: string }) {
  return (
    <aside class={styles['practice']}>
      <span>{label}</span>
    </aside>
  );
}
