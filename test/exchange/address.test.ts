// The address of the office, as people type it.

import { expect, test } from 'vitest';
import { folderAddress } from '../../src/exchange/address.ts';

const BASE = 'https://app.example/hall/tablet/';

test.each([
  ['https://app.example/dav', 'https://app.example/dav/'],
  [' https://Office.example/in/ ', 'https://office.example/in/'],
  ['https://office.example', 'https://office.example/'],
  ['/office//', 'https://app.example/office/'],
  ['office', 'https://app.example/hall/tablet/office/'],
  ['https://office.example/a b/?x=1#y', 'https://office.example/a%20b/'],
])('"%s" is %s', (typed, address) => {
  expect(folderAddress(typed, BASE)).toEqual({ ok: true, address });
});

test.each([
  ['', 'address-empty'],
  ['   ', 'address-empty'],
  ['https://', 'address-odd'],
  ['mailto:office@example.org', 'address-odd'],
  ['javascript:alert(1)', 'address-odd'],
  ['https://me:secret@office.example/', 'address-odd'],
  ['http://office.example/', 'address-unsafe'],
])('"%s" is refused: %s', (typed, reason) => {
  expect(folderAddress(typed, BASE)).toEqual({ ok: false, reason });
});

test('without https only where the app itself is, as on this machine', () => {
  expect(folderAddress('/office', 'http://localhost:4173/')).toEqual({
    ok: true,
    address: 'http://localhost:4173/office/',
  });
  expect(folderAddress('http://localhost:5000/', 'https://app.example/').ok).toBe(true);
  expect(folderAddress('http://localhost.example/', 'https://app.example/').ok).toBe(false);
});

test('an address with a signature keeps it, and is refused without', () => {
  const signed = 'https://store.example/box?sv=2024&sig=a%2Bb';
  expect(folderAddress(signed, 'https://app.example/', true)).toEqual({
    ok: true,
    address: 'https://store.example/box/?sv=2024&sig=a%2Bb',
  });
  expect(folderAddress('https://store.example/box', 'https://app.example/', true)).toEqual({
    ok: false,
    reason: 'address-unsigned',
  });
});
