// Whether the desk is locked now. A real workshop's lock is the vault's, and a reload leaves that shut anyway; a practice,
// which has no vault, is kept locked by a note on the tablet (behaviours C33).

import { signal } from '@preact/signals';
import { dropFromDevice, keepOnDevice, readDevice, unlessBlocked } from '../store/device.ts';
import type { Store } from '../store/store.ts';
import type { VaultDoor, VaultState } from '../store/vault-door.ts';

/** Which session was on the desk when it was locked; null when it is open. */
export interface Locked {
  readonly practice: boolean;
}

/** An earlier version of the app kept what could be guessed from. */
const OLD = ['pin', 'pin-tries'] as const;

export const locked = signal<Locked | null>(null);

/** Rejects with a `StoreFault` where it is not known yet: a lock is not forgotten because nobody can read it now. */
export async function readLock(): Promise<void> {
  const read = <T>(key: string) => readDevice<T>(key).catch(unlessBlocked);
  const [kept, ...old] = await Promise.all([read<Locked>('locked'), ...OLD.map((key) => read(key))]);
  locked.value = kept?.practice === true ? { practice: true } : null;
  // Not a write at each start: what else is read then would wait for it.
  for (const [n, value] of old.entries())
    if (value !== undefined) void dropFromDevice(OLD[n] ?? '').catch(() => undefined);
}

/** Covers at once; resolves when no key is in memory any more. A practice locks what is real as well. */
export async function lockNow({ vault }: Pick<Store, 'vault'>, practice: boolean): Promise<void> {
  locked.value = { practice };
  if (practice) void keepOnDevice('locked', { practice }).catch(() => undefined);
  await vault.lock();
}

/** A writer that has not answered by then is busy or hangs; what is on the screen is covered meanwhile. */
const LONGEST_ANSWER = 1000;

/** What the vault says of itself; null where it does not answer: then it may be open, and what is to be locked is covered. */
export function stateSoon({ vault }: { readonly vault: Pick<VaultDoor, 'state'> }): Promise<VaultState | null> {
  return Promise.race([vault.state(), new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_ANSWER))]);
}

/** The list too says what was asked in a workshop; where nothing is open there is nothing to lock. */
export async function lockIfOpen(store: Pick<Store, 'vault'>): Promise<void> {
  const state = await stateSoon(store);
  if (state === null || state.is === 'open') await lockNow(store, false);
}

export function unlock(): void {
  locked.value = null;
  void dropFromDevice('locked').catch(() => undefined);
}
