// `npm run test:faults`: the rigs in their full size, which takes hours, and a table at the end. Words behind it are given on:
// `npm run test:faults -- kill --grep Firefox` runs one rig in one engine. SEED=... plays a run again, KINDS=... chooses acts,
// TIMES=... changes how often each rig does what it does.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TABLE = join('.cache', 'faults-table.jsonl');
mkdirSync('.cache', { recursive: true });
rmSync(TABLE, { force: true });

const code = await new Promise((done) => {
  const args = ['test', '--config', 'test/faults/long.config.ts', ...process.argv.slice(2)];
  const child = spawn(join('node_modules', '.bin', 'playwright'), args, {
    stdio: 'inherit',
    env: { ...process.env, FAULTS: 'long', FAULTS_TABLE: join(process.cwd(), TABLE) },
    shell: process.platform === 'win32',
  });
  child.on('error', () => done(1));
  child.on('close', (ended) => done(ended ?? 1));
});

/** @type {Record<string, string | number>[]} */
const lines = readLines();
const columns = ['rounds', 'acknowledged', 'lost', 'torn', 'resumed'];
const width = Math.max(4, ...lines.map(({ name }) => String(name).length));
console.log(['rig'.padEnd(width), ...columns].join('  '));
for (const line of lines)
  console.log(
    [String(line.name).padEnd(width), ...columns.map((key) => String(line[key]).padStart(key.length))].join('  '),
  );
process.exitCode = code;

function readLines() {
  try {
    return readFileSync(TABLE, 'utf8')
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}
