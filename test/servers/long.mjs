// `npm run test:servers`: the long proofs of sending, against the scripted servers and the real ones of this machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const bin = (name) => join('node_modules', '.bin', name);
const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, LONG: '1' } }).status ?? 1;

const LONG = ['test/exchange/cuts.test.ts', 'test/exchange/answers.test.ts', 'test/exchange/targets', 'test/servers'];
const codes = [
  run(bin('vitest'), ['run', '--project', 'pure', ...LONG]),
  run(bin('playwright'), ['test', '--config', 'test/playwright.config.ts', 'test/servers']),
];
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
