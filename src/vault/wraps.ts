// Who can open the vault, and opening it: done seldom, so it comes when it is used.

import { faultOfOffice, LONGEST_NAME, MOST_OFFICE_KEYS, type OfficeKey, recipientFrom } from './age-keys.ts';
import { type Bytes, fromHex, random, toHex, utf8 } from './bytes.ts';
import { VaultFault } from './fault.ts';
import { HEADER_VERSION, parts, publicKeyOf, type VaultHeader } from './header.ts';
import { newPeriod, openPeriod, type PrivateKey } from './key-pair.ts';
import { newKeyPair, privateKeyFrom } from './private-key.ts';
import { tunedRounds, wrappingKey } from './wrapping.ts';

/** `changed`: somebody who never opened this vault changed the list; nothing of it is believed. Seen only while it is open. */
export interface OfficeNow {
  readonly keys: readonly OfficeKey[];
  readonly changed: boolean;
}

/** Where the office's keys stand in the header. */
interface OfficeWraps {
  readonly keys: readonly (OfficeKey & { readonly file: string })[];
  /** Made with the private key: nobody else adds a key to the list. */
  readonly mark: string;
}

/** The larger kind of key makes a file of three thousand letters. */
const LONGEST_FILE = 8192;

export async function firstVault(passphrase: string, now: () => number, known?: number) {
  const rounds = known ?? (await tunedRounds(now));
  const own = await newKeyPair();
  return { own, header: await wrapWithPassphrase(own, passphrase, rounds) };
}

async function wrapWithPassphrase(own: PrivateKey, passphrase: string, rounds: number): Promise<VaultHeader> {
  const [salt, nonce] = [random(16), random(12)];
  const clear = { version: HEADER_VERSION, publicKey: toHex(own.publicKey), salt: toHex(salt), rounds } as const;
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

/** Other words for the same vault; the ones before open it no more. */
export async function withPassphrase(
  header: VaultHeader,
  own: PrivateKey,
  passphrase: string,
  now: () => number,
  known?: number,
): Promise<VaultHeader> {
  return { ...header, ...(await wrapWithPassphrase(own, passphrase, known ?? (await tunedRounds(now)))) };
}

/** Wrapped anew to each of these and to nobody else. Throws a `RangeError` with the `OfficeFault`. */
export async function withOffice(
  header: VaultHeader,
  own: PrivateKey,
  wanted: readonly OfficeKey[],
): Promise<VaultHeader> {
  const fault = faultOfOffice(wanted);
  if (fault) throw new RangeError(fault);
  const { office: _, ...others } = header;
  if (wanted.length === 0) return others;
  const { asText, sealToKeys } = await import('./age.ts');
  const keys = [];
  for (const { name, recipient } of wanted)
    keys.push({ name, recipient, file: asText(await sealToKeys([recipient], own.bytes)) });
  return { ...others, office: { keys, mark: toHex(await markOf(own, keys)) } };
}

/** `own` null: the vault is shut, and nobody can say whether the list was changed. */
export async function officeOf(header: VaultHeader, own: PrivateKey | null): Promise<OfficeNow> {
  if (header.office === undefined) return { keys: [], changed: false };
  const office = readOffice(header.office);
  const isOurs = office !== undefined && (own === null || (await isMarked(own, office)));
  return isOurs
    ? { keys: office.keys.map(({ name, recipient }) => ({ name, recipient })), changed: false }
    : { keys: [], changed: true };
}

/** Undefined: none of these keys is one of the office's for this vault. */
export async function openWithOffice(
  header: VaultHeader,
  identities: readonly string[],
): Promise<PrivateKey | undefined> {
  const office = readOffice(header.office);
  if (!office) return undefined;
  const { fromText, openWithKeys } = await import('./age.ts');
  for (const { file } of office.keys) {
    const own = await openWithKeys(identities, fromText(file))
      .then((bytes) => bytes && pairOf(bytes, publicKeyOf(header)))
      .catch(() => undefined);
    if (own) return own;
  }
  return undefined;
}

/** The public key is under the passphrase too: another in its place, and the vault does not open any more. */
function bound({ version, publicKey, salt, rounds }: Omit<VaultHeader, 'nonce' | 'wrapped'>): Bytes {
  return utf8(JSON.stringify(['common-ground vault', version, publicKey, salt, rounds]));
}

/** The public key is not under the office's wrap as it is under the passphrase's: the two halves are tried on each other. */
async function pairOf(bytes: Bytes, publicKey: Bytes): Promise<PrivateKey> {
  const own = await privateKeyFrom(bytes, publicKey);
  const { period, sealed } = await newPeriod(publicKey);
  if (toHex((await openPeriod(own, sealed)).id) !== toHex(period.id)) throw new VaultFault('damaged');
  return own;
}

async function isMarked(own: PrivateKey, { keys, mark }: OfficeWraps): Promise<boolean> {
  const bytes = fromHex(mark);
  if (!bytes) return false;
  return crypto.subtle.verify('HMAC', await markingKey(own), bytes, markedText(keys));
}

async function markOf(own: PrivateKey, keys: OfficeWraps['keys']): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', await markingKey(own), markedText(keys)));
}

async function markingKey(own: PrivateKey): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', own.bytes, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: own.publicKey, info: utf8('common-ground office') },
    secret,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign', 'verify'],
  );
}

function markedText(keys: OfficeWraps['keys']): Bytes {
  return utf8(JSON.stringify(keys.map(({ name, recipient, file }) => [name, recipient, file])));
}

/** Undefined for what is no such list: the words open the vault all the same. */
function readOffice(value: unknown): OfficeWraps | undefined {
  const { keys, mark } = (typeof value === 'object' && value !== null ? value : {}) as Partial<OfficeWraps>;
  if (typeof mark !== 'string' || !Array.isArray(keys) || keys.length > MOST_OFFICE_KEYS) return undefined;
  return keys.every(isWrap) ? { keys, mark } : undefined;
}

function isWrap(value: unknown): value is OfficeWraps['keys'][number] {
  const { name, recipient, file } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    OfficeWraps['keys'][number]
  >;
  return (
    typeof name === 'string' &&
    name.length <= LONGEST_NAME &&
    typeof recipient === 'string' &&
    recipientFrom(recipient).ok &&
    typeof file === 'string' &&
    file.length <= LONGEST_FILE
  );
}
