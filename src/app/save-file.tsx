// The session file: made, handed to the browser, and noted on the device as having left the tablet.

import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { prepareModel } from '../activities/prepare/model.ts';
import { bundleName } from '../exchange/bundle.ts';
import { packBundle } from '../exchange/packer.ts';
import type { Session } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import styles from './app.module.css';
import { handedOutAt, noteHandedOut } from './bin.ts';
import { handOut } from './hand-out.ts';
import { HowFar, type Progress } from './how-far.tsx';
import { useLoaded } from './lazy.tsx';
import { sayMoment } from './moment.ts';
import { words } from './words/table.ts';

/** `last`: when a file last left this tablet; null for never, undefined until it is known. */
export function useSessionFile(session: Session) {
  const [saved, setSaved] = useState<{ readonly name: string; readonly at: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const progress = useSignal<Progress>(null);
  const kept = useLoaded(session.id, async () => ({ at: await handedOutAt(session.id) }));
  const save = async () => {
    if (progress.peek()) return;
    setFailed(false);
    setSaved(null);
    progress.value = { n: 0, of: 0 };
    try {
      const { about, practice } = session.look('prepare').read(prepareModel);
      const bundle = { session: session.id, practice, entries: session.entries() };
      const bytes = await packBundle(bundle, (n, of) => (progress.value = { n, of }));
      const name = bundleName({ session: session.id, practice, place: about.place, day: about.day });
      handOut(new Blob([bytes], { type: 'application/octet-stream' }), name);
      const at = Date.now();
      setSaved({ name, at });
      await noteHandedOut(session.id, at);
    } catch {
      setFailed(true);
    } finally {
      progress.value = null;
    }
  };
  const said = (
    <>
      <HowFar progress={progress} say={(n, of) => words.say('end.bundle-making', { n, of })} />
      {saved && (
        <Notice tone="good" urgent>
          <p>{words.say('end.bundle-saved')}</p>
          <p>
            <bdi>{saved.name}</bdi>
          </p>
        </Notice>
      )}
      {failed && (
        <Notice tone="bad" urgent>
          {words.say('end.bundle-failed')}
        </Notice>
      )}
    </>
  );
  return { save: () => void save(), said, last: saved?.at ?? kept?.at };
}

/** Offered quietly where a step comes to its end, as long as something of the workshop is only on this tablet. */
export function SaveOffer({ session }: { readonly session: Session }) {
  const { save, said, last } = useSessionFile(session);
  const newest = session.entries().at(-1)?.at ?? 0;
  if (last === undefined) return null;
  return (
    <div class={styles['saveOffer']}>
      {(last === null || last < newest) && (
        <>
          <Button kind="quiet" size="desk" picture={<Icon name="file" />} onPress={save}>
            {words.say('save-now')}
          </Button>
          <p class={styles['small']}>
            {last === null ? words.say('save-now.never') : words.say('save-now.last', { when: sayMoment(last) })}
          </p>
        </>
      )}
      {said}
    </div>
  );
}
