// The words are forgotten: what can be done now, and what cannot.

import { useState } from 'preact/hooks';
import { apart } from '../../i18n/apart.ts';
import type { VaultDoor } from '../../store/vault-door.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../lazy.tsx';
import { LockFrame } from '../lock-frame.tsx';
import { NewWords } from '../lock/new-words.tsx';
import { useTitle } from '../use-title.ts';
import styles from './keys.module.css';
import { RescueCopy } from './rescue-copy.tsx';
import { SecretKey } from './secret-key.tsx';
import { words } from './words/table.ts';

export const tables = [words];

export interface CannotOpenProps {
  readonly door: Pick<VaultDoor, 'office' | 'openWithOffice' | 'renew'>;
  readonly onOpen: () => void;
  readonly onBack: () => void;
}

export function CannotOpen({ door, onOpen, onBack }: CannotOpenProps) {
  const [isOpen, setOpen] = useState(false);
  const office = useLoaded(door, () => door.office().catch(() => ({ keys: [], changed: false })));
  const title = words.say('stuck.title');
  useTitle(title);
  if (!office) return null;
  // Whoever does not want other words now has the old ones still: nothing is lost by that.
  if (isOpen) return <NewWords door={door} onDone={onOpen} onBack={onOpen} />;
  const hasOffice = office.keys.length > 0;
  return (
    <LockFrame title={title} practice={false} onBack={onBack}>
      <p>{words.say('stuck.paper')}</p>
      <div class={styles['ways']}>
        {hasOffice ? (
          <section class="stack" aria-labelledby="by-office">
            <h2 id="by-office">{words.say('stuck.office')}</h2>
            <p>{words.say('stuck.office-more', { names: office.keys.map(({ name }) => apart(name)).join(' · ') })}</p>
            <SecretKey
              attempt={async (identities) => (await door.openWithOffice(identities)).open}
              onOpen={() => setOpen(true)}
            />
          </section>
        ) : (
          <Notice tone="warn" title={words.say('stuck.none')}>
            {words.say('stuck.none-more')}
          </Notice>
        )}
        <RescueCopy hasOffice={hasOffice} />
      </div>
    </LockFrame>
  );
}
