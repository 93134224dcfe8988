// What can be done with a session of the list: opened, copied as a new plan, deleted.

import { useState } from 'preact/hooks';
import type { SessionRow, Store } from '../store/store.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import styles from './app.module.css';
import { DAYS_OF_REGRET, handedOutAt, putInBin, removeForGood } from './bin.ts';
import { useLoaded } from './lazy.tsx';
import { sayMoment } from './moment.ts';
import { go } from './route.ts';
import { words } from './words/table.ts';

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
  const handedOut = useLoaded(row.id, async () => ({ at: await handedOutAt(row.id) }));
  const [failed, setFailed] = useState(false);
  if (!handedOut) return null;
  const done = (said: string) => {
    announce(said);
    onChanged();
    onClose();
  };
  const attempt = (task: () => Promise<void>) => {
    setFailed(false);
    task().catch(() => setFailed(true));
  };
  const copy = async () => {
    const { copyPlan } = await import('./start-session.ts');
    go({ at: 'step', session: await copyPlan(store, row.id), step: 'prepare' });
  };
  const bin = async () => {
    await putInBin(row.id, Math.max(Date.now(), row.touched));
    done(words.say('delete.binned', { n: DAYS_OF_REGRET }));
  };
  const remove = async () => {
    await removeForGood(store, row.id);
    done(words.say('delete.gone'));
  };
  // Nothing of a practice counts; of another, what was written after the last file is only here.
  const isSafeElsewhere = row.practice || (handedOut.at !== null && handedOut.at >= row.touched);
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
        {isSafeElsewhere && !isBinned ? (
          <>
            <Button kind="danger" picture={<Icon name="remove" />} onPress={() => attempt(bin)}>
              {words.say('delete')}
            </Button>
            <p>{words.say('delete.quiet', { n: DAYS_OF_REGRET })}</p>
          </>
        ) : (
          <TypedDelete why={whyTyped(isBinned, handedOut.at)} onDelete={() => attempt(remove)} />
        )}
      </section>
    </Sheet>
  );
}

function whyTyped(isBinned: boolean, at: number | null): string {
  if (isBinned) return words.say('delete.now');
  return at === null ? words.say('delete.only-here') : words.say('delete.newer-here', { when: sayMoment(at) });
}

/** A word to type, so that no slip of a finger ends a workshop that is nowhere else. */
function TypedDelete({ why, onDelete }: { readonly why: string; readonly onDelete: () => void }) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const word = words.say('delete.word');
  const submit = () => {
    if (same(typed, word)) onDelete();
    else setWrong(true);
  };
  return (
    <>
      <p>{why}</p>
      <TextField
        label={words.say('delete.type', { word })}
        value={typed}
        maxLength={40}
        error={isWrong ? words.say('delete.not-the-word', { word }) : undefined}
        onInput={(text) => {
          setTyped(text);
          setWrong(false);
        }}
        onEnter={submit}
      />
      <Button kind="danger" picture={<Icon name="remove" />} onPress={submit}>
        {words.say('delete')}
      </Button>
    </>
  );
}

function same(typed: string, word: string): boolean {
  return typed.normalize('NFC').trim().toLowerCase() === word.normalize('NFC');
}
