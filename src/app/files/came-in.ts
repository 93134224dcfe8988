// That all of a workshop lies in a file that was opened here: on another tablet it was made, so it is not only on this one.

import { openSession } from '../../session/opening.ts';
import { keepOnDevice, readDevice } from '../../store/device.ts';
import type { Store } from '../../store/store.ts';
import type { HandedOut } from '../handed-out.ts';
import { touchedOf } from '../sending/way-home.ts';

/** When it was opened, and as what the workshop stood then: all of it was in the file. Null where none held all of it. */
export async function cameIn(session: string): Promise<HandedOut | null> {
  const kept = await readDevice<unknown>(`came-in-${session}`).catch(() => undefined);
  return typeof kept === 'object' && kept !== null && 'at' in kept ? (kept as HandedOut) : null;
}

/** `inFile`: how many entries the file held. Noted only where there are no others here. Never rejects. */
export async function noteCameIn(store: Store, session: string, inFile: number, at: number): Promise<void> {
  try {
    const [touched, here] = await Promise.all([touchedOf(store, session), openSession(store, session)]);
    const entries = here?.entries().length;
    if (touched === undefined || entries !== inFile) return;
    await keepOnDevice(`came-in-${session}`, { at, stood: { touched, entries } });
  } catch {
    // It is then said to be only here: that asks for a file too many, and never for one too few.
  }
}
