// Measures, in the browser and with the real database: one more card when the journal is short, and when it is long.

import { writeCard } from '../../src/activities/cards/rules.ts';
import { agree } from '../../src/people/rules.ts';
import { openStore } from '../../src/store/store.ts';
import { median, opening, type Opening, PHRASE, sessionOf, timed } from './opening.ts';

declare global {
  interface Window {
    actCost?: Promise<{
      readonly door: Record<string, number>;
      readonly undo: Record<string, number>;
      readonly put: number;
      readonly opening: Opening;
    }>;
  }
}

const ROUNDS = 60;

function check(verdict: { readonly yes: boolean }): void {
  if (!verdict.yes) throw new Error(`refused: ${JSON.stringify(verdict)}`);
}

async function measure() {
  const store = await openStore('act-cost');
  // Sealed, as everything of real people is.
  await store.vault.setUp(PHRASE);
  const sessions = { 50: await sessionOf(store, 50), 5000: await sessionOf(store, 5000) };
  // Nothing is written down for anybody who was not asked.
  const consent = { taking: true, quoting: true };
  for (const session of Object.values(sessions)) check(await session.act('prepare', agree, { token: 'p0', consent }));
  const door: Record<string, number[]> = { 50: [], 5000: [] };
  const undo: Record<string, number[]> = { 50: [], 5000: [] };
  const put: number[] = [];
  const wish = { category: 'working', words: 'I like the new bus stop.', token: 'p0', by: 'typed' } as const;
  // Turn and turn about, so that a busy moment of the machine falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [length, session] of Object.entries(sessions)) {
      const ask = () => session.act('collect', writeCard, wish);
      door[length]?.push(await timed(async () => check(await ask())));
    }
    for (const [length, session] of Object.entries(sessions)) {
      undo[length]?.push(await timed(async () => check(await session.undo())));
    }
    put.push(await timed(() => store.keepDraft('none', 'desk:bench', { round })));
  }
  const medians = (times: Record<string, number[]>) =>
    Object.fromEntries(Object.entries(times).map(([length, all]) => [length, median(all)]));
  return { door: medians(door), undo: medians(undo), put: median(put), opening: await opening(store) };
}

window.actCost = measure();
