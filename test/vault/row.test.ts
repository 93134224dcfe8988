// A sealed row opens for its period, in its place, as it was; everything else is refused.
import { describe, expect, test, vi } from 'vitest';
import { openRow, openRows, paddedLength, periodOf, SEALED_OVERHEAD, sealRow } from '../../src/vault/row.ts';
import { idOfSealedPeriod, newPeriod, openPeriod } from '../../src/vault/key-pair.ts';
import { newKeyPair } from '../../src/vault/private-key.ts';
import { toHex } from '../../src/vault/bytes.ts';

const place = { table: 'entries', session: 's-1', key: 'e-1' };
const words = new TextEncoder().encode('Nobody asked me before.');

async function aPeriod() {
  const own = await newKeyPair();
  return { own, ...(await newPeriod(own.publicKey)) };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

describe('a row', () => {
  test('says after opening what it said before, empty and long ones too', async () => {
    const { period } = await aPeriod();
    for (const content of [new Uint8Array(), words, new Uint8Array(70_000).fill(7)]) {
      const sealed = await sealRow(period, place, content);
      expect(periodOf(sealed)).toBe(toHex(period.id));
      expect(await openRow(period.key, place, sealed)).toEqual(content);
    }
  });

  test('that the engine refuses to open once is not damaged: it is asked again', async () => {
    const { period } = await aPeriod();
    const row = { place, bytes: await sealRow(period, place, words) };
    vi.spyOn(crypto.subtle, 'decrypt').mockRejectedValueOnce(new DOMException('not now', 'OperationError'));
    expect(await openRows(() => period.key, [row])).toEqual([words]);
    vi.restoreAllMocks();
  });

  test('shows nothing of its words, and the same words never look the same twice', async () => {
    const { period } = await aPeriod();
    const [one, two] = await Promise.all([sealRow(period, place, words), sealRow(period, place, words)]);
    expect(toHex(one)).not.toContain(toHex(words));
    expect(toHex(one)).not.toBe(toHex(two));
  });

  test('of few words is as long as one of many', async () => {
    const { period } = await aPeriod();
    const lengths = await Promise.all(
      [1, 100, 252].map(async (n) => (await sealRow(period, place, new Uint8Array(n))).length),
    );
    expect(new Set(lengths)).toEqual(new Set([256 + SEALED_OVERHEAD]));
    expect([253, 1020, 1021, 60_000, 65_532, 65_533, 131_069].map(paddedLength)).toEqual([
      1024, 1024, 4096, 65_536, 65_536, 131_072, 196_608,
    ]);
  });

  test('of a fixed size has that size, and words that do not fit are refused', async () => {
    const { period } = await aPeriod();
    const slot = await sealRow(period, place, words, { size: 512 });
    expect(slot.length).toBe(512);
    expect(await openRow(period.key, place, slot)).toEqual(words);
    await expect(sealRow(period, place, new Uint8Array(500), { size: 512 })).rejects.toThrow(RangeError);
  });

  test('with any one byte changed is refused: mark, period, nonce, words, padding and tag', async () => {
    const { period } = await aPeriod();
    const sealed = await sealRow(period, place, words);
    for (let at = 0; at < sealed.length; at += 1)
      await expect(openRow(period.key, place, flipped(sealed, at)), `byte ${at}`).rejects.toMatchObject({
        reason: 'damaged',
      });
  });

  test('cut short, or with something after it, is refused', async () => {
    const { period } = await aPeriod();
    const sealed = await sealRow(period, place, words);
    for (const other of [sealed.slice(0, -1), sealed.slice(0, 30), new Uint8Array(), new Uint8Array([...sealed, 0])])
      await expect(openRow(period.key, place, other)).rejects.toMatchObject({ reason: 'damaged' });
  });

  test('swapped into another place is refused: table, session and key', async () => {
    const { period } = await aPeriod();
    const sealed = await sealRow(period, { table: 'a', session: 'b', key: 'c' }, words);
    for (const other of [
      { table: 'b', session: 'b', key: 'c' },
      { table: 'a', session: 'b/c', key: '' },
      { table: 'a', session: 'b', key: 'd' },
      { table: 'a","b', session: '', key: 'c' },
    ])
      await expect(openRow(period.key, other, sealed)).rejects.toMatchObject({ reason: 'damaged' });
  });

  test('of another period is locked, a damaged one is counted, and the others open', async () => {
    const { period } = await aPeriod();
    const other = await aPeriod();
    const rows = [
      { place, bytes: await sealRow(period, place, words) },
      { place, bytes: await sealRow(other.period, place, words) },
      { place, bytes: flipped(await sealRow(period, place, words), 60) },
      { place, bytes: words },
    ];
    const mine = toHex(period.id);
    expect(await openRows((id) => (id === mine ? period.key : undefined), rows)).toEqual([
      words,
      'locked',
      'damaged',
      'damaged',
    ]);
  });
});

describe('a period', () => {
  test('is sealed without the private key and opened with it', async () => {
    const { own, period, sealed } = await aPeriod();
    const row = await sealRow(period, place, words);
    const opened = await openPeriod(own, sealed);
    expect(toHex(opened.id)).toBe(idOfSealedPeriod(sealed));
    expect(await openRow(opened.key, place, row)).toEqual(words);
  });

  test('with any one byte changed is refused: version, id, point, nonce, key and tag', async () => {
    const { own, sealed } = await aPeriod();
    for (let at = 0; at < sealed.length; at += 1)
      await expect(openPeriod(own, flipped(sealed, at)), `byte ${at}`).rejects.toMatchObject({ reason: 'damaged' });
  });

  test("does not open with another vault's key", async () => {
    const { sealed } = await aPeriod();
    await expect(openPeriod(await newKeyPair(), sealed)).rejects.toMatchObject({ reason: 'damaged' });
  });
});

test('ten thousand rows open in one go', async () => {
  const { period } = await aPeriod();
  const rows = await Promise.all(
    Array.from({ length: 10_000 }, async (_, n) => {
      const at = { ...place, key: `e-${n}` };
      return { place: at, bytes: await sealRow(period, at, words) };
    }),
  );
  const opened = await openRows(() => period.key, rows);
  expect(opened.every((row) => typeof row !== 'string' && row.length === words.length)).toBe(true);
});
