// One line in the list of sessions: whether the office has it, or since when it waits. Why stands below the list.

import { useEffect } from 'preact/hooks';
import type { SessionRow, Store } from '../../store/store.ts';
import styles from '../app.module.css';
import { sayMoment } from '../moment.ts';
import { progressOf } from './state.ts';
import { followOutbox, sendings } from './way-home.ts';
import { words } from './words/table.ts';

export const tables = [words];

export interface SentLineProps {
  readonly row: SessionRow;
  readonly store: Store;
}

export function SentLine({ row, store }: SentLineProps) {
  useEffect(() => {
    // What cannot be read here is said by the screens that need it.
    followOutbox(store).catch(() => undefined);
  }, [store]);
  const progress = progressOf(sendings.value, row.id, row.touched);
  if (!progress) return null;
  const { sending, isBehind } = progress;
  const sentences =
    sending.sent === null
      ? [
          words.say('not-sent'),
          words.say('waits', { when: sayMoment(sending.since) }),
          isBehind && words.say('waits.behind'),
        ]
      : [
          words.say('sent'),
          words.say('sent.when', { when: sayMoment(sending.sent) }),
          isBehind && words.say('sent.behind'),
        ];
  return <span class={styles['small']}>{sentences.filter(Boolean).join(' ')}</span>;
}
