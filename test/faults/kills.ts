// The kill loop: the page runs its workshop, dies at a random moment, is opened again, and is asked what it still knows.

import { setTimeout } from 'node:timers/promises';
import type { Tablet } from './browsers.ts';
import type { FaultHall } from './hall.ts';
import { Ledger } from './ledger.ts';
import type { Found } from './says.ts';

/** Long enough for a browser to start on a busy machine. */
const PATIENCE_MS = 45_000;

export interface Kills {
  readonly kills: number;
  /** How many things are done between two kills, on the average. */
  readonly deeds: number;
  /** From 0 up to 1. */
  readonly chance: () => number;
}

export async function killAtRandom(tablet: Tablet, hall: FaultHall, how: Kills): Promise<Ledger> {
  const { kills, deeds, chance } = how;
  const ledger = new Ledger();
  for (let n = 0; n <= kills; n += 1) {
    await openAgain(tablet, hall, ledger, n === 0 ? 'at first' : `after kill ${n}`);
    const begun = Date.now();
    const saved = Math.floor(chance() * 2 * deeds);
    await until(() => ledger.tally.acknowledged, ledger.tally.acknowledged + saved);
    // Somewhere in what was begun then: as long as one thing takes on this machine just now.
    await setTimeout(chance() * Math.min(500, (1.2 * (Date.now() - begun)) / Math.max(1, saved) + 20));
    hall.deaf();
    await tablet.kill();
  }
  return ledger;
}

async function until(now: () => number, wanted: number): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (now() < wanted) {
    if (Date.now() > end) throw new Error(`only ${now()} of ${wanted} were saved`);
    await setTimeout(2);
  }
}

/** Until the page has said what it found; from then on it works. Throws what the page fell over. */
export async function openAgain(tablet: Tablet, hall: FaultHall, ledger: Ledger, when: string): Promise<Found> {
  return new Promise<Found>((resolve, reject) => {
    const late = new AbortController();
    void setTimeout(PATIENCE_MS, undefined, { signal: late.signal }).then(
      () => reject(new Error(`${tablet.engine} said nothing, ${when}`)),
      () => undefined,
    );
    hall.hear = (word) => {
      if (word.what === 'found') {
        late.abort();
        ledger.found(word.said, when);
        resolve(word.said);
      } else if (word.what === 'saved') ledger.saved(word.said);
      else if (word.what === 'fell') {
        late.abort();
        ledger.faults.push(`${when}: ${word.said.fault}`);
        reject(new Error(`${when}: ${word.said.fault}`));
      } else ledger.faults.push(`${when}, in ${word.said.at.label}: refused, ${word.said.why}`);
    };
    tablet.start(hall.url).catch(reject);
  });
}

/** The same numbers from the same seed. */
export function chanceFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(a ^ (a >>> 15), a | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
