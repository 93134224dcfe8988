// A real Apache httpd on loopback: a folder of files, and beside it a WebDAV folder behind a password.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstall, freePort, isRoot } from './packages.mjs';

// The server and its modules without Debian's own set-up, which would start one on port 80.
const PACKAGE = 'apache2-bin';
const PROGRAMS = ['/usr/sbin/apache2', '/usr/sbin/httpd', '/usr/local/sbin/httpd', '/opt/homebrew/bin/httpd'];
const MODULE_FOLDERS = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/libexec/apache2',
  '/opt/homebrew/lib/httpd/modules',
];
const MODULES = {
  mpm_event: 'mpm_event',
  authn_core: 'authn_core',
  authn_file: 'authn_file',
  authz_core: 'authz_core',
  authz_user: 'authz_user',
  auth_basic: 'auth_basic',
  dav: 'dav',
  dav_fs: 'dav_fs',
  dir: 'dir',
  headers: 'headers',
  rewrite: 'rewrite',
  mime: 'mime',
};
const TYPES = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

export const USER = 'tablets';
export const PASSWORD = 'pässwort: 4 hills';

/**
 * @param {{ pages?: string, mostBytes?: number, letsIn?: string }} [options] `pages`: what is served at `/`. The WebDAV folder is `/office/`.
 *   `mostBytes`: a longer file is refused with 413. `letsIn`: the origin of an app on another server.
 */
export async function apache({ pages, mostBytes = 0, letsIn } = {}) {
  const httpd = program();
  const home = await mkdtemp(join(tmpdir(), 'common-ground-apache-'));
  const office = join(home, 'site', 'office');
  mkdirSync(join(home, 'state'));
  // A copy: the server runs as somebody who may not be allowed to look into this folder.
  if (pages !== undefined) await cp(pages, join(home, 'site'), { recursive: true, dereference: true });
  mkdirSync(office, { recursive: true });
  const port = await freePort();
  await writeFile(join(home, 'passwords'), `${USER}:{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}\n`);
  await writeFile(join(home, 'httpd.conf'), configuration({ home, port, mostBytes, letsIn }));
  if (isRoot()) letServerWrite(home);

  const child = spawn(httpd, ['-DFOREGROUND', '-f', join(home, 'httpd.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // A test that falls over must not leave a server behind.
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const ended = new Promise((resolve) => child.once('close', resolve));
  await untilItAnswers(port, child, async () => said + (await readFile(join(home, 'errors'), 'utf8').catch(() => '')));

  return {
    port,
    url: `http://localhost:${port}`,
    /** Everything that lies in the WebDAV folder: paths and contents. @returns {Promise<Map<string, Buffer>>} */
    stored: async () => {
      const found = await readdir(office, { recursive: true, withFileTypes: true });
      const files = found.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
      const paths = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
      return new Map(
        await Promise.all(paths.map(async (path) => [path.slice(office.length + 1), await readFile(path)])),
      );
    },
    stop: async () => {
      process.off('exit', end);
      end();
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

function program() {
  return findOrInstall({
    what: 'Apache httpd',
    find: () => PROGRAMS.find((path) => existsSync(path)),
    packages: [PACKAGE],
    elsewhere: 'install "httpd" with its mod_dav and mod_dav_fs. It need not be running.',
  });
}

function configuration({ home, port, mostBytes, letsIn }) {
  const modules = MODULE_FOLDERS.find((folder) => existsSync(folder));
  if (!modules) throw new Error('The modules of Apache httpd were not found.');
  const load = Object.entries(MODULES).map(([name, file]) => `LoadModule ${name}_module ${modules}/mod_${file}.so`);
  // Built in on Debian, a file of its own elsewhere.
  if (existsSync(`${modules}/mod_unixd.so`)) load.push(`LoadModule unixd_module ${modules}/mod_unixd.so`);
  return [
    ...load,
    `ServerName localhost`,
    `Listen 127.0.0.1:${port}`,
    `ServerRoot "${home}"`,
    `DefaultRuntimeDir "${home}/state"`,
    `PidFile "${home}/state/pid"`,
    `ErrorLog "${home}/errors"`,
    ...(isRoot() ? ['User www-data', 'Group www-data'] : []),
    'TypesConfig /dev/null',
    ...Object.entries(TYPES).map(([end, type]) => `AddType ${type} .${end}`),
    `DocumentRoot "${home}/site"`,
    'DirectoryIndex index.html',
    `DavLockDB "${home}/state/locks"`,
    `<Directory "${home}/site">`,
    'Require all granted',
    '</Directory>',
    ...officeLocation({ home, letsIn }),
    'DirectoryIndex disabled',
    `LimitRequestBody ${mostBytes}`,
    '</Location>',
    '',
  ].join('\n');
}

/** In the README's own words, without the end: for an app of this origin, or for one on the same server. */
function officeLocation({ home, letsIn }) {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [said = ''] = /^ +<Location "\/office\/">\n[^]*?(?=^ +<\/Location>)/m.exec(readme) ?? [];
  const lines = said.split('\n').map((line) => line.trim());
  const forApps = lines.indexOf('RewriteEngine On');
  if (forApps < 0) throw new Error('The README no longer says how Apache is set up.');
  return (letsIn === undefined ? lines.slice(0, forApps) : lines).map((line) =>
    line.replace('/etc/apache2/tablets', `${home}/passwords`).replace('https://app.example', letsIn),
  );
}

/** Started as root, Apache answers as www-data, whose all of this must be. */
function letServerWrite(home) {
  const [user, group] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'www-data'], { encoding: 'utf8' }).stdout),
  );
  for (const path of ['', ...readdirSync(home, { recursive: true })]) chownSync(join(home, path), user, group);
}

async function untilItAnswers(port, child, why) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGTERM');
  throw new Error(`Apache did not start.\n${await why()}`);
}
