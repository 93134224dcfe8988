// What is asked of the tablet itself: to keep our data, and to keep its screen on.
import { signal } from '@preact/signals';

type StorageState = 'kept' | 'best-effort' | 'unknown';

export const storageState = signal<StorageState>('unknown');

/** Asks that our data is not cleared when space runs out. Do not wait for it: Firefox may never answer. */
export async function askToKeep(): Promise<void> {
  const storage = navigator.storage as StorageManager | undefined;
  if (!storage?.persist) return;
  try {
    if (await storage.persisted()) storageState.value = 'kept';
    else {
      storageState.value = 'best-effort';
      if (await storage.persist()) storageState.value = 'kept';
    }
  } catch {
    storageState.value = 'unknown';
  }
}

let wanted = false;
let held: WakeLockSentinel | undefined;

/** Keeps the screen on while `on`, where the platform can; says nothing where it cannot. */
export function keepAwake(on: boolean): void {
  if (on && !wanted) document.addEventListener('visibilitychange', holdOrLetGo);
  if (!on) document.removeEventListener('visibilitychange', holdOrLetGo);
  wanted = on;
  holdOrLetGo();
}

/** The platform lets go whenever the page is hidden, so it is asked again each time the page is seen. */
function holdOrLetGo(): void {
  if (!wanted) {
    void held?.release().catch(() => undefined);
    held = undefined;
  } else if (document.visibilityState === 'visible' && (!held || held.released)) {
    void takeHold();
  }
}

async function takeHold(): Promise<void> {
  try {
    const lock = await navigator.wakeLock?.request('screen');
    // It may have been let go meanwhile, or a second answer may have come first.
    if (wanted && (!held || held.released)) held = lock;
    else await lock?.release();
  } catch {
    // Low battery, or a browser that cannot: the workshop goes on without.
  }
}
