// Two facts that page and service worker both read: is a workshop open, and did somebody ask for the newer version.
import { dropFromDevice, keepOnDevice, readDevice } from '../store/device.ts';

/** A wish older than this is a leftover of a crash, and must not let a version in days later. */
const WISH_LASTS_MS = 10 * 60_000;

export async function isWorkshopOpen(): Promise<boolean> {
  return (await readDevice<boolean>('workshop-open')) === true;
}

export async function isUpdateWanted(now: number): Promise<boolean> {
  const since = await readDevice<number>('update-wanted');
  return since !== undefined && Math.abs(now - since) < WISH_LASTS_MS;
}

export async function rememberUpdateWanted(now: number): Promise<void> {
  await keepOnDevice('update-wanted', now);
}

export async function forgetUpdateWanted(): Promise<void> {
  await dropFromDevice('update-wanted');
}

/** Begun before anybody asked for it. */
let ahead: Promise<void> | null = null;

/** Where a start goes into a workshop it is kept while the store is opened: `markWorkshopOpen` then waits for this one. */
export function markWorkshopOpenAhead(): void {
  ahead = mark(true);
  ahead.catch(() => undefined);
}

/** On opening, also withdraws a wish for a newer version; wait for it before the first screen of the workshop. */
export async function markWorkshopOpen(open: boolean): Promise<void> {
  const begun = open ? ahead : null;
  ahead = null;
  await (begun ?? mark(open));
}

async function mark(open: boolean): Promise<void> {
  // Beside each other: the database does one after the other all the same, and nobody waits for the way there and back twice.
  await (open
    ? Promise.all([keepOnDevice('workshop-open', true), forgetUpdateWanted()])
    : dropFromDevice('workshop-open'));
}
