// What it costs to open a vault and all that is sealed in it, in the browser that this runs in: for the bench, and for the rig
// that asks three engines.

import { nextStamp } from '../../src/journal/clock.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { createSession, openSession, receive } from '../../src/session/opening.ts';
import type { Session } from '../../src/session/session.ts';
import type { Store } from '../../src/store/store.ts';

/** In milliseconds. */
export interface Opening {
  /** With the passphrase. */
  readonly unlock: number;
  /** 10,000 sealed entries read, opened and sent over. */
  readonly since: number;
  /** As many bare decryptions. */
  readonly floor: number;
}

export const PHRASE = 'acorn bridge castle donkey easel';

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** A session of so many entries: cards as they are imported, 2 to a person and category. */
export async function sessionOf(store: Store, length: number): Promise<Session> {
  const made = await createSession(store);
  let stamp: string | null = null;
  const entries = Array.from({ length }, (_, n): Entry => {
    stamp = nextStamp(stamp, 1_700_000_000_000 + n, 'bench');
    const data = {
      card: `c${n}`,
      category: 'not-working',
      words: `I wait for the bus number ${n}.`,
      by: 'self',
      way: 'import',
      source: `r${Math.floor(n / 6)}`,
    };
    if (n === 0) {
      const token = { id: 'p0', picture: 'fish', colour: 'blue' };
      return {
        id: 'e0',
        session: made.id,
        step: 'prepare',
        act: 'a',
        stamp,
        at: 0,
        kind: 'people/joined',
        data: { token },
      };
    }
    return {
      id: `e${n}`,
      session: made.id,
      step: 'collect',
      act: `a${Math.floor(n / 6)}`,
      stamp,
      at: 0,
      kind: 'cards/written',
      data,
    };
  });
  await receive(store, { session: made.id, entries });
  const session = await openSession(store, made.id);
  if (!session) throw new Error('not there');
  return session;
}

export async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

const SEALED = 10_000;

export async function opening(store: Store): Promise<Opening> {
  const { id } = await sessionOf(store, SEALED);
  const [unlock, since, floor]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 5; round += 1) {
    await store.vault.lock();
    unlock.push(await timed(() => store.vault.openWith(PHRASE)));
    since.push(await timed(() => store.since(id, 0)));
    floor.push(await bareDecryptions());
  }
  return { unlock: median(unlock), since: median(since), floor: median(floor) };
}

/** As many rows as large as a card's, under one key, 512 at once as the vault does it. */
async function bareDecryptions(): Promise<number> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const how = { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: new Uint8Array(80) };
  const row = await crypto.subtle.encrypt(how, key, new Uint8Array(1024));
  return timed(async () => {
    for (let at = 0; at < SEALED; at += 512)
      await Promise.all(Array.from({ length: 512 }, () => crypto.subtle.decrypt(how, key, row)));
  });
}
