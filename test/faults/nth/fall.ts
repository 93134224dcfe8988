// The n-th call of a kind fails, with the error that was asked for, and never again: whoever loads this has it armed from then on.

import type { Call, Failing } from './kinds.ts';

let armed: Failing | null = null;
let left = 0;
let fired = false;

/** Null: nothing fails any more. Answers whether what was armed before has failed by now. */
export function armWith(failing: Failing | null): boolean {
  const before = fired;
  armed = failing;
  left = failing?.n ?? 0;
  fired = false;
  return before;
}

/** To be asked at each call; what it answers is what the call says. */
export function falls(call: Call): DOMException | null {
  if (armed?.call !== call) return null;
  left -= 1;
  if (left !== 0) return null;
  fired = true;
  const { error } = armed;
  return new DOMException(`made to fail: ${call}`, error);
}

type Verb = (...given: unknown[]) => unknown;

/** `isLater`: it answers with a promise, and so must its fault. */
function wrap(owner: object, name: string, call: Call, isLater = false): void {
  const verbs = owner as Record<string, Verb>;
  const own = verbs[name];
  if (!own) return;
  verbs[name] = function (this: unknown, ...given) {
    const fault = falls(call);
    if (!fault) return own.apply(this, given);
    if (isLater) return Promise.reject(fault);
    throw fault;
  };
}

export function wrapAll(): void {
  wrap(IDBDatabase.prototype, 'transaction', 'transaction');
  for (const name of ['put', 'add', 'delete', 'get'] as const) wrap(IDBObjectStore.prototype, name, name);
  for (const name of ['encrypt', 'decrypt', 'digest'] as const) wrap(SubtleCrypto.prototype, name, name, true);
  if (!('FileSystemSyncAccessHandle' in globalThis)) return;
  const { FileSystemSyncAccessHandle: handle } = globalThis as unknown as {
    FileSystemSyncAccessHandle: { prototype: object };
  };
  for (const name of ['write', 'flush', 'truncate'] as const) wrap(handle.prototype, name, `file.${name}`);
}

/**
 * The same words with the same salt give the same key, and slowly: the vault is opened some fifty times in a round, which was
 * four fifths of it. None of the calls that fail is passed over by this.
 */
export function rememberWords(): void {
  // oxlint-disable-next-line unbound-method -- each is called with its owner
  const { importKey, deriveKey } = SubtleCrypto.prototype;
  const words = new WeakMap<CryptoKey, string>();
  const keys = new Map<string, Promise<CryptoKey>>();
  SubtleCrypto.prototype.importKey = async function (
    this: SubtleCrypto,
    ...given: Parameters<SubtleCrypto['importKey']>
  ) {
    const key = await importKey.apply(this, given);
    const [, data, algorithm] = given;
    if (algorithm === 'PBKDF2') words.set(key, textOf(data));
    return key;
  } as SubtleCrypto['importKey'];
  SubtleCrypto.prototype.deriveKey = function (this: SubtleCrypto, ...given: Parameters<SubtleCrypto['deriveKey']>) {
    const [algorithm, from, ...more] = given;
    const said = words.get(from);
    if (said === undefined || typeof algorithm === 'string' || !('iterations' in algorithm))
      return deriveKey.apply(this, given);
    const name = JSON.stringify([said, textOf(algorithm.salt), algorithm.iterations, more]);
    const key = keys.get(name) ?? deriveKey.apply(this, given);
    keys.set(name, key);
    return key;
  };
}

function textOf(bytes: BufferSource): string {
  return new Uint8Array(
    ArrayBuffer.isView(bytes) ? bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) : bytes,
  ).join();
}
