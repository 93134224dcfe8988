// A desk that was left for long locks itself; one that was left for a moment does not (design.md, section 3).

import { useEffect, useRef } from 'preact/hooks';

const AWAY_MS = 5 * 60_000;

/** Wall time, because timers stand still in a page that is hidden. */
export function useLockWhenAway(lock: () => void): void {
  const now = useRef(lock);
  now.current = lock;
  useEffect(() => {
    let left: number | null = null;
    const look = () => {
      if (document.visibilityState === 'hidden') left = Date.now();
      else {
        if (left !== null && Date.now() - left >= AWAY_MS) now.current();
        left = null;
      }
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}
