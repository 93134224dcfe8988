// The wall's window is covered when nobody at the desk can change what is on it: locked, reloaded or closed. Apart from the
// rest of the wall, because the list of sessions can be locked too and has no use for more.

import { useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ground, passageIsLocked } from './ground.ts';
import { locked } from './lock-state.ts';

export const CHANNEL = 'common-ground-wall';

/** How much longer than the desk the wall stays open when nobody has touched the tablet: the group may still be talking about it. */
const TALK_MS = 15 * 60_000;
let isLeftToTheGroup = false;

/** For a lock that nobody asked for: what the wall shows was made for the group, and it is covered a while later. */
export async function leavingWallToTheGroup(lock: () => Promise<void>): Promise<void> {
  isLeftToTheGroup = true;
  await lock().finally(() => (isLeftToTheGroup = false));
}

export interface Cover {
  readonly type: 'cover';
}

/** What it shows is not kept there either: the desk sends it again when it is back. */
function coverWall(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ type: 'cover' } satisfies Cover);
  channel.close();
}

/** Not by a window that holds nothing: one that was refused may be closed without a wall being the worse for it. */
export function useWallCover(): void {
  useSignalEffect(() => {
    if (!locked.value && !passageIsLocked.value) return;
    if (!isLeftToTheGroup) return coverWall();
    const later = setTimeout(coverWall, TALK_MS);
    return () => clearTimeout(later);
  });
  useEffect(() => {
    const leave = () => {
      if (ground.peek().is === 'ready') coverWall();
    };
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);
}
