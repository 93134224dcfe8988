// Object storage, Azure and plain servers: each lets in whom it should, and what hinders a file is told apart.

import { request } from 'node:http';
import { afterEach, expect, describe, test } from 'vitest';
import { deliver, tryOut } from '../../../src/exchange/deliver.ts';
import { sha256 } from '../../../src/exchange/hash.ts';
import { openTarget } from '../../../src/exchange/targets/open-target.ts';
import { placeOf, type TargetSettings } from '../../../src/exchange/targets/settings.ts';
import { KEY, SECRET, SIGNATURE, storeServer, TOKEN } from '../../servers/store-server.mjs';
import { likeABundle } from '../../support/memory-outbox.ts';
import { PretendTime } from '../../support/pretend.ts';

type Server = Awaited<ReturnType<typeof storeServer>>;
type Dialect = 's3' | 'azure' | 'put';

let server: Server;
afterEach(() => server.stop());

const file = likeABundle(40_000);

function settingsOf(dialect: Dialect, change: Partial<Record<string, string>> = {}): TargetSettings {
  const { url } = server;
  const known = {
    s3: {
      kind: 's3',
      address: `${url}/`,
      bucket: 'sessions',
      region: '',
      prefix: 'north/hall',
      key: KEY,
      secret: SECRET,
      style: 'path',
    },
    azure: { kind: 'azure', address: `${url}/sessions/?${SIGNATURE}` },
    put: { kind: 'put', address: `${url}/sessions/`, token: TOKEN },
  } satisfies Record<Dialect, TargetSettings>;
  return { ...known[dialect], ...change };
}

function now(through: PretendTime['fetch'] = fetch): PretendTime {
  const time = new PretendTime();
  time.fetch = through;
  return time;
}

/** Browsers know every name under localhost, Node does not. */
const byHost: PretendTime['fetch'] = (address, { method = 'GET', headers, body }) => {
  const { host, port, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const options = { port, method, path: pathname, headers: { ...(headers as Record<string, string>), host } };
    const asked = request({ host: '127.0.0.1', ...options }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 0 })));
    });
    asked.on('error', reject);
    asked.end(body);
  });
};

async function send(to: TargetSettings, content = file, through: PretendTime['fetch'] = fetch) {
  const hash = await sha256(content);
  return deliver(openTarget(to, now(through)), { name: `tablet/${hash}.commonground`, file: content, hash });
}

const clock = () => 1_800_000_000_000;
const puts = () => server.requests.filter(({ method, status }) => method === 'PUT' && status < 300).length;

describe.each(['s3', 'azure', 'put'] as const)('%s', (dialect) => {
  test('a file is put under a folder of the tablet, read back and believed; again, it is not sent twice', async () => {
    server = await storeServer({ dialect, clock });
    const to = settingsOf(dialect);
    expect(await send(to)).toEqual({ is: 'arrived' });
    expect(await send(to)).toEqual({ is: 'arrived' });
    expect(puts()).toBe(1);
    const name = new URL(`${placeOf(to)}tablet/${await sha256(file)}.commonground`).pathname;
    expect([...server.files].map(([path, kept]) => [path, kept.equals(file)])).toEqual([[name, true]]);
    expect(placeOf(to)).not.toMatch(/sig|let-me-in|heron/);
  });

  test('a wrong secret, a folder that is not there, a file too large: each has its own reason', async () => {
    server = await storeServer({ dialect, clock, most: 30_000 });
    const wrong = {
      s3: { secret: 'grey/heron+43' },
      azure: { address: `${server.url}/sessions/?sig=other` },
      put: { token: 'x' },
    };
    expect(await send(settingsOf(dialect, wrong[dialect]))).toMatchObject({ why: 'refused' });
    const elsewhere = {
      s3: { bucket: 'nowhere' },
      azure: { address: `${server.url}/nowhere/?${SIGNATURE}` },
      put: { address: `${server.url}/nowhere/` },
    };
    expect(await send(settingsOf(dialect, elsewhere[dialect]))).toMatchObject({ why: 'wrong-place' });
    expect(await send(settingsOf(dialect))).toMatchObject({ why: 'full' });
    expect(server.files.size).toBe(0);
  });

  test('what somebody else put under our name is theirs', async () => {
    server = await storeServer({ dialect, clock });
    const to = settingsOf(dialect);
    await send(to);
    for (const path of server.files.keys()) server.files.set(path, Buffer.from('somebody else was here'));
    expect(await send(to)).toMatchObject({ why: 'changed' });
    expect(puts()).toBe(1);
  });

  test('trying it out writes a file that says what it is, and nothing else', async () => {
    server = await storeServer({ dialect, clock });
    expect(await tryOut(openTarget(settingsOf(dialect), now()), 'tablet', clock())).toEqual({ is: 'arrived' });
    const [[path, kept] = ['', Buffer.alloc(0)]] = [...server.files];
    expect(path).toMatch(/tablet\/common-ground-test\.txt$/);
    expect(kept.toString()).toMatch(/^Common Ground tried .*This one may be deleted\.\n$/);
  });
});

