// A clone on any platform installs the same packages: nothing left out of the lock, nothing tied to one registry.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Lock, lockFaults, looseVersions, type PackageFile } from './support/lock.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test('the lock has every platform of every package, and no addresses', () => {
  const lock = read('package-lock.json') as Lock;
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(lockFaults(lock)).toEqual([]);
});

test('package.json names exact versions', () => {
  expect(looseVersions(read('package.json') as PackageFile)).toEqual([]);
});

test('a lock made on one platform only, or with addresses, is seen', () => {
  const bad: Lock = {
    packages: {
      '': {},
      'node_modules/rollup': { optionalDependencies: { '@rollup/linux': '1.0.0', '@rollup/mac': '1.0.0' } },
      'node_modules/@rollup/linux': { resolved: 'https://registry.example/linux.tgz' },
      'node_modules/a/node_modules/b': { optionalDependencies: { '@rollup/linux': '1.0.0', c: '1.0.0' } },
      'node_modules/a/node_modules/c': {},
    },
  };
  expect(lockFaults(bad)).toEqual([
    'node_modules/rollup wants @rollup/mac, which is not in the lock',
    'node_modules/@rollup/linux carries an address',
  ]);
});

test('a range is seen', () => {
  expect(looseVersions({ dependencies: { a: '^1.0.0', b: '2.0.0' }, overrides: { c: 'latest' } })).toEqual([
    'a ^1.0.0',
    'c latest',
  ]);
});
