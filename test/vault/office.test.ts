// The office's keys beside the words: who opens the vault, who no more, and what becomes of a list that somebody else wrote.

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test, vi } from 'vitest';
import { readHeader, type VaultHeader } from '../../src/vault/header.ts';
import { newKeyPair } from '../../src/vault/private-key.ts';
import { toHex } from '../../src/vault/bytes.ts';
import { type KeptPeriod, Vault } from '../../src/vault/vault.ts';
import { faultOfOffice, MOST_OFFICE_KEYS } from '../../src/vault/age-keys.ts';
import { officeOf, openWithOffice, withOffice } from '../../src/vault/wraps.ts';
import { LEAST_ROUNDS } from '../../src/vault/wrapping.ts';

// On a machine that does other things as well, words take their time.
vi.setConfig({ testTimeout: 60_000 });

const PHRASE = 'acorn bridge castle donkey easel';
const place = { table: 'entries', session: 's-1', key: 'e-1' };
const words = new TextEncoder().encode('I want to live near my sister.');
const secrets = [await generateX25519Identity(), await generateX25519Identity()] as const;
const hall = { name: 'Town hall', recipient: await identityToRecipient(secrets[0]) };
const lawyer = { name: 'The lawyer', recipient: await identityToRecipient(secrets[1]) };

/** A vault with this header, on a disk of its own. */
function disk(header?: Uint8Array<ArrayBuffer>) {
  const kept = { header, periods: new Map<string, KeptPeriod>() };
  const start = () => {
    const vault = new Vault(
      {
        keepHeader: async (bytes) => void (kept.header = bytes),
        keepPeriod: async (session, id, bytes) => void kept.periods.set(id, { session, bytes }),
      },
      { now: () => 0, rounds: LEAST_ROUNDS },
    );
    vault.know(kept.header, kept.periods.values());
    return vault;
  };
  return { kept, start };
}

