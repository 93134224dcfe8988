// Whether the desk is locked now. Kept on the tablet: a reload must not open it (behaviours C33).

import { signal } from '@preact/signals';
import { dropFromDevice, keepOnDevice, readDevice } from '../store/device.ts';

/** Which session was on the desk when it was locked; null when it is open. */
export interface Locked {
  readonly practice: boolean;
}

export const locked = signal<Locked | null>(null);

export async function readLock(): Promise<void> {
  const kept = await readDevice<Locked>('locked').catch(() => undefined);
  locked.value = kept ? { practice: kept.practice === true } : null;
}

export function lockNow(practice: boolean): void {
  locked.value = { practice };
  void keepOnDevice('locked', { practice }).catch(() => undefined);
}

export function unlock(): void {
  locked.value = null;
  void dropFromDevice('locked').catch(() => undefined);
}
