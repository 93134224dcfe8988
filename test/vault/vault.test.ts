// What is in memory when: nothing opens that was not opened for.
import { beforeAll, describe, expect, test } from 'vitest';
import { readHeader, type VaultHeader, writeHeader } from '../../src/vault/header.ts';
import { type KeptPeriod, Vault, type VaultPort } from '../../src/vault/vault.ts';
import { LEAST_ROUNDS, roundsFor } from '../../src/vault/wrapping.ts';

const PHRASE = 'acorn bridge castle donkey easel';
const PIN = '274915';
const place = { table: 'entries', session: 's-1', key: 'e-1' };
const words = new TextEncoder().encode('I want to live near my sister.');

interface Kept extends VaultPort {
  header: Uint8Array<ArrayBuffer> | undefined;
  readonly periods: Map<string, KeptPeriod>;
  fails: boolean;
}

function disk(): Kept {
  return {
    header: undefined,
    periods: new Map(),
    fails: false,
    async keepHeader(bytes) {
      this.header = bytes;
    },
    async keepPeriod(session, id, bytes) {
      if (this.fails) throw new Error('no room');
      this.periods.set(id, { session, bytes });
    },
  };
}

function started(kept: Kept, now: () => number = () => 0): Vault {
  const vault = new Vault(kept, { now, rounds: LEAST_ROUNDS, pinRounds: 1000 });
  vault.know(kept.header, kept.periods.values());
  return vault;
}

/** Made once: it is the same vault in every test, on a disk of its own. */
const made = disk();
beforeAll(() => started(made).setUp(PHRASE));

async function aVault() {
  const kept = { ...disk(), header: made.header };
  const clock = { now: 0 };
  const vault = started(kept, () => clock.now);
  await vault.openWith(PHRASE);
  return { kept, clock, vault };
}

const locked = { reason: 'locked' };

describe('a tablet', () => {
  test('without a vault seals nothing and opens nothing', async () => {
    const vault = started(disk());
    expect(await vault.state()).toEqual({ is: 'none' });
    await expect(vault.seal(place, words)).rejects.toMatchObject({ reason: 'none' });
    await expect(vault.openWith(PHRASE)).rejects.toMatchObject({ reason: 'none' });
    await expect(vault.setPin(PIN)).rejects.toMatchObject(locked);
  });

  test('has one vault, and never a second', async () => {
    const { vault } = await aVault();
    expect(await vault.state()).toEqual({ is: 'open', pin: false });
    await expect(vault.setUp('another')).rejects.toThrow('already');
  });

  test('started again is locked; the passphrase opens all that was sealed before, and no other words do', async () => {
    const { kept, vault } = await aVault();
    const row = await vault.seal(place, words);
    await vault.handOver();
    const turn = await vault.seal(place, words);
    const again = started(kept);
    expect(await again.state()).toEqual({ is: 'locked', pin: false, wait: 0 });
    await expect(again.open(place, row)).rejects.toMatchObject(locked);
    expect(await again.openWith('acorn bridge castle donkey')).toEqual({ open: false, wait: 0, wiped: false });
    expect(await again.openWith(PHRASE)).toEqual({ open: true });
    expect(await again.openAll([row, turn].map((bytes) => ({ place, bytes })))).toEqual([words, words]);
  });

  test('keeps nothing on the disk that the PIN, the passphrase or a row could be read from', async () => {
    const { kept, vault } = await aVault();
    const before = JSON.stringify([...(kept.header ?? [])]);
    await vault.setPin(PIN);
    await vault.lock();
    await vault.openWithPin(PIN);
    expect(JSON.stringify([...(kept.header ?? [])])).toBe(before);
    expect(kept.periods.size).toBe(0);
    const text = new TextDecoder().decode(kept.header);
    for (const secret of [PIN, PHRASE, 'acorn']) expect(text).not.toContain(secret);
  });

  test('whose period could not be kept seals nothing with it, and tries again at the next row', async () => {
    const { kept, vault } = await aVault();
    kept.fails = true;
    await expect(vault.seal(place, words)).rejects.toThrow('no room');
    kept.fails = false;
    expect(await vault.open(place, await vault.seal(place, words))).toEqual(words);
  });
});

describe('with the participants', () => {
  test('the desk is shut, the open turn can be read, and the turn before it cannot', async () => {
    const { vault } = await aVault();
    const desk = await vault.seal(place, words);
    await vault.handOver();
    await expect(vault.open(place, desk)).rejects.toMatchObject(locked);
    await vault.endPeriod();
    const first = await vault.seal(place, words);
    expect(await vault.open(place, first)).toEqual(words);
    await vault.endPeriod();
    const second = await vault.seal(place, words);
    await expect(vault.open(place, first)).rejects.toMatchObject(locked);
    expect(await vault.openAll([desk, first, second].map((bytes) => ({ place, bytes })))).toEqual([
      'locked',
      'locked',
      words,
    ]);
  });

  test('back at the desk all of them can be read', async () => {
    const { vault } = await aVault();
    await vault.setPin(PIN);
    const rows = [await vault.seal(place, words)];
    await vault.handOver();
    for (let n = 0; n < 3; n += 1) {
      await vault.endPeriod();
      rows.push(await vault.seal(place, words));
      await vault.endPeriod();
    }
    expect(await vault.openWithPin(PIN)).toEqual({ open: true });
    expect(await vault.openAll(rows.map((bytes) => ({ place, bytes })))).toEqual(rows.map(() => words));
  });

  test('rows sealed at the same moment share one period', async () => {
    const { kept, vault } = await aVault();
    await vault.handOver();
    await Promise.all(Array.from({ length: 20 }, () => vault.seal(place, words)));
    expect(kept.periods.size).toBe(1);
  });
});

