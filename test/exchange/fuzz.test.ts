// Taking a file in is all or nothing, whatever is in it (trust.md, E1 to E10 and G15): a few hundred hostile files in each run,
// ten thousand with `npm run test:bundles`, and every one that ever broke something (test/data/crashers).

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPractice } from '../../src/app/start-session.ts';
import { plainBytes, readBundle } from '../../src/exchange/bundle.ts';
import type { Entry } from '../../src/journal/entry.ts';
import { canonical } from '../../src/journal/json.ts';
import { isRedacted, redact } from '../../src/journal/mark.ts';
import { NotTaken, openSession, receive } from '../../src/session/opening.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { replay } from '../../src/workshop/workshop.ts';
import { type Ground, hostileFile } from '../support/hostile-bundles.ts';
import { roundsAfter } from '../support/rounds-in-bundle.ts';

const IS_LONG = process.env.LONG === '1';
const FILES = Number(process.env.FILES ?? (IS_LONG ? 10_000 : 80));
const FIRST = Number(process.env.SEED ?? 1);
/** A fresh tablet now and then: what was taken in stays, and the ground should not be all hostile. */
const ON_ONE_TABLET = 100;
const CRASHERS = new URL('../data/crashers/', import.meta.url);
const KEY = new URL('../data/bundles/key.txt', import.meta.url);

vi.setConfig({ testTimeout: IS_LONG ? 7_200_000 : 120_000 });

let store: Store;
let ground: Ground;
let secret: string;
let halls = 0;
/** What is kept, as it was read last. */
let known = new Map<string, string>();
const prototype = () => Reflect.ownKeys(Object.prototype).map(String).sort().join();
const untouched = prototype();

beforeAll(async () => {
  // The same in every run: a file that broke something is sealed to it.
  const office = readFileSync(KEY, 'utf8').match(/AGE-SECRET-KEY-\S+/)?.[0] ?? '';
  const stranger = await generateX25519Identity();
  secret = office;
  await freshTablet();
  const session = await openSession(store, (await store.sessions())[0]?.id ?? '');
  const entries = session?.entries() ?? [];
  const last = entries.at(-1);
  if (!session || !last) throw new Error('no practice');
  ground = {
    envelope: {
      entries: [...entries, ...roundsAfter(last)],
      format: 'common-ground/bundle',
      practice: true,
      session: session.id,
      version: 1,
    },
    office: { name: 'Town hall', recipient: await identityToRecipient(office) },
    stranger: { name: 'Somebody', recipient: await identityToRecipient(stranger) },
    token: entries.flatMap(({ kind, data }) =>
      kind === 'people/joined' ? [(data as { token: { id: string } }).token.id] : [],
    )[0] as string,
  };
});
afterAll(() => store.close());

/** With the practice on it that the files are about. */
async function freshTablet(): Promise<void> {
  if (halls > 0) store.close();
  halls += 1;
  store = await openStore(`fuzz-${halls}`);
  if (halls === 1) await startPractice(store);
  else {
    await receive(store, ground.envelope as never);
    expect((await store.load(ground.envelope.session))?.entries.length).toBe(ground.envelope.entries.length);
  }
  known = await kept();
}

/** All that is kept, as text; the moment of the last writing is not part of it. */
async function kept(): Promise<Map<string, string>> {
  const rows = await store.sessions();
  const all = await Promise.all(rows.map(async ({ id, practice }) => [id, practice, await store.load(id)] as const));
  return new Map(all.map(([id, practice, loaded]) => [id, canonical([practice, loaded?.entries ?? []])]));
}

const REASONS = [
  'not-a-bundle',
  'empty',
  'damaged',
  'too-large',
  'too-deep',
  'newer-app',
  'mixed-sessions',
  'wrong-key',
  'tells-whose',
  'made-up',
];

