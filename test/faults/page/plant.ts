// What must never be on the disk, put there on purpose: a search that does not find this finds nothing. Keys are planted as the
// browser keeps them that was told never to give them out (trust.md F9).

import { type Key, PLANTED } from '../says.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** Long and dull enough to be packed wherever something is packed. */
const SENTENCE = `${'I wait. '.repeat(50)}${PLANTED}${' I wait.'.repeat(50)}`;

/** Answers the keys that lie there now. */
export async function plant(): Promise<Key[]> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const aes = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const bytes = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const own = await crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']);
  const { d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  await put({ sentence: SENTENCE, aes, own });
  const scalar = atob(d.replaceAll('-', '+').replaceAll('_', '/'));
  return [
    { name: 'planted, of a period', hex: hexOf(Array.from(raw)) },
    { name: 'planted, private', hex: hexOf(Array.from(scalar, (letter) => letter.charCodeAt(0))) },
  ];
}

const hexOf = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');

function put(what: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('planted');
    open.onupgradeneeded = () => open.result.createObjectStore('planted');
    open.onerror = () => reject(open.error ?? new Error('no database'));
    open.onsuccess = () => {
      const transaction = open.result.transaction('planted', 'readwrite', { durability: 'strict' });
      transaction.objectStore('planted').put(what, 'planted');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('not planted'));
    };
  });
}
