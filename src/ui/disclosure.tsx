// More for those who want it, folded away for those who do not.
import type { ComponentChildren } from 'preact';
import styles from './lists.module.css';

export type DisclosureProps = {
  readonly summary: string;
  readonly children: ComponentChildren;
  readonly open?: boolean;
  /** Unfolded, by whomever. */
  readonly onOpen?: () => void;
};

export function Disclosure({ summary, children, open = false, onOpen }: DisclosureProps) {
  return (
    <details
      class={styles['disclosure']}
      open={open}
      onToggle={onOpen && (({ currentTarget }) => currentTarget.open && onOpen())}
    >
      <summary>{summary}</summary>
      <div class={styles['folded']}>{children}</div>
    </details>
  );
}
