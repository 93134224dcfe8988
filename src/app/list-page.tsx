// The list of sessions: where the app begins, and the only place where it changes its version.

import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { type Store, StoreFault } from '../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Sign } from '../ui/pictures/sign.tsx';
import { StartPicture, type StartPictureName } from '../ui/pictures/start-picture.tsx';
import { ConfirmSheet } from '../ui/sheet.tsx';
import { useFocusOnArrival } from '../ui/use-focus.ts';
import styles from './app.module.css';
import { takenOver } from './early.ts';
import { firstIsDrawn } from './first-drawn.ts';
import { ground } from './ground.ts';
import type { LastRow } from './last-list.ts';
import { keepLook, readLook } from './look.ts';
import { ensureOpen } from './lock/vault-now.ts';
import { OpenBundle } from './open-bundle.tsx';
import { forgetPlace } from './place.ts';
import { go } from './route.ts';
import type { SessionsProps } from './sessions.tsx';
import { readShelf, type Shelf } from './shelf.ts';
import { TabletState } from './tablet-state.tsx';
import { markWorkshopOpen } from './update-flags.ts';
import { APP_NAME, useTitle } from './use-title.ts';
import { words } from './words/table.ts';

type Wanted = 'practice' | 'real' | 'settings';

/** Nothing a newcomer has to wait for. */
let Sessions: ComponentType<SessionsProps> | undefined;

export async function bringSessions(locked = 0): Promise<void> {
  const part = await import('./sessions.tsx');
  if (locked > 0) await part.bringLockedLine();
  Sessions = part.Sessions;
}

async function readWhole(store: Store): Promise<Shelf> {
  const shelf = await readShelf(store);
  // Drawn at once with the rest: nothing may move under a finger.
  const locked = shelf.locked + shelf.lockedInBin.length;
  if (shelf.open.length + shelf.binned.length + locked > 0) await bringSessions(locked);
  return shelf;
}

export interface ListPageProps {
  /** Null until it is open: what can be pressed then waits for it. */
  readonly store: Store | null;
}

export function ListPage({ store }: ListPageProps) {
  const [wasNew] = useState(() => readLook().begins === 'new');
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [early] = useState(takenOver);
  const [offering, setOffering] = useState(early.isOffering);
  const [wanted, setWanted] = useState<Wanted | null>(early.isPracticeWanted ? 'practice' : null);
  const [fault, setFault] = useState<unknown>();
  useTitle();
  const read = () => void (store && readWhole(store).then(setShelf, setFault));
  useLayoutEffect(() => {
    if (!store) return;
    // First: a reading waits for the writing that was asked for before it.
    read();
    // Leaving a workshop: a newer version may come in again, and the next start begins here.
    void markWorkshopOpen(false).catch(() => undefined);
    void forgetPlace();
  }, [store]);
  useLayoutEffect(() => {
    if (!shelf) return;
    document.documentElement.dataset.usable = 'list';
    document.documentElement.dataset.read = 'list';
    firstIsDrawn();
    keepLook({
      begins:
        shelf.open.length + shelf.locked > 0
          ? 'list'
          : shelf.binned.length + shelf.lockedInBin.length > 0
            ? 'elsewhere'
            : 'new',
    });
  }, [shelf]);
  // What was pressed before the store was open is done now.
  useEffect(() => {
    if (store && wanted)
      void bring(wanted, store).then((brought) => brought || setWanted(null), unlessFull(store, setFault));
  }, [store, wanted]);
  const heading = useFocusOnArrival<HTMLHeadingElement>(APP_NAME);
  if (fault !== undefined) throw fault;

  const drawn = shelf ?? asItStood(early.rows);
  const isFirst = shelf ? shelf.open.length === 0 && shelf.locked === 0 : wasNew;
  return (
    <div class={styles['list']}>
      <header class={styles['listHead']}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {APP_NAME}
          </h1>
          <p>{words.say('list.lead')}</p>
        </div>
        <Button
          kind="quiet"
          size="desk"
          picture={<Sign name="settings" />}
          busy={wanted === 'settings'}
          onPress={() => setWanted('settings')}
        >
          {words.say('settings')}
        </Button>
      </header>
      <main class={styles['listMain']}>
        <div class={styles['starts']} data-first={isFirst ? '' : undefined}>
          <Start
            picture="handover"
            title={words.say('list.practice')}
            text={words.say('list.practice-more')}
            busy={wanted === 'practice'}
            onPress={() => setOffering(true)}
          />
          <Start
            picture="prepare"
            title={words.say('list.prepare')}
            text={words.say('list.prepare-more')}
            busy={wanted === 'real'}
            onPress={() => setWanted('real')}
          />
        </div>
        {drawn && Sessions && <Sessions shelf={drawn} store={shelf && store} onChanged={read} />}
        {/* Below the sessions, so not before it is known how many there are: nothing may move under a finger. */}
        {(shelf || wasNew) && (
          <>
            <OpenBundle store={store} onReceived={read} />
            <TabletState store={store} />
          </>
        )}
      </main>
      {offering && (
        <ConfirmSheet
          title={words.say('practice.title')}
          text={words.say('practice.what')}
          yes={words.say('practice.start')}
          no={words.say('practice.not-now')}
          onYes={() => {
            setOffering(false);
            setWanted('practice');
          }}
          onNo={() => setOffering(false)}
        />
      )}
    </div>
  );
}

/** A full tablet is no mistake of the app: it is said, and can be tried again. */
function unlessFull(store: Store, otherwise: (fault: unknown) => void) {
  return (fault: unknown) => {
    if (!(fault instanceof StoreFault) || fault.reason !== 'no-room') return otherwise(fault);
    store.close();
    ground.value = { is: 'fault', reason: 'no-room' };
  };
}

/** Until the store has said what is true. */
function asItStood(rows: readonly LastRow[]): Shelf | null {
  return rows.length > 0 ? { open: rows.map(({ row }) => row), binned: [], locked: 0, lockedInBin: [] } : null;
}

/** False where the facilitator thought better of it. */
async function bring(wanted: Wanted, store: Store): Promise<boolean> {
  if (wanted === 'settings') {
    go({ at: 'settings' });
    return true;
  }
  // Before the first real one: what is said in it is sealed from its first word on.
  if (wanted === 'real' && !(await ensureOpen(store))) return false;
  const { startPractice, startWorkshop } = await import('./start-session.ts');
  const session = await (wanted === 'practice' ? startPractice(store) : startWorkshop(store));
  go({ at: 'step', session, step: wanted === 'practice' ? 'check-in' : 'prepare' });
  return true;
}

interface StartProps {
  readonly picture: StartPictureName;
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
      data-press
      aria-busy={busy}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      <StartPicture activity={picture} size="large" />
      <span>
        <strong>{title}</strong> <span>{text}</span>
      </span>
    </button>
  );
}
