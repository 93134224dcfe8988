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

async function rememberWorkshopOpen(open: boolean): Promise<void> {
  await (open ? keepOnDevice('workshop-open', true) : dropFromDevice('workshop-open'));
}

/** On opening, also withdraws a wish for a newer version; wait for it before the first screen of the workshop. */
export async function markWorkshopOpen(open: boolean): Promise<void> {
  await rememberWorkshopOpen(open);
  if (open) await forgetUpdateWanted();
}
