// The bin: sessions put away for seven days of regret.

import { signal } from '@preact/signals';
import { changeOnDevice, readDevice, unlessBlocked } from '../store/device.ts';
import { forgetLastList } from './last-list.ts';

/** Raised whenever something goes into the bin or comes out of it. */
export const binChanges = signal(0);

export const DAYS_OF_REGRET = 7;
/**
 * A tablet can vouch for a day only if the app was open on it: between two starts its clock may have been set. So these are
 * counted and not the time between two moments. Two more than seven: one is lost in the two half days at the ends, and one
 * may have been that of a wrong clock.
 */
const DAYS_TO_SEE = DAYS_OF_REGRET + 2;
const DAY = 24 * 60 * 60 * 1000;

/** Under this the device remembers how long a workshop has rested here (removing/stay.ts). */
export const OLDEST = 'oldest-workshop';

/** Session -> the days on which it was seen in the bin, in days since 1970: first that on which it was put there. */
export type Bin = Readonly<Record<string, readonly number[]>>;

/** Rejects with a `StoreFault` where it is not known: what lies in it would stand on the list, be worked on, and go for good. */
export async function readBin(): Promise<Bin> {
  return asBin(await readDevice<unknown>('bin').catch(unlessBlocked));
}

export function asBin(kept: unknown): Bin {
  const pairs: [string, unknown][] = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(
    pairs.flatMap(([session, days]): [string, number[]][] => {
      // Before, the moment was noted at which it was put there.
      if (typeof days === 'number') return [[session, [dayOf(days)]]];
      return Array.isArray(days) ? [[session, days.filter((day) => typeof day === 'number')]] : [];
    }),
  );
}

export function dayOf(now: number): number {
  return Math.floor(now / DAY);
}

export async function putInBin(session: string, now: number): Promise<void> {
  forgetLastList();
  await changeOnDevice('bin', (kept) => ({ ...asBin(kept), [session]: [dayOf(now)] }));
  binChanges.value += 1;
}

/** Answers whether it lay there. Rejects where that could not be changed. */
export async function takeFromBin(session: string): Promise<boolean> {
  if ((await readBin())[session] === undefined) return false;
  await changeOnDevice('bin', (kept) => {
    const { [session]: _, ...others } = asBin(kept);
    return others;
  });
  binChanges.value += 1;
  return true;
}

/** How many days it can still be put back; 0 when they are over. */
export function daysLeft(seen: readonly number[]): number {
  return Math.min(DAYS_OF_REGRET, Math.max(0, DAYS_TO_SEE + 1 - seen.length));
}
