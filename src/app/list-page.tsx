// The list of sessions: where the app begins, and the only place where it changes its version.

import { useEffect, useState } from 'preact/hooks';
import { sayDay } from '../i18n/words.ts';
import type { SessionRow, Store } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/pictures/icon.tsx';
import { StepPicture, type StepPictureName } from '../ui/pictures/step-picture.tsx';
import { ConfirmSheet } from '../ui/sheet.tsx';
import styles from './app.module.css';
import { sayMoment } from './moment.ts';
import { markWorkshopOpen } from './offline.ts';
import { OpenBundle } from './open-bundle.tsx';
import { forgetPlace, stepOf } from './place.ts';
import { go } from './route.ts';
import { TabletState } from './tablet-state.tsx';
import { APP_NAME, useTitle } from './use-title.ts';
import { words } from './words/table.ts';

export interface ListPageProps {
  readonly store: Store;
}

type Making = 'practice' | 'real';

export function ListPage({ store }: ListPageProps) {
  const [rows, setRows] = useState<readonly SessionRow[] | null>(null);
  const [offering, setOffering] = useState(false);
  const [making, setMaking] = useState<Making | null>(null);
  const [fault, setFault] = useState<unknown>();
  useTitle();
  useEffect(() => {
    // Leaving a workshop: a newer version may come in again, and the next start begins here.
    void markWorkshopOpen(false).catch(() => undefined);
    void forgetPlace();
    store.sessions().then(setRows, setFault);
  }, [store]);
  useEffect(() => {
    if (rows) document.documentElement.dataset.usable = 'list';
  }, [rows]);
  if (fault !== undefined) throw fault;
  if (!rows) return null;

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
  const isFirst = rows.length === 0;
  return (
    <div class={styles['list']}>
      <header class={styles['listHead']}>
        <div>
          <h1>{APP_NAME}</h1>
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
        {!isFirst && <Sessions rows={rows} />}
        <OpenBundle store={store} onReceived={() => void store.sessions().then(setRows, setFault)} />
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

function Sessions({ rows }: { readonly rows: readonly SessionRow[] }) {
  const open = async (id: string) => go({ at: 'step', session: id, step: (await stepOf(id)) ?? 'prepare' });
  return (
    <section class="stack" aria-labelledby="sessions">
      <h2 id="sessions">{words.say('list.sessions')}</h2>
      <ul role="list" class={styles['sessions']}>
        {rows.map((row) => (
          <li key={row.id}>
            <button type="button" class={styles['session']} onClick={() => void open(row.id)}>
              <span class={styles['sessionWords']}>
                {row.practice && <span class={styles['mark']}>{words.say('list.practice-mark')}</span>}
                <strong dir="auto">{row.question || words.say('no-question')}</strong>
                <span class={styles['small']}>
                  {[row.place, row.day && sayDay(row.day), words.say('list.touched', { when: sayMoment(row.touched) })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
