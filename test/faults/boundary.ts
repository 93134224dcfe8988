// Killed at the n-th write to the origin's own files, for n = 1, 2, 3 and so on, until the thing is saved before the n-th write
// comes. Then opened, worked with, closed and opened again: a torn log shows itself only at the second start (trust.md F1).

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { copyOf, times } from './ground.ts';
import type { Tally } from './ledger.ts';
import type { Lives } from './life.ts';
import { sum } from './table.ts';
import { holdersOf, type Kept, trace } from './trace.ts';

/** Longer than any single save takes under a tracer on a busy machine. */
const PATIENCE_MS = 60_000;

export interface Cut {
  readonly kept: Kept;
  /** Which write of it: 1 for the first. */
  readonly n: number;
}

/**
 * The tablet is held before something. Answers whether it died; false where it was saved before the n-th write. Afterwards it
 * was opened, worked with, killed while it was still, and opened once more: it is held again.
 */
export async function killAtWrite(lives: Lives, { kept, n }: Cut): Promise<boolean> {
  const when = `killed at write ${n} to the ${kept}`;
  const holders = holdersOf(lives.group, lives.tablet.profile, kept);
  if (holders.length === 0) throw new Error(`${lives.tablet.engine}: nobody holds the ${kept}`);
  const tracer = await trace(holders, { killAt: n });
  const before = lives.ledger.tally.acknowledged;
  try {
    lives.go(() => true);
    const end = Date.now() + PATIENCE_MS;
    while (!tracer.killed() && lives.ledger.tally.acknowledged === before) {
      if (Date.now() > end) throw new Error(`${when}: neither died nor saved`);
      await setTimeout(5);
    }
  } finally {
    await lives.kill();
    await tracer.end();
  }
  const hasSaved = lives.ledger.tally.acknowledged > before;
  await lives.open(`${when}, opened`);
  await lives.saves(2);
  lives.go(() => true);
  await lives.held();
  await lives.kill();
  await lives.open(`${when}, opened twice`, () => true);
  await lives.held();
  return !hasSaved;
}

/** No thing has more writes than this, unless the tracer sees something else: WebKitGTK takes 198 for five turns taken up. */
const MOST_WRITES = 400;
/** TIMES=... for the first few of each alone; FIRST=... goes on where a run was ended. */
const LAST = times(Infinity, Infinity);
const FIRST = Number(process.env.FIRST ?? 1);

/** From the same moment each time: before this thing. Answers at how many writes it died. */
export async function killAtEveryWrite(
  lives: Lives,
  base: string,
  label: string,
  cuts: readonly Cut[] | Kept,
): Promise<Tally> {
  const tallies: Tally[] = [];
  const begin = typeof cuts === 'string' ? FIRST - 1 : 0;
  for (let at = begin; at < begin + LAST; at += 1) {
    if (at === MOST_WRITES) throw new Error(`${label} is still not saved at write ${at}`);
    const cut = typeof cuts === 'string' ? { kept: cuts, n: at + 1 } : cuts[at];
    if (!cut) break;
    await copyOf(base, lives.tablet.profile);
    lives.newLedger();
    await lives.open(`before ${label}`, () => true);
    const here = await lives.held();
    if (here.label !== label) throw new Error(`at ${here.label} and not at ${label}`);
    const hasDied = await killAtWrite(lives, cut);
    await lives.kill();
    tallies.push(lives.ledger.tally);
    if (typeof cuts === 'string' && !hasDied) break;
  }
  return sum(tallies);
}

/** Lives through the script once, and keeps the folder as it lies before each of these things. */
export async function basesOf(lives: Lives, folder: string, labels: readonly string[]): Promise<Map<string, string>> {
  const bases = new Map<string, string>();
  for (const label of labels) {
    await lives.open(`before ${label}`, (next) => next.label === label);
    await lives.held();
    await lives.kill();
    const base = join(folder, String(bases.size));
    await copyOf(lives.tablet.profile, base);
    bases.set(label, base);
  }
  return bases;
}
