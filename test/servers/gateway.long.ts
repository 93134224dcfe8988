// A real Ceph gateway: what a tablet's key may do and what not, the send worker in each engine while one of three stores
// dies, and five hundred tablets at once.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AwsClient } from 'aws4fetch';
import { headersFor } from '../../.build/policy.ts';
import { en as sending } from '../../src/app/sending/words/en.ts';
import { deliver } from '../../src/exchange/deliver.ts';
import { Drain } from '../../src/exchange/drain.ts';
import { Outbox } from '../../src/exchange/outbox.ts';
import { openTarget } from '../../src/exchange/targets/open-target.ts';
import { placeOf, type SettingsOf } from '../../src/exchange/targets/settings.ts';
import { chromium } from '../engines/chromium.ts';
import { firefox } from '../engines/firefox.ts';
import { openHall } from '../engines/hall.ts';
import { webkit } from '../engines/webkit.ts';
import { untilOffline } from '../support/built-app.ts';
import { likeABundle, MemoryOutbox, waitingFile } from '../support/memory-outbox.ts';
import { staticServer } from '../support/server.mjs';
import { app, escape, Facilitator } from '../workshops/facilitator.ts';
import { hashOf } from './bad-server.mjs';
import { ceph } from './ceph.mjs';
import { fromNode } from './from-node.ts';
import { buildSendPage } from './page/build.ts';
import { slowLine } from './slow-line.ts';
import { told } from './table.ts';

type Store = Awaited<ReturnType<typeof ceph>>;
type S3 = SettingsOf<'s3'>;

let store: Store;
// Each has one of its own: in most of them one of its three parts dies.
test.beforeEach(async () => {
  // It may have to be installed first, and takes half a minute to come up.
  test.setTimeout(1_200_000);
  store = await ceph();
});
test.afterEach(() => store?.stop());

function settings(change: Partial<S3> = {}): S3 {
  const { url, key, secret, bucket, prefix } = store;
  return { kind: 's3', address: `${url}/`, bucket, prefix, region: '', key, secret, style: 'path', ...change };
}

/** As the office asks what has come. */
const listed = () => openTarget(settings(store.office), fromNode).list();

async function send(to: S3, bytes = likeABundle(3000)) {
  const { name, key, file } = await waitingFile(bytes, 'tablet');
  return deliver(openTarget(to, fromNode), { name, file, hash: key });
}

test('a tablet’s key puts and reads under its folder, and nothing else; a wrong secret and a missing bucket are told apart', async () => {
  const file = likeABundle(100_000);
  expect(await send(settings(), file)).toEqual({ is: 'arrived' });
  expect(await Promise.all(Array.from({ length: 8 }, () => send(settings(), file)))).toEqual(
    Array(8).fill({ is: 'arrived' }),
  );
  const lies = `${store.prefix}/tablet/${hashOf(file)}.commonground`;
  expect([...(await store.list()).keys()]).toEqual([lies]);
  expect((await store.read(lies)).equals(file)).toBe(true);
  expect(await listed()).toEqual({ is: 'listed', names: [`tablet/${hashOf(file)}.commonground`] });
  expect(await openTarget(settings(), fromNode).list()).toMatchObject({ why: 'refused' });

  expect(await send(settings({ secret: 'wrong' }))).toMatchObject({ why: 'refused' });
  expect(await send(settings({ prefix: 'south' }))).toMatchObject({ why: 'refused' });
  expect(await send(settings({ bucket: 'nowhere' }))).toMatchObject({ why: 'wrong-place' });

  const { key: accessKeyId, secret: secretAccessKey } = store;
  const thief = new AwsClient({ accessKeyId, secretAccessKey, service: 's3', region: 'us-east-1' });
  const ask = async (method: string, path: string) =>
    (await thief.fetch(`${store.url}/${store.bucket}${path}`, { method })).status;
  expect(await ask('GET', '?list-type=2')).toBe(403);
  expect(await ask('DELETE', `/${lies}`)).toBe(403);
  expect(await ask('GET', '?policy')).toBe(403);
  expect([...(await store.list()).keys()]).toEqual([lies]);
  told('item 9', 'Ceph RGW: the key', 'PUT, GET, HEAD under its prefix; list, delete, policy, another prefix refused');
});

