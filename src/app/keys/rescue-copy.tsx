// Handing out a rescue copy: by a tablet that is locked too, because it is as sealed as what lies on the disk.

import { useState } from 'preact/hooks';
import { mayBeFull } from '../may-be-full.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Icon } from '../../ui/pictures/icon.tsx';
import { ground } from '../ground.ts';
import { handOut } from '../hand-out.ts';
import styles from './keys.module.css';
import { words } from './words/table.ts';

type Outcome = { readonly is: 'saved'; readonly name: string } | { readonly is: 'failed' | 'full' };

export const tables = [words];

/** `hasOffice`: a key of the office opens the copy as well. */
export function RescueCopy({ hasOffice }: { readonly hasOffice: boolean }) {
  const { save, said } = useRescueCopy();
  return (
    <section class="stack" aria-labelledby="rescue">
      <h2 id="rescue">{words.say('rescue')}</h2>
      <p>
        {words.say('rescue.what')} {hasOffice && words.say('rescue.office')}
      </p>
      <p>{words.say('rescue.without')}</p>
      <div class="row">{save}</div>
      {said}
    </section>
  );
}

/** At a break: the tablet lies on a table, and the facilitator has a hand free. */
export function RescueOffer() {
  const { save, said } = useRescueCopy();
  return (
    <div class={styles['offer']}>
      <p>{words.say('rescue.break')}</p>
      {save}
      {said}
    </div>
  );
}

function useRescueCopy() {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = async () => {
    const on = ground.peek();
    if (on.is !== 'ready') return;
    setBusy(true);
    setOutcome(null);
    try {
      const bytes = await on.store.rescue();
      const name = nameAt(new Date());
      handOut(new Blob([bytes], { type: 'application/octet-stream' }), name);
      setOutcome({ is: 'saved', name });
    } catch (fault) {
      setOutcome({ is: mayBeFull(fault) ? 'full' : 'failed' });
    }
    setBusy(false);
  };
  const save = (
    <Button size="desk" picture={<Icon name="file" />} busy={busy} onPress={() => void make()}>
      {words.say('rescue.save')}
    </Button>
  );
  const said = (
    <>
      {outcome?.is === 'saved' && (
        <Notice tone="good" urgent>
          <p>{words.say('rescue.saved')}</p>
          <p>
            <bdi>{outcome.name}</bdi>
          </p>
        </Notice>
      )}
      {outcome && outcome.is !== 'saved' && (
        <Notice tone="bad" urgent>
          {words.say(`rescue.${outcome.is}`)}
        </Notice>
      )}
    </>
  );
  return { save, said };
}

/** `rescue-2026-11-22-1405.commonground`: when, where the tablet is, and nothing of what is in it. */
function nameAt(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `rescue-${day}-${two(now.getHours())}${two(now.getMinutes())}.commonground`;
}
