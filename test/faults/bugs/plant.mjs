// `npm run test:bugs`: plants one bug after the other in a copy of the tree, runs the test that must catch it, prints a table.
// With words behind it, only the bugs whose name, law or file has one of them.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bugs } from './list.mjs';

const wanted = process.argv.slice(2);
const chosen = bugs.filter(
  ({ law, name, file }) => wanted.length === 0 || wanted.some((word) => `${law} ${name} ${file}`.includes(word)),
);

const NOT_COPIED = new Set(['node_modules', '.git', '.cache', 'dist', 'test-results']);
const tree = mkdtempSync(join(tmpdir(), 'common-ground-bugs-'));
for (const name of readdirSync('.')) if (!NOT_COPIED.has(name)) cpSync(name, join(tree, name), { recursive: true });
symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');

/** @type {{ bug: import('./list.mjs').Bug, outcome: 'caught' | 'NOT CAUGHT' | 'NOT PLANTED' | 'RED BEFORE' }[]} */
const rows = [];
try {
  const red = await redTests(new Set(chosen.map(({ test }) => test)));
  for (const bug of chosen) rows.push({ bug, outcome: red.has(bug.test) ? 'RED BEFORE' : await plant(bug) });
} finally {
  rmSync(tree, { recursive: true, force: true });
}
const width = Math.max(...rows.map(({ bug }) => bug.name.length));
for (const { bug, outcome } of rows)
  console.log(`${bug.law.padEnd(8)} ${bug.name.padEnd(width)}  ${outcome.padEnd(11)}  ${bug.test}`);
const caught = rows.filter(({ outcome }) => outcome === 'caught').length;
console.log(`${caught} of ${rows.length} planted bugs caught`);
process.exitCode = caught === rows.length ? 0 : 1;

/** A test that fails without any bug catches nothing. */
async function redTests(tests) {
  const red = new Set();
  for (const test of tests) if ((await vitest(test)) !== 0) red.add(test);
  return red;
}

async function plant({ file, find, put, test }) {
  const path = join(tree, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(find).length !== 2) return 'NOT PLANTED';
  writeFileSync(
    path,
    source.replace(find, () => put),
  );
  try {
    return (await vitest(test)) === 0 ? 'NOT CAUGHT' : 'caught';
  } finally {
    writeFileSync(path, source);
  }
}

function vitest(test) {
  return new Promise((done) => {
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--bail=1',
      '--reporter=dot',
      '--project=pure',
      '--project=screens',
      test,
    ];
    const child = spawn(process.execPath, args, { cwd: tree, stdio: 'ignore' });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}
