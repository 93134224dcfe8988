// Files that only the holder of a key opens, in the age format, so that public tools open them too. Comes when it is used:
// it is larger than all the rest of the vault.

import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient, Stanza } from 'age-encryption';
import { type Bytes, utf8 } from './bytes.ts';

/** WebKitGTK refuses one fresh key in 256 (stack.md 9). */
const TRIES = 4;

/** Both halves of a key. */
export interface KeyPair {
  readonly identity: string;
  readonly recipient: string;
}

/** A key of the office, made here. */
export function makeKeyPair(): Promise<KeyPair> {
  return repeated(async () => {
    const identity = await generateX25519Identity();
    return { identity, recipient: await recipientOf(identity) };
  });
}

/** The public half. Rejects for what is no secret key: `identitiesIn` looks before. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** Stands in the clear in the head of a file, where other programs pass over it. */
interface Label {
  readonly kind: string;
  readonly text: string;
}

/** Each of the recipients can open it. Rejects where one of them is none: `recipientFrom` looks before. */
export function sealToKeys(recipients: readonly string[], content: Bytes, label?: Label): Promise<Bytes> {
  return repeated(async () => {
    const encrypter = new Encrypter();
    if (label) encrypter.addRecipient({ wrapFileKey: () => [new Stanza([label.kind], utf8(label.text))] });
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return new Uint8Array(await encrypter.encrypt(content));
  });
}

/** With other fresh keys each time. */
async function repeated<T>(task: () => Promise<T>): Promise<T> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await task();
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

/** Whether one of these keys opens the head of the file, whatever became of the rest. */
export async function isForKeys(identities: readonly string[], head: Bytes): Promise<boolean> {
  for (const identity of identities) {
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      await decrypter.decryptHeader(head);
      return true;
    } catch {
      // The next one.
    }
  }
  return false;
}

/** As text, which goes through mail and fits into a header. */
export function asText(file: Bytes): string {
  return armor.encode(file);
}

/** Throws for what is no such text. */
export function fromText(text: string): Bytes {
  return new Uint8Array(armor.decode(text));
}
