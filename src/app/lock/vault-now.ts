// Before anything real is written the vault is there and open: whoever needs it asks here, and the app shows the screen.

import { signal } from '@preact/signals';
import type { Store } from '../../store/store.ts';
import type { VaultDoor } from '../../store/vault-door.ts';

/** The screen that stands before everything else: words for a new vault, or opening the one there is. */
export interface Asking {
  readonly what: 'set-up' | 'unlock';
  readonly door: VaultDoor;
  readonly answer: (isOpen: boolean) => void;
}

/** Raised whenever the vault was opened: what could not be read before can be read now. */
export const openings = signal(0);

export const asking = signal<Asking | null>(null);

/** True when the vault is open; false when the facilitator thought better of it. Asks nothing of an open one. */
export async function ensureOpen({ vault: door }: Pick<Store, 'vault'>): Promise<boolean> {
  const { is } = await door.state();
  if (is === 'open') return true;
  const isOpen = await new Promise<boolean>((answer) => {
    // Whoever asked before is not waited for any more.
    asking.peek()?.answer(false);
    asking.value = { what: is === 'none' ? 'set-up' : 'unlock', door, answer };
  });
  asking.value = null;
  return isOpen;
}
