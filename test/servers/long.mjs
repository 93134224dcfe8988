// `npm run test:servers`: the long proofs of sending, against the scripted servers and the real ones of this machine, with a
// table at the end. Words behind it choose among those with browsers and large servers: `npm run test:servers -- gateway`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findOrInstallBrowser, installOtherEngines } from '../support/browser.mjs';

const TABLE = resolve('.cache', 'servers-table.jsonl');
mkdirSync('.cache', { recursive: true });
rmSync(TABLE, { force: true });

const CHROMIUM = findOrInstallBrowser();
if (CHROMIUM === undefined) process.exit(1);
installOtherEngines();

const run = (program, ...args) =>
  spawnSync(join('node_modules', '.bin', program), args, {
    stdio: 'inherit',
    // Hostile files are sent by nobody: all ten thousand of them are `npm run test:bundles`.
    env: { ...process.env, LONG: '1', FILES: '80', SERVERS_TABLE: TABLE, CHROMIUM },
    shell: process.platform === 'win32',
  }).status ?? 1;

const chosen = process.argv.slice(2);
const codes = [];
if (chosen.length === 0) codes.push(run('vitest', 'run', '--project', 'pure', 'test/exchange', 'test/servers'));
// What is tried is what is here.
codes.push(run('vite', 'build', '--logLevel', 'warn'));
codes.push(run('playwright', 'test', '--config', 'test/servers/long.config.ts', ...chosen));

for (const { goal, what, figures } of readLines()) console.log(`${goal.padEnd(8)} ${what}\n${' '.repeat(9)}${figures}`);
const held = codes.every((code) => code === 0);
console.log(held ? 'All of it held.' : 'Not all of it held: the reasons stand above the table.');
process.exitCode = held ? 0 : 1;

/** @returns {{ goal: string, what: string, figures: string }[]} */
function readLines() {
  try {
    return readFileSync(TABLE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}
