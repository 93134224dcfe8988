// The way home of this tablet: what is on its way to the office, and trying whenever it may have become possible.

import { effect, signal } from '@preact/signals';
import { around } from '../../exchange/around.ts';
import { Drain, type UnderWay } from '../../exchange/drain.ts';
import { Outbox, type Sending } from '../../exchange/outbox.ts';
import { packBundle, sealPacked } from '../../exchange/packer.ts';
import { sendParcel, tryTarget } from '../../exchange/sender.ts';
import { needsAPerson, type Why } from '../../exchange/target.ts';
import { placeOf, type TargetSettings } from '../../exchange/targets/settings.ts';
import { tabletId } from '../../session/ids.ts';
import type { Session } from '../../session/session.ts';
import type { Store } from '../../store/store.ts';
import { binChanges, readBin } from '../bin.ts';
import { noteHandedOut } from '../handed-out.ts';
import { ground } from '../ground.ts';
import { openings } from '../lock/vault-now.ts';
import { keepHome, readHome } from './home.ts';
import { askToBeWoken, whenWoken } from './wake.ts';

/** All that was ever handed to the outbox of this tablet, the oldest first; of a locked tablet nothing is known. */
export const sendings = signal<readonly Sending[]>([]);
/** How many files wait that cannot be read before the vault is opened. */
export const sealedWaiting = signal(0);
/** Sessions in the bin: what waits of them stays here until they are put back. */
export const held = signal<ReadonlySet<string>>(new Set());
/** Files that the office has, which the tablet had no room to note. */
export const unnoted = signal<ReadonlySet<string>>(new Set());
/** What waits could not be looked at the last time: what is known of it here is from before. */
export const unread = signal(false);
/** How far the file that is being sent just now has gone. */
export const underWay = signal<UnderWay>(null);

interface Way {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly drain: Drain;
  /** Reads again what waits: a locked tablet could not. */
  show(this: void): Promise<void>;
}
let way: Way | undefined;

/** Knows from here on what waits in this store, and nothing more: sending is begun by `startSending` or by a button. */
export async function followOutbox(store: Store): Promise<void> {
  const { show } = wayOf(store);
  await Promise.all([readHome(store), show()]);
}

function wayOf(store: Store): Way {
  if (way?.store === store) return way;
  way?.drain.stop();
  const outbox = new Outbox(store.outbox, { pack: packBundle, seal: sealPacked });
  const show = () =>
    look().catch((fault: unknown) => {
      if (way?.outbox === outbox) unread.value = true;
      throw fault;
    });
  const look = async () => {
    await outbox.noteLate();
    const binned = await sessionsInBin();
    const [all, files] = await Promise.all([outbox.all(), outbox.files(binned)]);
    if (way?.outbox !== outbox) return;
    unread.value = false;
    unnoted.value = outbox.unnoted;
    held.value = binned;
    const waited = new Set(waiting(sendings.peek()).map(({ key }) => key));
    // Worked on after it was made, it is not safe elsewhere: hence `since` and not `sent`.
    for (const { key, session, sent, since, stood } of all)
      if (sent !== null && waited.has(key)) await noteHandedOut(session, since, stood);
    sendings.value = all;
    sealedWaiting.value = all.length === 0 ? files : 0;
  };
  const out = async () => {
    const to = await readHome(store);
    return to && { address: placeOf(to), deliver: sendParcel.bind(undefined, to) };
  };
  const drain = new Drain(outbox, out, around, {
    changed: show,
    underWay: (now) => (underWay.value = now),
    held: sessionsInBin,
  });
  way = { store, outbox, drain, show };
  return way;
}

async function sessionsInBin(): Promise<ReadonlySet<string>> {
  return new Set(Object.keys(await readBin()));
}

function waiting(all: readonly Sending[]): readonly Sending[] {
  return all.filter(({ sent }) => sent === null);
}

let started = false;

/**
 * For as long as the page lives: once the vault is open, when a network comes, when something is put back out of the bin,
 * when the page is looked at, when the browser wakes it, and on the drain's own timer.
 */
export function startSending(): void {
  if (started) return;
  started = true;
  const tryAgain = () => void sendAgain('app');
  const networkCame = () => sendAgain('network');
  effect(() => {
    void openings.value;
    void binChanges.value;
    if (ground.value.is === 'ready') tryAgain();
  });
  // Whether there is a network is not asked: the browser's word for it is not to be trusted.
  window.addEventListener('online', () => void networkCame());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void networkCame();
    else if (hopeful().length > 0) void askToBeWoken();
  });
  whenWoken(async () => {
    await networkCame();
    return hopeful().length > 0;
  });
}

/** What waits, and may arrive if it is tried once more. */
function hopeful(): readonly Sending[] {
  return waiting(sendings.peek()).filter(
    ({ session, why }) => !held.peek().has(session) && !(why && needsAPerson(why)),
  );
}

async function sendAgain(by: 'app' | 'network'): Promise<void> {
  const on = ground.peek();
  if (on.is !== 'ready') return;
  await followOutbox(on.store).catch(() => undefined);
  await wayOf(on.store).drain.kick(by);
}

/** Somebody pressed a button: also what had been given up is tried. Resolves when it was. */
export async function sendNow(store: Store): Promise<void> {
  // What cannot be looked at is said by `unread`; it may be possible again by the time that it is sent.
  await followOutbox(store).catch(() => undefined);
  await wayOf(store).drain.kick('person');
}

/** Resolves as soon as it lies in the outbox; it goes on its way by itself. Rejects where the tablet cannot keep it. */
export async function sendHome(store: Store, session: Session): Promise<void> {
  const { outbox, show } = wayOf(store);
  await followOutbox(store);
  const touched = await touchedOf(store, session.id);
  const bundle = { session: session.id, practice: session.practice, entries: session.toHandOut() };
  const stood = touched === undefined ? undefined : { touched, entries: session.entries().length };
  await outbox.queue(bundle, await tabletId(store), around.now(), (await store.vault.office()).keys, stood);
  await show();
  void askToBeWoken();
  void sendNow(store).catch(() => undefined);
}

/** Of the row in the list; undefined where there is none. */
export async function touchedOf(store: Store, session: string): Promise<number | undefined> {
  return (await store.sessions()).find(({ id }) => id === session)?.touched;
}

/** Keeps it, then puts a test file there and reads it back. Null: it works. Rejects where the tablet cannot keep it. */
export async function keepAndTry(store: Store, to: TargetSettings): Promise<Why | null> {
  await keepHome(store, to);
  const outcome = await tryTarget(to, await tabletId(store), around.now());
  // Whatever came of it: what waited for another password, or for the network, is tried anew.
  void sendNow(store).catch(() => undefined);
  return outcome.is === 'trouble' ? outcome.why : null;
}
