// The office's secret key while somebody works with it: in memory, and beside that only where they have it sealed.

import { signal } from '@preact/signals';
import * as v from 'valibot';
import { settingsShape, type TargetSettings } from '../../exchange/targets/settings.ts';
import { type Store, StoreFault } from '../../store/store.ts';
import { identitiesIn } from '../../vault/age-keys.ts';
import { fingerprintOf } from '../../vault/fingerprint.ts';

/** What may be seen of a key in hand, and what opens files. */
export interface KeyInHand {
  readonly identity: string;
  readonly recipient: string;
  readonly fingerprint: string;
}

/** Dropped when it is put away, when nobody has touched this computer for five minutes, when it is locked, and with the app. */
export const hand = signal<readonly KeyInHand[]>([]);

/** A key that was made just now and is on no paper yet. */
export interface FreshKey extends KeyInHand {
  /** What people call the office. */
  readonly name: string;
  /** Milliseconds. */
  readonly made: number;
}
export const fresh = signal<FreshKey | null>(null);

/** Where the office looks for what came home; its own account, not the tablets'. */
export const place = signal<TargetSettings | null>(null);

/** Whether the key in hand is also kept on this computer, sealed; null until it is known, or while it is locked. */
export const isKept = signal<boolean | null>(null);

export async function makeKey(name: string, now: number): Promise<void> {
  const { makeKeyPair } = await import('../../vault/age.ts');
  const pair = await makeKeyPair();
  fresh.value = { ...pair, name, made: now, fingerprint: await fingerprintOf(pair.recipient) };
}

/** It lies on paper or in a file: from here on it is in hand like any other, and is not shown again. */
export function takeFresh(): void {
  const key = fresh.peek();
  if (key) hand.value = [...hand.peek(), key];
  fresh.value = null;
}

/** As `identitiesIn` gives them. Rejects where one of them is no key after all. */
export async function takeInHand(identities: readonly string[]): Promise<void> {
  const { recipientOf } = await import('../../vault/age.ts');
  const known = new Set(hand.peek().map(({ recipient }) => recipient));
  const taken: KeyInHand[] = [];
  for (const identity of identities) {
    const recipient = await recipientOf(identity);
    if (!known.has(recipient)) taken.push({ identity, recipient, fingerprint: await fingerprintOf(recipient) });
    known.add(recipient);
  }
  hand.value = [...hand.peek(), ...taken];
}

export function putAway(): void {
  hand.value = [];
  fresh.value = null;
  place.value = null;
}

const NAME = 'office-key';
const shape = v.object({ identities: v.array(v.string()), place: v.nullable(settingsShape) });
type Secrets = Pick<Store, 'secret' | 'keepSecret'>;

/** Rejects with a `StoreFault` where it cannot be kept: `locked` unless the vault is open. */
export async function keepHand(store: Secrets): Promise<void> {
  await store.keepSecret(NAME, { identities: hand.peek().map(({ identity }) => identity), place: place.peek() });
  isKept.value = true;
}

/** With the key, where that is kept; otherwise for as long as it is in use. Never rejects. */
export async function keepPlace(store: Secrets, to: TargetSettings): Promise<void> {
  place.value = to;
  if (isKept.peek()) await keepHand(store).catch(() => undefined);
}

export async function forgetHand(store: Secrets): Promise<void> {
  await store.keepSecret(NAME, null);
  isKept.value = false;
}

/** Takes in hand what is kept here; says false where the vault is locked. */
export async function recallHand(store: Secrets): Promise<boolean> {
  try {
    const kept = await store.secret(NAME);
    const read = v.is(shape, kept) ? identitiesIn(kept.identities.join('\n')) : null;
    isKept.value = read?.ok === true;
    if (v.is(shape, kept)) place.value = kept.place;
    if (read?.ok) await takeInHand(read.identities);
    return true;
  } catch (fault) {
    if (!(fault instanceof StoreFault) || fault.reason !== 'locked') throw fault;
    isKept.value = null;
    return false;
  }
}