/** What became of it. Throws where a law does not hold. */
async function takeIn(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const before = known;
  const outcome = await tried(file);
  const after = await kept();
  known = after;
  if (prototype() !== untouched) throw new Error('Object.prototype was changed');
  if (outcome !== 'taken') {
    expect(REASONS).toContain(outcome);
    expect(after).toEqual(before);
    return outcome;
  }
  const read = await readBundle(file, undefined, [secret]);
  if (!read.ok) throw new Error('taken in, and refused when it is read again');
  const { session, entries } = read.bundle;
  const rounds = entries.filter((entry) => /^(?:votes|mood)\//.test(entry.kind) && !isRedacted(entry));
  expect(canonical(rounds.map(({ data }) => data)), 'somebody could be tied to an answer').not.toContain(ground.token);
  const all = (await store.load(session))?.entries ?? [];
  const here = new Map(all.map((entry) => [entry.id, entry]));
  // All of it, and of what was here nothing else than words that were taken out.
  expect(entries.every(({ id }) => here.has(id))).toBe(true);
  const [, own] = JSON.parse(before.get(session) ?? '[true,[]]') as [boolean, (typeof entries)[number][]];
  for (const entry of own) {
    const now = here.get(entry.id);
    if (!now || (!isRedacted(now) && canonical(now) !== canonical(entry))) throw new Error('an entry of ours changed');
  }
  expect(all.length).toBe(new Set([...own, ...entries].map(({ id }) => id)).size);
  for (const [id, text] of before) {
    if (id === session) expect(after.get(id)?.slice(0, 6)).toBe(text.slice(0, 6));
    else expect(after.get(id)).toBe(text);
  }
  // It can be opened, and a second time nothing changes.
  replay(all);
  expect(await tried(file)).toBe('taken');
  expect(await kept()).toEqual(after);
  return 'taken';
}

async function tried(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const read = await readBundle(file, undefined, [secret]);
  if (!read.ok) return read.reason;
  try {
    await receive(store, read.bundle);
    return 'taken';
  } catch (fault) {
    if (fault instanceof NotTaken) return fault.reason;
    // Only made-up people are kept without a vault.
    if (String(fault).includes('locked')) return 'damaged';
    throw fault;
  }
}

/** Of this file: milliseconds, and by how much memory was ever larger than before. */
async function measured(task: () => Promise<string>): Promise<{ came: string; ms: number; bytes: number }> {
  const inUse = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const start = inUse();
  let most = start;
  const watch = setInterval(() => (most = Math.max(most, inUse())), 2);
  const began = performance.now();
  const came = await task();
  const ms = performance.now() - began;
  clearInterval(watch);
  return { came, ms, bytes: Math.max(most, inUse()) - start };
}

test(`${FILES} hostile files: each is taken in whole or refused whole, nothing falls over, and nothing else changes`, async () => {
  const counts = new Map<string, number>();
  const slowest = { ms: 0, n: 0 };
  const largest = { bytes: 0, n: 0 };
  for (let n = FIRST; n < FIRST + FILES; n += 1) {
    if (n % ON_ONE_TABLET === 0) await freshTablet();
    const { file, how } = await hostileFile(n, ground);
    try {
      const { ms, bytes } = await measured(async () => (await readBundle(file, undefined, [secret])).ok.toString());
      if (ms > slowest.ms) Object.assign(slowest, { ms, n });
      if (bytes > largest.bytes) Object.assign(largest, { bytes, n });
      const came = await takeIn(file);
      counts.set(came, (counts.get(came) ?? 0) + 1);
    } catch (fault) {
      if (IS_LONG) keepCrasher(n, file);
      throw new Error(`file ${n} (SEED=${n} FILES=1): ${how}`, { cause: fault });
    }
  }
  // A run that refuses everything, or for one reason only, would say nothing.
  expect(counts.get('taken') ?? 0).toBeGreaterThan(FILES / 50);
  expect(counts.size).toBeGreaterThan(3);
  if (FILES > 100) expect(counts.get('tells-whose') ?? 0).toBeGreaterThan(0);
  if (!IS_LONG) return;
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} ${count}`);
  console.log(`${FILES} files from ${FIRST}: ${rows.join(', ')}`);
  console.log(`slowest to read: ${slowest.ms.toFixed(0)} ms (file ${slowest.n})`);
  console.log(`most memory: ${(largest.bytes / 2 ** 20).toFixed(0)} MB (file ${largest.n})`);
});

function keepCrasher(n: number, file: Uint8Array): void {
  mkdirSync(CRASHERS, { recursive: true });
  writeFileSync(new URL(`fuzz-${n}.commonground`, CRASHERS), file);
}

test.each(['undone', 'taken out'])('the mark of a practice, %s by a file: the file is refused whole', async (how) => {
  await freshTablet();
  const entries = ground.envelope.entries as readonly Entry[];
  const mark = entries.find(({ kind }) => kind === 'prepare/started') as Entry;
  const undone = { ...mark, id: 'undo', act: 'undo', kind: 'journal/undone', data: { act: mark.act } };
  const changed =
    how === 'undone'
      ? [...entries, { ...undone, stamp: 'zzzzzzzzz-zzzz-a' }]
      : entries.map((entry) => (entry === mark ? redact(mark) : entry));
  const bundle = { session: ground.envelope.session, practice: true, entries: changed };
  expect(await takeIn(plainBytes(bundle))).toBe('made-up');
});

const crashers = existsSync(CRASHERS) ? readdirSync(CRASHERS).filter((name) => !name.endsWith('.md')) : [];
test.each(crashers)('%s, which once broke something, is taken in whole or refused whole', async (name) => {
  const file = new Uint8Array(readFileSync(new URL(name, CRASHERS)));
  expect(await takeIn(file)).toEqual(expect.any(String));
});
