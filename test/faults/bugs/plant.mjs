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

const width = Math.max(...chosen.map(({ name }) => name.length));
/** @type {Map<string, boolean>} */
const green = new Map();
let caught = 0;
try {
  for (const bug of chosen) {
    const outcome = (await isGreen(bug.test)) ? await plant(bug) : 'RED BEFORE';
    if (outcome === 'caught') caught += 1;
    console.log(`${bug.law.padEnd(8)} ${bug.name.padEnd(width)}  ${outcome.padEnd(11)}  ${bug.test}`);
  }
} finally {
  rmSync(tree, { recursive: true, force: true });
}
console.log(`${caught} of ${chosen.length} planted bugs caught`);
process.exitCode = caught === chosen.length ? 0 : 1;

/** A test that fails without any bug catches nothing. */
async function isGreen(test) {
  const known = green.get(test) ?? (await vitest(test)) === 0;
  green.set(test, known);
  return known;
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
