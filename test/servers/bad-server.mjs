// A server that stands between the app and the store and behaves as it is told: badly, or as a plain passage.
import { createServer, request as ask } from 'node:http';
import { createHash } from 'node:crypto';

/**
 * @typedef {'works' | 'portal' | 'portal-redirect' | 'portal-511' | 'hollow' | 'cut-answer' | 'cut-upload' | 'cut-file'
 *   | 'store-then-drop' | 'torn' | 'other-content' | 'flipped' | 'redirect' | 'silent' | number | Cut} Behaviour
 *   A number is a status for everything; `hollow` says yes and keeps nothing; `torn` keeps half of it, `flipped` all but one bit.
 * @typedef {{ cut: 'upload' | 'answer' | 'read', at: number, leaves?: boolean }} Cut
 *   Byte-exact: that many bytes of a file on its way here, of the answer to it, or of the file on its way back. `leaves`: what
 *   had come of an upload stays, as some stores leave it.
 * @typedef {{ method: string, path: string, status?: number }} Request
 */

/** Byte for byte, so that it can be cut anywhere. */
export const CREATED = 'HTTP/1.1 201 Created\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\nCreated.';

const PORTAL = '<!doctype html><title>Hotel Wi-Fi</title><h1>Welcome! Log in to use this network.</h1>';

/**
 * A small WebDAV folder in memory, in which things go wrong. With `upstream` (an address without a slash at its end) what
 * is not answered here is handed on to a real server; of the behaviours about files it knows `hollow` and `store-then-drop`.
 * @param {{ upstream?: string, port?: number, headers?: Record<string, string> }} [options]
 */
export async function badServer({ upstream, port = 0, headers = {} } = {}) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const folders = new Set(['/']);
  /** @type {Request[]} */
  const requests = [];
  /** @type {Behaviour} */
  let behaviour = 'works';

  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', () => resolve()));
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : port;

  async function answer(request, response) {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const method = request.method ?? 'GET';
    requests.push({ method, path });
    if (behaviour === 'silent') return;
    const cut = typeof behaviour === 'object' ? behaviour : undefined;
    if (cut?.cut === 'upload' && method === 'PUT') return cutUpload(request, path, cut);
    if (behaviour === 'cut-upload' && method === 'PUT') {
      request.once('data', () => request.socket.destroy());
      return;
    }
    const body = await read(request).catch(() => null);
    if (!body) return;
    if (typeof behaviour === 'number') {
      response.writeHead(behaviour, { 'content-type': 'text/html', ...headers }).end('<h1>No</h1>');
    } else if (behaviour === 'portal') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(method === 'HEAD' ? '' : PORTAL);
    } else if (behaviour === 'portal-511') {
      response.writeHead(511, { 'content-type': 'text/html' }).end(PORTAL);
    } else if (behaviour === 'portal-redirect') {
      response.writeHead(302, { location: `http://localhost:${own}/log-in` }).end();
    } else if (behaviour === 'redirect') {
      response.writeHead(301, { location: `http://elsewhere.invalid${path}` }).end();
    } else if (upstream !== undefined && behaviour === 'hollow' && method === 'PUT') response.writeHead(201).end();
    else if (upstream !== undefined) handOn(request, body, response);
    else dav(method, path, request, body, response);
  }

  /** Only where the folder is there: what asks for it to be made is let through. */
  function cutUpload(request, path, { at, leaves = false }) {
    const parts = [];
    let size = 0;
    const end = () => {
      if (leaves) files.set(path, Buffer.concat(parts).subarray(0, at));
      request.socket.destroy();
    };
    if (at === 0) return end();
    request.on('data', (part) => {
      parts.push(part);
      size += part.length;
      if (size >= at) end();
    });
  }

  function dav(method, path, request, body, response) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (method === 'MKCOL') {
      const there = folders.has(path);
      folders.add(path);
      response.writeHead(there ? 405 : 201).end();
    } else if (method === 'PUT') {
      if (!folders.has(folder)) response.writeHead(409).end();
      else if (request.headers['if-none-match'] === '*' && files.has(path)) response.writeHead(412).end();
      else {
        if (behaviour === 'torn') files.set(path, body.subarray(0, body.length >> 1));
        else if (behaviour === 'other-content') files.set(path, Buffer.from('somebody else was here'));
        else if (behaviour === 'flipped') files.set(path, flipped(body));
        else if (behaviour !== 'hollow') files.set(path, body);
        if (behaviour === 'store-then-drop') request.socket.destroy();
        else if (behaviour.cut === 'answer') request.socket.end(CREATED.slice(0, behaviour.at), 'latin1');
        else response.writeHead(201, { 'content-type': 'text/html' }).end('<h1>Created</h1>');
      }
    } else serve(method, files.get(path), request, response);
  }

  function serve(method, file, request, response) {
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html' }).end(method === 'HEAD' ? '' : '<h1>Not found</h1>');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': file.length });
    if (method === 'HEAD') response.end();
    else if (behaviour === 'cut-answer') request.socket.destroy();
    else if (behaviour.cut === 'read') response.write(file.subarray(0, behaviour.at), () => request.socket.destroy());
    else if (behaviour === 'cut-file') response.write(file.subarray(0, 10), () => request.socket.destroy());
    else response.end(file);
  }

  function handOn(request, body, response) {
    const onward = ask(
      upstream + request.url,
      { method: request.method, headers: { ...request.headers, 'content-length': body.length } },
      (got) => {
        if (behaviour === 'store-then-drop' && request.method === 'PUT') {
          got.resume().on('end', () => request.socket.destroy());
          return;
        }
        response.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(response);
      },
    );
    onward.on('error', () => response.writeHead(502).end());
    onward.end(body);
  }

  return {
    port: own,
    url: `http://localhost:${own}`,
    files,
    requests,
    /** For a server that has pages as well. */
    answer,
    /** @param {Behaviour} next */
    behave(next) {
      behaviour = next;
    },
    /** Also cuts open connections: a server that is off answers nobody. @returns {Promise<void>} */
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function flipped(body) {
  const other = Buffer.from(body);
  other[body.length >> 1] ^= 1;
  return other;
}

async function read(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** As the app names a file. @param {Uint8Array} bytes */
export function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
