// The clock: later is later, whatever the wall clock says.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStamp, STAMP } from '../../src/journal/clock.ts';
import { law } from '../support/laws.ts';

const anyTime = fc.oneof(
  fc.integer({ min: 0, max: 4e12 }),
  fc.constantFrom(0, -1, 1.5, 8.64e15, Number.MAX_SAFE_INTEGER, Number.NaN, Number.NEGATIVE_INFINITY),
);

test('never runs backwards, though it be set back ten years between two taps', () => {
  law(1000, [fc.array(anyTime, { maxLength: 60 })], (times) => {
    let last: string | null = null;
    for (const now of times) {
      const next = nextStamp(last, now, 'a');
      expect(STAMP.test(next)).toBe(true);
      if (last !== null) expect(next > last).toBe(true);
      last = next;
    }
  });
});

test('goes on after a stamp of another tablet that is ahead', () => {
  law(1000, [anyTime, anyTime], (theirs, ours) => {
    const heard = nextStamp(null, theirs, 'z');
    expect(nextStamp(heard, ours, 'a') > heard).toBe(true);
  });
});

test('goes on when one millisecond has held more taps than it has numbers for', () => {
  const full = '0mom5c000-zzzz-a';
  expect(nextStamp(full, 0, 'a')).toBe('0mom5c001-0000-a');
  expect(nextStamp('0mom5czzz-zzzz-a', 0, 'a') > '0mom5czzz-zzzz-a').toBe(true);
});

test('is not thrown into disorder by a forged last stamp: nothing sorts before what was', () => {
  const forged = 'zzzzzzzzz-zzzz-x';
  const next = nextStamp(forged, 1_800_000_000_000, 'x');
  expect(STAMP.test(next)).toBe(true);
  expect(next >= forged).toBe(true);
});

test('sorts as text in the order of time', () => {
  law(1000, [fc.nat(4e12), fc.nat(4e12)], (a, b) => {
    expect(nextStamp(null, a, 't') < nextStamp(null, b, 't')).toBe(a < b);
  });
});

test.each([
  '',
  'now',
  '0mom5c000-0000',
  '0mom5c000-0000-',
  '0MOM5C000-0000-a',
  '0mom5c000-0000-a\n',
  '0mom5c000-0000-../x',
])('%j is no stamp', (text) => {
  expect(STAMP.test(text)).toBe(false);
});
