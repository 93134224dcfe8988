// What the office has opened on this page: in memory only, until somebody asks for a workshop to be kept.

import { signal } from '@preact/signals';
import { type Bundle, type BundleFault, plainHash, type Told } from '../../exchange/bundle.ts';
import { sha256 } from '../../exchange/hash.ts';
import { unpackBundle } from '../../exchange/packer.ts';
import { merge } from '../../journal/merge.ts';
import type { NotTaken } from '../../session/opening.ts';
import { tellsWhose } from '../../session/private-rounds.ts';
import { isRescue } from '../../store/rescue-mark.ts';
import { hand } from './hand.ts';

export interface OpenedWorkshop extends Bundle {
  /** Of all that was opened of it, put together: the same journal has the same one on every tablet. */
  readonly hash: string;
  /** Of each file that brought something. */
  readonly files: readonly string[];
}

/**
 * `same`: opened before, to the letter. `joined`: of a workshop that is open already, with more or less in it. `not-whole`:
 * its name says what it holds, and it holds something else. `tells-whose`, `made-up`: as a tablet refuses it. `rescue`: everything of a tablet, which the list of sessions opens.
 */
export type FileOutcome =
  | 'opened'
  | 'joined'
  | 'same'
  | 'not-whole'
  | 'rescue'
  | 'unread'
  | 'sealed'
  | NotTaken['reason']
  | BundleFault;

export interface SeenFile {
  /** Which file it is: the same one again stands in the list once. */
  readonly is: string;
  readonly name: string;
  readonly outcome: FileOutcome;
  /** Of a sealed one: what people call the keys that open it. */
  readonly keys?: readonly string[];
}

export const opened = signal<readonly OpenedWorkshop[]>([]);
/** The latest first. */
export const seen = signal<readonly SeenFile[]>([]);

let turn: Promise<void> = Promise.resolve();

/** One after the other, each whole or not at all. Never rejects; answers when this one is done. */
export function open(file: File, tell?: Told): Promise<void> {
  turn = turn.then(async () => {
    const said = await openFile(file, tell).catch((): Said => ({ outcome: 'unread' }));
    const is = whichIs(file);
    seen.value = [{ is, name: file.name, ...said }, ...seen.peek().filter((one) => one.is !== is)];
  });
  return turn;
}

/** What came of keeping one here, by its session: beside the screen, which is not there while the words are asked for. */
export const keptHere = signal<ReadonlyMap<string, 'kept' | 'keep-failed'>>(new Map());

export function forgetOpened(): void {
  keptHere.value = new Map();
  opened.value = [];
  seen.value = [];
}

/** The name under which a tablet puts a bundle into a store. */
const NAMED = /^([0-9a-f]{64})\b/;

type Said = Omit<SeenFile, 'is' | 'name'>;

/** Two tablets may give two files one name; what came from a store is named by what is in it. */
function whichIs({ name, size, lastModified }: File): string {
  return NAMED.exec(name)?.[1] ?? `${name} ${size} ${lastModified}`;
}

async function openFile(file: File, tell?: Told): Promise<Said> {
  if (await isRescue(file)) return { outcome: 'rescue' };
  const [, name] = NAMED.exec(file.name) ?? [];
  if (name !== undefined && (await sha256(new Uint8Array(await file.arrayBuffer()))) !== name)
    return { outcome: 'not-whole' };
  const identities = hand.peek().map(({ identity }) => identity);
  const read = await unpackBundle(file, tell, identities);
  if (read.ok) return { outcome: await take(read.bundle) };
  return read.reason === 'sealed' ? { outcome: 'sealed', keys: read.names } : { outcome: read.reason };
}

/** Another file of the same workshop is put together with the first, as two tablets are. */
async function take(bundle: Bundle): Promise<FileOutcome> {
  const hash = await plainHash(bundle);
  const known = opened.peek().find((one) => one.session === bundle.session);
  if (tellsWhose(bundle.entries, known?.entries)) return 'tells-whose';
  if (known && known.practice !== bundle.practice) return 'made-up';
  if (!known) {
    opened.value = [...opened.peek(), { ...bundle, hash, files: [hash] }];
    return 'opened';
  }
  if (known.files.includes(hash) || known.hash === hash) return 'same';
  const joined = {
    session: known.session,
    practice: known.practice,
    entries: merge(known.entries, bundle.entries),
  };
  const now = { ...joined, hash: await plainHash(joined), files: [...known.files, hash] };
  opened.value = opened.peek().map((one) => (one === known ? now : one));
  return 'joined';
}
