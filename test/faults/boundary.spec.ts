// Killed at single writes to the database and to the journal file: between a record's head and its body, between the two
// stores, in the middle of the removal of a session. Nothing that was saved is lost, and nothing is there by half (G2).

import { expect } from '@playwright/test';
import type { EngineName } from './browsers.ts';
import { basesOf, type Cut, killAtEveryWrite } from './boundary.ts';
import { ENGINES, IS_LONG, skipWithout, skipWithoutTracer, test } from './ground.ts';
import type { Tally } from './ledger.ts';
import { sum, told } from './table.ts';
import type { Kept } from './trace.ts';

/** One of each kind of write that the store knows. */
const KINDS = [
  'welcome',
  'check-in/open',
  'check-in/hand',
  'check-in/0/types 1',
  'check-in/0/finishes',
  'check-in/end',
  'check-in/absorb',
  'check-in/reveal',
  'desk/note',
  'desk/undo',
  'desk/take-back',
  'desk/set-aside',
  'ballot-a/0/finishes',
  'ballot-a/reveal',
  'check-out/reveal',
  'remove',
];
const FEW = ['check-in/0/finishes', 'desk/take-back'];
/** KINDS=... in the long set, for a few of them in all their writes. */
const CHOSEN = process.env.KINDS?.split(',') ?? (IS_LONG ? KINDS : FEW);
/** A record's head, its body; what came before the commit, and what came after it. */
const SOME: readonly Cut[] = [
  { kept: 'database', n: 2 },
  { kept: 'database', n: 4 },
  { kept: 'file', n: 1 },
];

const PLAN = { people: 5, letters: 1 };

/** WebKitGTK has no file that a worker may write to: there the database carries it alone, and the app says so. */
const storesOf = (engine: EngineName): readonly Kept[] => (engine === 'WebKit' ? ['database'] : ['database', 'file']);

for (const engine of IS_LONG ? ENGINES : (['Chromium'] as const)) {
  test(`${engine}, killed at its writes to both stores: nothing saved is lost, nothing is there by half`, async ({
    ground,
  }) => {
    skipWithout(engine);
    skipWithoutTracer();
    test.setTimeout(IS_LONG ? 3_600_000 : 600_000);
    const lives = await ground.fresh(engine, { plan: PLAN });
    const tallies: Tally[] = [];
    const bases = await basesOf(lives, await ground.folder(), CHOSEN);
    for (const [label, base] of bases)
      for (const cuts of IS_LONG ? storesOf(engine) : [SOME])
        tallies.push(await killAtEveryWrite(lives, base, label, cuts));
    lives.newLedger();
    const tally = sum(tallies);
    told(`${engine}, killed at writes of ${CHOSEN.length} kinds of acts`, tally);
    expect(lives.faults).toEqual([]);
    expect(tally).toMatchObject({ lost: 0, torn: 0, resumed: tally.rounds });
  });
}