for (const engine of [chromium, firefox, webkit]) {
  test(`${engine.name}: the send worker, with the bucket in the path and in the name of the server, while one of three stores is killed`, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'common-ground-gateway-'));
    await mkdir(join(profile, 'downloads'));
    await buildSendPage(join(profile, 'page'));
    const hall = await openHall(join(profile, 'page'));
    const hand = await engine.start(profile, hall);
    const size = 12_000_000;
    const line = await slowLine(store.port, size / 4);
    try {
      await hand.go(hall.url);
      for (const [seed, style] of (['path', 'host'] as const).entries()) {
        const to = settings({ style, address: `http://localhost:${line.port}/` });
        const what = { to, tablet: `tablet-${style}`, seed, size };
        const before = line.gone();
        const outcome = hand.ask((one) => window.sendOnce(one), what);
        if (style === 'path') {
          await expect.poll(() => line.gone() - before, { intervals: [50] }).toBeGreaterThan(size / 2);
          expect(store.killOne()).toBe(true);
          expect(line.gone() - before, 'it was killed on the way there').toBeLessThan(size);
        }
        const { delivery, told: times } = await outcome;
        expect(delivery, style).toEqual({ is: 'arrived' });
        expect(times, 'progress').toBeGreaterThan(0);
        await expect.poll(() => store.standing(), { timeout: 60_000 }).toBe(2);
      }
      const all = [...(await store.list())];
      expect(all.map(([, bytes]) => bytes)).toEqual([size, size]);
      for (const [path] of all) expect(path).toContain(hashOf(await store.read(path)));
      told(
        'item 9',
        `Ceph RGW: 12 MB by the send worker in ${engine.name}, path and host style`,
        'one of three OSDs killed when half of it had gone; both whole',
      );
    } finally {
      await hand.kill();
      await Promise.all([hall.close(), line.close()]);
      await rm(profile, { recursive: true, force: true });
    }
  });
}

/** One tablet: its outbox, its drain, its folder. */
class Tablet {
  readonly rows = new MemoryOutbox();
  readonly took: number[] = [];
  tries = 0;
  readonly #name: string;
  readonly #outbox = new Outbox(this.rows);

  constructor(name: string) {
    this.#name = name;
  }

