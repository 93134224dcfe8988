// The page's own law in the engines that `test/offline/policy.spec.ts` does not drive: whatever people write is text on every
// screen, a script that got in could do nothing, and nothing is asked of anybody else (trust.md F11, G16, G18).

import { expect } from '@playwright/test';
import { firefox } from '../engines/firefox.ts';
import { type OpenHall, openHall } from '../engines/hall.ts';
import type { Hand } from '../engines/hand.ts';
import { Room } from '../engines/room.ts';
import { webkit } from '../engines/webkit.ts';
import {
  countBroken,
  hostileSession,
  PILES,
  PLACES,
  SESSION,
  SILENT,
  somebodyElse,
  tryAsScript,
} from '../support/hostile.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { skipWithout, test as rigs } from './ground.ts';

const test = rigs.extend<{ hall: OpenHall }>({
  // Playwright reads from this pattern what it depends on.
  // oxlint-disable-next-line no-empty-pattern
  hall: async ({}, use) => {
    const hall = await openHall(process.env['BUILT'] ?? 'dist');
    await use(hall);
    await hall.close();
  },
});

for (const engine of [firefox, webkit]) {
  test(`${engine.name}: ${PAYLOADS.length} texts that would be scripts are text on every screen, and nothing is asked of anybody else`, async ({
    ground,
    hall,
  }) => {
    skipWithout(engine.name);
    test.setTimeout(600_000);
    const hand = await engine.start(await ground.folder(), hall);
    try {
      const room = new Room(hand);
      await room.open(hall.url);
      await hand.ask(countBroken, undefined);
      await hand.ask(() => window.performance.setResourceTimingBufferSize(100_000), undefined);
      await room.giveFile({ name: 'hostile.commonground', bytes: Buffer.from(await hostileSession()) });
      await room.sees(PAYLOADS[0] ?? '');
      for (const place of PLACES) await lookAt(hand, place);
      await goTo(hand, `#/session/${SESSION}/report`);
      const text = () => hand.ask(() => document.body.textContent, undefined);
      // One of each shape, to the letter.
      for (const words of PAYLOADS.slice(0, PILES)) await expect.poll(text).toContain(words.trim());
      expect(await hand.ask(() => window.broken, undefined)).toEqual([]);
      const asked = await hand.ask(
        () => window.performance.getEntriesByType('resource').map(({ name }) => name),
        undefined,
      );
      const { origin } = new URL(hall.url);
      expect(asked.length).toBeGreaterThan(10);
      expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url))).toEqual([]);
    } finally {
      await hand.kill();
    }
  });

  test(`${engine.name}: what a script that got in would try is refused by the page itself`, async ({
    ground,
    hall,
  }) => {
    skipWithout(engine.name);
    test.setTimeout(120_000);
    const elsewhere = await somebodyElse();
    const hand = await engine.start(await ground.folder(), hall);
    try {
      await new Room(hand).open(hall.url);
      await hand.ask(countBroken, undefined);
      const got = await hand.ask(tryAsScript, elsewhere.url);
      expect(got.through.filter((name) => !SILENT.includes(name))).toEqual([]);
      expect(got.ran).toBe(0);
      expect(got.broken).toBeGreaterThanOrEqual(8);
      expect(elsewhere.reached()).toBe(0);
    } finally {
      await hand.kill();
      elsewhere.close();
    }
  });
}

/** Everything that can be opened there is opened. */
async function lookAt(hand: Hand, place: string): Promise<void> {
  await goTo(hand, `#/session/${SESSION}/${place}`);
  await hand.ask(() => {
    for (const closed of document.querySelectorAll<HTMLElement>('details:not([open]) > summary')) closed.click();
    return new Promise((resolve) => window.setTimeout(resolve, 300));
  }, undefined);
  expect(await hand.ask(() => window.ran ?? 0, undefined), place).toBe(0);
}

async function goTo(hand: Hand, hash: string): Promise<void> {
  await hand.ask((there) => (window.location.hash = there), hash);
  const headings = () => hand.ask(() => document.querySelectorAll('h1, h2').length, undefined);
  await expect.poll(headings, { timeout: 30_000 }).toBeGreaterThan(0);
}
