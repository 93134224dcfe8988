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

/** Why this is no PIN: what people try first (behaviours C33, trust.md I-8), and the day that stands on the wall. */
export function weaknessOf(pin: string, today = new Date()): PinWeakness | null {
  if (!new RegExp(`^\\d{${PIN_LENGTH}}$`).test(pin)) return 'pin-too-short';
  const digits = Array.from(pin, Number);
  const [even, odd] = [0, 1].map((rest) => digits.filter((_, n) => n % 2 === rest));
  const half = pin.slice(0, 3);
  const [day, month, year] = [today.getDate(), today.getMonth() + 1, today.getFullYear() % 100].map((n) =>
    String(n).padStart(2, '0'),
  );
  const isSimple =
    new Set(digits).size < 3 ||
    // 123456, 246802, 147258, 789456.
    (isStraight(digits) && isStraight(digits.slice(3))) ||
    // 121212, 102030, 142536.
    (isStraight(even) && isStraight(odd)) ||
    // Counted on in twos: the odd ones, the even ones.
    ['135790', '246810', '135791', '975310'].includes(pin) ||
    // 559922, 274274, 123321.
    /^(\d)\1(\d)\2(\d)\3$/.test(pin) ||
    half + half === pin ||
    [...digits].reverse().join('') === pin ||
    [`${day}${month}${year}`, `${month}${day}${year}`, `${year}${month}${day}`].includes(pin);
  return isSimple ? 'pin-too-simple' : null;
}

/** The first three go up or down by one step, past 9 and 0 too. */
function isStraight([a = 0, b = 0, c = 0]: readonly number[] = []): boolean {
  return (2 * b - a - c) % 10 === 0;
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
