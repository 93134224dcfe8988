// What can be done with a session of the list: opened, copied as a new plan, deleted.

import { useRef, useState } from 'preact/hooks';
import type { SessionRow, Store } from '../store/store.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './app.module.css';
import { withWords } from './language.ts';
import { lazy } from './lazy.tsx';
import { go } from './route.ts';
import { words } from './words/table.ts';

const DeleteHere = lazy(async () => {
  const { DeleteHere: Part, tables } = await import('./removing/delete-here.tsx');
  await withWords(tables);
  return Part;
});

interface SessionSheetProps {
  readonly row: SessionRow;
  readonly name: string;
  /** In the bin already: what is left to do is to remove it for good. */
  readonly isBinned: boolean;
  readonly store: Store;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

export function SessionSheet({ row, name, isBinned, store, onOpen, onClose, onChanged }: SessionSheetProps) {
  const [failed, setFailed] = useState(false);
  const done = (said: string) => {
    announce(said);
    onChanged();
    onClose();
  };
  const isBusy = useRef(false);
  // A trembling finger must not make two copies.
  const attempt = (task: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setFailed(false);
    task()
      .catch(() => setFailed(true))
      .finally(() => (isBusy.current = false));
  };
  const copy = async () => {
    const { copyPlan } = await import('./start-session.ts');
    go({ at: 'step', session: await copyPlan(store, row.id), step: 'prepare' });
  };
  return (
    <Sheet title={name} closeLabel={words.say('close')} onClose={onClose}>
      {failed && (
        <Notice tone="bad" urgent>
          {words.say('more.failed')}
        </Notice>
      )}
      {!isBinned && (
        <>
          <section class={styles['choiceOfMore']}>
            <Button kind="main" picture={<Icon name="next" />} onPress={onOpen}>
              {words.say('more.open')}
            </Button>
          </section>
          <section class={styles['choiceOfMore']}>
            <Button picture={<Icon name="file" />} onPress={() => attempt(copy)}>
              {words.say('copy')}
            </Button>
            <p>{words.say('copy.what')}</p>
          </section>
        </>
      )}
      <section class={styles['choiceOfMore']}>
        <DeleteHere
          row={row}
          isBinned={isBinned}
          store={store}
          attempt={(task, said) =>
            attempt(async () => {
              await task();
              done(said);
            })
          }
        />
      </section>
    </Sheet>
  );
}
