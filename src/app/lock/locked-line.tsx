// On the list: how many workshops are locked, which of them lie in the bin and for how long, and the way in.

import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import styles from './lock.module.css';
import { ensureOpen } from './vault-now.ts';
import { words } from './words/table.ts';

export const tables = [words];

export interface LockedLineProps {
  /** On the list. */
  readonly count: number;
  /** In the bin: the days that each can still be put back. Which one it is stays locked away. */
  readonly inBin: readonly number[];
  readonly store: Pick<Store, 'vault'>;
}

export function LockedLine({ count, inBin, store }: LockedLineProps) {
  return (
    <section class={styles['lockedLine']} aria-label={words.say('locked')}>
      <Icon name="lock" />
      <div>
        {count > 0 && <p>{words.say('list.locked', { n: count })}</p>}
        {inBin.map((days, n) => (
          <p key={n}>{words.say('list.locked-in-bin', { n: days })}</p>
        ))}
      </div>
      {/* The list is read anew when it is drawn again. */}
      <Button size="desk" onPress={() => void ensureOpen(store)}>
        {words.say('list.unlock', { n: count + inBin.length })}
      </Button>
    </section>
  );
}
