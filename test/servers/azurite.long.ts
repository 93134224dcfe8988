// The real Azurite: a signature that may read, create and write is enough, from Node and from the send worker in a browser.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { deliver, tryOut } from '../../src/exchange/deliver.ts';
import { openTarget } from '../../src/exchange/targets/open-target.ts';
import { chromium } from '../engines/chromium.ts';
import { firefox } from '../engines/firefox.ts';
import { openHall } from '../engines/hall.ts';
import { webkit } from '../engines/webkit.ts';
import { likeABundle, waitingFile } from '../support/memory-outbox.ts';
import { azurite, VERSION } from './azurite.mjs';
import { hashOf } from './bad-server.mjs';
import { fromNode } from './from-node.ts';
import { buildSendPage } from './page/build.ts';
import { told } from './table.ts';

let store: Awaited<ReturnType<typeof azurite>>;
test.beforeAll(async () => {
  // It may have to be installed first.
  test.setTimeout(600_000);
  store = await azurite();
});
test.afterAll(() => store?.stop());

async function send(address: string, bytes = likeABundle(50_000)) {
  const { name, key, file } = await waitingFile(bytes, 'tablet');
  return deliver(openTarget({ kind: 'azure', address }, fromNode), { name, file, hash: key });
}

test('a bundle is put by a signed address, read back and believed; again and eight times at once it is one; each refusal has its reason', async () => {
  const file = likeABundle(50_000);
  expect(await send(store.address(), file)).toEqual({ is: 'arrived' });
  expect(await Promise.all(Array.from({ length: 8 }, () => send(store.address(), file)))).toEqual(
    Array(8).fill({ is: 'arrived' }),
  );
  const lies = `tablet/${hashOf(file)}.commonground`;
  expect([...(await store.list()).keys()]).toEqual([lies]);
  expect((await store.read(lies)).equals(Buffer.from(file))).toBe(true);
  expect(await tryOut(openTarget({ kind: 'azure', address: store.address() }, fromNode), 'tablet', Date.now())).toEqual(
    { is: 'arrived' },
  );
  // The office's signature may list and read, and nothing else.
  expect(await openTarget({ kind: 'azure', address: store.address('rl') }, fromNode).list()).toEqual({
    is: 'listed',
    names: [lies],
  });
  expect(await openTarget({ kind: 'azure', address: store.address() }, fromNode).list()).toMatchObject({
    why: 'refused',
  });
  expect(await send(store.address().replace(/sig=[^&]+/, 'sig=AAAA'))).toMatchObject({ why: 'refused' });
  expect(await send(store.address('r'))).toMatchObject({ why: 'refused' });
  expect(await send(store.address().replace('/sessions?', '/nowhere?'))).toMatchObject({ is: 'trouble' });
  told(
    'item 10',
    `Azurite ${VERSION}: by a signed address (read, create, write)`,
    'put, read back, once; the office lists it; wrong and weak signatures refused',
  );
});

for (const engine of [chromium, firefox, webkit]) {
  test(`${engine.name}: the send worker puts it there from another address`, async () => {
    test.setTimeout(240_000);
    const profile = await mkdtemp(join(tmpdir(), 'common-ground-azurite-page-'));
    await mkdir(join(profile, 'downloads'));
    await buildSendPage(join(profile, 'page'));
    const hall = await openHall(join(profile, 'page'));
    const hand = await engine.start(profile, hall);
    try {
      await hand.go(hall.url);
      const tablet = engine.name.toLowerCase();
      const what = { to: { kind: 'azure', address: store.address() } as const, tablet, seed: 7, size: 2_000_000 };
      expect((await hand.ask((one) => window.sendOnce(one), what)).delivery).toEqual({ is: 'arrived' });
      const names = [...(await store.list()).keys()].filter((one) => one.startsWith(`${tablet}/`));
      expect(names).toHaveLength(1);
      const file = await store.read(names[0] ?? '');
      expect(file.length).toBe(what.size);
      expect(names[0]).toBe(`${tablet}/${hashOf(file)}.commonground`);
      told('item 10', `Azurite ${VERSION}: 2 MB by the send worker in ${engine.name}`, 'read back whole');
    } finally {
      await hand.kill();
      await hall.close();
      await rm(profile, { recursive: true, force: true });
    }
  });
}
