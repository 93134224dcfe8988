// The packer in a real worker: the same bytes as without one, the same refusals, and the page is never held up by it.

import { expect, test } from 'vitest';
import { plainBytes, readBundle, writeBundle } from '../../src/exchange/bundle.ts';
import { packBundle, unpackBundle } from '../../src/exchange/packer.ts';
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
