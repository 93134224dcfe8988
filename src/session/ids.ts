// Chance, ids and time, in one place, so that tests can hand in their own.

import type { Store } from '../store/store.ts';

export interface Outside {
  now(): number;
  newId(): string;
  /** From 0 up to 1. */
  chance(): number;
  /** Resolves once what was pressed can be seen: the workshop is not drawn anew before. Where there is no screen, without it. */
  readonly shown?: () => Promise<void>;
}

// 32 letters without the ones that look alike; 16 of them are 80 bits.
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

export function newId(length = 16): string {
  return [...crypto.getRandomValues(new Uint8Array(length))].map((byte) => LETTERS[byte % 32]).join('');
}

export const outside: Outside = {
  now: () => Date.now(),
  newId: () => newId(),
  chance: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
};

/**
 * This tablet's own name in stamps: random, says nothing about who has it. Kept with the journal, in both stores: undo takes
 * back what bears this name, and after a loss of the database a tablet with a new one could take back nothing. (The name of
 * the days before that, among the device's settings, is not looked for: no app that kept it there was ever handed out.)
 */
export function tabletId(store: Store): Promise<string> {
  return store.tablet(newId(8));
}
