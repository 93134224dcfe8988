// How far something is that takes a while, in one line.

import type { ReadonlySignal } from '@preact/signals';
import styles from './app.module.css';

/** Null while there is nothing to wait for. */
export type Progress = { readonly n: number; readonly of: number } | null;

export interface HowFarProps {
  /** A signal, so that only this line is drawn again each time. */
  readonly progress: ReadonlySignal<Progress>;
  readonly say: (n: number, of: number) => string;
}

/** Not spoken: it changes many times a second. What came of it is. */
export function HowFar({ progress, say }: HowFarProps) {
  const now = progress.value;
  return now && now.of > 0 ? <p class={styles['small']}>{say(now.n, now.of)}</p> : null;
}
