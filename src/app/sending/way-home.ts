// The way home of this tablet: where the office is, what is on its way there, and trying whenever it may have become possible.

import { effect, signal } from '@preact/signals';
import * as v from 'valibot';
import { around } from '../../exchange/around.ts';
import { tryOut } from '../../exchange/deliver.ts';
import { Drain } from '../../exchange/drain.ts';
import { Outbox, type Sending } from '../../exchange/outbox.ts';
import type { Why } from '../../exchange/target.ts';
import { webdav } from '../../exchange/targets/webdav.ts';
import { tabletId } from '../../session/ids.ts';
import type { Session } from '../../session/session.ts';
import { dropFromDevice, keepOnDevice, readDevice } from '../../store/device.ts';
import type { Store } from '../../store/store.ts';
import { noteHandedOut } from '../bin.ts';
import { ground } from '../ground.ts';
import { openings } from '../lock/vault-now.ts';

/** Not sealed yet: kept as the tablet's other settings are. */
const homeShape = v.object({ address: v.string(), user: v.string(), password: v.string() });
export type Home = Readonly<v.InferOutput<typeof homeShape>>;

const HOME = 'way-home';

/** Null where nobody has said it yet. */
export const home = signal<Home | null>(null);
/** All that was ever handed to the outbox of this tablet, the oldest first. */
export const sendings = signal<readonly Sending[]>([]);

interface Way {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly drain: Drain;
  readonly ready: Promise<void>;
  /** Reads again what waits: a locked tablet could not. */
  show(this: void): Promise<void>;
}
let way: Way | undefined;

/** Knows from here on what waits in this store, and nothing more: sending is begun by `startSending` or by a button. */
export async function followOutbox(store: Store): Promise<void> {
  await wayOf(store).ready;
}

function wayOf(store: Store): Way {
  if (way?.store === store) return way;
  way?.drain.stop();
  const outbox = new Outbox(store.outbox);
  const show = async () => {
    const all = await outbox.all();
    if (way?.outbox !== outbox) return;
    const before = new Set(
      sendings
        .peek()
        .filter(({ sent }) => sent === null)
        .map(({ key }) => key),
    );
    // Worked on after it was made, it is not safe elsewhere: hence `since` and not `sent`.
    for (const { key, session, sent, since } of all)
      if (sent !== null && before.has(key)) await noteHandedOut(session, since);
    sendings.value = all;
  };
  const drain = new Drain(outbox, target, around, show);
  way = { store, outbox, drain, show, ready: Promise.all([readHome(), show()]).then(() => undefined) };
  return way;
}

export async function readHome(): Promise<Home | null> {
  const kept = await readDevice(HOME).catch(() => undefined);
  if (v.is(homeShape, kept)) home.value = kept;
  return home.value;
}

async function target() {
  return home.value && webdav(home.value, around);
}

let started = false;

/** For as long as the page lives: at once, when a network comes, when the page is looked at, and on the drain's own timer. */
export function startSending(): void {
  if (started) return;
  started = true;
  const tryAgain = () => void sendAgain();
  effect(() => {
    void openings.value;
    if (ground.value.is === 'ready') tryAgain();
  });
  // Whether there is a network is not asked: the browser's word for it is not to be trusted.
  window.addEventListener('online', tryAgain);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') tryAgain();
  });
}

async function sendAgain(): Promise<void> {
  const on = ground.peek();
  if (on.is !== 'ready') return;
  const { drain, ready, show } = wayOf(on.store);
  await ready.catch(() => undefined);
  await show().catch(() => undefined);
  await drain.kick();
}

/** Somebody pressed a button: also what had been given up is tried. Resolves when it was. */
export async function sendNow(store: Store): Promise<void> {
  await followOutbox(store);
  await wayOf(store).drain.kick('person');
}

/** Resolves as soon as it lies in the outbox; it goes on its way by itself. Rejects where the tablet cannot keep it. */
export async function sendHome(store: Store, session: Session): Promise<void> {
  const { outbox } = wayOf(store);
  await followOutbox(store);
  const bundle = { session: session.id, practice: session.practice, entries: session.entries() };
  await outbox.queue(bundle, await tabletId(store), around.now());
  sendings.value = await outbox.all();
  void sendNow(store).catch(() => undefined);
}

/** Keeps it, then puts a test file there and reads it back. Null: it works. Rejects where the tablet cannot keep it. */
export async function keepAndTry(to: Home): Promise<Why | null> {
  await keepOnDevice(HOME, to);
  home.value = to;
  const on = ground.peek();
  if (on.is !== 'ready') throw new Error('there is no store');
  const outcome = await tryOut(webdav(to, around), await tabletId(on.store), around.now());
  // Whatever came of it: what waited for another password, or for the network, is tried anew.
  if (way) void sendNow(way.store).catch(() => undefined);
  return outcome.is === 'trouble' ? outcome.why : null;
}

export async function forgetHome(): Promise<void> {
  await dropFromDevice(HOME);
  home.value = null;
}
