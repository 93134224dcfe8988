// The office's settings for a tablet: what it wrote is read back, and nothing else gets onto a tablet by this way.

import { expect, test } from 'vitest';
import {
  MOST_OF_SETTINGS,
  type OfficeSettings,
  readSettings,
  writeSettings,
} from '../../src/exchange/targets/settings-file.ts';
import type { TargetSettings } from '../../src/exchange/targets/settings.ts';
import { fitsInQr } from '../../src/ui/qr-picture.tsx';
import { fingerprintOf } from '../../src/vault/fingerprint.ts';

const BASE = 'https://app.example/ground/';
const HALL = 'age1k5nd53sgd0lthphvhrfg7spaepw98ausfzy4l9wg39lpjaeq4vtqyv6qr3';
const OTHER = 'age1tvxetjf6t0j49mkc70xdtv67wcuq5ejntwpkvhe664vwj0fmn59q366yvw';

const PLACES: Readonly<Record<string, TargetSettings>> = {
  WebDAV: { kind: 'webdav', address: 'https://office.example/dav/', user: 'tablets', password: ' pässwort: 4 ' },
  S3: {
    kind: 's3',
    address: 'https://storage.example/',
    bucket: 'sessions',
    region: 'eu-west-2',
    prefix: 'north/hall',
    key: 'A'.repeat(20),
    secret: 's'.repeat(40),
    style: 'path',
  },
  Azure: { kind: 'azure', address: `https://account.blob.example/sessions/?sv=2026&sp=rcw&sig=${'a'.repeat(60)}` },
  'another server': { kind: 'put', address: 'https://office.example/put/', token: 'token' },
};

function settings(part: Partial<OfficeSettings> = {}): OfficeSettings {
  const to = PLACES['WebDAV'] as TargetSettings;
  return {
    name: 'Town hall',
    to,
    keys: [
      { name: 'The safe', recipient: HALL },
      { name: 'نگہت', recipient: OTHER },
    ],
    ...part,
  };
}

test.each(Object.entries(PLACES))(
  '%s: what the office wrote is what the tablet reads, and it fits a picture',
  (_, to) => {
    const text = writeSettings(settings({ to }));
    expect(readSettings(text, BASE)).toEqual({ ok: true, settings: settings({ to }) });
    // As mail and editors leave it.
    expect(readSettings(`\ufeff${text}\r\n`, BASE).ok).toBe(true);
    expect(fitsInQr(text)).toBe(true);
  },
);

test('what is no settings file says so, and nothing of it is looked at any further', () => {
  for (const text of ['https://example.org', '{"format":"common-ground/bundle","version":1}', HALL, '[[[['])
    expect(readSettings(text, BASE)).toEqual({ ok: false, reason: 'not-settings' });
  const long = JSON.stringify({ ...settings(), format: 'common-ground/settings', name: 'x'.repeat(MOST_OF_SETTINGS) });
  expect(readSettings(long, BASE)).toEqual({ ok: false, reason: 'not-settings' });
});

test('a file that was cut off on the way says that its end is missing, wherever it was cut', () => {
  const text = writeSettings(settings());
  for (const length of [20, 40, 60, Math.floor(text.length / 2), text.length - 1])
    expect(readSettings(text.slice(0, length), BASE), `${length}`).toEqual({ ok: false, reason: 'cut-off' });
  expect(readSettings(text.replace(',', ',,'), BASE)).toEqual({ ok: false, reason: 'damaged' });
});

test('an empty file, and the secret key of the office, are called what they are', () => {
  expect(readSettings(' \n', BASE)).toEqual({ ok: false, reason: 'empty' });
  for (const text of [`# created: today\nAGE-SECRET-KEY-1${'Q'.repeat(58)}\n`, `age-secret-key-pq-1${'q'.repeat(58)}`])
    expect(readSettings(text, BASE)).toEqual({ ok: false, reason: 'secret-key' });
});

test.each<[string, (value: Record<string, unknown>) => unknown, string]>([
  ['a later version', (value) => ({ ...value, version: 2 }), 'newer-app'],
  ['a kind of place that is not known', (value) => ({ ...value, to: { kind: 'ftp', address: 'x' } }), 'damaged'],
  ['no name', (value) => ({ ...value, name: ' ' }), 'damaged'],
  ['a place without https', (value) => place(value, { address: 'http://office.example/' }), 'address-unsafe'],
  ['a place that runs', (value) => place(value, { address: 'javascript:alert(1)' }), 'address-odd'],
  ['a mistyped key', (value) => key(value, `${HALL.slice(0, -1)}q`), 'mistyped'],
  ['the secret half', (value) => key(value, `AGE-SECRET-KEY-1${'Q'.repeat(58)}`), 'secret-key'],
  ['one key twice', (value) => ({ ...value, keys: [...settings().keys, ...settings().keys] }), 'twice'],
])('%s is refused whole', (_, spoil, reason) => {
  const value = JSON.parse(writeSettings(settings())) as Record<string, unknown>;
  expect(readSettings(JSON.stringify(spoil(value)), BASE)).toEqual({ ok: false, reason });
});

function place(value: Record<string, unknown>, part: object): unknown {
  return { ...value, to: { ...(value['to'] as object), ...part } };
}

function key(value: Record<string, unknown>, recipient: string): unknown {
  return { ...value, keys: [{ name: 'The safe', recipient }] };
}

test('a key has the same twenty digits on every tablet, and another key has others', async () => {
  expect(await fingerprintOf(HALL)).toMatch(/^\d{5}( \d{5}){3}$/);
  expect(await fingerprintOf(HALL)).toBe(await fingerprintOf(HALL));
  expect(await fingerprintOf(HALL)).not.toBe(await fingerprintOf(OTHER));
});
