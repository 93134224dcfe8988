// A static folder over HTTP for the specs; can be stopped for good in the middle of a test and started again.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * @typedef {object} StaticServer
 * @property {(port?: number) => Promise<{ url: string, port: number, stop: () => Promise<void> }>} start
 *   On loopback. Give the port of the last time to come back at the same address: an origin is what keeps its data.
 */

/**
 * @param {string} folder what is served
 * @param {{ under?: string, headers?: (path: string) => [string, string][] }} [options] `under`: the path it is served at, such
 *   as '/hall/tablet/'; `headers`: what is sent with a file beside its type
 * @returns {StaticServer}
 */
export function staticServer(folder, { under = '/', headers = () => [] } = {}) {
  return {
    start: (port = 0) =>
      new Promise((resolve, reject) => {
        const server = createServer((request, response) => {
          for (const [name, value] of headers(request.url ?? '/')) response.setHeader(name, value);
          void answer(folder, under, request, response);
        });
        server.on('error', reject);
        server.listen(port, '127.0.0.1', () => {
          const address = server.address();
          const own = typeof address === 'object' && address ? address.port : port;
          // `localhost`, because browsers take it for a secure place without a certificate.
          resolve({ url: `http://localhost:${own}${under}`, port: own, stop: () => stop(server) });
        });
      }),
  };
}

/**
 * One request, from the files of a folder.
 * @param {string} folder
 * @param {string} under
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export async function answer(folder, under, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const path = pathname.startsWith(under)
    ? await fileFor(folder, decodeURIComponent(pathname.slice(under.length)))
    : undefined;
  if (!path) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    // As many hosts do: what is kept must be found whoever asks, a script with an origin or a worker without one.
    vary: 'Origin',
  });
  createReadStream(path).pipe(response);
}

async function fileFor(folder, name) {
  const path = join(folder, normalize(`/${name}`));
  if (!path.startsWith(folder + sep) && path !== folder && path !== folder + sep) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  const index = join(path, 'index.html');
  return found?.isDirectory() && (await stat(index).catch(() => undefined)) ? index : undefined;
}

/** Also cuts open connections: a server that is off answers nobody. */
function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
