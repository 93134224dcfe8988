// A desk that was left for long locks itself; one that was left for a moment does not (design.md, section 3).

import { useEffect, useRef } from 'preact/hooks';

const AWAY_MS = 5 * 60_000;
const STIRS = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

export interface WhenAway {
  /** False while a room looks at the wall and there is no desk on the screen: nobody touches the tablet then, and nobody has left it. */
  readonly idle: boolean;
}

/** Hidden for five minutes, or lying there for five minutes without a hand on it. */
export function useLockWhenAway(lock: () => void, { idle }: WhenAway = { idle: true }): void {
  const now = useRef(lock);
  now.current = lock;
  useEffect(() => whenAway(() => now.current(), { idle }), [idle]);
}

/** The same for what no screen holds; answers how to stop it. */
export function whenAway(lock: () => void, { idle }: WhenAway = { idle: true }): () => void {
  let left: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    if (idle || left !== null) timer = setTimeout(lock, AWAY_MS);
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
