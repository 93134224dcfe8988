// A tablet's own key pair: made once, and put together again from what was wrapped. Comes when a vault is made or opened.

import { type Bytes, toHex } from './bytes.ts';
import { VaultFault } from './fault.ts';
import { CURVE, newPeriod, openPeriod, type PrivateKey } from './key-pair.ts';
import { twiceMore } from './twice-more.ts';

export async function newKeyPair(): Promise<PrivateKey> {
  return twiceMore(async () => {
    const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
    const [bytes, publicKey] = await Promise.all([
      crypto.subtle.exportKey('pkcs8', pair.privateKey),
      crypto.subtle.exportKey('raw', pair.publicKey),
    ]);
    const made = await privateKeyFrom(new Uint8Array(bytes), new Uint8Array(publicKey));
    // A key that this engine writes and cannot read again must never become anybody's vault.
    const { period, sealed } = await newPeriod(made.publicKey);
    if (toHex((await openPeriod(made, sealed)).id) !== toHex(period.id)) throw new VaultFault('damaged');
    return made;
  });
}

/** Rejects with a `VaultFault('damaged')` where the two do not belong to each other or cannot be read. */
export async function privateKeyFrom(bytes: Bytes, publicKey: Bytes): Promise<PrivateKey> {
  try {
    // Never extractable: its bytes are held beside it, and are wiped with it.
    return { key: await crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']), bytes, publicKey };
  } catch (fault) {
    throw new VaultFault('damaged', fault);
  }
}
