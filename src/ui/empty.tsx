// Where nothing is yet: a picture, what belongs here, and the one thing to do about it.
import type { ComponentChildren } from 'preact';
import styles from './lists.module.css';

export type EmptyProps = {
  readonly picture?: ComponentChildren;
  readonly title: string;
  readonly children?: ComponentChildren;
};

export function Empty({ picture, title, children }: EmptyProps) {
  return (
    <div class={styles['empty']}>
      {picture}
      <p class={styles['emptyTitle']}>{title}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  );
}
