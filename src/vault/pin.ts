// The PIN of the day: a second lock on a copy of the private key that is in memory only. Nothing on disk depends on it.

import { type Bytes, random } from './bytes.ts';
import type { PrivateKey } from './key-pair.ts';
import { privateKeyFrom } from './private-key.ts';
import { LEAST_ROUNDS, wrappingKey } from './wrapping.ts';

export const PIN_LENGTH = 6;
const FREE_TRIES = 5;
const LAST_TRY = 15;
const FIRST_WAIT_MS = 15_000;

export type PinWeakness = 'pin-too-short' | 'pin-too-simple';

/** Why this is no PIN: what people try first (behaviours C33, trust.md I-8). */
export function weaknessOf(pin: string): PinWeakness | null {
  if (!new RegExp(`^\\d{${PIN_LENGTH}}$`).test(pin)) return 'pin-too-short';
  const digits = Array.from(pin, Number);
  const steps = new Set(digits.slice(1).map((digit, n) => (digit - (digits[n] ?? 0) + 10) % 10));
  // 111111, 123456, 987654, 246802: one step all along.
  if (steps.size === 1) return 'pin-too-simple';
  // 121212, 123123, 112233.
  const [two, three] = [pin.slice(0, 2), pin.slice(0, 3)];
  if (two.repeat(3) === pin || three.repeat(2) === pin) return 'pin-too-simple';
  if (/^(\d)\1(\d)\2(\d)\3$/.test(pin) || new Set(digits).size < 3) return 'pin-too-simple';
  return null;
}

export type PinTry =
  | { readonly open: true; readonly own: PrivateKey }
  | { readonly open: false; readonly wait: number; readonly wiped: boolean };

/** `now` is a clock that nobody can put back: milliseconds since the worker began. */
export class PinCopy {
  readonly #salt: Bytes;
  readonly #nonce: Bytes;
  readonly #publicKey: Bytes;
  readonly #rounds: number;
  readonly #now: () => number;
  #wrapped: Bytes | null;
  #wrong = 0;
  #until = 0;

  private constructor(salt: Bytes, nonce: Bytes, wrapped: Bytes, publicKey: Bytes, rounds: number, now: () => number) {
    this.#salt = salt;
    this.#nonce = nonce;
    this.#wrapped = wrapped;
    this.#publicKey = publicKey;
    this.#rounds = rounds;
    this.#now = now;
  }

  /** Throws a `RangeError` for a weak PIN: the page has said so before. */
  static async make(pin: string, own: PrivateKey, now: () => number, rounds = LEAST_ROUNDS): Promise<PinCopy> {
    const weakness = weaknessOf(pin);
    if (weakness) throw new RangeError(weakness);
    const [salt, nonce] = [random(16), random(12)];
    const key = await wrappingKey(pin, salt, rounds);
    const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, own.bytes));
    return new PinCopy(salt, nonce, wrapped, own.publicKey, rounds, now);
  }

  get isWiped(): boolean {
    return this.#wrapped === null;
  }

  /** How long until another try, in milliseconds. */
  get wait(): number {
    return this.isWiped ? 0 : Math.max(0, this.#until - this.#now());
  }

  /** Counted before it is judged, so that leaving in the middle is a try too; while there is a wait it is not even judged. */
  async open(pin: string): Promise<PinTry> {
    const wrapped = this.#wrapped;
    if (!wrapped) return { open: false, wait: 0, wiped: true };
    if (this.wait > 0) return { open: false, wait: this.wait, wiped: false };
    this.#wrong += 1;
    const wrong = this.#wrong;
    if (wrong >= FREE_TRIES) this.#until = this.#now() + FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES);
    // The last try is judged on a copy that is gone already.
    const judged = wrapped.slice();
    if (wrong >= LAST_TRY) this.wipe();
    const key = await wrappingKey(pin, this.#salt, this.#rounds);
    try {
      const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: this.#nonce }, key, judged);
      const own = await privateKeyFrom(new Uint8Array(bytes), this.#publicKey);
      this.forgive();
      return { open: true, own };
    } catch {
      return { open: false, wait: this.wait, wiped: this.isWiped };
    }
  }

  /** Somebody has shown that the tablet is theirs: what was tried before counts no more. */
  forgive(): void {
    this.#wrong = 0;
    this.#until = 0;
  }

  wipe(): void {
    this.#wrapped?.fill(0);
    this.#wrapped = null;
  }
}
