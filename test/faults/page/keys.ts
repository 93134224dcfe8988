// Put before the writer's own script: every secret key that passes through it is told to the page in its bytes, so that a test
// can look for them on the disk. The app itself tells nobody.

import type { Key } from '../says.ts';

const channel = new BroadcastChannel('keys');
// oxlint-disable-next-line unbound-method -- each is called with its owner
const { importKey, deriveKey, exportKey } = SubtleCrypto.prototype;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const nameOf = (algorithm: AlgorithmIdentifier) => (typeof algorithm === 'string' ? algorithm : algorithm.name);
const tell = (name: string, bytes: Uint8Array) => channel.postMessage({ name, hex: hex(bytes) } satisfies Key);

/** The version of a private key on a curve, and how long it is. */
const BEFORE_SCALAR = '0201010420';

SubtleCrypto.prototype.importKey = function (this: SubtleCrypto, ...given: Parameters<SubtleCrypto['importKey']>) {
  const [format, data, algorithm, , usages] = given;
  const bytes = bytesOf(data);
  // A point of the curve is anybody's to know, and the passphrase is looked for as the words that it is.
  const isSecret = [...usages].length > 0 && nameOf(algorithm) !== 'PBKDF2';
  if (isSecret && bytes) tell(`${format} ${nameOf(algorithm)}`, format === 'pkcs8' ? scalarIn(bytes) : bytes);
  return importKey.apply(this, given);
} as SubtleCrypto['importKey'];

function bytesOf(data: unknown): Uint8Array | undefined {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : undefined;
}

/** The 32 bytes of a private key that nobody else has; what stands around them is the same in all. */
function scalarIn(bytes: Uint8Array): Uint8Array {
  const at = hex(bytes).indexOf(BEFORE_SCALAR) / 2 + BEFORE_SCALAR.length / 2;
  return bytes.slice(at, at + 32);
}

/** What comes out of the passphrase, of the PIN and of each key agreement. */
SubtleCrypto.prototype.deriveKey = async function (this: SubtleCrypto, algorithm, from, type, _, usages) {
  const key = await deriveKey.call(this, algorithm, from, type, true, usages);
  tell(`derived ${nameOf(algorithm)}`, bytesOf(await exportKey.call(this, 'raw', key)) ?? new Uint8Array());
  return key;
};
