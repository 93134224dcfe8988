// One window at a time: two of them would tell the facilitator two different stories.

/** Long enough for a page that is just being left to let go of the lock, short enough not to be noticed. */
const PATIENCE_MS = 1200;

/** True when this window may work; it then holds the lock for as long as the page lives. */
export async function holdTheTablet(): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) return true;
  const patience = new AbortController();
  const late = setTimeout(() => patience.abort(), PATIENCE_MS);
  return new Promise((resolve) => {
    const held = locks.request('common-ground', { signal: patience.signal }, () => {
      clearTimeout(late);
      resolve(true);
      return new Promise<never>(() => undefined);
    });
    held.catch(() => resolve(false));
  });
}
