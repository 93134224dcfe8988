// While the tablet goes round there is always something to go back to that is this very screen, and none of it is left after.

import { useLayoutEffect } from 'preact/hooks';
import { ROUND, USUAL } from './route.ts';

/** A step in the browser's way takes a few milliseconds; where there is nothing that way, none comes. */
const PATIENCE_MS = 500;

/** The round is over, and going back is what is wanted: until the next one begins. */
let isLeaving = false;

const isOurs = () => window.history.state === ROUND;

/**
 * The browser's way back would lead out of the app, or to another place of the desk, in the middle of somebody's turn. One
 * place more, from the beginning on, and whoever goes back is led forward to it: in a turn the history grows no longer
 * (trust.md G-1). A place that is made without a touch is passed over by the button of some browsers, so it is not made anew.
 */
export function useWayBack(): void {
  useLayoutEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const stay = () => {
      clearTimeout(late);
      if (isLeaving || isOurs()) return;
      // An address that somebody typed: a place that the app did not make, and of this round.
      if (!window.history.state) return window.history.replaceState(ROUND, '');
      // Before the step, which clears it: some take it at once.
      late = setTimeout(() => isLeaving || isOurs() || makeOne(), PATIENCE_MS);
      window.history.forward();
    };
    isLeaving = false;
    if (!isOurs()) makeOne();
    // Behind the one that follows the address: that has put the address of this screen there.
    window.addEventListener('popstate', stay);
    return () => {
      clearTimeout(late);
      window.removeEventListener('popstate', stay);
    };
  }, []);
}

function makeOne(): void {
  const { history } = window;
  if (!history.state) history.replaceState(USUAL, '');
  // A sheet's place leads nowhere by itself.
  history[Number(history.state) > USUAL ? 'replaceState' : 'pushState'](ROUND, '');
}

/** With the round over: to where it was begun, so that the next step back is one. Never rejects. */
export async function leaveWayBack(): Promise<void> {
  let wentThere = true;
  isLeaving = true;
  while (isOurs() && wentThere) {
    wentThere = await new Promise((resolve) => {
      window.addEventListener('popstate', () => resolve(true), { once: true });
      setTimeout(() => resolve(false), PATIENCE_MS);
      window.history.back();
    });
  }
}
