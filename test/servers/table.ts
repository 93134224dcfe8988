// The table of a long run: one line for each proof.

import { appendFileSync } from 'node:fs';

/** Prints a line, and keeps it for the table at the end where there is one (`test/servers/long.mjs`). */
export function told(goal: string, what: string, figures: string): void {
  console.log(`${goal} ${what}: ${figures}`);
  if (process.env['SERVERS_TABLE'])
    appendFileSync(process.env['SERVERS_TABLE'], `${JSON.stringify({ goal, what, figures })}\n`);
}
