// One window at a time: two of them would tell the facilitator two different stories.

/** Long enough for a page that is just being left, on a slow tablet, to let go of the lock. */
const PATIENCE_MS = 3000;

declare global {
  interface Window {
    /** The page asks before the app's own script is there: both stand in the line as one. */
    earlyTurn?: Promise<void> | null;
  }
}

/** True when this window may work: it then holds the lock for as long as the page lives. False when another one holds it still. */
export function holdTheTablet(): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS);
    void ourTurn().then(() => resolve(true));
  });
}

/** When the other window is gone. However often it is asked, this window stands in the line once. */
export function ourTurn(): Promise<void> {
  window.earlyTurn ??= new Promise((resolve) => {
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return resolve();
    const left = new AbortController();
    const gone = new Promise<void>((letGo) => left.signal.addEventListener('abort', () => letGo()));
    // Not left to the browser: WebKit may keep a page that was left, with its lock, behind the one that takes its place.
    window.addEventListener('pagehide', () => left.abort(), { once: true });
    window.addEventListener('pageshow', beginAnewIfKept);
    locks
      .request('common-ground', { signal: left.signal }, () => {
        resolve();
        return gone;
      })
      .catch(() => (window.earlyTurn = null));
  });
  return window.earlyTurn;
}

/** A page that comes back out of the browser's memory has let go of the tablet: all that it had is kept, and it asks again. */
function beginAnewIfKept({ persisted }: PageTransitionEvent): void {
  if (persisted) window.location.reload();
}