test('s3: a bucket in the name of the server is signed for that name, and nothing else is in the path', async () => {
  server = await storeServer({ dialect: 's3', clock });
  const to = settingsOf('s3', { style: 'host' });
  expect(placeOf(to)).toBe(`http://sessions.localhost:${server.port}/north/hall/`);
  expect(await send(to, file, byHost)).toEqual({ is: 'arrived' });
  expect([...server.files.keys()][0]).toMatch(/^\/north\/hall\/tablet\/[0-9a-f]{64}\.commonground$/);
});

test('s3: a clock that is an hour wrong is said to be just that', async () => {
  server = await storeServer({ dialect: 's3', clock: () => clock() + 3_600_000 });
  expect(await send(settingsOf('s3'))).toMatchObject({ why: 'wrong-clock' });
});

test('s3: a store that knows no conditions is sent the file without one, after it was looked for', async () => {
  server = await storeServer({ dialect: 's3', clock, knowsConditions: false });
  expect(await send(settingsOf('s3'))).toEqual({ is: 'arrived' });
  expect(await send(settingsOf('s3'))).toEqual({ is: 'arrived' });
  expect(puts()).toBe(1);
});

test('s3: with a key that may list, what is missing is a 404, and goes the same way', async () => {
  server = await storeServer({ dialect: 's3', clock, listing: true });
  expect(await send(settingsOf('s3'))).toEqual({ is: 'arrived' });
});

describe('a server whose answers nobody may read', () => {
  /** As a browser has it: without the rule the question fails, and only one that wants no answer goes through. */
  const browser = (went: boolean) => {
    const time = new PretendTime();
    time.went = went;
    time.fetch = async (_, { mode }) => {
      if (mode !== 'no-cors') throw new TypeError('Failed to fetch');
      return new Response(null);
    };
    return time;
  };

  test.each([
    ['closed', false],
    ['hidden', true],
  ] as const)('trying it out says "%s"', async (why, went) => {
    server = await storeServer({ dialect: 's3', clock });
    expect(await tryOut(openTarget(settingsOf('s3'), browser(went)), 'tablet', clock())).toMatchObject({ why });
  });

  test('a bundle that waits is not put there to find out', async () => {
    server = await storeServer({ dialect: 's3', clock });
    const time = browser(true);
    const name = `tablet/${await sha256(file)}.commonground`;
    expect(await deliver(openTarget(settingsOf('s3'), time), { name, file, hash: await sha256(file) })).toMatchObject({
      why: 'unread',
    });
  });

  test('no network at all is "not there"', async () => {
    server = await storeServer({ dialect: 's3', clock });
    expect(await tryOut(openTarget(settingsOf('s3'), new PretendTime()), 'tablet', clock())).toMatchObject({
      why: 'not-there',
    });
  });
});
