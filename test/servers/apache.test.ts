// The real thing: Apache httpd with mod_dav.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliver } from '../../src/exchange/deliver.ts';
import { sha256 } from '../../src/exchange/hash.ts';
import { openTarget } from '../../src/exchange/targets/open-target.ts';
import { likeABundle } from '../support/memory-outbox.ts';
import { PretendTime } from '../support/pretend.ts';
import { apache, PASSWORD, USER } from './apache.mjs';

let office: Awaited<ReturnType<typeof apache>>;
const LIMIT = 3_000_000;

// It may have to be installed first.
beforeAll(async () => {
  office = await apache({ mostBytes: LIMIT });
}, 240_000);
afterAll(() => office?.stop());

function around() {
  const time = new PretendTime();
  time.fetch = fetch;
  return time;
}

async function send(file: Uint8Array<ArrayBuffer>, { password = PASSWORD, folder = '/office' } = {}) {
  const hash = await sha256(file);
  const target = openTarget({ kind: 'webdav', address: `${office.url + folder}/`, user: USER, password }, around());
  return deliver(target, { name: `tablet/${hash}.commonground`, file, hash });
}

test('a bundle goes into a folder of the tablet, which is made on the way, and lies there whole; eight at once are one', async () => {
  const file = likeABundle(1_000_000);
  const name = `tablet/${await sha256(file)}.commonground`;
  expect(await send(file)).toEqual({ is: 'arrived' });
  expect(await Promise.all(Array.from({ length: 8 }, () => send(file)))).toEqual(Array(8).fill({ is: 'arrived' }));
  const stored = await office.stored();
  expect([...stored.keys()]).toEqual([name]);
  expect(stored.get(name)?.equals(file)).toBe(true);
});

test('a wrong password, a file over the limit and a folder that takes no files are told apart, and nothing is left lying', async () => {
  const before = [...(await office.stored()).keys()];
  expect(await send(likeABundle(10), { password: 'wrong' })).toMatchObject({ why: 'refused' });
  expect(await send(likeABundle(LIMIT + 1))).toMatchObject({ why: 'full' });
  expect(await send(likeABundle(10), { folder: '/elsewhere' })).toMatchObject({ why: 'wrong-place' });
  expect([...(await office.stored()).keys()]).toEqual(before);
});