describe('the PIN', () => {
  test.each([
    '111111',
    '123456',
    '987654',
    '246802',
    '246810',
    '121212',
    '123123',
    '112233',
    '121121',
    '12345',
    '1234567',
    'abcdef',
  ])('%s is refused', async (pin) => {
    const { vault } = await aVault();
    await expect(vault.setPin(pin)).rejects.toThrow(RangeError);
  });

  test('is chosen only while the desk is open', async () => {
    const { vault } = await aVault();
    await vault.lock();
    await expect(vault.setPin(PIN)).rejects.toMatchObject(locked);
    expect(await vault.openWithPin(PIN)).toEqual({ open: false, wait: 0, wiped: true });
  });

  test('after five wrong tries waits, twice as long each time; the passphrase always opens at once', async () => {
    const { vault, clock } = await aVault();
    await vault.setPin(PIN);
    await vault.lock();
    for (let n = 0; n < 4; n += 1)
      expect(await vault.openWithPin('000001')).toEqual({ open: false, wait: 0, wiped: false });
    expect(await vault.openWithPin('000001')).toEqual({ open: false, wait: 15_000, wiped: false });
    clock.now += 14_999;
    // Right, and too early: it is not even judged, nor counted.
    expect(await vault.openWithPin(PIN)).toEqual({ open: false, wait: 1, wiped: false });
    clock.now += 1;
    expect(await vault.openWithPin('000001')).toEqual({ open: false, wait: 30_000, wiped: false });
    expect(await vault.state()).toEqual({ is: 'locked', pin: true, wait: 30_000 });
    expect(await vault.openWith(PHRASE)).toEqual({ open: true });
  });

  test('wrong fifteen times is gone: of ten thousand guesses fifteen are judged', async () => {
    const { vault, clock } = await aVault();
    await vault.setPin(PIN);
    await vault.lock();
    let judged = 0;
    for (let n = 0; n < 10_000; n += 1) {
      const { wait } = (await vault.state()) as { wait: number };
      clock.now += n % 3 === 0 ? wait : wait / 2;
      const before = (await vault.state()) as { wait: number; pin: boolean };
      if (before.pin && before.wait === 0) judged += 1;
      await vault.openWithPin(String(n).padStart(6, '0'));
      if (n % 50 === 0) await vault.handOver();
    }
    expect(judged).toBe(15);
    expect(await vault.state()).toEqual({ is: 'handed', pin: false, wait: 0 });
    expect(await vault.openWithPin(PIN)).toEqual({ open: false, wait: 0, wiped: true });
    expect(await vault.openWith(PHRASE)).toEqual({ open: true });
  });

  test('guessed in a burst is judged five times, not more', async () => {
    const { vault } = await aVault();
    await vault.setPin(PIN);
    await vault.lock();
    const burst = await Promise.all(['1', '2', '3', '4', '5', '6', '7'].map((n) => vault.openWithPin(`00000${n}`)));
    expect(burst.slice(5).every((tried) => !tried.open && tried.wait === 15_000)).toBe(true);
    expect(await vault.openWithPin(PIN)).toMatchObject({ open: false });
  });

  test('the passphrase too is forgiven what was wrong before it', async () => {
    const { vault } = await aVault();
    await vault.setPin(PIN);
    await vault.lock();
    for (let n = 0; n < 5; n += 1) await vault.openWithPin('000001');
    await vault.openWith(PHRASE);
    await vault.lock();
    expect(await vault.openWithPin('000001')).toEqual({ open: false, wait: 0, wiped: false });
    expect(await vault.openWithPin(PIN)).toEqual({ open: true });
  });

  test('right is forgiven what was wrong before it', async () => {
    const { vault } = await aVault();
    await vault.setPin(PIN);
    for (let round = 0; round < 3; round += 1) {
      await vault.lock();
      for (let n = 0; n < 4; n += 1) await vault.openWithPin('000001');
      expect(await vault.openWithPin(PIN)).toEqual({ open: true });
    }
  });
});

describe('the header', () => {
  const altered: Record<string, (header: VaultHeader) => unknown> = {
    'another version': (header) => ({ ...header, version: 2 }),
    'too few rounds': (header) => ({ ...header, rounds: 1000 }),
    'rounds without end': (header) => ({ ...header, rounds: 2 ** 40 }),
    'a short point': (header) => ({ ...header, publicKey: header.publicKey.slice(2) }),
    'a salt that is none': (header) => ({ ...header, salt: 'salt' }),
    'no wrap': (header) => ({ ...header, wrapped: undefined }),
    'no object': () => null,
  };
  test.each(Object.entries(altered))('with %s is refused', async (_, alter) => {
    const { kept } = await aVault();
    const bytes = new TextEncoder().encode(JSON.stringify(alter(readHeader(kept.header ?? new Uint8Array()))));
    expect(() => readHeader(bytes)).toThrow('damaged');
  });

  test.each(['publicKey', 'salt', 'nonce', 'wrapped'] as const)(
    'with one digit of its %s changed opens nothing',
    async (part) => {
      const { kept } = await aVault();
      const header = readHeader(kept.header ?? new Uint8Array());
      const digits = header[part];
      kept.header = writeHeader({ ...header, [part]: digits.slice(0, -1) + (digits.endsWith('0') ? '1' : '0') });
      expect(await started(kept).openWith(PHRASE)).toMatchObject({ open: false });
    },
  );

  test('has as many rounds as take half a second to one, and never fewer than 600,000', () => {
    expect(roundsFor(700 / 1_500_000)).toBe(1_500_000);
    expect(roundsFor(1)).toBe(LEAST_ROUNDS);
    expect(roundsFor(0)).toBe(LEAST_ROUNDS);
    expect(LEAST_ROUNDS).toBe(600_000);
  });
});
