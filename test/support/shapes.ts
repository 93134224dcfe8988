// Made-up data of a kind's own shape, and junk beside it: what a model must bear in any order.

import fc from 'fast-check';
import type * as v from 'valibot';
import type { Json } from '../../src/journal/json.ts';

/** Few, so that entries speak of the same things; some are names that plain objects trip over. */
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor', '');
const text = fc.oneof(
  { weight: 9, arbitrary: ids },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const number = fc.constantFrom(0, 1, 2, 3, 5, -1, 2.5, 1e21, Number.MAX_SAFE_INTEGER);

interface Loose {
  readonly type: string;
  readonly [part: string]: unknown;
}

const optional = ['optional', 'exact_optional', 'undefinedable', 'nullish'];

/** An arbitrary of what the shape lets through, or of something near it where a check narrows it further. */
export function dataOf(shape: v.GenericSchema): fc.Arbitrary<Json> {
  return made(shape as unknown as Loose);
}

function made(shape: Loose): fc.Arbitrary<Json> {
  const inner = (part: unknown) => made(part as Loose);
  switch (shape.type) {
    case 'string':
      return text;
    case 'number':
      return number;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'literal':
      return fc.constant(shape['literal'] as Json);
    case 'picklist':
    case 'enum':
      return fc.constantFrom(...(shape['options'] as Json[]));
    case 'nullable':
    case 'nullish':
      return fc.option(inner(shape['wrapped']), { nil: null });
    case 'optional':
    case 'exact_optional':
    case 'undefinedable':
    case 'non_optional':
      return inner(shape['wrapped']);
    case 'array':
      return fc.array(inner(shape['item']), { maxLength: 6 });
    case 'tuple':
      return fc.tuple(...(shape['items'] as Loose[]).map(inner));
    case 'record':
      return fc.dictionary(inner(shape['key']) as fc.Arbitrary<string>, inner(shape['value']), { maxKeys: 5 });
    case 'union':
    case 'variant':
      return fc.oneof(...(shape['options'] as Loose[]).map(inner));
    case 'lazy':
      return inner((shape['getter'] as (input: unknown) => unknown)(undefined));
    case 'object':
    case 'loose_object':
    case 'strict_object':
      return members(shape['entries'] as Record<string, Loose>);
    default:
      throw new Error(`test/support/shapes.ts does not know how to make a ${shape.type}`);
  }
}

function members(entries: Record<string, Loose>): fc.Arbitrary<Json> {
  const keys = Object.keys(entries);
  const requiredKeys = keys.filter((key) => !optional.includes(entries[key]?.type ?? ''));
  const model = Object.fromEntries(keys.map((key) => [key, made(entries[key] as Loose)]));
  return fc.record<Record<string, Json>>(model, { requiredKeys });
}

/** Anything JSON can say, keys included that engines give a meaning. */
export const junk: fc.Arbitrary<Json> = fc
  .oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.dictionary(ids, fc.jsonValue({ maxDepth: 1 })),
    fc
      .constantFrom('{"__proto__":{"polluted":1}}', '{"redacted":true}', '[]', 'null')
      .map((text) => JSON.parse(text) as unknown),
  )
  .map((value) => value as Json);
