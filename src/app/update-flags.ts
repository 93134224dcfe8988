// Two facts that page and service worker both read: is a workshop open, and did somebody ask for the newer version.
import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** A wish older than this is a leftover of a crash, and must not let a version in days later. */
const WISH_LASTS_MS = 10 * 60_000;

let opened: UseStore | undefined;
const device = () => (opened ??= createStore('common-ground-device', 'device'));

export async function isWorkshopOpen(): Promise<boolean> {
  return (await get<boolean>('workshop-open', device())) === true;
}

export async function isUpdateWanted(now: number): Promise<boolean> {
  const since = await get<number>('update-wanted', device());
  return since !== undefined && Math.abs(now - since) < WISH_LASTS_MS;
}

export async function rememberUpdateWanted(now: number): Promise<void> {
  await set('update-wanted', now, device());
}

export async function forgetUpdateWanted(): Promise<void> {
  await del('update-wanted', device());
}

async function rememberWorkshopOpen(open: boolean): Promise<void> {
  await (open ? set('workshop-open', true, device()) : del('workshop-open', device()));
}

/** On opening, also withdraws a wish for a newer version; wait for it before the first screen of the workshop. */
export async function markWorkshopOpen(open: boolean): Promise<void> {
  await rememberWorkshopOpen(open);
  if (open) await forgetUpdateWanted();
}
