// Types, lint, unused code, format and the walls between folders; says only what is wrong.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @type {[name: string, command: string, args: string[]][]} */
const CHECKS = [
  ['types', 'tsc', ['--noEmit']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings', '--quiet']],
  ['unused code', 'knip', ['--config', '.knip.json', '--no-progress']],
  ['format', 'biome', ['format', '--config-path=.biome.json', '--reporter=summary', '.']],
  ['walls', 'vitest', ['run', '--project', 'pure', '--reporter=dot', 'test/architecture.test.ts', 'test/lock.test.ts']],
];

/** Runs every check and prints what is wrong. @returns {Promise<{ passed: number, failed: number, wrong: string[] }>} */
export async function check() {
  /** @type {string[]} */
  const wrong = [];
  // One after the other: two of them at once take longer on two cores and mix their words.
  for (const [name, command, args] of CHECKS) {
    const { code, text } = await run(command, args);
    if (code === 0) continue;
    wrong.push(`check: ${name}`);
    console.log(`check: ${name}\n${text.trim()}\n`);
  }
  const failed = wrong.length;
  console.log(failed === 0 ? 'check: quiet' : `check: ${failed} of ${CHECKS.length} not right`);
  return { passed: CHECKS.length - failed, failed, wrong };
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', command), args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let text = '';
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (text += part));
    child.on('error', (error) => resolve({ code: 1, text: String(error) }));
    child.on('close', (code) => resolve({ code, text }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await check()).failed === 0 ? 0 : 1;
}
