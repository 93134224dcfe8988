// While the tablet goes round there is always something to go back to that is this very screen.

import { useEffect } from 'preact/hooks';
import { FIRST, USUAL } from './route.ts';

/**
 * Where the app was opened with the tablet already on its way, as after a kill, the browser's way back would lead out of it
 * in the middle of somebody's turn. One entry more, from the beginning on: in a turn the history grows no longer (trust.md G-1).
 */
export function useWayBack(): void {
  useEffect(() => {
    const stay = () => {
      if (window.history.state === FIRST) window.history.pushState(USUAL, '');
    };
    stay();
    // Behind the one that follows the address: that has put the address of this screen there.
    window.addEventListener('popstate', stay);
    return () => window.removeEventListener('popstate', stay);
  }, []);
}
