// A folder on the web that misbehaves: nothing but the very file read back is ever believed.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deliver } from '../../../src/exchange/deliver.ts';
import { sha256 } from '../../../src/exchange/hash.ts';
import type { Outward } from '../../../src/exchange/outward.ts';
import { openTarget } from '../../../src/exchange/targets/open-target.ts';
import { badServer } from '../../servers/bad-server.mjs';
import { likeABundle } from '../../support/memory-outbox.ts';
import { PretendTime } from '../../support/pretend.ts';

type Server = Awaited<ReturnType<typeof badServer>>;

let server: Server;
let time: PretendTime;
const file = likeABundle(50_000);

beforeEach(async () => {
  server = await badServer();
  time = new PretendTime();
  time.fetch = fetch;
});
afterEach(() => server.stop());

const settings = (address: string) => ({ kind: 'webdav' as const, address, user: 'tablets', password: 'ŵ and é' });
async function send(outward: Outward = time, content: Uint8Array<ArrayBuffer> = file) {
  const hash = await sha256(content);
  return deliver(openTarget(settings(server.url), outward), {
    name: `tablet/${hash}.commonground`,
    file: content,
    hash,
  });
}
const stored = () => [...server.files.values()];
/** Exactly one, byte for byte. */
const isWhole = () => stored().length === 1 && stored()[0]?.equals(file) === true;

test('a file is put, read back and believed; a second time it is not sent again', async () => {
  expect(await send()).toEqual({ is: 'arrived' });
  expect(isWhole()).toBe(true);
  const puts = () => server.requests.filter(({ method }) => method === 'PUT').length;
  const before = puts();
  expect(await send()).toEqual({ is: 'arrived' });
  expect(puts()).toBe(before);
});

describe.each([
  ['portal', 'portal'],
  ['portal-redirect', 'portal'],
  ['portal-511', 'portal'],
  ['redirect', 'portal'],
  ['hollow', 'not-stored'],
  ['torn', 'not-stored'],
  ['other-content', 'changed'],
  ['flipped', 'changed'],
  ['cut-answer', 'cut'],
  ['cut-file', 'cut'],
  ['cut-upload', 'cut'],
  ['store-then-drop', 'cut'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'wrong-place'],
  [405, 'wrong-place'],
  [407, 'not-there'],
  [408, 'slow'],
  [409, 'wrong-place'],
  [410, 'wrong-place'],
  [413, 'full'],
  [423, 'busy'],
  [426, 'wrong-place'],
  [429, 'busy'],
  [500, 'server-trouble'],
  [501, 'wrong-place'],
  [502, 'server-trouble'],
  [503, 'server-trouble'],
  [507, 'full'],
] as const)('a server that does %s', (behaviour, why) => {
  test(`is "${why}", never "sent"; once it is mended there is exactly one, whole`, async () => {
    server.behave(behaviour);
    const outcome = await send();
    expect(outcome).toMatchObject({ is: 'trouble', why });
    server.behave('works');
    if (why === 'changed') {
      // What somebody else put there is theirs.
      expect(await send()).toMatchObject({ why: 'changed' });
      expect(isWhole()).toBe(false);
      return;
    }
    expect(await send()).toEqual({ is: 'arrived' });
    expect(isWhole()).toBe(true);
  });
});

test('a server that is off is "not there"', async () => {
  await server.stop();
  expect(await send()).toMatchObject({ why: 'not-there' });
});

test('an address that the page may not talk to is said to be just that', async () => {
  time.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  time.isBlocked = () => Promise.resolve(true);
  expect(await send()).toMatchObject({ why: 'blocked' });
});

test('a server that never answers is given up after half a minute', async () => {
  server.behave('silent');
  let outcome: unknown;
  const sending = send().then((one) => (outcome = one));
  await expect.poll(() => server.requests.length).toBe(1);
  time.pass(29_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(outcome).toBeUndefined();
  time.pass(1_000);
  await sending;
  expect(outcome).toMatchObject({ why: 'slow' });
  expect(time.next).toBeNull();
});

describe('how long a server may ask us to wait', () => {
  test.each([
    ['120', 120_000],
    [' 5 ', 5_000],
    [new Date(1_800_000_060_000).toUTCString(), 60_000],
    ['99999999999', 3_600_000],
    ['-5', undefined],
    ['0', undefined],
    ['soon', undefined],
    ['', undefined],
    [new Date(1_700_000_000_000).toUTCString(), undefined],
  ])('"%s"', async (header, wait) => {
    time.fetch = () => Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': header } }));
    const outcome = await send();
    expect(outcome).toMatchObject({ why: 'busy' });
    expect('wait' in outcome ? outcome.wait : undefined).toBe(wait);
  });
});

test('a file that is there and longer than ours is not read to its end', async () => {
  let read = 0;
  time.fetch = async () => {
    const endless = new ReadableStream({
      pull(controller) {
        read += 10_000;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    return new Response(endless, { status: 200 });
  };
  expect(await send()).toMatchObject({ why: 'changed' });
  expect(read).toBeLessThan(file.length + 50_000);
});

test('before anything is put: no redirect is followed, no log-in window asked for, and nothing taken from a cache', async () => {
  const seen: RequestInit[] = [];
  time.fetch = async (_, request) => {
    seen.push(request);
    return new Response(null, { status: 404 });
  };
  await send();
  expect(seen.length).toBeGreaterThan(1);
  for (const request of seen.filter(({ method }) => method !== 'PUT'))
    expect(request).toMatchObject({ redirect: 'manual', credentials: 'omit', cache: 'no-store' });
});
