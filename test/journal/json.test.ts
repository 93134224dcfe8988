// One exact way of writing: the same value, the same bytes.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, isObject } from '../../src/journal/json.ts';
import { law } from '../support/laws.ts';

/** The same value with the members of every object put in another order. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turnedRound(member)]),
  );
}

test('does not depend on the order of members', () => {
  law(1000, [fc.jsonValue()], (value) => {
    expect(canonical(turnedRound(value))).toBe(canonical(value));
  });
});

test('is JSON of the same value, and writing it again changes nothing', () => {
  law(1000, [fc.jsonValue({ stringUnit: 'binary' })], (value) => {
    const text = canonical(value);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    expect(canonical(JSON.parse(text))).toBe(text);
    // Half of a surrogate pair would become something else on its way through bytes.
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
  });
});

test('sorts keys by code unit and writes numbers as ECMAScript does', () => {
  expect(canonical({ b: 1, a: -0, é: 1e21, Z: 0.1, '10': [], '9': {} })).toBe(
    '{"10":[],"9":{},"Z":0.1,"a":0,"b":1,"é":1e+21}',
  );
});

test('sorts whatever the keys look like, at any depth', () => {
  const keys = fc.constantFrom('10', '9', 'a', 'B', '', '1.5', '-1', '__proto__', 'é', '4294967296');
  const value = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, fc.integer(), fc.array(tie('value')), fc.array(fc.tuple(keys, tie('value')))),
  })).value;
  const plain = (of: unknown): string => {
    if (!Array.isArray(of)) return String(of);
    const pairs = of as [unknown, unknown][];
    if (!pairs.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string') || of.length === 0)
      return `[${of.map(plain).join(',')}]`;
    const last = [...new Map(pairs as [string, unknown][])].sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${last.map(([key, member]) => `${JSON.stringify(key)}:${plain(member)}`).join(',')}}`;
  };
  law(1000, [value], (of) => {
    expect(canonical(JSON.parse(plain(of)))).toBe(plain(of));
  });
});

test('leaves out what is absent and keeps a key that means something to engines as plain data', () => {
  expect(canonical({ a: undefined, b: null })).toBe('{"b":null}');
  expect(canonical(JSON.parse('{"__proto__":{"x":1}}'))).toBe('{"__proto__":{"x":1}}');
});

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [[undefined]], [1n], [Symbol('x')]])(
  'refuses what JSON cannot hold: %s',
  (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  },
);
