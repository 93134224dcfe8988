// One static server, the same for every target: brotli as a good server has it, cache headers, and a line that can be
// slow or cut. The line is slowed here and not in the browser, so that a service worker's fetches are slow as well.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const PACKED = /text|json|svg/;
const HASHED = /-[\w-]{8}\.\w+$/;
const CACHE = '.cache/bench/brotli';

/** What the browsers' own tools call Slow 4G. */
export const SLOW_4G = { latency: 562.5, bytesPerSecond: 180_000 };

/** @param {string} folder what is served, at a port that stays the same for as long as this runs */
export async function openSite(folder) {
  const files = new Map();
  let link = null;
  let lineFree = 0;
  let port = 0;
  let open = 0;
  let server;
  const answer = async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = await load(files, folder, path);
    // What the worker fetches for later has no destination.
    const isForPage = !['empty', 'serviceworker'].includes(request.headers['sec-fetch-dest'] ?? 'empty');
    if (isForPage) {
      open += 1;
      response.on('close', () => (open -= 1));
    }
    if (!file) return response.writeHead(404).end();
    const cache = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const packing = file.packed === file.body ? {} : { 'content-encoding': 'br' };
    const isKnown = request.headers['if-none-match'] === file.tag;
    response.writeHead(isKnown ? 304 : 200, {
      'content-type': file.type,
      'cache-control': cache,
      etag: file.tag,
      ...(isKnown ? {} : packing),
    });
    const body = isKnown ? Buffer.alloc(0) : file.packed;
    const line = link;
    if (!line) return response.end(body);
    await sleep(line.latency);
    for (let at = 0; at < body.length; at += 4096) {
      const part = body.subarray(at, at + 4096);
      lineFree = Math.max(performance.now(), lineFree) + (part.length / line.bytesPerSecond) * 1000;
      await sleep(Math.max(0, lineFree - performance.now()));
      response.write(part);
    }
    return response.end();
  };
  const start = () =>
    new Promise((resolve, reject) => {
      server = createServer((request, response) => void answer(request, response));
      server.on('error', reject);
      server.listen(port, '127.0.0.1', () => {
        ({ port } = server.address());
        resolve();
      });
    });
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  await start();
  return {
    url: `http://localhost:${port}/`,
    start,
    stop,
    weight: async (path) => (await load(files, folder, path))?.packed.length ?? 0,
    slowDown: (to) => (link = to),
    /** Whether a page waits for something; what a worker fetches for later does not count. */
    isBusy: () => open > 0,
  };
}

async function load(files, folder, path) {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const known = files.get(name);
  if (known) return known;
  const full = join(folder, normalize(name));
  if (!(await stat(full).catch(() => undefined))?.isFile()) return undefined;
  const body = await readFile(full);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const type = TYPES[extname(full)] ?? 'application/octet-stream';
  const packed = PACKED.test(type) && body.length > 200 ? await brotli(body, hash) : body;
  const file = { body, packed, type, tag: `"${hash}"` };
  files.set(name, file);
  return file;
}

async function brotli(body, hash) {
  const kept = join(CACHE, hash);
  if (existsSync(kept)) return readFile(kept);
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await mkdir(CACHE, { recursive: true });
  await writeFile(kept, packed);
  return packed;
}
