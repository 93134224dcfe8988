// `npm run test:bugs`: one bug after the other is in the sources on their way into the test that must catch it; prints a table.
// With words behind it, only the bugs whose name, law or file has one of them. The files themselves are never changed.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bugs } from './list.mjs';

const wanted = process.argv.slice(2);
const chosen = bugs.filter(
  ({ law, name, file }) => wanted.length === 0 || wanted.some((word) => `${law} ${name} ${file}`.includes(word)),
);
const width = Math.max(...chosen.map(({ name }) => name.length));
/** @type {Map<string, boolean>} */
const green = new Map();
let caught = 0;
for (const bug of chosen) {
  const outcome = await outcomeOf(bug);
  if (outcome === 'caught') caught += 1;
  console.log(`${bug.law.padEnd(8)} ${bug.name.padEnd(width)}  ${outcome.padEnd(11)}  ${bug.test}`);
}
console.log(`${caught} of ${chosen.length} planted bugs caught`);
process.exitCode = caught === chosen.length ? 0 : 1;

async function outcomeOf(bug) {
  // The source has moved on: then the bug must, too.
  if (readFileSync(bug.file, 'utf8').split(bug.find).length !== 2) return 'NOT PLANTED';
  // A test that fails without any bug catches nothing.
  if (!(await isGreen(bug.test))) return 'RED BEFORE';
  return (await vitest(bug.test, bug)) === 0 ? 'NOT CAUGHT' : 'caught';
}

async function isGreen(test) {
  const known = green.get(test) ?? (await vitest(test, null)) === 0;
  green.set(test, known);
  return known;
}

function vitest(test, bug) {
  const config = join('test', 'faults', 'bugs', 'vitest.config.ts');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', config, '--bail=1', '--reporter=dot', test];
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, BUG: JSON.stringify(bug) } });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}
