// One traced run, and the battery taken out at as many moments of it as are asked for.

import { copyOf } from './ground.ts';
import type { Tally } from './ledger.ts';
import { Ledger } from './ledger.ts';
import type { Lives } from './life.ts';
import { afterCut, lay, originsFiles } from './power.ts';
import type { Found, Place, Saved } from './says.ts';
import { sum } from './table.ts';
import { type Call, holdersOf, isSync, trace } from './trace.ts';

interface How {
  /** Where the traced run begins. */
  readonly from: (next: Place) => boolean;
  /** How many things it saves. */
  readonly saves: number;
  readonly cuts: number;
  readonly chance: () => number;
}

interface Traced {
  readonly found: Found;
  /** Each thing called saved, with the time (seconds) at which the test heard of it. */
  readonly saved: readonly { readonly time: number; readonly said: Saved }[];
  readonly calls: readonly Call[];
  readonly first: ReadonlyMap<string, Buffer>;
}

/** Works under the tracer from a still moment on; dead afterwards. */
export async function traced(lives: Lives, { from, saves }: Pick<How, 'from' | 'saves'>): Promise<Traced> {
  await lives.open('before the run', from);
  await lives.held();
  await lives.kill();
  const found = await lives.open('for the run', () => true);
  await lives.held();
  const tracer = await trace(holdersOf(lives.group, lives.tablet.profile), { bytes: true });
  // While it is still: what an engine does to its files when it opens them is not in the trace.
  const first = await originsFiles(lives.tablet.profile);
  const saved: { time: number; said: Saved }[] = [];
  lives.onSaved = (said) => saved.push({ time: Date.now() / 1000, said });
  let left = saves;
  try {
    lives.go(() => (left -= 1) <= 0);
    await lives.held();
    return { found, saved, calls: await tracer.calls(), first };
  } finally {
    lives.onSaved = null;
    await lives.kill();
    await tracer.end();
  }
}

/** The sums of all cuts are in the ledger afterwards. */
export async function cutPower(lives: Lives, folder: string, how: How): Promise<Tally> {
  const { found, saved, calls, first } = await traced(lives, how);
  const { profile } = lives.tablet;
  const still = `${folder}/still`;
  await copyOf(profile, still);
  const [from, to] = [saved[0]?.time ?? 0, saved.at(-1)?.time ?? 0];
  const tallies: Tally[] = [];
  for (let n = 0; n < how.cuts; n += 1) {
    const time = from + (to - from) * how.chance();
    const ledger = new Ledger();
    ledger.found(found, 'at first');
    for (const one of saved) if (one.time <= time) ledger.saved(one.said);
    await copyOf(still, profile);
    await lay(afterCut(first, calls, profile, time), profile);
    lives.newLedger(ledger);
    try {
      await lives.open(`power cut ${n}, ${Math.round((time - from) * 1000)} ms in`);
      await lives.saves(1);
    } catch (fault) {
      // One cut that cannot be gone on from must not hide what comes of the others.
      ledger.faults.push(String(fault));
    }
    await lives.kill();
    tallies.push(ledger.tally);
  }
  const total = sum(tallies);
  Object.assign(lives.ledger.tally, total);
  return total;
}

/** How many syncs of the origin's files there were between one "Saved" and the next, for each. */
export function syncsPerSave({ saved, calls }: Traced): number[] {
  const syncs = calls.filter(isSync).map(({ time }) => time);
  return saved.slice(1).map(({ time }, n) => syncs.filter((at) => at > (saved[n]?.time ?? 0) && at <= time).length);
}
