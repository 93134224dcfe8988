// `npm run test:access`: every screen in all 36 looks and in the strongest contrast, every turn by ear in three languages,
// ten hours of nobody touching each, and the 26 planted defects with the table of what found them. Words behind it are given on.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findOrInstallBrowser } from '../support/browser.mjs';

const args = ['test', '--config', 'test/playwright.config.ts', 'test/access/', ...process.argv.slice(2)];
const child = spawn(join('node_modules', '.bin', 'playwright'), args, {
  stdio: 'inherit',
  env: { ...process.env, ACCESS: 'whole', CHROMIUM: findOrInstallBrowser() },
  shell: process.platform === 'win32',
});
child.on('error', () => (process.exitCode = 1));
child.on('close', (ended) => (process.exitCode = ended ?? 1));
