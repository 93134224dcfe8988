// Finds a Chromium to test in, or installs one; tests are never left out for want of a browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const PACKAGES = ['chromium', 'fonts-liberation'];

const isRoot = () => process.getuid?.() === 0;

/** Where a browser is, or undefined. @returns {string | undefined} */
export function findBrowser() {
  return namedByHand() ?? playwrightsOwn() ?? onPath() ?? inUsualPlaces();
}

/** Where a browser is, after installing one if need be; ends the process with both commands if that fails. */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found; installing one.');
  if (installWithApt()) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  console.error(
    [
      'No browser could be found or installed. Either of these gives you one:',
      `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${PACKAGES.join(' ')}`,
      '  npx playwright install --with-deps chromium',
      'If you have one in an unusual place: CHROMIUM=/path/to/chromium npm test',
    ].join('\n'),
  );
  return undefined;
}

/** What Chromium is started with: no talking to its maker, and no sandbox only where it cannot have one. */
export function browserFlags() {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return isRoot() || process.env.CI ? ['--no-sandbox', ...quiet] : quiet;
}

function namedByHand() {
  const path = process.env.CHROMIUM;
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM says ${path}, and there is nothing there.`);
  return path;
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? COMMANDS.map((name) => `${name}.exe`) : COMMANDS;
  return firstThatExists(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

function inUsualPlaces() {
  if (process.platform === 'darwin') {
    return firstThatExists(
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    const ends = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return firstThatExists(roots.flatMap((root) => ends.map((end) => `${root}\\${end}`)));
  }
  return undefined;
}

const firstThatExists = (paths) => paths.find((path) => existsSync(path));

function installWithApt() {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  const asRoot = isRoot() ? [] : ['sudo', '-n'];
  if (asRoot.length && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const [command, ...before] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  run(command, [...before, 'update', '-qq']);
  return run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]);
}

function run(command, args) {
  return (
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
      .status === 0
  );
}
