// What goes from the bin for good: by hand, or at a start when its days are over. It is fetched when it is wanted; the list of
// sessions needs none of it.

import { changeOnDevice, dropFromDevice } from '../../store/device.ts';
import type { Store } from '../../store/store.ts';
import { asBin, dayOf, daysLeft, OLDEST, readBin, takeFromBin } from '../bin.ts';
import { forgetLastList } from '../last-list.ts';
import { PLAN } from '../plans.ts';

/** This day counts for all that lies in the bin, however often it is said. */
export async function noteDay(now: number): Promise<void> {
  const day = dayOf(now);
  if (Object.values(await readBin()).every((seen) => seen.includes(day))) return;
  await changeOnDevice('bin', (kept) =>
    Object.fromEntries(Object.entries(asBin(kept)).map(([id, seen]) => [id, [...new Set([...seen, day])]])),
  );
}

/** For good, with what the device remembers of it. The mark goes last: what is interrupted is done again. */
export async function removeForGood(store: Pick<Store, 'remove'>, session: string): Promise<void> {
  forgetLastList();
  await store.remove(session);
  for (const key of ['step-of', 'entered', 'handed-out', 'came-in', PLAN])
    await dropFromDevice(`${key}-${session}`).catch(() => undefined);
  // It may have been this one: the list finds the next.
  await dropFromDevice(OLDEST).catch(() => undefined);
  await takeFromBin(session);
}

/** At each start: those whose days are over go for good. */
export async function emptyBin(store: Pick<Store, 'remove'>, now: number): Promise<void> {
  await noteDay(now);
  for (const [session, seen] of Object.entries(await readBin())) {
    if (daysLeft(seen) === 0) await removeForGood(store, session);
  }
}
