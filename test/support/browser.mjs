// Finds the browsers to test in, or installs them. Chromium is a must; of the others it is said plainly when they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome'];
const PACKAGES = ['chromium', 'fonts-liberation'];
const OTHERS = { Firefox: ['firefox-esr'], WebKit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'] };

const TRACER = 'strace';

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

/** An ordinary Firefox, or undefined. @returns {string | undefined} */
export function findFirefox() {
  return namedByHand('FIREFOX') ?? onPath(['firefox-esr', 'firefox']) ?? inUsualPlaces(FIREFOXES);
}

/**
 * WebKit as Linux has it, the nearest to Safari that can be had without a Mac; it needs a screen, if only a pretended one.
 * @returns {{ browser: string, driver: string, screen: string } | undefined}
 */
export function findWebKit() {
  const [driver, screen] = [onPath(['WebKitWebDriver']), onPath(['Xvfb'])];
  const browser = firstThatExists(
    LIBRARIES.flatMap((folder) => ['4.1', '6.0', '4.0'].map((api) => `${folder}/webkit2gtk-${api}/MiniBrowser`)),
  );
  return browser && driver && screen ? { browser, driver, screen } : undefined;
}

const LIBRARIES = existsSync('/usr/lib')
  ? ['/usr/libexec', '/usr/lib64', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)]
  : [];

/**
 * The engines that a test can do without, and why each that is missing is; in CI they are a must.
 * @returns {{ name: 'Firefox' | 'WebKit', found: boolean, missing: string }[]}
 */
export function otherEngines() {
  return [
    { name: 'Firefox', found: findFirefox() !== undefined, missing: howToGet('Firefox', OTHERS.Firefox) },
    { name: 'WebKit', found: findWebKit() !== undefined, missing: howToGet('WebKit', OTHERS.WebKit) },
  ];
}

const howToGet = (name, packages) =>
  `${name} is not here, so nothing was tried in it. To have it: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** Installs what is missing of them where that can be done without asking anybody. */
export function installOtherEngines() {
  const missing = otherEngines()
    .filter(({ found }) => !found)
    .map(({ name }) => ({ name, packages: OTHERS[name] }));
  if (process.platform === 'linux' && !findTracer()) missing.push({ name: TRACER, packages: [TRACER] });
  if (missing.length === 0 || !(isRoot() || process.env.CI)) return;
  console.log(`No ${missing.map(({ name }) => name).join(' and no ')} found; installing.`);
  installWithApt(missing.flatMap(({ packages }) => packages));
}

/** What cuts a save at a single write (test/faults), or undefined; only Linux has it. @returns {string | undefined} */
export function findTracer() {
  return onPath([TRACER]);
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

function namedByHand(variable = 'CHROMIUM') {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`${variable} says ${path}, and there is nothing there.`);
  return path;
}

function playwrightsOwn() {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function onPath(commands = COMMANDS) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const names = process.platform === 'win32' ? commands.map((name) => `${name}.exe`) : commands;
  return firstThatExists(names.flatMap((name) => folders.map((folder) => join(folder, name))));
}

const CHROMIUMS = {
  mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
  windows: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
};
const FIREFOXES = { mac: ['Firefox.app/Contents/MacOS/firefox'], windows: ['Mozilla Firefox\\firefox.exe'] };

function inUsualPlaces({ mac, windows } = CHROMIUMS) {
  if (process.platform === 'darwin') return firstThatExists(mac.map((end) => `/Applications/${end}`));
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    return firstThatExists(roots.flatMap((root) => windows.map((end) => `${root}\\${end}`)));
  }
  return undefined;
}

const firstThatExists = (paths) => paths.find((path) => existsSync(path));

function installWithApt(packages = PACKAGES) {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  const asRoot = isRoot() ? [] : ['sudo', '-n'];
  if (asRoot.length && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const [command, ...before] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  run(command, [...before, 'update', '-qq']);
  return run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function run(command, args) {
  return (
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
      .status === 0
  );
}
