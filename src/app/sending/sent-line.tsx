// One line in the list of sessions: whether it is only a plan, whether the office has it or since when it waits, and whether it
// has been here long. Why it waits stands below the list.

import type { SessionRow, Store } from '../../store/store.ts';
import { Sign } from '../../ui/pictures/sign.tsx';
import styles from '../app.module.css';
import { sayMoment } from '../moment.ts';
import { isOnlyCopied, readCopies } from '../plans.ts';
import { limit, noteOldest, readLimit, stayOf } from '../removing/stay.ts';
import type { Shelf } from '../shelf.ts';
import { words as staying } from '../removing/words/table.ts';
import { isAtOffice, lastAtOffice, progressOf } from './state.ts';
import { followOutbox, held, sendings } from './way-home.ts';
import { words } from './words/table.ts';

export const tables = [words, staying];

/** Once for all rows. Never rejects: what cannot be read here is said by the screens that need it. */
export async function readForRows(store: Store, { open, locked }: Shelf): Promise<void> {
  await Promise.all([
    followOutbox(store).catch(() => undefined),
    readLimit(),
    readCopies(open),
    locked === 0 ? noteOldest(open) : undefined,
  ]);
}

export function SentLine({ row }: { readonly row: SessionRow }) {
  const [far, long] = [howFar(row).join(' '), howLong(row).join(' ')];
  return (
    <>
      {isOnlyCopied(row) && <span class={styles['small']}>{words.say('plan')}</span>}
      {far && <span class={styles['small']}>{far}</span>}
      {long && (
        <span class={styles['stay']}>
          <Sign name="warning" />
          <span>{long}</span>
        </span>
      )}
    </>
  );
}

function howFar({ id, touched }: SessionRow): readonly string[] {
  const progress = progressOf(sendings.value, id, touched);
  if (!progress) return [];
  const { sending, isBehind } = progress;
  const earlier = lastAtOffice(sendings.value, id);
  const sentences =
    sending.sent === null
      ? [
          words.say('not-sent'),
          earlier && words.say('has-earlier', { when: sayMoment(earlier.since) }),
          words.say('waits', { when: sayMoment(sending.since) }),
          held.value.has(id) ? words.say('waits.binned') : isBehind && words.say('waits.behind'),
        ]
      : [
          words.say('sent'),
          words.say('sent.when', { when: sayMoment(sending.sent) }),
          isBehind && words.say('sent.behind'),
        ];
  return sentences.filter((one) => typeof one === 'string');
}

/** A practice may stay for ever; what lies in the bin has its days written beside it. */
function howLong(row: SessionRow): readonly string[] {
  const stay = row.practice || held.value.has(row.id) ? null : stayOf(row.touched, limit.value, Date.now());
  if (!stay) return [];
  return [
    stay.is === 'near' ? staying.say('stay.near', { n: stay.left }) : staying.say('stay.over', { n: limit.value }),
    staying.say(isAtOffice(sendings.value, row) ? 'stay.delete' : 'stay.send'),
  ];
}
