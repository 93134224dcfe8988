// A desk that was left for long locks itself; one that was left for a moment does not (design.md, section 3).

import { useEffect, useRef } from 'preact/hooks';

export const AWAY_MS = 5 * 60_000;
/** With the wall in a window of its own a group may talk about it for long; what locks the tablet covers that window. */
export const BESIDE_THE_WALL_MS = 20 * 60_000;
const STIRS = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

export interface WhenAway {
  /** Infinity while a room looks at the wall and there is no desk on the screen: nobody touches the tablet then, or has left it. */
  readonly idleMs: number;
}

/** Hidden for five minutes, or lying there for as long (or for `idleMs`) without a hand on it. */
export function useLockWhenAway(lock: () => void, { idleMs }: WhenAway = { idleMs: AWAY_MS }): void {
  const now = useRef(lock);
  now.current = lock;
  useEffect(() => whenAway(() => now.current(), { idleMs }), [idleMs]);
}

/** The same for what no screen holds; answers how to stop it. */
export function whenAway(lock: () => void, { idleMs }: WhenAway = { idleMs: AWAY_MS }): () => void {
  let left: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    const ms = left === null ? idleMs : AWAY_MS;
    // A timer takes no more than a few weeks, and Infinity at once.
    if (Number.isFinite(ms)) timer = setTimeout(lock, ms);
  };
  const look = () => {
    // Wall time as well, because timers stand still in a page that is hidden.
    if (document.visibilityState === 'hidden') left = Date.now();
    else {
      if (left !== null && Date.now() - left >= AWAY_MS) lock();
      left = null;
    }
    wait();
  };
  wait();
  document.addEventListener('visibilitychange', look);
  for (const kind of STIRS) document.addEventListener(kind, wait, { passive: true, capture: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    for (const kind of STIRS) document.removeEventListener(kind, wait, { capture: true });
  };
}
