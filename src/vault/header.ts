// The vault's header: the public key, and the private one under the passphrase and, where they are set up, under each of the
// office's keys. Kept in both stores; safe to be read.

import { type Bytes, fromHex, utf8 } from './bytes.ts';
import { VaultFault } from './fault.ts';
import { LEAST_ROUNDS } from './wrapping.ts';

/** Bytes in hex. Kinds of wraps only grow. */
export interface VaultHeader {
  readonly version: 1;
  readonly publicKey: string;
  readonly salt: string;
  readonly rounds: number;
  readonly nonce: string;
  readonly wrapped: string;
  /** For the office: read by `wraps.ts` alone, and whatever is wrong with it, the passphrase opens the vault. */
  readonly office?: unknown;
}

export const HEADER_VERSION = 1;
/** More would be a header that somebody changed to keep the tablet busy for ever. */
const MOST_ROUNDS = 20_000_000;

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

/** Throws a `VaultFault('damaged')`. */
export function parts(header: VaultHeader) {
  const [publicKey, salt, nonce, wrapped] = [header.publicKey, header.salt, header.nonce, header.wrapped].map(fromHex);
  const { version, rounds } = header;
  if (version !== HEADER_VERSION || !Number.isInteger(rounds) || rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS)
    throw new VaultFault('damaged');
  if (publicKey?.length !== 65 || salt?.length !== 16 || nonce?.length !== 12 || !wrapped)
    throw new VaultFault('damaged');
  return { publicKey, salt, nonce, wrapped };
}
