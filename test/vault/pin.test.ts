// A PIN that a thief tries first is refused before it is chosen.
import { expect, test } from 'vitest';
import { weaknessOf } from '../../src/vault/pin.ts';

const TODAY = new Date(2026, 10, 7);

test.each([
  ['one digit, or two', ['000000', '777777', '121212', '112211', '100001', '477747']],
  ['a run', ['123456', '987654', '890123', '246802', '086420']],
  ['two runs', ['123789', '789456', '321654', '147258', '258369', '159753']],
  ['two runs that take turns', ['102030', '010203', '142536', '112233', '192837']],
  ['the same twice, or doubles', ['274274', '559922', '123123']],
  ['one that is its own mirror', ['123321', '274472', '908809']],
  ['counting on in twos', ['135790', '246810']],
  ['the day of the workshop, however it is written', ['071126', '110726', '261107']],
])('%s is too easy', (_, pins) => {
  for (const pin of pins) expect([pin, weaknessOf(pin, TODAY)]).toEqual([pin, 'pin-too-simple']);
});

test('others are taken: of all there are, fewer than one in twenty is refused', () => {
  for (const pin of ['274915', '402816', '081126', '112358']) expect(weaknessOf(pin, TODAY)).toBeNull();
  const all = Array.from({ length: 1_000_000 }, (_, n) => String(n).padStart(6, '0'));
  expect(all.filter((pin) => weaknessOf(pin, TODAY)).length).toBeLessThan(50_000);
});

test('without a day it is that of the tablet', () => {
  const [, year, month, day] = /^20(\d\d)-(\d\d)-(\d\d)/.exec(localDay()) ?? [];
  expect(weaknessOf(`${day}${month}${year}`)).toBe('pin-too-simple');
});

function localDay(): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format();
}
