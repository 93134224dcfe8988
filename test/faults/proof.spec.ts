// The rigs against plain Dexie: if they did not see it lose what it called saved, they would prove nothing about the app.

import { expect } from '@playwright/test';
import { killAtWrite } from './boundary.ts';
import { skipWithoutTracer, test } from './ground.ts';
import { cutPower } from './power-cuts.ts';
import { told } from './table.ts';

test('killed between two writes of its log, plain Dexie in Chromium loses everything it called saved', async ({
  ground,
}) => {
  skipWithoutTracer();
  test.setTimeout(300_000);
  const lives = await ground.fresh('Chromium', { page: 'bare' });
  await lives.open('at first', ({ at }) => at === 10);
  await lives.held();
  const lost: number[] = [];
  for (const n of [1, 2]) {
    const before = lives.ledger.tally.lost;
    expect(await killAtWrite(lives, { kept: 'database', n })).toBe(true);
    lost.push(lives.ledger.tally.lost - before);
  }
  told('Chromium, plain Dexie, killed at writes 1 and 2', lives.ledger.tally);
  // The head of a record and its body are two writes: a death between them is found at the second start, and takes all.
  expect(lost.map((n) => n > 0)).toEqual([false, true]);
});

for (const [query, keeps] of [
  ['', true],
  ['?relaxed', false],
] as const) {
  test(`the battery taken out, plain Dexie ${keeps ? 'with strict commits keeps' : 'as it comes loses'} what it called saved`, async ({
    ground,
  }) => {
    skipWithoutTracer();
    test.setTimeout(300_000);
    const lives = await ground.fresh('Chromium', { page: 'bare', query });
    await cutPower(lives, await ground.folder(), {
      from: ({ at }) => at === 5,
      saves: 20,
      cuts: 1,
      chance: () => 0.99,
    });
    const { tally } = lives.ledger;
    told(`Chromium, plain Dexie${query}, power cut`, tally);
    expect(tally.lost === 0).toBe(keeps);
  });
}
