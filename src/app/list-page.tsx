// The list of sessions: where the app begins, and the only place where it changes its version.

import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { StepPicture, type StepPictureName } from '../ui/pictures/step-picture.tsx';
import { ConfirmSheet } from '../ui/sheet.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import styles from './app.module.css';
import { markWorkshopOpen } from './offline.ts';
import { OpenBundle } from './open-bundle.tsx';
import { forgetPlace } from './place.ts';
import { go } from './route.ts';
import { readShelf, Sessions, type Shelf } from './sessions.tsx';
import { TabletState } from './tablet-state.tsx';
import { APP_NAME, useTitle } from './use-title.ts';
import { words } from './words/table.ts';

export interface ListPageProps {
  readonly store: Store;
}

type Making = 'practice' | 'real';

export function ListPage({ store }: ListPageProps) {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [offering, setOffering] = useState(false);
  const [making, setMaking] = useState<Making | null>(null);
  const [fault, setFault] = useState<unknown>();
  useTitle();
  const read = () => void readShelf(store).then(setShelf, setFault);
  useEffect(() => {
    // Leaving a workshop: a newer version may come in again, and the next start begins here.
    void markWorkshopOpen(false).catch(() => undefined);
    void forgetPlace();
    read();
  }, [store]);
  useEffect(() => {
    if (shelf) document.documentElement.dataset.usable = 'list';
  }, [shelf]);
  // Drawn only when the list is read: the focus comes with the heading.
  const heading = useFocusOnArrival<HTMLHeadingElement>(shelf ? APP_NAME : '');
  if (fault !== undefined) throw fault;
  if (!shelf) return null;

  const make = async (kind: Making) => {
    setMaking(kind);
    setOffering(false);
    try {
      const { startPractice, startWorkshop } = await import('./start-session.ts');
      const session = await (kind === 'practice' ? startPractice(store) : startWorkshop(store));
      go({ at: 'step', session, step: kind === 'practice' ? 'check-in' : 'prepare' });
    } catch (error) {
      setFault(error);
    }
  };
  const isFirst = shelf.open.length === 0;
  return (
    <div class={styles['list']}>
      <header class={styles['listHead']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {APP_NAME}
          </h1>
          <p>{words.say('list.lead')}</p>
        </div>
        <Button kind="quiet" size="desk" picture={<Icon name="settings" />} onPress={() => go({ at: 'settings' })}>
          {words.say('settings')}
        </Button>
      </header>
      <main class={styles['listMain']}>
        <div class={styles['starts']} data-first={isFirst ? '' : undefined}>
          <Start
            picture="handover"
            title={words.say('list.practice')}
            text={words.say('list.practice-more')}
            busy={making === 'practice'}
            onPress={() => setOffering(true)}
          />
          <Start
            picture="prepare"
            title={words.say('list.prepare')}
            text={words.say('list.prepare-more')}
            busy={making === 'real'}
            onPress={() => void make('real')}
          />
        </div>
        <Sessions shelf={shelf} store={store} onChanged={read} />
        <OpenBundle store={store} onReceived={read} />
        <TabletState />
      </main>
      {offering && (
        <ConfirmSheet
          title={words.say('practice.title')}
          text={words.say('practice.what')}
          yes={words.say('practice.start')}
          no={words.say('practice.not-now')}
          onYes={() => void make('practice')}
          onNo={() => setOffering(false)}
        />
      )}
    </div>
  );
}

interface StartProps {
  readonly picture: StepPictureName;
  readonly title: string;
  readonly text: string;
  readonly busy: boolean;
  readonly onPress: () => void;
}

function Start({ picture, title, text, busy, onPress }: StartProps) {
  return (
    <button
      type="button"
      class={styles['start']}
      aria-busy={busy}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      <StepPicture activity={picture} size="large" />
      <span>
        <strong>{title}</strong> <span>{text}</span>
      </span>
    </button>
  );
}
