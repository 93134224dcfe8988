// The table of a run: one line for each rig and engine.

import { appendFileSync } from 'node:fs';
import { nothing, type Tally } from './ledger.ts';

const HEAD = ['rounds', 'acknowledged', 'lost', 'torn', 'resumed', 'ahead'] as const;

/** Prints a line, and keeps it for the table at the end where there is one (`test/faults/long.mjs`). */
export function told(name: string, tally: Tally): void {
  const line = { name, ...tally };
  console.log(`${name}: ${HEAD.map((key) => `${key} ${tally[key]}`).join(', ')}`);
  if (process.env.FAULTS_TABLE) appendFileSync(process.env.FAULTS_TABLE, `${JSON.stringify(line)}\n`);
}

export function sum(tallies: readonly Tally[]): Tally {
  const total = nothing();
  for (const tally of tallies) for (const key of HEAD) total[key] += tally[key];
  return total;
}
