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
import { daysLeft, readBin } from './bin.ts';
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
import { lockIfOpen, lockNow, stateSoon } from './lock-state.ts';
import { rememberPlace } from './place.ts';
import { go, goInstead, type Route } from './route.ts';
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

const InBin = lazy(async () => {
  const { InBin: Part, tables: own } = await import('./removing/in-bin.tsx');
  await withWords(own);
  return Part;
});

export interface WorkshopProps {
  readonly store: Store;
  readonly route: Extract<Route, { readonly session: string }>;
}

export function Workshop({ store, route }: WorkshopProps) {
  const { session, isLocked, inBin, openAgain } = useSession(store, route.session);
  const lockWhenAway = async () => {
    // A practice has nothing to hide and goes on; what is real on this tablet is locked all the same.
    if (session?.practice) await store.vault.lock();
    else await leavingWallToTheGroup(() => lockIfOpen(store));
  };
  useLockWhenAway(() => void lockWhenAway().catch(() => undefined), { idle: route.at !== 'wall' });
  /** Who waits for a PIN to be chosen. */
  const [waiting, setWaiting] = useState<{ readonly answer: (isChosen: boolean) => void } | null>(null);
  useWallWindow(session);
  useEffect(() => {
    if (session !== undefined || isLocked || inBin) firstIsDrawn();
  }, [session, isLocked, inBin]);

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
  if (inBin) return <InBin session={inBin.session} days={inBin.days} onBack={openAgain} />;
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
    if ((await stateSoon(store)) === null || (await ensurePin())) await lockNow(store, practice);
  };

  const place = 'step' in route && <Place session={session} route={route} />;
  if (route.at === 'wall')
    return (
      <>
        {place}
        <WallPage key={route.step} session={session} step={route.step} />
      </>
    );
  return (
    <div class={styles['workshop']}>
      {place}
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

interface PlaceProps {
  readonly session: Session;
  readonly route: Extract<Route, { readonly step: string }>;
}

/**
 * A step that this workshop does not have, or not any more, is drawn as another one: that is where it is. Reads the running
 * order by itself: what changes with every act must not draw the whole workshop.
 */
function Place({ session, route }: PlaceProps) {
  const step = session.look(route.step).step.id;
  useLayoutEffect(() => {
    if (step !== route.step) goInstead({ ...route, step });
    else if (route.at === 'step') void rememberPlace(session.id, step);
  }, [session, route.at, route.step, step]);
  return null;
}

function shown(): Promise<void> {
  return new Promise((resolve) => afterPainting(resolve));
}

interface InBinNow {
  readonly session: Session;
  /** How many it can still be put back. */
  readonly days: number;
}

interface Opening {
  /** Undefined while it is being opened, and while it lies in the bin; null where there is none. */
  readonly session: Session | null | undefined;
  /** By an address or the back gesture: it is drawn, and taken out of there, by a press and by nothing else. */
  readonly inBin: InBinNow | null;
  /** Until the vault is opened, and it is asked again. */
  readonly isLocked: boolean;
  readonly openAgain: () => void;
}

function useSession(store: Store, id: string): Opening {
  const [session, setSession] = useState<Session | null | undefined>();
  const [inBin, setInBin] = useState<InBinNow | null>(null);
  const [isLocked, setLocked] = useState(false);
  const [tries, setTries] = useState(0);
  const [fault, setFault] = useState<unknown>();
  useLayoutEffect(() => {
    let wanted = true;
    const open = async () => {
      // All beside each other; what the start asked for already is answered.
      const [records, opened, bin] = await Promise.all([
        store.records(id),
        openSession(store, id, { ...outside, shown }),
        // Not known, it is not opened: what is worked on there would go for good in a few days.
        readBin(),
        // Before the first screen: from here on no newer version may come in (behaviours C38).
        markWorkshopOpen(true).catch(() => undefined),
      ]);
      const seen = bin[id];
      if (opened && seen !== undefined) {
        const days = daysLeft(seen);
        if (wanted && days > 0) setInBin({ session: opened, days });
        else if (wanted) setSession(null);
        return;
      }
      if (records.length > 0 || opened?.holdsCopies) await opened?.absorb(records);
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
    setInBin(null);
    setTries(tries + 1);
  };
  return { session, inBin, isLocked, openAgain };
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
