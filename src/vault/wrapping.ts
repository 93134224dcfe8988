// From words or digits to a key: PBKDF2-SHA-256, native, because the content policy shuts WASM out (trust.md F12).

import { type Bytes, random, utf8 } from './bytes.ts';

/** OWASP's least for PBKDF2-SHA-256. */
export const LEAST_ROUNDS = 600_000;
const MOST_ROUNDS = 6_000_000;
const WANTED_MS = 700;
const SAMPLE_ROUNDS = 150_000;
const SAMPLES = 3;

export async function wrappingKey(secret: string, salt: Bytes, rounds: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(secret), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** As many rounds as take this tablet half a second to one; `now` in milliseconds. A slow tablet takes the least, and longer. */
export async function tunedRounds(now: () => number): Promise<number> {
  const salt = random(16);
  // The first call of an engine is slower than all later ones.
  await wrappingKey('warm', salt, 1000);
  // The quickest counts: what else the tablet does just now must not make the words easier to guess.
  let least = Infinity;
  for (let n = 0; n < SAMPLES; n += 1) {
    const began = now();
    await wrappingKey('measure', salt, SAMPLE_ROUNDS);
    least = Math.min(least, now() - began);
  }
  return roundsFor(least / SAMPLE_ROUNDS);
}

/** `each`: milliseconds for one round; 0 where a clock was too coarse to tell. */
export function roundsFor(each: number): number {
  const wanted = each > 0 ? Math.round(WANTED_MS / each / 10_000) * 10_000 : LEAST_ROUNDS;
  return Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, wanted));
}
