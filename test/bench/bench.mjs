// `npm run bench`: what a first visit costs, and how far the app is from the least that is possible on this machine. Every
// figure is measured in turns with its floor and printed with the ratio and the goal.
//   --passes bytes,cold,offline,board,taps,saved,many,bundle,acts   only these
//   --reps 5                                                        how often each is repeated
//   --dist FOLDER                                                   a build that stands there already
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { findOrInstallBrowser } from '../support/browser.mjs';
import { gather } from './figures.mjs';
import { GOALS } from './goals.mjs';
import { install, openTargets } from './targets.mjs';

const PASSES = ['bytes', 'cold', 'offline', 'board', 'taps', 'saved', 'many', 'bundle', 'acts'];
/** Those for which something must be installed first. */
const INSTALLED = {
  offline: ['blank', 'routes', 'app'],
  board: ['board', 'app'],
  taps: ['app'],
  saved: ['app'],
  many: ['app'],
  bundle: ['app'],
};

const { values: options } = parseArgs({
  options: {
    passes: { type: 'string', default: PASSES.join() },
    reps: { type: 'string', default: '5' },
    dist: { type: 'string' },
  },
});
const wanted = PASSES.filter((name) => options.passes.split(',').includes(name));
const reps = Number(options.reps);

if (!findOrInstallBrowser()) process.exit(1);
const dist = options.dist ?? build();
const figures = gather(GOALS);
console.log(`Load of the machine at the beginning: ${load()}`);

const { module: source } = await runnerImport(join(import.meta.dirname, 'sessions.ts'));
const opened = await openTargets(dist, {
  words: source,
  files: [...(await Promise.all([1, 2, 3, 4].map(source.small))), await source.room(), await source.board(2000)],
  long: await source.tenMegabytes(),
});
try {
  const needed = new Set(wanted.flatMap((name) => INSTALLED[name] ?? []));
  for (const name of needed) await step(`installing ${name}`, () => install(opened.targets[name]));
  const passes = await Promise.all(
    wanted.filter((name) => name !== 'acts').map(async (name) => ({ name, ...(await import(`./passes/${name}.mjs`)) })),
  );
  for (let rep = 1; rep <= reps; rep += 1)
    for (const { name, measure, once } of passes)
      if (!once || rep === 1)
        await step(`${name} ${rep}`, () => measure({ targets: opened.targets, dist, keep: figures.keep }));
} finally {
  await opened.close();
}
figures.print();
if (wanted.includes('acts')) {
  console.log('');
  spawnSync(process.execPath, ['test/bench/act-cost.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
}
console.log(`\nLoad of the machine at the end: ${load()}`);
// Budgets in bytes fail the build; times only ever say what they are.
process.exit(figures.isWhole() ? 0 : 1);

/** What fails is said and the rest goes on. */
async function step(what, task) {
  const from = performance.now();
  try {
    await task();
    console.error(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(`${what}: ${error.message}`);
    figures.fail(`${what}: ${error.message.split('\n')[0]}`);
  }
}

function build() {
  const folder = '.cache/bench/dist';
  const built = spawnSync(
    'node_modules/.bin/vite',
    ['build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (built.status !== 0 && !existsSync(join(folder, 'sw.js'))) process.exit(1);
  if (built.status !== 0) console.log('The build was refused; what it wrote is measured all the same.');
  return folder;
}

function load() {
  try {
    return readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
  } catch {
    return 'not known here';
  }
}
