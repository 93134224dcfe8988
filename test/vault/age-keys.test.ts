// The office's keys as people give them: which are taken, and what is said of those that are not.

import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { asText, fromText, openWithKeys, sealToKeys } from '../../src/vault/age.ts';
import { identitiesIn, recipientFrom, recipientsInFile } from '../../src/vault/age-keys.ts';
import { readBech32, writeBech32 } from '../../src/vault/bech32.ts';

const secret = await generateX25519Identity();
const recipient = await identityToRecipient(secret);
const hybridSecret = await generateHybridIdentity();
const hybrid = await identityToRecipient(hybridSecret);
const content = new TextEncoder().encode('a private key');

describe('a key that is pasted', () => {
  test('is taken in both kinds, in capitals, and broken into lines by a mail', () => {
    for (const key of [recipient, hybrid]) {
      expect(recipientFrom(key)).toEqual({ ok: true, recipient: key });
      expect(
        recipientFrom(
          ` ${key
            .toUpperCase()
            .match(/.{1,40}/g)
            ?.join('\r\n  ')}\n`,
        ),
      ).toEqual({ ok: true, recipient: key });
    }
  });

  test('with any one letter changed, left out or twice is refused as mistyped', () => {
    for (let at = 4; at < recipient.length; at += 1) {
      const [before, letter = '', after] = [recipient.slice(0, at), recipient[at], recipient.slice(at + 1)];
      const other = letter === 'q' ? 'p' : 'q';
      for (const typed of [before + other + after, before + after, before + letter + letter + after])
        expect(recipientFrom(typed).ok && typed, `letter ${at}`).toBe(false);
    }
    expect(recipientFrom(recipient.slice(0, -1))).toEqual({ ok: false, reason: 'mistyped' });
  });

  test('is refused for what it is', () => {
    const reason = (typed: string) => (recipientFrom(typed) as { reason?: string }).reason;
    expect(reason(secret)).toBe('secret-key');
    expect(reason(`# public key: ${recipient}\n${secret}`)).toBe('secret-key');
    expect(reason('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5')).toBe('other-key');
    expect(reason(writeBech32({ prefix: 'age1yubikey', bytes: new Uint8Array(33) }))).toBe('other-key');
    expect(reason('our office')).toBe('no-key');
    expect(reason('')).toBe('no-key');
    expect(reason(writeBech32({ prefix: 'age', bytes: new Uint8Array(31) }))).toBe('mistyped');
  });
});

test('a file of keys may say something to people; one with a secret key in it is refused whole', () => {
  expect(recipientsInFile(`# the town hall\r\n${recipient}\r\n\r\n`)).toEqual([{ ok: true, recipient }]);
  expect(recipientsInFile(`${recipient}\n${hybrid}\nage1what`)).toMatchObject([
    { ok: true },
    { ok: true },
    { ok: false },
  ]);
  expect(recipientsInFile(`# public key: ${recipient}\n${secret}\n`)).toEqual([{ ok: false, reason: 'secret-key' }]);
  expect(recipientsInFile('# nothing\n')).toEqual([{ ok: false, reason: 'no-key' }]);
});

test('the secret keys are read as age-keygen writes them, or as somebody types them', () => {
  const file = `# created: 2026-11-22T05:00:00Z\n# public key: ${recipient}\n${secret}\n`;
  expect(identitiesIn(file)).toEqual({ ok: true, identities: [secret] });
  expect(
    identitiesIn(
      secret
        .toLowerCase()
        .match(/.{1,8}/g)
        ?.join(' ') ?? '',
    ),
  ).toEqual({ ok: true, identities: [secret] });
  expect(identitiesIn(`${secret}\n${hybridSecret}`)).toEqual({ ok: true, identities: [secret, hybridSecret] });
  expect(identitiesIn(secret.slice(0, -1))).toEqual({ ok: false, reason: 'mistyped' });
  expect(identitiesIn(recipient)).toEqual({ ok: false, reason: 'public-key' });
  expect(identitiesIn('acorn bridge')).toEqual({ ok: false, reason: 'no-key' });
  expect(identitiesIn('-----BEGIN AGE ENCRYPTED FILE-----\nabc')).toEqual({ ok: false, reason: 'sealed-key' });
  expect(identitiesIn('age-encryption.org/v1\n-> scrypt')).toEqual({ ok: false, reason: 'sealed-key' });
});

test('Bech32 written and read again is the same, of any length', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    expect(readBech32(writeBech32({ prefix: 'age', bytes }))).toEqual({ prefix: 'age', bytes });
  }
  for (const key of [recipient, hybrid, secret, hybridSecret]) {
    const read = readBech32(key);
    expect(read && writeBech32(read)).toBe(key.toLowerCase());
  }
  expect(readBech32(`${recipient.slice(0, 9).toUpperCase()}${recipient.slice(9)}`)).toBeUndefined();
});

test('what is sealed to several keys is opened by each of them, as text too, and by nobody else', async () => {
  const file = fromText(asText(await sealToKeys([recipient, hybrid], content)));
  expect(await openWithKeys([secret], file)).toEqual(content);
  expect(await openWithKeys([await generateX25519Identity(), hybridSecret], file)).toEqual(content);
  expect(await openWithKeys([await generateX25519Identity()], file)).toBeUndefined();
  for (const at of [3, 60, file.length - 20, file.length - 1]) {
    const flipped = file.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(await openWithKeys([secret], flipped), `byte ${at}`).toBeUndefined();
  }
});

test('a secret key that begins with nothing is the same key with one of the bits set that nobody looks at', async () => {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  bytes[0] = 0;
  const typed = writeBech32({ prefix: 'age-secret-key-', bytes }).toUpperCase();
  const read = identitiesIn(typed);
  expect(read).toMatchObject({ ok: true });
  const [mended = ''] = read.ok ? read.identities : [];
  expect(mended).not.toBe(typed);
  expect(readBech32(mended)?.bytes[0]).toBe(1);
  expect(await identityToRecipient(mended)).toBe(await identityToRecipient(typed));
  const file = await sealToKeys([await identityToRecipient(typed)], content);
  expect(await openWithKeys([mended], file)).toEqual(content);
});
