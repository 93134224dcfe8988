// A bundle sealed for the office: the packed bytes in an age file, which public tools open too. What stands in the clear is
// what people call the keys that open it, so that a file can say whose key it needs.

import { LONGEST_NAME, MOST_OFFICE_KEYS, type OfficeKey } from '../vault/age-keys.ts';
import type { Bytes } from '../vault/bytes.ts';

const VERSION_1 = 'age-encryption.org/v1\n';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** On a line of its own; a mail that is answered puts such marks before it. */
const ARMOUR_LINE = new RegExp(`^[>\\s]*${ARMOUR}`, 'm');
const ARMOUR_END = '-----END AGE ENCRYPTED FILE-----';

/** Above what a bundle may be, by the little that sealing adds; as text it is a third longer. */
export const MOST_BYTES = 17 * 1024 * 1024;
const MOST_LETTERS = 24 * 1024 * 1024;
/** Twelve keys of the larger kind take 25 kB. Each costs a key agreement when the file is opened. */
const MOST_HEADER = 64 * 1024;
const MOST_KEYS = 64;
/** Bytes: whoever forwards a mail writes a few lines over it. */
const MOST_BEFORE = 2000;

/** The kind of the part in the file's head that holds the names; age passes over kinds that it does not know. */
const NAMES = 'common-ground/for';

export type SealFault = 'damaged' | 'too-large' | 'newer-app';

/** A sealed file that is whole as far as can be seen, and shut. */
export interface Sealed {
  /** Binary, whether it came as text or not. */
  readonly bytes: Bytes;
  /** What people call the keys that open it: the file's own word, believed by nobody who opens nothing. */
  readonly names: readonly string[];
}

/** To each of these keys; as it is where there is none. Each time another file: keep what comes of it. */
export async function sealBundle(packed: Bytes, office: readonly OfficeKey[]): Promise<Bytes> {
  if (office.length === 0) return packed;
  const { sealToKeys } = await import('../vault/age.ts');
  return sealToKeys(
    office.map(({ recipient }) => recipient),
    packed,
    { kind: NAMES, text: JSON.stringify(office.map(({ name }) => name)) },
  );
}

/** As text, for ways that carry nothing else: mail, a share sheet. */
export async function asLetters(sealed: Bytes): Promise<string> {
  return (await import('../vault/age.ts')).asText(sealed);
}

/** Told by its beginning, binary or as text, with a byte order mark or without, and as text in an answer to a mail. */
export async function isSealed(file: Blob): Promise<boolean> {
  const beginning = await beginningOf(file);
  return beginning.startsWith('age-encryption.org/') || ARMOUR_LINE.test(beginning);
}

/** Looked at before anything is opened; never throws at what a file holds. */
export async function readSealed(file: Blob): Promise<Sealed | SealFault> {
  const isText = ARMOUR_LINE.test(await beginningOf(file));
  if (file.size > (isText ? MOST_LETTERS : MOST_BYTES)) return 'too-large';
  const bytes = isText ? fromLetters(await file.text()) : new Uint8Array(await file.arrayBuffer());
  return bytes ? lookedAt(bytes) : 'damaged';
}

/** The packed bytes. `wrong-key` is said of a changed head too: without its key the two cannot be told apart. */
export async function openSealed(
  { bytes }: Sealed,
  identities: readonly string[],
): Promise<Bytes | 'wrong-key' | 'damaged'> {
  const { isForKeys, openWithKeys } = await import('../vault/age.ts');
  const packed = await openWithKeys(identities, bytes);
  if (packed) return packed;
  return (await isForKeys(identities, bytes.slice(0, MOST_HEADER))) ? 'damaged' : 'wrong-key';
}

async function beginningOf(file: Blob): Promise<string> {
  return (await file.slice(0, MOST_BEFORE).text()).trimStart();
}

/** What mail and chat do to text is forgiven: other line ends and widths, spaces, marks of an answer, words before and after. */
function fromLetters(text: string): Bytes | undefined {
  const end = text.indexOf(ARMOUR_END);
  const letters = text.slice(text.indexOf(ARMOUR) + ARMOUR.length, end).replace(/[\s>]+/g, '');
  return end < 0 ? undefined : fromBase64(letters);
}

function fromBase64(letters: string): Bytes | undefined {
  try {
    return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function lookedAt(bytes: Bytes): Sealed | SealFault {
  // Every byte a letter: the head is plain text, what follows is not looked at.
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, MOST_HEADER));
  if (!text.startsWith(VERSION_1)) return /^age-encryption\.org\/v\d+\n/.test(text) ? 'newer-app' : 'damaged';
  const end = text.indexOf('\n--- ');
  const parts = text.slice(VERSION_1.length - 1, end).split('\n-> ');
  if (end < 0 || parts.length - 1 > MOST_KEYS) return 'damaged';
  return { bytes, names: parts.flatMap(namesIn).slice(0, MOST_OFFICE_KEYS) };
}

function namesIn(part: string): string[] {
  const [kind, ...lines] = part.split('\n');
  const said = kind === NAMES ? fromBase64(lines.join('')) : undefined;
  if (!said) return [];
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(said));
    return Array.isArray(names) ? names.filter(isName) : [];
  } catch {
    return [];
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;
}
