// The vault's two halves: anyone may seal a period's key to the public one, only the private one opens it.
// P-256, because X25519 fails now and then in WebKitGTK (stack.md 9); a fresh pair or another try where P-256 should.

import { type Bytes, join, random, toHex, utf8 } from './bytes.ts';
import { VaultFault } from './fault.ts';
import { type Period, PERIOD_ID } from './row.ts';
import { twiceMore } from './twice-more.ts';

export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const POINT = 65;
const SHARED_BITS = 256;
const NONCE = 12;
const VERSION = 1;
/** How long a sealed period is, always. */
export const SEALED_PERIOD = 1 + PERIOD_ID + POINT + NONCE + 32 + 16;

/** What opens the vault. In memory only, and only while the desk is open. */
export interface PrivateKey {
  readonly key: CryptoKey;
  /** As PKCS #8: what the passphrase and the PIN wrap. */
  readonly bytes: Bytes;
  readonly publicKey: Bytes;
}

/** As far as script can: the engine keeps what it likes of the key itself until it is collected. */
export function wipe({ bytes }: PrivateKey): void {
  bytes.fill(0);
}

/** Needs the public key only. Keep `sealed` in both stores before the first row is sealed with the period. */
export async function newPeriod(publicKey: Bytes): Promise<{ readonly period: Period; readonly sealed: Bytes }> {
  const id = random(PERIOD_ID);
  const raw = random(32);
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const sealed = await twiceMore(() => sealTo(publicKey, id, raw));
  raw.fill(0);
  return { period: { id, key }, sealed };
}

async function sealTo(publicKey: Bytes, id: Bytes, raw: Bytes): Promise<Bytes> {
  const ephemeral = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  const head = join(Uint8Array.of(VERSION), id, point, random(NONCE));
  const wrapping = await agreed(await publicKeyFrom(publicKey), ephemeral.privateKey, head, publicKey);
  const iv = head.slice(-NONCE);
  return join(
    head,
    new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, wrapping, raw)),
  );
}

/** Looks like a sealed period to everybody who cannot open it, and opens to nobody. */
export async function decoyPeriod(id: Bytes = random(PERIOD_ID)): Promise<Bytes> {
  const { publicKey } = await twiceMore(() => crypto.subtle.generateKey(CURVE, true, ['deriveBits']));
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return join(Uint8Array.of(VERSION), id, point, random(NONCE + 32 + 16));
}

/** Which period's key this is, in hex; undefined for what is none. */
export function idOfSealedPeriod(sealed: Uint8Array): string | undefined {
  return sealed[0] === VERSION && sealed.length === SEALED_PERIOD
    ? toHex(sealed.subarray(1, 1 + PERIOD_ID))
    : undefined;
}

/** Rejects with a `VaultFault('damaged')` where it was changed, or sealed to another key. */
export async function openPeriod(own: PrivateKey, sealed: Uint8Array): Promise<Period> {
  if (idOfSealedPeriod(sealed) === undefined) throw new VaultFault('damaged');
  const head = sealed.slice(0, 1 + PERIOD_ID + POINT + NONCE);
  try {
    const raw = await twiceMore(async () => {
      const point = await publicKeyFrom(head.slice(1 + PERIOD_ID, 1 + PERIOD_ID + POINT));
      const wrapping = await agreed(point, own.key, head, own.publicKey);
      const iv = head.slice(-NONCE);
      const opened = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv, additionalData: head },
        wrapping,
        sealed.slice(head.length),
      );
      return new Uint8Array(opened);
    });
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
    raw.fill(0);
    return { id: head.slice(1, 1 + PERIOD_ID), key };
  } catch (fault) {
    throw new VaultFault('damaged', fault);
  }
}

function publicKeyFrom(point: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', point, CURVE, false, []);
}

/** One key agreement, bound to this sealing and to this recipient. */
async function agreed(theirs: CryptoKey, ours: CryptoKey, head: Bytes, recipient: Bytes): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, ours, SHARED_BITS);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: recipient, info: join(utf8('common-ground period'), head) },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
