// A bundle sealed for the office: who opens it, how it says whose key it needs, and what becomes of one that was changed.

import { Decrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test, vi } from 'vitest';
import { plainBytes, readBundle, writeBundle } from '../../src/exchange/bundle.ts';
import { asLetters, sealBundle } from '../../src/exchange/sealed.ts';
import { Tablet } from '../support/tablet.ts';

vi.setConfig({ testTimeout: 60_000 });

const [hallSecret, lawyerSecret, strange] = [
  await generateX25519Identity(),
  await generateHybridIdentity(),
  await generateX25519Identity(),
];
const OFFICE = [
  { name: 'Town hall', recipient: await identityToRecipient(hallSecret) },
  { name: 'Y cyfreithiwr, Tŷ’r Sir', recipient: await identityToRecipient(lawyerSecret) },
];
const NAMES = OFFICE.map(({ name }) => name);

const tablet = new Tablet('a', 1_800_000_000_000);
for (const words of ['Getting out on Fridays', 'جمعہ کو باہر جانا']) tablet.write('cards/written', { words });
const bundle = { session: 's', practice: false, entries: tablet.journal };
const packed = await writeBundle(bundle);
const sealed = await sealBundle(packed, OFFICE);
const letters = await asLetters(sealed);

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const bytesOf = (words: string) => new TextEncoder().encode(words);
const read = (file: Uint8Array<ArrayBuffer>, ...identities: string[]) => readBundle(file, undefined, identities);
const reasonOf = async (file: Uint8Array<ArrayBuffer>, ...identities: string[]) => {
  const outcome = await read(file, ...identities);
  return outcome.ok ? 'ok' : outcome.reason;
};

describe('a bundle sealed for the office', () => {
  test('opens with each of its keys, of either kind, and says the same', async () => {
    for (const secret of [hallSecret, lawyerSecret]) {
      const opened = await read(sealed, strange, secret);
      expect(opened.ok && plainBytes(opened.bundle)).toEqual(plainBytes(bundle));
    }
  });

  test('holds the packed bytes, as they are, for whoever has the key and another program', async () => {
    const program = new Decrypter();
    program.addIdentity(hallSecret);
    expect(new Uint8Array(await program.decrypt(sealed))).toEqual(packed);
  });

  test('says without a key whose key it needs, and with another that it is not the one', async () => {
    expect(await read(sealed)).toEqual({ ok: false, reason: 'sealed', names: NAMES });
    expect(await read(sealed, strange)).toEqual({ ok: false, reason: 'wrong-key' });
  });

  test('shows nothing else of what is in it', () => {
    const clear = text(sealed);
    for (const hidden of ['cards', 'Friday', 'practice', 'H4sI']) expect(clear).not.toContain(hidden);
    expect(clear.indexOf('\n--- ')).toBeLessThan(4000);
  });

  test('for nobody is the packed bundle itself', async () => {
    expect(await sealBundle(packed, [])).toBe(packed);
  });

  test('opens as text too, however mail and chat have set it', async () => {
    const body = letters.trim().split('\n').slice(1, -1).join('');
    const [first, last] = ['-----BEGIN AGE ENCRYPTED FILE-----', '-----END AGE ENCRYPTED FILE-----'];
    const settings = [
      letters,
      letters.replaceAll('\n', '\r\n'),
      `\ufeff${letters}`,
      `\n  ${letters}\n\nSent from my tablet`,
      letters.replaceAll('\n', ' \n'),
      `On Monday the office wrote:\n\n${letters.replaceAll(/^/gm, '> ')}\nThank you`,
      letters.replaceAll(/^/gm, '> > '),
      letters.replaceAll(/^/gm, '>'),
      [first, ...(body.match(/.{1,76}/g) ?? []), last].join('\n'),
    ];
    for (const setting of settings) {
      expect(await reasonOf(bytesOf(setting), hallSecret)).toBe('ok');
      expect(await reasonOf(bytesOf(setting))).toBe('sealed');
    }
  });
});

describe('a sealed file that came to harm', () => {
  test('is refused whole wherever it was cut off, with the key and without', async () => {
    for (let length = 41; length < sealed.length; length += 41) {
      const cut = sealed.slice(0, length);
      expect(['damaged', 'not-a-bundle', 'wrong-key'], `${length}`).toContain(await reasonOf(cut, hallSecret));
      expect(['damaged', 'not-a-bundle', 'sealed'], `${length}`).toContain(await reasonOf(cut));
    }
    for (const length of [40, 200, letters.length - 20])
      expect(await reasonOf(bytesOf(letters.slice(0, length)), hallSecret)).toBe('damaged');
  });

  test('is refused whichever byte was turned over; behind its head it is called damaged', async () => {
    const end = text(sealed).indexOf('\n--- ') + 48;
    for (let at = 25; at < sealed.length; at += 53) {
      const bytes = sealed.slice();
      bytes[at] = (bytes[at] as number) ^ 0x04;
      const reason = await reasonOf(bytes, hallSecret);
      if (at > end) expect(reason, `${at}`).toBe('damaged');
      else expect(['damaged', 'wrong-key'], `${at}`).toContain(reason);
    }
  });

  test('cannot be given another name for its key by somebody who has none', async () => {
    const other = text(sealed).replace(btoa('["Town ha'), btoa('["Town hi'));
    const bytes = Uint8Array.from(other, (letter) => letter.charCodeAt(0));
    expect(bytes).not.toEqual(sealed);
    expect(await reasonOf(bytes, hallSecret)).toBe('wrong-key');
  });

  test('with a head of thousands of keys is put down before any of them is tried', async () => {
    const one = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`;
    for (const heads of [100, 100_000])
      expect(
        await reasonOf(bytesOf(`age-encryption.org/v1\n${one.repeat(heads)}--- ${'A'.repeat(43)}\n`), hallSecret),
      ).toBe('damaged');
  });

  test('that is too long, or of a later age, is not opened', async () => {
    const long = new Blob(['age-encryption.org/v1\n']);
    Object.defineProperty(long, 'size', { value: 2 ** 31 });
    Object.defineProperty(long, 'arrayBuffer', { value: () => expect.unreachable('the file was read') });
    expect(await readBundle(long, undefined, [hallSecret])).toEqual({ ok: false, reason: 'too-large' });
    expect(await reasonOf(bytesOf('age-encryption.org/v2\n-> X\n\n--- a\n'))).toBe('newer-app');
  });

  test('holds something else: what is sealed is judged as what is not', async () => {
    const of = async (content: string) => reasonOf(await sealBundle(bytesOf(content), OFFICE), hallSecret);
    expect(await of('%PDF-1.7')).toBe('not-a-bundle');
    expect(await of('{"format":"common-ground/bundle","__proto__":{}}')).toBe('damaged');
    // Sealed twice is not one of ours.
    expect(await reasonOf(await sealBundle(sealed, OFFICE), hallSecret)).toBe('not-a-bundle');
  });
});
