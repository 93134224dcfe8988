// A small object store in memory that looks at what lets somebody in, as S3, Azure or a plain server would; badly set up where it is told so.
import { createHash, createHmac } from 'node:crypto';
import { createServer } from 'node:http';

export const KEY = 'tablets';
export const SECRET = 'grey/heron+42';
export const TOKEN = 'let-me-in';
export const SIGNATURE = 'sv=2024-08-04&sp=rcw&sig=a%2Bb%2Fc%3D';
const BUCKET = 'sessions';

/**
 * `rule`: whether there is one for apps of other addresses (CORS). `hidden`: there is one, and refusals go out without it, as
 * Ceph's do.
 * @typedef {{ dialect: 's3' | 'azure' | 'put', rule?: 'open' | 'none' | 'hidden', listing?: boolean, knowsConditions?: boolean, clock?: () => number, most?: number }} Options
 *   `listing`: whether the key may list, so that what is missing is a 404 and not a 403. `most`: bytes of a file.
 */

/** @param {Options} options */
export async function storeServer({
  dialect,
  rule = 'open',
  listing = false,
  knowsConditions = true,
  clock = Date.now,
  most = Infinity,
}) {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {{ method: string, path: string, status: number }[]} */
  const requests = [];

  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address();

  async function answer(request, response) {
    const parts = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts);
    const url = new URL(request.url, `http://${request.headers.host}`);
    const say = (status, { text = '', file, isAllowed = rule !== 'none' } = {}) => {
      requests.push({ method: request.method, path: url.pathname, status });
      const headers = {
        ...(isAllowed && { 'access-control-allow-origin': '*' }),
        'content-type': file ? 'application/octet-stream' : 'application/xml',
      };
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : (file ?? text));
    };
    const refuse = (status, code) =>
      say(status, { text: `<Error><Code>${code}</Code></Error>`, isAllowed: rule === 'open' });

    const bucket = bucketIn(url);
    if (request.method === 'OPTIONS') {
      const isThere = rule !== 'none' && bucket === BUCKET;
      if (!isThere) return say(403, { isAllowed: false });
      response.setHeader('access-control-allow-methods', 'GET, PUT, HEAD');
      response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
      return say(200);
    }
    const fault = faultOf(request, url, body);
    if (fault) return refuse(403, fault);
    if (bucket !== BUCKET) return refuse(404, dialect === 'azure' ? 'ContainerNotFound' : 'NoSuchBucket');
    const file = files.get(url.pathname);
    if (request.method === 'PUT') {
      if (body.length > most) return refuse(dialect === 's3' ? 400 : 413, 'EntityTooLarge');
      const isConditional = request.headers['if-none-match'] === '*';
      if (isConditional && !knowsConditions) return refuse(501, 'NotImplemented');
      if (isConditional && file) return refuse(dialect === 'azure' ? 409 : 412, 'PreconditionFailed');
      files.set(url.pathname, body);
      return say(dialect === 's3' ? 200 : 201);
    }
    if (!file) return listing ? refuse(404, 'NoSuchKey') : refuse(dialect === 's3' ? 403 : 404, 'AccessDenied');
    return say(200, { file });
  }

  function bucketIn({ hostname, pathname }) {
    if (hostname.startsWith(`${BUCKET}.`)) return BUCKET;
    return pathname.split('/')[1];
  }

  function faultOf(request, url, body) {
    if (dialect === 'put') return request.headers.authorization === `Bearer ${TOKEN}` ? undefined : 'AccessDenied';
    if (dialect === 'azure') {
      const isBlob = request.method !== 'PUT' || request.headers['x-ms-blob-type'] === 'BlockBlob';
      return url.search === `?${SIGNATURE}` && isBlob ? undefined : 'AuthenticationFailed';
    }
    return signatureFault(request, url, body, clock());
  }

  return {
    port,
    files,
    requests,
    url: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const LONGEST_SKEW_MS = 15 * 60 * 1000;

/** Signature version 4, worked out anew from what came. Undefined: it is right. */
function signatureFault(request, url, body, now) {
  const { authorization = '', 'x-amz-date': date = '', 'x-amz-content-sha256': hash = '' } = request.headers;
  const [, key, day, region, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    ) ?? [];
  if (key !== KEY) return 'InvalidAccessKeyId';
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  if (!(Math.abs(Date.UTC(y, mo - 1, d, h, mi, s) - now) <= LONGEST_SKEW_MS)) return 'RequestTimeTooSkewed';
  if (sha256(body) !== hash) return 'XAmzContentSHA256Mismatch';
  const signed = names.split(';');
  if (!signed.includes('host') || !signed.includes('x-amz-content-sha256')) return 'AccessDenied';
  const canonical = [
    request.method,
    url.pathname,
    url.search.slice(1),
    ...signed.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    '',
    names,
    hash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n');
  const ownKey = [day, region, 's3', 'aws4_request'].reduce((secret, part) => mac(secret, part), `AWS4${SECRET}`);
  return mac(ownKey, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}

function mac(key, text) {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