  async fill(files: number): Promise<void> {
    for (let n = 0; n < files; n += 1) await this.rows.wait(likeABundle(1500 + ((n * 397) % 6000)), this.#name, n);
  }

  /** Resolves when all of it was read back. */
  sendAll(to: S3): Promise<void> {
    const target = openTarget(to, fromNode);
    return new Promise((resolve, reject) => {
      const way = {
        address: placeOf(to),
        deliver: async (parcel: Parameters<typeof deliver>[1]) => {
          this.tries += 1;
          const begun = performance.now();
          const outcome = await deliver(target, parcel);
          if (outcome.is === 'arrived') this.took.push(performance.now() - begun);
          return outcome;
        },
      };
      const changed = async () => {
        if ((await this.#outbox.waiting()).length === 0) resolve();
      };
      const around = {
        ...fromNode,
        chance: Math.random,
        alone: async (task: () => Promise<void>) => {
          await task();
          return 'done' as const;
        },
      };
      const watch = { changed, underWay: () => undefined };
      new Drain(this.#outbox, () => Promise.resolve(way), around, watch).kick().catch(reject);
    });
  }
}

const TABLETS = Number(process.env['TABLETS'] ?? 500);
const BUNDLES = 20;

test(`${TABLETS} tablets with ${BUNDLES} bundles each, all at once, one of three stores killed half-way: none lost, none twice`, async () => {
  const tablets = Array.from({ length: TABLETS }, (_, n) => new Tablet(`tablet-${n}`));
  for (const tablet of tablets) await tablet.fill(BUNDLES);
  const names = tablets.flatMap(({ rows }) => [...rows.rows.values()] as unknown as { name: string; size: number }[]);
  const bytes = names.reduce((sum, { size }) => sum + size, 0);

  const begun = performance.now();
  let killedAt = 0;
  const half = setInterval(() => {
    const home = tablets.reduce((sum, { took }) => sum + took.length, 0);
    if (home < names.length / 2) return;
    clearInterval(half);
    if (store.killOne()) killedAt = home;
  }, 100);
  await Promise.all(tablets.map((tablet) => tablet.sendAll(settings())));
  clearInterval(half);
  const seconds = (performance.now() - begun) / 1000;
  expect(killedAt).toBeGreaterThan(0);
  expect(killedAt, 'it was killed on the way').toBeLessThan(names.length);
  await expect.poll(() => store.standing(), { timeout: 60_000 }).toBe(2);

  const lies = await store.list();
  expect([...lies.keys()].sort()).toEqual(names.map(({ name }) => `${store.prefix}/${name}`).sort());
  // Page after page, as the office's screen does it.
  const home = await listed();
  expect(home.is === 'listed' && home.names.toSorted()).toEqual(names.map(({ name }) => name).sort());
  const hashes = new Set<string>();
  const keys = [...lies.keys()];
  const look = async () => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      const hash = hashOf(await store.read(key));
      expect(key).toContain(`/${hash}.commonground`);
      hashes.add(hash);
    }
  };
  await Promise.all(Array.from({ length: 16 }, look));
  expect(hashes.size).toBe(names.length);

  const took = tablets.flatMap((tablet) => tablet.took).sort((a, b) => a - b);
  const at = (part: number) => Math.round(took[Math.floor(part * (took.length - 1))] ?? 0);
  const tries = tablets.reduce((sum, one) => sum + one.tries, 0);
  told(
    'item 9',
    `Ceph RGW: ${TABLETS} tablets x ${BUNDLES} bundles at once, one of three OSDs killed after ${killedAt}`,
    `${lies.size} there, ${hashes.size} different, 0 lost, 0 twice; ${tries - names.length} tries more than bundles; ` +
      `${seconds.toFixed(0)} s, ${(names.length / seconds).toFixed(0)} bundles/s (each looked for, put, read back), ` +
      `${(bytes / seconds / 1e6).toFixed(2)} MB/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
});

test('the built app: what is typed into the settings works, and a session goes home', async ({ page }) => {
  const built = process.env['BUILT'] ?? 'dist';
  const file = await readFile(join(built, '_headers'), 'utf8');
  const served = await staticServer(built, { headers: (path: string) => headersFor(file, path) }).start();
  try {
    const room = new Facilitator(page);
    await page.goto(served.url);
    await untilOffline(page, 'ready');
    await room.press(app.settings);
    await room.press(sending['office.make-vault']);
    await room.writeTheWordsDown();
    await room.tap(page.getByRole('radio', { name: new RegExp(`^${escape(sending['kind.s3'])}`) }));
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
    await fill(sending['field.s3.address'], store.url);
    await fill(sending['field.bucket'], store.bucket);
    await fill(sending['field.key'], store.key);
    await fill(sending['field.prefix'], store.prefix);
    // A refusal of Ceph's has no rule for apps with it: nobody may read it.
    await fill(sending['field.secret'], 'wrong');
    await room.press(sending['office.try']);
    await expect(page.getByText(sending['why.hidden'])).toBeVisible({ timeout: 60_000 });
    await fill(sending['field.secret'], store.secret);
    await room.press(sending['office.try']);
    await expect(page.getByText(sending['office.works'])).toBeVisible({ timeout: 60_000 });
    await room.press(app['to-list']);
    await room.prepare('What would help?', 3);
    await room.goTo(app.end);
    await room.press(sending['home.send']);
    await expect(page.getByText(sending.sent)).toBeVisible({ timeout: 60_000 });
    const bundles = [...(await store.list()).keys()].filter((key) => key.endsWith('.commonground'));
    expect(bundles).toHaveLength(1);
    expect(bundles[0]).toContain(hashOf(await store.read(bundles[0] ?? '')));
    told(
      'item 9',
      'Ceph RGW: the built app',
      'a wrong secret is said to be one; a session is read back whole and said to be sent',
    );
  } finally {
    await served.stop();
  }
});
