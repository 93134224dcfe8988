// On the list: how many workshops are locked, and the way in.

import type { Store } from '../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import styles from './lock.module.css';
import { ensureOpen } from './vault-now.ts';
import { words } from './words/table.ts';

export const tables = [words];

export interface LockedLineProps {
  readonly count: number;
  readonly store: Pick<Store, 'vault'>;
}

export function LockedLine({ count, store }: LockedLineProps) {
  return (
    <section class={styles['lockedLine']} aria-label={words.say('locked')}>
      <Icon name="lock" />
      <p>{words.say('list.locked', { n: count })}</p>
      {/* The list is read anew when it is drawn again. */}
      <Button size="desk" onPress={() => void ensureOpen(store)}>
        {words.say('list.unlock', { n: count })}
      </Button>
    </section>
  );
}
