// A real Azurite on loopback: Azure's own double of its Blob Storage, with a container, its rule for apps, and an address that
// may read, create and write in it. Kept in a folder of its own: it brings 300 packages, which the app's own lock is spared.
import { spawn, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './packages.mjs';

/** The last one that Node 20 runs. */
export const VERSION = '3.35.0';
const HOME = resolve('.cache', `azurite-${VERSION}`);
const MAIN = join(HOME, 'node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js');

const ACCOUNT = 'devstoreaccount1';
const CONTAINER = 'sessions';
const API = '2024-08-04';
const KEY = Buffer.from('a key for this test and nothing else').toString('base64');

/** @param {{ now?: Date }} [options] */
export async function azurite({ now = new Date() } = {}) {
  await install();
  const home = await mkdtemp(join(tmpdir(), 'common-ground-azurite-'));
  const port = await freePort();
  const settings = ['--blobHost', '127.0.0.1', '--blobPort', String(port), '--location', home, '--silent'];
  // It would tell its makers about itself.
  const child = spawn(process.execPath, [MAIN, ...settings, '--disableTelemetry', '--skipApiVersionCheck'], {
    stdio: 'ignore',
    env: { ...process.env, AZURITE_ACCOUNTS: `${ACCOUNT}:${KEY}` },
  });
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const ended = new Promise((done) => child.once('close', done));
  const url = `http://127.0.0.1:${port}/${ACCOUNT}`;

  /** As the account's owner. */
  const ask = async (method, path, { headers = {}, body = '' } = {}) => {
    const all = { 'x-ms-date': new Date().toUTCString(), 'x-ms-version': API, ...headers };
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { ...all, authorization: `SharedKey ${ACCOUNT}:${signed(method, path, all, body)}` },
      ...(body && { body }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  await untilItAnswers(url, child);
  await ask('PUT', `/${CONTAINER}?restype=container`);
  await ask('PUT', '/?comp=properties&restype=service', {
    headers: { 'content-type': 'application/xml' },
    body: rule(),
  });

  return {
    /** As the office gives it: the container, and a signature that may do no more than this. @param {string} [may] */
    address: (may = 'rcw') => `${url}/${CONTAINER}?${signatureFor(may, now)}`,
    /** Every name with its size. @returns {Promise<Map<string, number>>} */
    list: async () => {
      const found = await (await ask('GET', `/${CONTAINER}?comp=list&restype=container`)).text();
      const blobs = found.matchAll(/<Name>(.*?)<\/Name>.*?<Content-Length>(\d+)<\/Content-Length>/gs);
      return new Map([...blobs].map(([, name, size]) => [name, Number(size)]));
    },
    /** @param {string} name */
    read: async (name) => Buffer.from(await (await ask('GET', `/${CONTAINER}/${name}`)).arrayBuffer()),
    stop: async () => {
      process.off('exit', end);
      end();
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function install() {
  if (existsSync(MAIN)) return;
  mkdirSync(HOME, { recursive: true });
  await writeFile(join(HOME, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `azurite@${VERSION}`];
  spawnSync('npm', args, { cwd: HOME, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (!existsSync(MAIN))
    throw new Error(`This test needs Azurite, and it could not be installed. In ${HOME}:\n  npm ${args.join(' ')}`);
}

async function untilItAnswers(url, child) {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('Azurite did not start.');
}

function mac(text) {
  return createHmac('sha256', Buffer.from(KEY, 'base64')).update(text, 'utf8').digest('base64');
}

/** Shared Key, as Azure's own description of it has it. */
function signed(method, path, headers, body) {
  const [bare, query = ''] = path.split('?');
  const own = Object.keys(headers)
    .filter((name) => name.startsWith('x-ms-'))
    .sort()
    .map((name) => `${name}:${headers[name]}\n`);
  const search = new URLSearchParams(query);
  search.sort();
  const asked = [...search].map(([name, value]) => `\n${name}:${value}`);
  const length = body ? String(Buffer.byteLength(body)) : '';
  const lines = [method, '', '', length, '', headers['content-type'] ?? '', '', '', '', '', '', ''];
  return mac(`${lines.join('\n')}\n${own.join('')}/${ACCOUNT}/${ACCOUNT}${bare}${asked.join('')}`);
}

/** For the container, for an hour. */
function signatureFor(may, now) {
  const end = `${new Date(now.getTime() + 3_600_000).toISOString().slice(0, 19)}Z`;
  const fields = [
    may,
    '',
    end,
    `/blob/${ACCOUNT}/${CONTAINER}`,
    '',
    '',
    'https,http',
    API,
    'c',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  const query = { sv: API, sr: 'c', sp: may, se: end, spr: 'https,http', sig: mac(fields.join('\n')) };
  return new URLSearchParams(query).toString();
}

function rule() {
  const parts = {
    AllowedOrigins: '*',
    AllowedMethods: 'GET,HEAD,PUT',
    AllowedHeaders: 'content-type,if-none-match,x-ms-blob-type',
    ExposedHeaders: '',
    MaxAgeInSeconds: '60',
  };
  const said = Object.entries(parts).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8"?><StorageServiceProperties><Cors><CorsRule>${said.join('')}</CorsRule></Cors></StorageServiceProperties>`;
}
