// When something of a session last left this tablet, as the device remembers it beside the store.

import type { Stood } from '../exchange/outbox.ts';
import { keepOnDevice, readDevice } from '../store/device.ts';

/** When something of a session last left this tablet, in milliseconds, and as what it stood then; older notes do not say that. */
export interface HandedOut {
  readonly at: number;
  readonly stood?: Stood;
}

export async function handedOut(session: string): Promise<HandedOut | null> {
  const kept = await readDevice<unknown>(`handed-out-${session}`).catch(() => undefined);
  if (typeof kept === 'number') return { at: kept };
  return typeof kept === 'object' && kept !== null && 'at' in kept ? (kept as HandedOut) : null;
}

/** Something of the session has left the tablet: a file was handed out, or a place confirmed that it has it. */
export async function noteHandedOut(session: string, at: number, stood?: Stood): Promise<void> {
  await keepOnDevice(`handed-out-${session}`, stood ? { at, stood } : at).catch(() => undefined);
}
