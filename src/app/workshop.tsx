// A workshop that is open: finds the session, keeps the place, and draws the part of it that the address asks for.

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { activities } from '../activities/index.ts';
import { words as deskWords } from '../desk/words/table.ts';
import { words as handoverWords } from '../handover/words/table.ts';
import { outside } from '../session/ids.ts';
import { openSession } from '../session/opening.ts';
import type { Session } from '../session/session.ts';
import { type Store, StoreFault } from '../store/store.ts';
import { afterPainting } from '../ui/after-painting.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';
import { StepPicture } from '../ui/pictures/step-picture.tsx';
import { PracticeMark } from '../ui/practice-mark.tsx';
import styles from './app.module.css';
import { takeFromBin } from './bin.ts';
import { leavingWallToTheGroup } from './cover-wall.ts';
import { keepAwake } from './device.ts';
import { EndPage } from './end-page.tsx';
import { firstIsDrawn } from './first-drawn.ts';
import { lazy } from './lazy.tsx';
import { withWords } from './language.ts';
import { LeadPage } from './lead-page.tsx';
import { ChoosePin } from './lock/choose-pin.tsx';
import { Unlock } from './lock/unlock.tsx';
import { words as lockWords } from './lock/words/table.ts';
import { lockIfOpen, lockNow } from './lock-state.ts';
import { rememberPlace } from './place.ts';
import { go, type Route } from './route.ts';
import { fetchDesk, StepPage } from './step-page.tsx';
import { StoryPage } from './story-page.tsx';
import { markWorkshopOpen } from './update-flags.ts';
import { useLockWhenAway } from './use-lock-when-away.ts';
import { WallPage } from './wall-page.tsx';
import { useWallWindow } from './use-wall-window.ts';
import { words } from './words/table.ts';

export const tables = [deskWords, handoverWords, lockWords, ...activities.map((activity) => activity.words)];

/** Called before there is a session: what the step that was on the desk last is drawn with. */
export async function bringDesk(activity: string): Promise<void> {
  await fetchDesk(activity);
}

const ReportPage = lazy(async () => {
  const { ReportScreen, reportTables } = await import('./report-screen.tsx');
  await withWords(reportTables);
  return ReportScreen;
});

export interface WorkshopProps {
  readonly store: Store;
  readonly route: Extract<Route, { readonly session: string }>;
}

export function Workshop({ store, route }: WorkshopProps) {
  const { session, isLocked, openAgain } = useSession(store, route.session);
  const lockWhenAway = async () => {
    // A practice has nothing to hide and goes on; what is real on this tablet is locked all the same.
    if (session?.practice) await store.vault.lock();
    else await leavingWallToTheGroup(() => lockIfOpen(store));
  };
  useLockWhenAway(() => void lockWhenAway().catch(() => undefined), { idle: route.at !== 'wall' });
  /** Who waits for a PIN to be chosen. */
  const [waiting, setWaiting] = useState<{ readonly answer: (isChosen: boolean) => void } | null>(null);
  useWallWindow(session);
  const step = route.at === 'step' ? route.step : null;
  useEffect(() => {
    if (session !== undefined || isLocked) firstIsDrawn();
    if (session && step !== null) void rememberPlace(route.session, step);
  }, [session, isLocked, route.session, step]);

  if (isLocked) {
    return (
      <Unlock
        door={store.vault}
        title={lockWords.say('locked')}
        onOpen={openAgain}
        onBack={() => go({ at: 'list' })}
        backLabel={words.say('to-list')}
      />
    );
  }
  if (session === undefined) return null;
  if (session === null) return <NoSuchSession />;
  if (waiting)
    return <ChoosePin door={store.vault} onDone={() => waiting.answer(true)} onBack={() => waiting.answer(false)} />;

  const { practice } = session;
  /** Before the tablet leaves the facilitator's hands there is a PIN to come back with. False: they thought better of it. */
  const ensurePin = async (): Promise<boolean> => {
    const vault = await store.vault.state();
    if (practice || vault.is !== 'open' || vault.pin) return true;
    const chosen = await new Promise<boolean>((answer) => setWaiting({ answer }));
    setWaiting(null);
    return chosen;
  };
  const lock = async () => {
    if (await ensurePin()) await lockNow(store, practice);
  };

  if (route.at === 'wall') return <WallPage key={route.step} session={session} step={route.step} />;
  return (
    <div class={styles['workshop']}>
      {/* The report says it itself, on paper too. */}
      {practice && route.at !== 'report' && <PracticeMark label={words.say('practice')} />}
      {route.at === 'step' && (
        <StepPage session={session} store={store} step={route.step} ensurePin={ensurePin} onLock={() => void lock()} />
      )}
      {route.at === 'end' && <EndPage session={session} store={store} onLock={() => void lock()} />}
      {route.at === 'report' && <ReportPage session={session} />}
      {route.at === 'story' && <StoryPage session={session} />}
      {route.at === 'lead' && <LeadPage session={session} store={store} />}
    </div>
  );
}

function shown(): Promise<void> {
  return new Promise((resolve) => afterPainting(resolve));
}

interface Opening {
  /** Undefined while it is being opened, null where there is none. */
  readonly session: Session | null | undefined;
  /** Until the vault is opened, and it is asked again. */
  readonly isLocked: boolean;
  readonly openAgain: () => void;
}

function useSession(store: Store, id: string): Opening {
  const [session, setSession] = useState<Session | null | undefined>();
  const [isLocked, setLocked] = useState(false);
  const [tries, setTries] = useState(0);
  const [fault, setFault] = useState<unknown>();
  useLayoutEffect(() => {
    let wanted = true;
    const open = async () => {
      // All beside each other; what the start asked for already is answered.
      const [records, opened] = await Promise.all([
        store.records(id),
        openSession(store, id, { ...outside, shown }),
        // Before the first screen: from here on no newer version may come in (behaviours C38).
        markWorkshopOpen(true).catch(() => undefined),
      ]);
      if (records.length > 0) await opened?.absorb(records);
      // Reached by the back gesture: what is worked on must not be removed in a few days.
      if (opened) void takeFromBin(id).catch(() => undefined);
      if (wanted) setSession(opened ?? null);
    };
    open().catch((reason: unknown) => {
      if (reason instanceof StoreFault && reason.reason === 'locked') setLocked(true);
      else setFault(reason);
    });
    keepAwake(true);
    return () => {
      wanted = false;
      keepAwake(false);
    };
  }, [store, id, tries]);
  if (fault !== undefined) throw fault;
  const openAgain = () => {
    setLocked(false);
    setTries(tries + 1);
  };
  return { session, isLocked, openAgain };
}

function NoSuchSession() {
  return (
    <Page title={words.say('session.none')}>
      <Empty picture={<StepPicture activity="prepare" />} title={words.say('session.none-more')}>
        <Button kind="main" onPress={() => go({ at: 'list' })}>
          {words.say('to-list')}
        </Button>
      </Empty>
    </Page>
  );
}
