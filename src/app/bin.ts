// The bin: sessions put away for seven days of regret, and what the device remembers of each session beside the store.

import { signal } from '@preact/signals';
import type { Stood } from '../exchange/outbox.ts';
import { dropFromDevice, keepOnDevice, readDevice } from '../store/device.ts';
import type { Store } from '../store/store.ts';
import { forgetLastList } from './last-list.ts';

/** Raised whenever something goes into the bin or comes out of it. */
export const binChanges = signal(0);

export const DAYS_OF_REGRET = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Under this the device remembers how long a workshop has rested here (removing/stay.ts). */
export const OLDEST = 'oldest-workshop';

/** Session -> when it was put away, in milliseconds. */
export type Bin = Readonly<Record<string, number>>;

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

export async function readBin(): Promise<Bin> {
  const kept = await readDevice<unknown>('bin').catch(() => undefined);
  const pairs = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(pairs.filter((pair): pair is [string, number] => typeof pair[1] === 'number'));
}

/** `now`: never earlier than what was last written, so that a clock set right afterwards does not take the days away. */
export async function putInBin(session: string, now: number): Promise<void> {
  forgetLastList();
  await keepOnDevice('bin', { ...(await readBin()), [session]: now });
  binChanges.value += 1;
}

/** Answers whether it lay there. Rejects where that could not be changed. */
export async function takeFromBin(session: string): Promise<boolean> {
  const { [session]: at, ...others } = await readBin();
  if (at === undefined) return false;
  await keepOnDevice('bin', others);
  binChanges.value += 1;
  return true;
}

/** Whole days in which it can still be put back; 0 when they are over. */
export function daysLeft(at: number, now: number): number {
  return Math.max(0, Math.ceil((at + DAYS_OF_REGRET * DAY - now) / DAY));
}

/** For good, with what the device remembers of it. The mark goes last: what is interrupted is done again. */
export async function removeForGood(store: Pick<Store, 'remove'>, session: string): Promise<void> {
  forgetLastList();
  await store.remove(session);
  for (const key of ['step-of', 'entered', 'handed-out'])
    await dropFromDevice(`${key}-${session}`).catch(() => undefined);
  // It may have been this one: the list finds the next.
  await dropFromDevice(OLDEST).catch(() => undefined);
  await takeFromBin(session);
}

/** At each start: those whose days are over go for good. */
export async function emptyBin(store: Pick<Store, 'remove'>, now: number): Promise<void> {
  for (const [session, at] of Object.entries(await readBin())) {
    if (daysLeft(at, now) === 0) await removeForGood(store, session);
  }
}
