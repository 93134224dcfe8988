// Killed at the n-th write to the origin's own files, for n = 1, 2, 3 and so on, until the thing is saved before the n-th write
// comes. Then opened, worked with, closed and opened again: a torn log shows itself only at the second start (trust.md F1).

import { setTimeout } from 'node:timers/promises';
import type { Lives } from './life.ts';
import type { Place } from './says.ts';
import { trace, untilHeld } from './trace.ts';

/** Longer than any single save takes under a tracer. */
const PATIENCE_MS = 20_000;

/**
 * The tablet is held before something. Answers whether it died; false where it was saved before the n-th write. After a death
 * it was opened, worked with, killed while it was still, and opened once more.
 */
export async function killAtWrite(lives: Lives, n: number, when: string): Promise<boolean> {
  const holders = await untilHeld(lives.group, lives.tablet.profile);
  if (holders.length === 0) throw new Error(`${lives.tablet.engine} ${when}: nobody holds the origin's files`);
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

/** Before the thing of this name. */
export const before = (label: string) => (next: Place) => next.label === label;
