// A file is sealed once: saved, shared and sent it is the same to the byte, until what is in it or who may open it changes.

import 'fake-indexeddb/auto';
import '../support/stand-in-writer.ts';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBundle, writeBundle } from '../../src/exchange/bundle.ts';
import { sha256 } from '../../src/exchange/hash.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import { openStore, type Store, StoreFault } from '../../src/store/store.ts';
import { forget } from '../support/bare-database.ts';
import { Tablet } from '../support/tablet.ts';
import { practiceRow, withVault } from '../support/vault.ts';

// A vault that is set up costs every round of its words.
vi.setConfig({ testTimeout: 60_000 });

const secret = await generateX25519Identity();
const hall = { name: 'Town hall', recipient: await identityToRecipient(secret) };
const lawyer = { name: 'The lawyer', recipient: await identityToRecipient(await generateX25519Identity()) };

let store: Store;
let outbox: Outbox;
let tablet: Tablet;
const NAME = 'made-once';

beforeEach(async () => {
  store = await withVault(await openStore(NAME));
  await store.create({ ...practiceRow('s'), practice: false }, []);
  outbox = new Outbox(store.outbox);
  tablet = new Tablet('a', 1_800_000_000_000);
  tablet.write('cards/written', { words: 'Getting out on Fridays' });
});
afterEach(async () => {
  store.close();
  await forget(NAME);
});

const day = (practice = false) => ({ session: 's', practice, entries: tablet.journal });
const make = (...office: (typeof hall)[]) => outbox.make(day(), 'tablet', 1, office);
const queue = (...office: (typeof hall)[]) => outbox.queue(day(), 'tablet', 2, office);

test('saved twice, sent, and saved again after it has arrived, it is the same file, which only the key opens', async () => {
  const first = await make(hall);
  expect(await make(hall)).toEqual(first);
  const sending = await queue(hall);
  if (sending === 'practice') throw new Error('practice');
  expect(sending.key).toBe(await sha256(first));
  expect(await outbox.file(sending)).toEqual(first);
  await outbox.arrived(sending, 'there', 3);
  expect(await make(hall)).toEqual(first);
  expect(await queue(hall)).toMatchObject({ key: sending.key, sent: 3 });
  // By another window of the same store too.
  expect(await new Outbox(store.outbox).make(day(), 'tablet', 9, [hall])).toEqual(first);
  expect(await readBundle(first)).toMatchObject({ reason: 'sealed', names: ['Town hall'] });
  expect((await readBundle(first, undefined, [secret])).ok).toBe(true);
  expect(await outbox.made(sending.key)).toBe(sending.session);
  expect(await outbox.made('another')).toBeUndefined();
});

test('what was only saved waits for nobody, and is in no list of sendings; what waits is counted on a locked tablet too', async () => {
  await make(hall);
  expect([await outbox.files(), await outbox.all(), await outbox.waiting()]).toEqual([0, [], []]);
  const sending = await queue(hall);
  if (sending === 'practice') throw new Error('practice');
  await store.vault.lock();
  expect(await outbox.files()).toBe(1);
  await store.vault.openWith('velvet ladder seven harbour');
  await outbox.arrived(sending, 'there', 3);
  expect([await outbox.files(), (await outbox.all()).length]).toEqual([0, 1]);
});

test('written to since and yet the same to the letter: it stays sent, and stands as it is now', async () => {
  const queueAt = (touched: number) => outbox.queue(day(), 'tablet', 2, [hall], { touched, entries: 3 });
  const sending = await queueAt(5);
  if (sending === 'practice') throw new Error('practice');
  await outbox.arrived(sending, 'there', 3);
  expect(await queueAt(9)).toMatchObject({ key: sending.key, sent: 3, stood: { touched: 9 } });
  expect(await outbox.all()).toMatchObject([{ key: sending.key, sent: 3, stood: { touched: 9 } }]);
  expect(await outbox.files()).toBe(0);
  expect(await outbox.file(sending)).toBeDefined();
});

test('what waits is not taken from the list by saving something newer', async () => {
  const waits = await queue(hall);
  tablet.write('cards/written', { words: 'And on Mondays' });
  const newer = await make(hall);
  if (waits === 'practice') throw new Error('practice');
  expect(await outbox.waiting()).toEqual([waits]);
  expect(await outbox.file(waits)).toBeDefined();
  // Sending it again sends the newer one, as it was saved, in the place of the older.
  expect(await queue(hall)).toMatchObject({ key: await sha256(newer) });
  expect(await outbox.waiting()).toHaveLength(1);
});

test('another card, or another key of the office, makes another file; the keys in another order do not', async () => {
  const first = await make(hall, lawyer);
  expect(await make(lawyer, hall)).toEqual(first);
  expect(await make(hall)).not.toEqual(first);
  tablet.write('cards/written', { words: 'And on Mondays' });
  expect(await make(hall, lawyer)).not.toEqual(first);
});

test('with no key, and of a practice, it is the packed file, and nothing is kept', async () => {
  expect(await make()).toEqual(await writeBundle(day()));
  expect(await outbox.make(day(true), 'tablet', 1, [hall])).toEqual(await writeBundle(day(true)));
  expect(await store.outbox.all()).toEqual([]);
});

test('on a tablet with no room left the sealed file comes out all the same, and nothing else asks for more room', async () => {
  const full = vi.spyOn(store.outbox, 'add').mockRejectedValue(new StoreFault('no-room'));
  const file = await make(hall);
  expect((await readBundle(file, undefined, [secret])).ok).toBe(true);
  expect(await store.outbox.all()).toEqual([]);
  await expect(queue(hall)).rejects.toThrow('no-room');
  full.mockRestore();
  // With room again it is kept, and is the same from then on.
  const kept = await make(hall);
  expect(await make(hall)).toEqual(kept);
});

test('where a full tablet cannot even look up what it made before, or its own name, the file is made anew', async () => {
  await make(hall);
  vi.spyOn(store.outbox, 'all').mockRejectedValue(new StoreFault('no-room'));
  expect((await readBundle(await make(hall), undefined, [secret])).ok).toBe(true);
  vi.restoreAllMocks();
  tablet.write('cards/written', { words: 'And on Mondays' });
  expect((await readBundle(await outbox.make(day(), null, 1, [hall]), undefined, [secret])).ok).toBe(true);
  expect(await store.outbox.all()).toHaveLength(1);
});
