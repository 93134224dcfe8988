// The number that keeps the desk from the hands the tablet goes through. Only its hash is kept; sealing comes later.

import * as v from 'valibot';
import { keepOnDevice, readDevice } from '../store/device.ts';

export const PIN_LENGTH = 6;
export const RECOVERY_LENGTH = 8;
/** Shown on the screen: a practice has nothing to hide, and nobody should be stuck in one. */
export const PRACTICE_PIN = '2468';

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 60 * 60_000;
/** OWASP's number for PBKDF2-SHA-256. */
const ROUNDS = 600_000;

const hashedShape = v.object({ salt: v.string(), hash: v.string() });
type Hashed = v.InferOutput<typeof hashedShape>;
const keptShape = v.object({ pin: hashedShape, recovery: hashedShape });
const triesShape = v.object({ wrong: v.number(), until: v.number() });

export type Weakness = 'pin-too-short' | 'pin-too-simple';
export type Opened = { readonly open: true } | { readonly open: false; readonly wait: number };

/** Why this is no PIN: what people try first (behaviours C33, trust.md I-8). */
export function weaknessOf(pin: string): Weakness | null {
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

export async function isPinSet(): Promise<boolean> {
  return v.is(keptShape, await readDevice('pin'));
}

export function newRecovery(): string {
  return [...crypto.getRandomValues(new Uint8Array(RECOVERY_LENGTH))].map((byte) => byte % 10).join('');
}

/** Keeps the PIN and gives back the recovery number, which is said once and kept nowhere. */
export async function setPin(pin: string, recovery = newRecovery()): Promise<string> {
  await keepOnDevice('pin', { pin: await hash(pin), recovery: await hash(recovery) });
  await keepOnDevice('pin-tries', { wrong: 0, until: 0 });
  return recovery;
}

/** How long until another try, in milliseconds: kept on the tablet, so that a reload does not shorten it (trust.md I-1). */
export async function waitOf(now: number): Promise<number> {
  const { wrong, until } = await tries();
  if (wrong < FREE_TRIES) return 0;
  // A clock put back must not make the wait longer than it ever was.
  return Math.min(Math.max(0, until - now), lengthOfWait(wrong));
}

/** One try, at the PIN or at the recovery number. It counts before it is judged: a counter that cannot be written opens nothing (I-2). */
export async function tryToOpen(which: 'pin' | 'recovery', digits: string, now: number): Promise<Opened> {
  const kept = await readDevice('pin');
  if (!v.is(keptShape, kept)) return { open: false, wait: 0 };
  const waiting = await waitOf(now);
  if (waiting > 0) return { open: false, wait: waiting };
  const wrong = (await tries()).wrong + 1;
  const wait = wrong < FREE_TRIES ? 0 : lengthOfWait(wrong);
  await keepOnDevice('pin-tries', { wrong, until: now + wait });
  if (!(await matches(kept[which], digits))) return { open: false, wait };
  await keepOnDevice('pin-tries', { wrong: 0, until: 0 });
  return { open: true };
}

function lengthOfWait(wrong: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, wrong - FREE_TRIES));
}

async function tries(): Promise<v.InferOutput<typeof triesShape>> {
  const kept = await readDevice('pin-tries');
  return v.is(triesShape, kept) ? kept : { wrong: 0, until: 0 };
}

async function hash(digits: string, salt = crypto.getRandomValues(new Uint8Array(16))): Promise<Hashed> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, ['deriveBits']);
  const made = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, key, 256);
  return { salt: hex(salt), hash: hex(new Uint8Array(made)) };
}

async function matches(kept: Hashed, digits: string): Promise<boolean> {
  const salt = Uint8Array.from(kept.salt.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return (await hash(digits, salt)).hash === kept.hash;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
