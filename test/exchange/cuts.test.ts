// A line that breaks off at any byte, on the way there, in the answer, or on the way back: in the end one bundle, and the same to the byte (trust.md, G9).

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliver } from '../../src/exchange/deliver.ts';
import { sha256 } from '../../src/exchange/hash.ts';
import { openTarget } from '../../src/exchange/targets/open-target.ts';
import { badServer, CREATED } from '../servers/bad-server.mjs';
import { likeABundle } from '../support/memory-outbox.ts';
import { PretendTime } from '../support/pretend.ts';

/** All of them behind `npm run test:servers`. */
const BUCKETS = process.env['LONG'] ? 64 : 8;
const file = likeABundle(60_000);

let server: Awaited<ReturnType<typeof badServer>>;
beforeAll(async () => {
  server = await badServer();
});
afterAll(() => server.stop());
beforeEach(() => server.files.clear());

async function send() {
  const time = new PretendTime();
  time.fetch = fetch;
  const hash = await sha256(file);
  const to = { kind: 'webdav' as const, address: `${server.url}/`, user: 'tablets', password: 'secret' };
  return deliver(openTarget(to, time), { name: `tablet/${hash}.commonground`, file, hash });
}

test.each([
  ['upload', file.length - 1, false],
  ['upload', file.length - 1, true],
  ['answer', CREATED.length - 1, false],
  ['read', file.length - 1, false],
] as const)(
  '%s, up to byte %i, what came stays: %s',
  async (cut, most, leaves) => {
    // The folder is there.
    server.behave('works');
    await send();
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const at = Math.round((bucket * most) / (BUCKETS - 1));
      server.files.clear();
      server.behave({ cut, at, leaves });
      const first = await send();
      // An answer that lost its last bytes may be an answer; what it said is looked at all the same.
      if (cut !== 'answer') expect(first, `cut at ${at}`).toMatchObject({ is: 'trouble' });
      if (first.is === 'arrived') expect([...server.files.values()][0]?.equals(file)).toBe(true);
      server.behave('works');
      expect(await send(), `after ${at}`).toEqual({ is: 'arrived' });
      expect(
        [...server.files.values()].map((kept) => kept.equals(file)),
        `after ${at}`,
      ).toEqual([true]);
    }
  },
  60_000,
);
