// "Saved" is said of what the disk has: there is at least one sync between one "Saved" and the next, in each engine (G8).

import { expect } from '@playwright/test';
import { ENGINES, skipWithout, skipWithoutTracer, test } from './ground.ts';
import { syncsPerSave, traced } from './power-cuts.ts';

const SAVES = 25;
const PLAN = { people: 5, letters: 2 };

for (const engine of ENGINES) {
  test(`${engine} asks the disk before each “Saved”`, async ({ ground }) => {
    skipWithout(engine);
    skipWithoutTracer();
    test.setTimeout(300_000);
    const lives = await ground.fresh(engine, { plan: PLAN });
    const run = await traced(lives, { from: ({ label }) => label === 'collect/hand', saves: SAVES });
    const syncs = syncsPerSave(run);
    console.log(`${engine}: ${syncs.length} times “Saved”, syncs before each: ${syncs.join(' ')}`);
    expect(syncs).toHaveLength(SAVES - 1);
    expect(Math.min(...syncs)).toBeGreaterThan(0);
    expect(lives.ledger.faults).toEqual([]);
  });
}
