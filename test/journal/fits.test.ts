// The quick answer to whether an entry's data has its shape is valibot's own answer, whatever stands in it.

import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fits } from '../../src/journal/fits.ts';
import type { Json } from '../../src/journal/json.ts';
import { allKinds } from '../../src/workshop/workshop.ts';
import { law } from '../support/laws.ts';
import { dataOf, junk } from '../support/shapes.ts';

/** Data of a shape with one field gone, or with something else in it. */
function spoiled(data: Json, field: number, other: Json | undefined): Json {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return other ?? null;
  const keys = Object.keys(data);
  const key = keys[field % Math.max(1, keys.length)];
  const rows = Object.entries(data).filter(([name]) => name !== key || other !== undefined);
  return Object.fromEntries(rows.map(([name, value]) => [name, name === key && other !== undefined ? other : value]));
}

test.each(Object.entries(allKinds))('%s', (_, shape) => {
  law(
    100,
    [dataOf(shape), fc.nat(9), fc.oneof(junk, fc.constantFrom('', 0, true, [], [''], {}), fc.constant(undefined))],
    (data, field, other) => {
      const tried = [data, spoiled(data, field, other), other ?? null];
      expect(tried.map((one) => fits(shape, one))).toEqual(tried.map((one) => v.is(shape, one)));
    },
  );
});

test('shapes that no entry has yet get the answer of valibot too', () => {
  const shapes = [
    v.object({ a: v.nullish(v.string()), b: v.optional(v.string(), 'there') }),
    v.object({ a: v.fallback(v.string(), 'there'), b: v.exactOptional(v.string()) }),
    v.pipe(
      v.object({ a: v.string() }),
      v.check(({ a }) => a !== 'b'),
    ),
    v.pipe(v.string(), v.minLength(2), v.maxLength(3)),
    v.pipe(v.array(v.string()), v.minLength(1)),
    v.strictObject({ a: v.optional(v.string()) }),
    v.union([v.string(), v.object({ a: v.literal(1) })]),
  ];
  const data = fc.oneof(
    fc.record(
      { a: fc.constantFrom('a', 'b', 1, null, undefined), b: fc.constantFrom('', 'b', 2, null, undefined) },
      { requiredKeys: [] },
    ),
    fc.constantFrom('', 'ab', 'abc', 'abcd', 1, null, undefined, [], ['a'], [1]),
  );
  law(500, [fc.constantFrom(...shapes), data], (shape, one) => {
    expect(fits(shape, one)).toBe(v.is(shape, one));
  });
});
