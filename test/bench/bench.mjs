// `npm run bench`: what a first visit costs, what an installation takes, and what one more act costs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findOrInstallBrowser } from '../support/browser.mjs';
import { BUDGET_BYTES, firstLoad, installation } from './first-load.mjs';

const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

if (!findOrInstallBrowser()) process.exit(1);
const built = spawnSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
if (built.status !== 0) process.exit(1);

const scripts = await firstLoad('dist');
console.log('First load: scripts until the list of sessions is usable, gzip -9');
for (const part of ['libraries', 'app', 'words']) {
  const own = scripts.filter((script) => script.part === part);
  console.log(`${kB(sum(own))}  ${part}`);
  for (const { name, bytes } of own) console.log(`${kB(bytes)}      ${name}`);
}
const total = sum(scripts);
console.log(`${kB(total)}  of ${kB(BUDGET_BYTES).trim()} allowed`);

const { files, fonts } = await installation('dist');
console.log(`\nInstallation, as kept on the tablet\n${kB(files)}  without fonts\n${kB(fonts)}  fonts`);

if (existsSync('test/bench/act-cost.mjs')) {
  console.log('');
  spawnSync(process.execPath, ['test/bench/act-cost.mjs'], { stdio: ['ignore', 'inherit', 'inherit'] });
}

if (total > BUDGET_BYTES) {
  console.error(`First load is ${kB(total - BUDGET_BYTES).trim()} over its budget.`);
  process.exitCode = 1;
}

function sum(scripts) {
  return scripts.reduce((bytes, script) => bytes + script.bytes, 0);
}
