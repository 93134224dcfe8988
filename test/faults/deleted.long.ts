// One of the two stores is gone in the middle of a workshop: the folder of the browser's database, or that of the journal file.
// The tablet is healed from the other one, to the same canonical hash, and goes on with the same person (G6).

import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { isObject } from '../../src/journal/json.ts';
import { ENGINES, IS_LONG, skipWithout, test, times } from './ground.ts';
import type { Found } from './says.ts';
import { told } from './table.ts';
import { isStorage, type Kept, storeOf } from './trace.ts';

const TIMES = times(50, 1);
const PLAN = IS_LONG ? { people: 30, letters: 2 } : { people: 5, letters: 2 };
/** Of the healing. What the vault takes after it is slow on purpose (half a second to one, alone), and the same with nothing to heal. */
const MOST_MS = 2000;

for (const engine of ENGINES) {
  for (const gone of ['database', 'file'] satisfies Kept[]) {
    test(`${engine}, the ${gone} deleted ${TIMES} times: healed from the other store`, async ({ ground }) => {
      skipWithout(engine);
      test.setTimeout(60_000 + TIMES * 30_000);
      const lives = await ground.fresh(engine, { plan: PLAN });
      const times: number[] = [];
      const splits: string[] = [];
      for (let n = 0; n < TIMES; n += 1) {
        let left = n === 0 ? 40 : 7;
        await lives.open(`before ${gone} ${n} is deleted`, () => (left -= 1) <= 0);
        await lives.held();
        await lives.kill();
        const before = await stillFound(lives, `${gone} ${n} before`);
        // There the database carries it alone, and the app says so.
        if (engine === 'WebKit') test.skip(isAlone(before.state), 'WebKitGTK has no file that a worker may write to');
        expect(isAlone(before.state)).toBe(false);
        expect(await forget(lives.tablet.profile, gone), `${engine} has a ${gone}`).toBeGreaterThan(0);
        const after = await stillFound(lives, `${gone} ${n} deleted`);
        expect(hashOf(after)).toBe(hashOf(before));
        expect(after.next).toEqual(before.next);
        times.push(after.took - after.unlocked);
        splits.push(`${splitOf(after)} (${splitOf(before)})`);
      }
      told(`${engine}, ${gone} deleted`, lives.ledger.tally);
      console.log(`${engine}, ${gone}: healed in at most ${Math.round(Math.max(...times))} ms`);
      console.log(`  store open + vault open + workshop read (the same with nothing to heal): ${splits.join(', ')}`);
      expect(lives.ledger.faults).toEqual([]);
      if (IS_LONG) expect(Math.max(...times)).toBeLessThan(MOST_MS);
    });
  }
}

/** Opened and looked at, without anything being done. */
async function stillFound(
  lives: { open(when: string, stop: () => boolean): Promise<Found>; held(): Promise<unknown>; kill(): Promise<void> },
  when: string,
): Promise<Found> {
  const found = await lives.open(when, () => true);
  await lives.held();
  await lives.kill();
  return found;
}

function splitOf({ took, opened, unlocked }: Found): string {
  return [opened, unlocked, took - opened - unlocked].map(Math.round).join(' + ');
}

function isAlone(state: unknown): boolean {
  return isObject(state) && state['files'] === 'database-only';
}

function hashOf({ entries }: Found): string {
  return createHash('sha256')
    .update(
      [...entries]
        .map(([, text]) => text)
        .sort()
        .join('\n'),
    )
    .digest('hex');
}

/** As a browser that cleans up takes a whole folder; answers how many files were in it. */
async function forget(profile: string, gone: Kept): Promise<number> {
  const names = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name));
  const theirs = files.filter((path) => isStorage(path) && storeOf(path) === gone);
  for (const path of theirs) await rm(path, { force: true });
  return theirs.length;
}
