// The battery is taken out at any moment: what was called saved is on the disk (G3).

import { expect } from '@playwright/test';
import { chanceFrom } from '../support/chance.ts';
import { ENGINES, IS_LONG, skipWithout, skipWithoutTracer, test, times } from './ground.ts';
import { cutPower } from './power-cuts.ts';
import { told } from './table.ts';

const CUTS = times(200, 5);
const PLAN = { people: 5, letters: 2 };

for (const engine of IS_LONG ? ENGINES : (['Chromium'] as const)) {
  test(`${engine}, the battery taken out at ${CUTS} moments: what was called saved is on the disk`, async ({
    ground,
  }) => {
    skipWithout(engine);
    skipWithoutTracer();
    test.setTimeout(300_000 + CUTS * 30_000);
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const lives = await ground.fresh(engine, { plan: PLAN });
    const from = ({ label }: { readonly label: string }) => label === 'check-in/hand';
    const tally = await cutPower(lives, await ground.folder(), {
      from,
      saves: 40,
      cuts: CUTS,
      chance: chanceFrom(seed),
    });
    lives.newLedger();
    told(`${engine}, power cut, seed ${seed}`, tally);
    expect(lives.faults).toEqual([]);
    expect(tally).toMatchObject({ lost: 0, torn: 0, resumed: tally.rounds });
  });
}
