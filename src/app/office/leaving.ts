// What the office has in hand outlives its page: going back in the browser throws nothing away. How long it stays is said here.

import { effect, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { passage, passageIsLocked } from '../ground.ts';
import { locked } from '../lock-state.ts';
import { whenAway } from '../use-lock-when-away.ts';
import { fresh, putAway } from './hand.ts';
import { reading } from './open-part.tsx';
import { forgetOpened } from './opened.ts';
import { lastSettings, sheet } from './settings-sheet.tsx';

/** Neither the key nor anything that it opened. */
export function leaveNothing(): void {
  putAway();
  forgetOpened();
  for (const one of [sheet, lastSettings, reading]) one.value = null;
}

let isWatched = false;

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/**
 * Whatever screen of the app is shown: after five minutes untouched nothing is left, nor on a tablet that is locked or in
 * a participant's hands; and the browser asks before it closes a key that is on no paper yet.
 */
export function watchHand(): void {
  if (isWatched) return;
  isWatched = true;
  whenAway(leaveNothing);
  effect(() => {
    if (passage.value !== null || passageIsLocked.value || locked.value !== null) leaveNothing();
  });
  effect(() => {
    if (fresh.value) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
}

const OVER = 'over-the-office';

/** Going back in the browser closes what lies over the page, and not the page. */
export function useBackCloses(over: readonly Signal<unknown>[]): void {
  const isOver = over.some(({ value }) => value !== null);
  useEffect(() => {
    if (!isOver) return undefined;
    const isOurs = () => window.history.state === OVER;
    if (!isOurs()) window.history.pushState(OVER, '', window.location.hash);
    let isBack = false;
    const close = () => {
      isBack = true;
      for (const one of over) one.value = null;
    };
    window.addEventListener('popstate', close);
    return () => {
      window.removeEventListener('popstate', close);
      // Closed by its own button: the way back is as long as before.
      if (!isBack && isOurs()) window.history.back();
    };
  }, [isOver]);
}
