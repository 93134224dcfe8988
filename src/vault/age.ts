// Files that only the holder of a key opens, in the age format, so that public tools open them too. Comes when it is used:
// it is larger than all the rest of the vault.

import { armor, Decrypter, Encrypter } from 'age-encryption';
import type { Bytes } from './bytes.ts';

/** WebKitGTK refuses one fresh key in 256 (stack.md 9). */
const TRIES = 4;

/** Each of the recipients can open it. Rejects where one of them is none: `recipientFrom` looks before. */
export async function sealToKeys(recipients: readonly string[], content: Bytes): Promise<Bytes> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      const encrypter = new Encrypter();
      for (const recipient of recipients) encrypter.addRecipient(recipient);
      return new Uint8Array(await encrypter.encrypt(content));
    } catch (fault) {
      if (left === 0) throw fault;
    }
  }
}

/** Undefined: none of these keys opens it, or it is not as it was sealed. */
export async function openWithKeys(identities: readonly string[], file: Bytes): Promise<Bytes | undefined> {
  for (const identity of identities) {
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return new Uint8Array(await decrypter.decrypt(file));
    } catch {
      // What is said of it differs from engine to engine: the next key is tried.
    }
  }
  return undefined;
}

/** As text, which goes through mail and fits into a header. */
export function asText(file: Bytes): string {
  return armor.encode(file);
}

/** Throws for what is no such text. */
export function fromText(text: string): Bytes {
  return new Uint8Array(armor.decode(text));
}
