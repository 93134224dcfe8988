// What the app stands on: a safe address, one window, an open store, and the tablet where it was left.

import { signal } from '@preact/signals';
import type { Passage } from '../session/passage.ts';
import { unlessBlocked } from '../store/device.ts';
import { openStore, type Store, StoreFault, type StoreReason } from '../store/store.ts';
import { readBin } from './bin.ts';
import { isWorkshopOpen } from './update-flags.ts';
import { locked, readLock } from './lock-state.ts';
import { holdTheTablet, ourTurn } from './one-window.ts';
import { openPlace } from './place.ts';
import { followAddress, goInstead, parseRoute, type Route } from './route.ts';

export type Ground =
  | { readonly is: 'starting' }
  | { readonly is: 'insecure' }
  | { readonly is: 'twice' }
  | { readonly is: 'wall' }
  | { readonly is: 'fault'; readonly reason: StoreReason }
  | { readonly is: 'ready'; readonly store: Store };

export const ground = signal<Ground>({ is: 'starting' });

/** The tablet on its way round the room. While it is, nothing else is drawn, whatever the address says. */
export const passage = signal<Passage | null>(null);

/** It was on its way when the app ended, and only the vault's key says where: nothing else is drawn before that. */
export const passageIsLocked = signal(false);

/**
 * Never rejects: what went wrong is in `ground`. May be called again ("Try again"). Nothing is drawn before `words`: that
 * the words, and what the tablet is set to, are there. `open`: another way to the store, where the writer's led nowhere.
 */
export function prepareGround(words: Promise<void> = Promise.resolve(), open = openStore): Promise<void> {
  preparing ??= prepare(words, open).finally(() => (preparing = null));
  return preparing;
}

/** The other window may be closed in the moment in which "Try again" is pressed: there is one beginning. */
let preparing: Promise<void> | null = null;

async function prepare(words: Promise<void>, open: () => Promise<Store>): Promise<void> {
  if (!window.isSecureContext) return words.then(() => stand({ is: 'insecure' }));
  // It needs neither the store nor the tablet: the desk's window says what is on it.
  if (parseRoute(window.location.hash).at === 'wall-window') return words.then(() => stand({ is: 'wall' }));
  if (!(await holdTheTablet())) {
    // Once the other window is closed it goes on by itself: often that was this page, a moment before a reload.
    void ourTurn().then(() => prepareGround());
    return words.then(() => stand({ is: 'twice' }));
  }
  // What the tablet remembers beside the store is read while that is being opened.
  const lock = readLock();
  const place = window.location.hash === '' ? lastPlace() : Promise.resolve(null);
  for (const one of [lock, place]) one.catch(() => undefined);
  let store: Store | undefined;
  try {
    store = await open();
    store.onClosed = () => stand({ is: 'fault', reason: 'closed' });
    await Promise.all([findPassage(store), lock]);
    await words;
    goWhereWeWere(await place);
    followAddress(held);
    stand({ is: 'ready', store });
    // Nobody waits for it, and what fails today is tried again at the next start.
    void emptyBin(store).catch(() => undefined);
  } catch (fault) {
    // It is opened anew when this is tried again.
    store?.close();
    await words;
    stand({ is: 'fault', reason: fault instanceof StoreFault ? fault.reason : 'no-storage' });
  }
}

/** Most tablets have nothing in it, and no script for it is fetched. */
async function emptyBin(store: Store): Promise<void> {
  if (Object.keys(await readBin()).length > 0)
    await (await import('./removing/empty-bin.ts')).emptyBin(store, Date.now());
}

/** The passing that the store holds, if it holds one: after a hand-over and after a kill. */
export async function findPassage(store: Store): Promise<void> {
  try {
    if (!(await store.passing())) return;
  } catch (fault) {
    if (!(fault instanceof StoreFault) || fault.reason !== 'locked') throw fault;
    passageIsLocked.value = true;
    return;
  }
  const { openPassage } = await import('../session/passage.ts');
  const found = await openPassage(store);
  // Before it is drawn: in the room's hands there is no key to what the desk has.
  await found?.shutDesk();
  passage.value = found;
  passageIsLocked.value = false;
}

/** After a kill in the middle of a passing the facilitator opens the vault once, and it goes on where it was. */
export async function recallPassage(store: Store): Promise<void> {
  await findPassage(store);
  goWhereWeWere(window.location.hash === '' ? await lastPlace() : null);
  passageIsLocked.value = false;
}

/** The only screen that there is while the tablet is in the room's hands, or waits for the facilitator: in the middle of a round, or at the desk. */
export function held(): Route | null {
  const passing = passage.value?.passing.peek();
  if (passing) return { at: 'step', session: passing.session, step: passing.step };
  // Where that is, is sealed, or nobody may go on from it unseen: the address stays what it is.
  return passageIsLocked.peek() || locked.peek() ? parseRoute(window.location.hash) : null;
}

/** `place`: where the facilitator was, where the address does not say anything else. */
function goWhereWeWere(place: Route | null): void {
  const stay = held() ?? place;
  if (stay) goInstead(stay);
}

async function lastPlace(): Promise<Route | null> {
  const [isOpen, place] = await Promise.all([isWorkshopOpen().catch(unlessBlocked), openPlace()]);
  return isOpen ? (place ?? { at: 'list' }) : null;
}

function stand(on: Ground): void {
  ground.value = on;
}
