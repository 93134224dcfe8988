// A line that breaks off at any byte, in the three engines that tablets have: in the end one bundle, the same to the byte (trust.md, G9).

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chromium } from '../engines/chromium.ts';
import { firefox } from '../engines/firefox.ts';
import { openHall } from '../engines/hall.ts';
import { webkit } from '../engines/webkit.ts';
import { badServer, CREATED, hashOf } from './bad-server.mjs';
import { buildSendPage } from './page/build.ts';
import type { ToSend } from './page/send.ts';
import { told } from './table.ts';

const BUCKETS = Number(process.env['BUCKETS'] ?? 64);
const SIZE = 60_000;
const PHASES = [
  ['upload', SIZE - 1],
  ['answer', CREATED.length - 1],
  ['read', SIZE - 1],
] as const;
const TO = { kind: 'webdav', user: 'tablets', password: 'secret' } as const;

for (const engine of [chromium, firefox, webkit]) {
  test(`${engine.name}: cut at ${BUCKETS} bytes in each of three phases, there is exactly one bundle in the end`, async () => {
    test.setTimeout(1_800_000);
    const profile = await mkdtemp(join(tmpdir(), 'common-ground-cuts-'));
    await mkdir(join(profile, 'downloads'));
    const page = join(profile, 'page');
    await buildSendPage(page);
    const office = await badServer();
    const hall = await openHall(page, { under: '/office/', answer: office.answer });
    const hand = await engine.start(profile, hall);
    try {
      await hand.go(hall.url);
      const send = async (seed: number) => {
        const to = { ...TO, address: new URL('/office/', hall.url).href };
        const what: ToSend = { to, tablet: 'tablet', seed, size: SIZE };
        return (await hand.ask((one) => window.sendOnce(one), what)).delivery;
      };
      office.behave('works');
      await send(0);
      let held = 0;
      for (const [cut, most] of PHASES) {
        for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
          const at = Math.round((bucket * most) / (BUCKETS - 1));
          // A store that keeps what had come of an upload is the harder half of them.
          office.behave({ cut, at, leaves: bucket % 2 === 1 });
          office.files.clear();
          const first = await send(bucket);
          const where = `${cut} at ${at}`;
          const [whole] = [...office.files.values()];
          // An answer that lost its last bytes may be an answer; what it said is looked at all the same.
          if (cut !== 'answer') expect(first, where).toMatchObject({ is: 'trouble' });
          if (first.is === 'arrived') expect(whole?.length, where).toBe(SIZE);
          office.behave('works');
          expect(await send(bucket), `after ${where}`).toEqual({ is: 'arrived' });
          const left = [...office.files].map(
            ([path, bytes]) => path === `/office/tablet/${hashOf(bytes)}.commonground`,
          );
          expect(left, `after ${where}`).toEqual([true]);
          held += 1;
        }
      }
      told(
        'G9',
        `${engine.name}, cut at ${BUCKETS} bytes x 3 phases`,
        `${held}/${BUCKETS * PHASES.length} one bundle, whole`,
      );
    } finally {
      await hand.kill();
      await Promise.all([hall.close(), office.stop()]);
      await rm(profile, { recursive: true, force: true });
    }
  });
}
