// How far the file that is being sent just now has gone; while another one is, or none, why it waits.

import type { ComponentChildren } from 'preact';
import type { Sending } from '../../exchange/outbox.ts';
import { sayNumber } from '../../i18n/words.ts';
import styles from '../app.module.css';
import { underWay } from './way-home.ts';
import { words } from './words/table.ts';

/** Smaller ones are gone before anybody has read how far; a server that is silent is waited for all the same. */
const LEAST_BYTES = 200_000;

export interface UnderWayLineProps {
  readonly sending: Sending;
  /** What is said of the last try: old, while this one lasts. */
  readonly children: ComponentChildren;
}

/** Not spoken: it changes many times. What came of it is. */
export function UnderWayLine({ sending, children }: UnderWayLineProps) {
  const now = underWay.value;
  if (now?.key !== sending.key) return <>{children}</>;
  if (now.of < LEAST_BYTES) return <p>{words.say('under-way.now')}</p>;
  const { done, of } = now;
  return (
    <div class={styles['underWay']}>
      <progress value={done} max={of} aria-label={sayFar(done, of)} />
      <p class={styles['small']}>{sayFar(done, of)}</p>
    </div>
  );
}

function sayFar(done: number, of: number): string {
  if (done === of) return words.say('under-way.back');
  const kB = (bytes: number) => sayNumber(Math.round(bytes / 1000));
  return words.say('under-way', { done: kB(done), of: kB(of) });
}
