// The packer in a real worker: the same bytes as without one, the same refusals, and the page is never held up by it.

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { plainBytes, readBundle, writeBundle } from '../../src/exchange/bundle.ts';
import { lookAtCopy, openCopy, packBundle, unpackBundle } from '../../src/exchange/packer.ts';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { Tablet } from '../support/tablet.ts';

/** Several times what goes over at once, and not a round number of times. */
const CARDS = 2345;

function day(cards: number) {
  const tablet = new Tablet('a', 1_800_000_000_000);
  for (let n = 0; n < cards; n += 1) tablet.write('cards/written', { words: `🐑 ${n} \u202e`, '10': 1, '9': 2 });
  return { session: 's', practice: true, entries: tablet.journal };
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'day.commonground');

test.each([0, 1, 500, CARDS])(
  'a session of %i cards goes out and comes in as it does without a worker',
  async (cards) => {
    const bundle = day(cards);
    const told: [number, number][] = [];
    const file = await packBundle(bundle, (done, of) => told.push([done, of]));
    expect(file).toEqual(await writeBundle(bundle));
    expect(told.at(-1) ?? [0, 0]).toEqual([cards, cards]);
    const read = await unpackBundle(fileOf(file));
    expect(read).toEqual(await readBundle(file));
    if (!read.ok) throw new Error(read.reason);
    expect(plainBytes(read.bundle)).toEqual(plainBytes(bundle));
  },
);

test('says how far it is with reading, in order, and never more than there is', async () => {
  const told: number[] = [];
  await unpackBundle(fileOf(await writeBundle(day(CARDS))), (done, of) => told.push(done / of));
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.every((part) => part >= 0 && part <= 1)).toBe(true);
});

test('a file that is none is refused with the reason', async () => {
  expect(await unpackBundle(new File(['%PDF'], 'x.pdf'))).toEqual({ ok: false, reason: 'not-a-bundle' });
  const cut = (await writeBundle(day(20))).slice(0, 200);
  expect(await unpackBundle(fileOf(cut))).toEqual({ ok: false, reason: 'damaged' });
});

test('what cannot be written is refused, and the next bundle goes out', async () => {
  const bad = { ...day(3), session: 'another' };
  await expect(packBundle(bad)).rejects.toThrow('one session');
  expect(await packBundle(day(3))).toEqual(await writeBundle(day(3)));
});

test('a rescue copy is looked at and opened in the packer, by its words and by a key of the office', async () => {
  const [secret, words] = [await generateX25519Identity(), 'velvet ladder seven harbour'];
  const name = `packer-${crypto.randomUUID()}`;
  const store: LocalStore = await openLocalStore(name, undefined, { now: () => 0, rounds: 600_000 });
  try {
    await store.vault.setUp(words);
    await store.vault.setOffice([{ name: 'Town hall', recipient: await identityToRecipient(secret) }]);
    const { session, entries } = day(20);
    await store.create({ id: session, practice: false, question: '', place: '', day: '', touched: 0 }, entries);
    const copy = fileOf(await store.rescue());
    expect(await lookAtCopy(copy)).toEqual({ ok: true, about: { sessions: 1, office: ['Town hall'] } });
    const expected = { ok: true, damaged: 0, sessions: [{ session, practice: false, entries, records: [] }] };
    expect(await openCopy(copy, { words })).toEqual(expected);
    expect(await openCopy(copy, { identities: [secret] })).toEqual(expected);
    expect(await openCopy(copy, { words: 'other words entirely' })).toEqual({ ok: false, reason: 'wrong-secret' });
    expect(await lookAtCopy(fileOf(new Uint8Array(9)))).toEqual({ ok: false, reason: 'not-a-rescue' });
  } finally {
    store.close();
    indexedDB.deleteDatabase(name);
  }
});
