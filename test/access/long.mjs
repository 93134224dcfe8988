// `npm run test:access`: every screen in all 36 looks and in the strongest contrast, every flow by ear in three languages, by
// keys, by one switch, by two and by single taps, everything that can happen to the tablet in every state of its passing, ten
// hours of nobody touching each screen, and the 26 planted defects with the table of what found them. Words behind it are given on.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findOrInstallBrowser } from '../support/browser.mjs';

const windows = process.platform === 'win32';
const bin = (name) => join('node_modules', '.bin', name);
// The app as it is now, in a place of its own.
const BUILT = join('.cache', 'access-built');
const build = ['build', '--outDir', BUILT, '--emptyOutDir', '--logLevel', 'warn'];
if (spawnSync(bin('vite'), build, { stdio: 'inherit', shell: windows }).status !== 0) process.exit(1);

// Playwright takes several names for this one or that one: a name stands for itself alone.
const given = process.argv.slice(2);
const which = given[0] !== undefined && !given[0].startsWith('-') ? `test/access/.*${given.shift()}` : 'test/access/';
const args = ['test', '--config', 'test/playwright.config.ts', which, ...given];
const child = spawn(bin('playwright'), args, {
  stdio: 'inherit',
  env: { ...process.env, ACCESS: 'whole', BUILT, CHROMIUM: findOrInstallBrowser() },
  shell: windows,
});
child.on('error', () => (process.exitCode = 1));
child.on('close', (ended) => (process.exitCode = ended ?? 1));
