// The passing of the tablet in the built app: what can happen to a tablet in every state of it (trust.md G19), each a cell of
// one table. `npm run test:access -- passing` takes every cell and prints the table; CELLS="a flat battery" chooses some by
// their names. `npm test` takes those of a few states.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/built-app.ts';
import { cell } from './passing/cell.ts';
import { disruptions } from './passing/disruptions.ts';
import { Tablet } from './passing/tablet.ts';
import { type Walk, walks } from './passing/walks.ts';

const isWhole = process.env['ACCESS'] === 'whole';
const asked = new RegExp(process.env['CELLS'] ?? '');

/** In `npm test`: a few states, each with something else. Kills and second windows have specs of their own (test/workshops). */
const CHOICE: Readonly<Record<string, string>> = {
  '“Pass the tablet to ...”': 'reload',
  '“Which one is me?”': 'back',
  'the facilitator': 'five minutes without a hand on it',
  'opened anew, and the facilitator is needed first': 'back',
  'consent: stop': 'another address typed',
  'cards: half a word': 'put away and taken up',
  'a card is held up': 'turned round',
  'how the tablet fits': 'zoomed',
  'at the lock, in a turn': 'forward',
  'cards: the look-over': 'out of the browser’s memory',
  'the next person, who has begun already': 'Escape',
  'everybody has had it': 'a link that opens the app anew',
};

/** Takes the walk to its end; how many cells of each state were passed. */
async function go(tablet: Tablet, walk: Walk): Promise<ReadonlyMap<string, number>> {
  const passed = new Map<string, number>();
  await walk.prepare(tablet);
  for (const { holder, states } of walk.parts) {
    const now = await holder(tablet);
    for (const state of states) {
      tablet.mayShow(now.words);
      await state.enter?.(tablet);
      for (const disruption of disruptions) {
        const name = `${state.name}, ${disruption.name}`;
        if (isWhole ? !asked.test(name) : CHOICE[state.name] !== disruption.name) continue;
        await test.step(name, () => cell(tablet, state, now, disruption));
        passed.set(state.name, (passed.get(state.name) ?? 0) + 1);
        if (process.env['CELLS'] !== undefined) console.log(name);
      }
    }
  }
  await walk.end(tablet);
  return passed;
}

for (const walk of isWhole ? walks : walks.slice(0, 1)) {
  test(`${walk.name}: nobody is shown to anybody else, and no wrong turn starts`, async ({ app: built }) => {
    test.setTimeout(isWhole ? 7_200_000 : 180_000);
    const profile = await mkdtemp(join(tmpdir(), 'common-ground-passing-'));
    const tablet = await Tablet.start(profile, built.url);
    try {
      const passed = await go(tablet, walk);
      const all = [...passed.values()].reduce((sum, n) => sum + n, 0);
      const lines = [...passed].map(([state, n]) => `${String(n).padStart(4)} passed  ${state}`);
      if (isWhole) console.log([...lines, `${String(all).padStart(4)} passed  in all of ${walk.name}`].join('\n'));
      else expect(all).toBe(Object.keys(CHOICE).length);
    } finally {
      await tablet.end();
      await rm(profile, { recursive: true, force: true });
    }
  });
}
