// The whole app: which screen is drawn now. Only one is ever there; nothing is hidden behind another.

import { useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { locale } from '../i18n/locale.ts';
import { Announcer, clearAnnouncer } from '../ui/announcer.tsx';
import { useWallCover } from './cover-wall.ts';
import { CrashGuard } from './crash.tsx';
import { ground, passage, passageIsLocked, recallPassage } from './ground.ts';
import { lazy } from './lazy.tsx';
import type * as FaultScreens from './fault-screens.tsx';
import { withWords } from './language.ts';
import { bringSessions, ListPage } from './list-page.tsx';
import { asking } from './lock/vault-now.ts';
import { locked, lockIfOpen } from './lock-state.ts';
import { keepLook, readLook } from './look.ts';
import { parseRoute, routeNow } from './route.ts';
import { useLockWhenAway } from './use-lock-when-away.ts';
import { words } from './words/table.ts';

const InsecureScreen = faultScreen((m) => m.InsecureScreen);
const TwiceScreen = faultScreen((m) => m.TwiceScreen);
const FaultScreen = faultScreen((m) => m.FaultScreen);
const LockedScreen = withLockWords(() => import('./lock/locked-screen.tsx').then((m) => m.LockedScreen));
const Gate = withLockWords(() => import('./lock/gate.tsx').then((m) => m.Gate));
const PassageGate = withLockWords(() => import('./lock/gate.tsx').then((m) => m.PassageGate));
const SidePage = lazy(() => import('./side-page.tsx').then((m) => m.SidePage));
const Workshop = lazy(async () => {
  const { Workshop: Part, tables } = await import('./workshop.tsx');
  await withWords(tables);
  return Part;
});

/** Called while what is kept is being opened: what the tablet was left with is brought here meanwhile, and drawn by nobody yet. */
export async function bringAhead(): Promise<void> {
  const { begins, activity } = readLook();
  await Promise.all([withWords([words]), begins === 'list' && bringSessions()]);
  if (begins !== 'elsewhere' || parseRoute(window.location.hash).at === 'wall-window') return;
  const { bringDesk, tables } = await import('./workshop.tsx');
  await Promise.all([withWords(tables), bringDesk(activity)]);
}

const PassingPage = lazy(async () => {
  const { PassingPage: Part, tables } = await import('./passing-page.tsx');
  await withWords(tables);
  return Part;
});

const WallWindow = lazy(async () => {
  const { WallWindow: Part, tables } = await import('./wall-window-page.tsx');
  await withWords(tables);
  return Part;
});

function faultScreen<Props extends object>(
  which: (of: typeof FaultScreens) => ComponentType<Props>,
): ComponentType<Props> {
  return lazy(async () => {
    const part = await import('./fault-screens.tsx');
    await withWords(part.tables);
    return which(part);
  });
}

function withLockWords<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(async () => {
    const [Part, table] = await Promise.all([load(), import('./lock/words/table.ts')]);
    await withWords([table.words]);
    return Part;
  });
}

export function App() {
  // What was said of one screen, or in another language, is not there to be read on the next. Before that one is drawn:
  // it may have something to say itself.
  useSignalEffect(() => {
    void routeNow();
    void locale.value;
    clearAnnouncer();
  });
  return (
    <>
      <CrashGuard>
        <Screen />
      </CrashGuard>
      <Announcer />
    </>
  );
}

/** Covered at once when the app is left: what lies under the fingers of whoever switches between apps is a blank page. */
function useCoverWhenHidden(): void {
  useEffect(() => {
    const look = () => document.documentElement.toggleAttribute('data-away', document.visibilityState === 'hidden');
    const kinds = ['visibilitychange', 'pageshow', 'focus'] as const;
    for (const kind of kinds) window.addEventListener(kind, look, { capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, look, { capture: true });
    };
  }, []);
}

function Screen() {
  const on = ground.value;
  const inHands = passage.value;
  const isLocked = locked.value;
  const asked = asking.value;
  useCoverWhenHidden();
  useWallCover();
  useLockWhenAway(() => {
    // A workshop does that itself: it knows whether it is a practice.
    if (on.is === 'ready' && !inHands && !('session' in routeNow())) void lockIfOpen(on.store).catch(() => undefined);
  });
  const route = routeNow();
  const [begins] = useState(() => readLook().begins);
  const isElsewhere =
    on.is === 'ready' && (inHands !== null || passageIsLocked.value || isLocked !== null || 'session' in route);
  useEffect(() => {
    if (isElsewhere) keepLook({ begins: 'elsewhere' });
  }, [isElsewhere]);
  if (on.is === 'starting') return begins === 'elsewhere' ? null : <ListPage store={null} />;
  if (on.is === 'insecure') return <InsecureScreen />;
  if (on.is === 'twice') return <TwiceScreen />;
  if (on.is === 'wall') return <WallWindow />;
  if (on.is === 'fault') return <FaultScreen reason={on.reason} />;
  // In this order: an address never opens what a lock or a turn keeps shut (trust.md G-5).
  if (inHands) return <PassingPage passage={inHands} store={on.store} />;
  if (passageIsLocked.value) return <PassageGate door={on.store.vault} onOpen={() => recallPassage(on.store)} />;
  if (isLocked) return <LockedScreen store={on.store} practice={isLocked.practice} />;
  if (asked) return <Gate {...asked} />;
  // The wall's address in the desk's own window has nothing to show there.
  if (route.at === 'list' || route.at === 'wall-window') return <ListPage store={on.store} />;
  return 'session' in route ? (
    <Workshop key={route.session} store={on.store} route={route} />
  ) : (
    <SidePage at={route.at} store={on.store} />
  );
}
