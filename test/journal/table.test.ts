// A table is a map: nothing lost, nothing shared by mistake, and its order tells nobody when a row was set.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from '../../src/journal/table.ts';
import { costOf } from '../support/cost.ts';
import { law } from '../support/laws.ts';

// Each of these pairs has one FNV-1a hash of 32 bits; the last are names that plain objects trip over.
const keys = fc.constantFrom(
  'costarring',
  'liquid',
  'declinate',
  'macallums',
  'altarage',
  'zinke',
  'altarages',
  'zinkes',
  ...Array.from({ length: 200 }, (_, n) => `id${n}`),
  '',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
);
const changes = fc.array(fc.tuple(keys, fc.option(fc.nat(), { nil: null })), { maxLength: 300, size: 'max' });

test('a table holds what a map holds, and an older one is left as it was', () => {
  law(1000, [changes], (list) => {
    const map = new Map<string, number>();
    let table = Table.of<number>();
    const past: [Table<number>, [string, number][]][] = [];
    for (const [key, value] of list) {
      if (value === null) {
        map.delete(key);
        table = table.delete(key);
      } else {
        map.set(key, value);
        table = table.set(key, value);
      }
      if (past.length < 5) past.push([table, [...map]]);
    }
    past.push([table, [...map]]);
    for (const [then, rows] of past) {
      expect(then.size).toBe(rows.length);
      expect(new Map(then)).toEqual(new Map(rows));
      expect(sum(then.values())).toBe(sum(rows.map(([, value]) => value)));
      for (const [key, value] of rows) expect(then.get(key)).toBe(value);
    }
    expect(keyless(table)).toEqual([]);
  });
});

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

/** Keys that were never set and yet are there. */
function keyless(table: Table<number>): string[] {
  return ['nobody', 'valueOf', ' '].filter((key) => table.has(key) || table.get(key) !== undefined);
}

test('the order of rows does not tell in which order they came, or what was there before', () => {
  law(
    1000,
    [
      fc.uniqueArray(keys, { maxLength: 120, size: 'max' }),
      fc.uniqueArray(keys, { maxLength: 20, size: 'max' }),
      fc.nat(),
    ],
    (kept, gone, salt) => {
      const rank = (key: string) => Math.imul(key.length * 31 + (key.charCodeAt(0) || 0) + salt, 0x9e3779b1);
      const other = [...kept].sort((a, b) => rank(a) - rank(b) || (a < b ? 1 : -1));
      const one = Table.of<number>(kept.map((key) => [key, 1] as const));
      let two = Table.of<number>([...gone, ...other].map((key) => [key, 0] as const));
      for (const key of gone) if (!kept.includes(key)) two = two.delete(key);
      for (const key of other) two = two.set(key, 1);
      expect([...two]).toEqual([...one]);
    },
  );
});

test('one row more costs about the same in ten thousand as in a hundred', () => {
  const costAt = (size: number) => {
    const table = Table.of(Array.from({ length: size }, (_, n) => [`id${n}`, n] as const));
    return costOf(() => {
      for (let n = 0; n < 2000; n += 1) table.set(`more${n}`, n);
    });
  };
  // The best of several, because what was made before is cleared away now and then; a plain copy would cost a hundred times as much.
  const best = (size: number) => Math.min(...Array.from({ length: 7 }, () => costAt(size)));
  expect(best(10_000) / best(100)).toBeLessThan(10);
});
