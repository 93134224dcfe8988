// Nothing that people said can be read from the disk: not after a whole workshop, not after it was taken off the tablet; as it
// is, in two bytes a letter, in base64, nor inside of what the databases have packed (G22). A practice, whose made-up people
// need no passphrase, is there to be found: that shows that the search finds what is there.

import { expect } from '@playwright/test';
import { scan } from './disk/scan.ts';
import { ENGINES, IS_LONG, skipWithout, test } from './ground.ts';
import { canaries, PASSPHRASE, type Plan } from './says.ts';

const PLAN: Plan = IS_LONG ? { people: 12, letters: 34 } : { people: 3, letters: 2 };
/** A whole workshop on a busy machine. */
const WHOLE_MS = 400_000;
const SMALL: Plan = { people: 5, letters: 2 };

for (const engine of IS_LONG ? ENGINES : (['Chromium'] as const)) {
  test(`${engine}: the words of a practice are found on the disk`, async ({ ground }) => {
    skipWithout(engine);
    test.setTimeout(300_000);
    const lives = await ground.fresh(engine, { plan: SMALL });
    await lives.open('for a practice', ({ label }) => label === 'remove');
    await lives.held();
    await lives.kill();
    const found = new Set((await scan(lives.tablet.profile, canaries(SMALL))).map(({ word }) => word));
    console.log(`${engine}: ${found.size} of ${canaries(SMALL).length} words of a practice found`);
    // What was written over and over may be gone, what was said may not.
    expect(found.size).toBeGreaterThan(canaries(SMALL).length / 2);
  });

  test(`${engine}: no word of a real workshop is found on the disk`, async ({ ground }) => {
    skipWithout(engine);
    test.setTimeout(900_000);
    const plan = { ...PLAN, sealed: true };
    const words = [...canaries(plan), PASSPHRASE];
    if (IS_LONG) expect(words.length).toBeGreaterThan(500);
    const lives = await ground.fresh(engine, { plan });
    await lives.open('for a whole workshop', ({ label }) => label === 'remove');
    await lives.held(WHOLE_MS);
    const during = await scan(lives.tablet.profile, words);
    await lives.kill();
    const after = await scan(lives.tablet.profile, words);
    await lives.open('to be removed', ({ label }) => label === 'create');
    await lives.held();
    await lives.kill();
    const removed = await scan(lives.tablet.profile, words);
    const found = [...during, ...after, ...removed];
    console.log(`${engine}: ${found.length} finds of ${words.length} words in a real workshop`);
    expect(found.slice(0, 10)).toEqual([]);
  });
}