async function openVault() {
  const here = disk();
  const vault = here.start();
  await vault.setUp(PHRASE);
  return { ...here, vault, row: await vault.seal(place, words) };
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const asBytes = (header: unknown) => new TextEncoder().encode(JSON.stringify(header));

test('each of the office’s keys opens what the words open; the words open it as before', async () => {
  const { kept, start, vault, row } = await openVault();
  await vault.setOffice([hall, lawyer]);
  expect(await vault.office()).toEqual({ keys: [hall, lawyer], changed: false });
  for (const secret of secrets) {
    const later = start();
    expect(await later.office()).toEqual({ keys: [hall, lawyer], changed: false });
    expect(await later.openWithOffice([secret])).toEqual({ open: true });
    expect(await later.open(place, row)).toEqual(words);
    expect(await later.office()).toEqual({ keys: [hall, lawyer], changed: false });
  }
  expect(await start().openWithOffice([await generateX25519Identity()])).toEqual({
    open: false,
    wait: 0,
    wiped: false,
  });
  expect(await start().openWith(PHRASE)).toEqual({ open: true });
  expect(textOf(kept.header)).not.toContain('AGE-SECRET');
});

test('a key that was taken away opens no more, and one beside it still does', async () => {
  const { start, vault } = await openVault();
  await vault.setOffice([hall, lawyer]);
  await vault.setOffice([lawyer]);
  expect(await start().openWithOffice([secrets[0]])).toMatchObject({ open: false });
  expect(await start().openWithOffice([secrets[1]])).toEqual({ open: true });
  await vault.setOffice([]);
  expect(await start().openWithOffice([secrets[1]])).toMatchObject({ open: false });
});

test('they are changed only while the vault is open, and the words too', async () => {
  const { kept, vault } = await openVault();
  const before = textOf(kept.header);
  await vault.lock();
  await expect(vault.setOffice([hall])).rejects.toMatchObject({ reason: 'locked' });
  await expect(vault.renew('other words from today')).rejects.toMatchObject({ reason: 'locked' });
  await vault.handOver();
  await expect(vault.setOffice([hall])).rejects.toMatchObject({ reason: 'locked' });
  expect(textOf(kept.header)).toBe(before);
});

test('words forgotten: the office opens, new words are set, and the office’s key stays', async () => {
  const { start, vault, row } = await openVault();
  await vault.setOffice([hall]);
  const later = start();
  await later.openWithOffice([secrets[0]]);
  await later.renew('other words from today');
  expect(await start().openWith(PHRASE)).toMatchObject({ open: false });
  const again = start();
  expect(await again.openWith('other words from today')).toEqual({ open: true });
  expect(await again.open(place, row)).toEqual(words);
  expect(await again.office()).toEqual({ keys: [hall], changed: false });
  expect(await start().openWithOffice([secrets[0]])).toEqual({ open: true });
});

test('a change that could not be kept is none', async () => {
  const here = disk();
  const vault = new Vault(
    {
      keepHeader: async (bytes) => {
        if (here.kept.header) throw new Error('no room');
        here.kept.header = bytes;
      },
      keepPeriod: async () => undefined,
    },
    { now: () => 0, rounds: LEAST_ROUNDS },
  );
  await vault.setUp(PHRASE);
  await expect(vault.setOffice([hall])).rejects.toThrow('no room');
  expect(await vault.office()).toEqual({ keys: [], changed: false });
});

test('a key that somebody wrote into the list on the disk is believed by no open vault', async () => {
  const { kept, vault } = await openVault();
  await vault.setOffice([hall]);
  const header = readHeader(kept.header ?? new Uint8Array()) as unknown as { office: { keys: object[]; mark: string } };
  const planted = {
    ...header,
    office: { ...header.office, keys: [...header.office.keys, { ...header.office.keys[0], ...lawyer }] },
  };
  const later = disk(asBytes(planted)).start();
  await later.openWith(PHRASE);
  expect(await later.office()).toEqual({ keys: [], changed: true });
});

test('a header whose office is nonsense opens with the words all the same, and can be set right', async () => {
  const own = await newKeyPair();
  const spoiled: unknown[] = [
    null,
    'keys',
    { keys: [null, 7], mark: '' },
    { keys: [{ ...hall, file: 'x'.repeat(100_000) }], mark: '00' },
    { keys: Array.from({ length: 1000 }, () => ({ ...hall, file: '' })), mark: '00' },
  ];
  for (const office of spoiled) {
    const header = { office } as VaultHeader;
    expect(await officeOf(header, own)).toEqual({ keys: [], changed: true });
    expect(await openWithOffice(header, [secrets[0]])).toBeUndefined();
  }
  const { kept } = await openVault();
  const here = disk(asBytes({ ...readHeader(kept.header ?? new Uint8Array()), office: spoiled[2] }));
  const vault = here.start();
  expect(await vault.openWith(PHRASE)).toEqual({ open: true });
  await vault.setOffice([hall]);
  expect(await here.start().openWithOffice([secrets[0]])).toEqual({ open: true });
});

test('another public key beside the office’s wrap opens nothing: nobody is made to seal to a stranger', async () => {
  const { kept, vault } = await openVault();
  await vault.setOffice([hall]);
  const header = readHeader(kept.header ?? new Uint8Array());
  const stranger = toHex((await newKeyPair()).publicKey);
  expect(
    await disk(asBytes({ ...header, publicKey: stranger }))
      .start()
      .openWithOffice([secrets[0]]),
  ).toMatchObject({
    open: false,
  });
});

test('what is no key, is nameless, stands there twice or is one too many is refused', async () => {
  expect(faultOfOffice([hall, lawyer])).toBeNull();
  expect(faultOfOffice([{ ...hall, recipient: `${hall.recipient}q` }])).toBe('mistyped');
  expect(faultOfOffice([{ ...hall, name: ' ' }])).toBe('no-name');
  expect(faultOfOffice([hall, { ...hall, name: 'again' }])).toBe('twice');
  const many = await Promise.all(
    Array.from({ length: MOST_OFFICE_KEYS + 1 }, async (_, n) => ({
      name: `${n}`,
      recipient: await identityToRecipient(await generateX25519Identity()),
    })),
  );
  expect(faultOfOffice(many)).toBe('too-many');
  const own = await newKeyPair();
  await expect(withOffice({} as never, own, [{ name: 'x', recipient: 'y' }])).rejects.toThrow('no-key');
});
