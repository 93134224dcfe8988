// The vault's header: the public key, and the private one under the passphrase. Kept in both stores; safe to be read.

import { type Bytes, fromHex, random, toHex, utf8 } from './bytes.ts';
import { VaultFault } from './fault.ts';
import { type PrivateKey, privateKeyFrom } from './key-pair.ts';
import { LEAST_ROUNDS, wrappingKey } from './wrapping.ts';

/** Bytes in hex. Kinds of wraps only grow: one for the office will stand beside the passphrase's. */
export interface VaultHeader {
  readonly version: 1;
  readonly publicKey: string;
  readonly salt: string;
  readonly rounds: number;
  readonly nonce: string;
  readonly wrapped: string;
}

const VERSION = 1;
/** More would be a header that somebody changed to keep the tablet busy for ever. */
const MOST_ROUNDS = 20_000_000;

export async function wrapWithPassphrase(own: PrivateKey, passphrase: string, rounds: number): Promise<VaultHeader> {
  const [salt, nonce] = [random(16), random(12)];
  const clear = { version: VERSION, publicKey: toHex(own.publicKey), salt: toHex(salt), rounds } as const;
  const key = await wrappingKey(passphrase, salt, rounds);
  const wrapped = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: bound(clear) },
    key,
    own.bytes,
  );
  return { ...clear, nonce: toHex(nonce), wrapped: toHex(new Uint8Array(wrapped)) };
}

/** Undefined: not this passphrase, or a header that was changed; the two cannot be told apart. */
export async function openWithPassphrase(header: VaultHeader, passphrase: string): Promise<PrivateKey | undefined> {
  const { nonce, wrapped, publicKey, salt } = parts(header);
  const key = await wrappingKey(passphrase, salt, header.rounds);
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: bound(header) },
      key,
      wrapped,
    );
    return await privateKeyFrom(new Uint8Array(bytes), publicKey);
  } catch {
    return undefined;
  }
}

export function writeHeader(header: VaultHeader): Bytes {
  return utf8(JSON.stringify(header));
}

/** Throws a `VaultFault('damaged')` for what is no header, or one of a version that this app does not know. */
export function readHeader(bytes: Uint8Array): VaultHeader {
  try {
    const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as VaultHeader;
    parts(header);
    return header;
  } catch (fault) {
    throw fault instanceof VaultFault ? fault : new VaultFault('damaged', fault);
  }
}

export function publicKeyOf(header: VaultHeader): Bytes {
  return parts(header).publicKey;
}

function parts(header: VaultHeader) {
  const [publicKey, salt, nonce, wrapped] = [header.publicKey, header.salt, header.nonce, header.wrapped].map(fromHex);
  const { version, rounds } = header;
  if (version !== VERSION || !Number.isInteger(rounds) || rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS)
    throw new VaultFault('damaged');
  if (publicKey?.length !== 65 || salt?.length !== 16 || nonce?.length !== 12 || !wrapped)
    throw new VaultFault('damaged');
  return { publicKey, salt, nonce, wrapped };
}

/** The public key is under the passphrase too: another in its place, and the vault does not open any more. */
function bound({ version, publicKey, salt, rounds }: Omit<VaultHeader, 'nonce' | 'wrapped'>): Bytes {
  return utf8(JSON.stringify(['common-ground vault', version, publicKey, salt, rounds]));
}
