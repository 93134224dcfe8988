// A WebDAV folder: Apache, Nextcloud, ownCloud, and through a gateway most drives. Every answer is doubted.

import type { Around } from '../around.ts';
import { type Absent, type Got, type Target, trouble, type Trouble } from '../target.ts';

export interface WebdavSettings {
  /** The folder, with or without the slash at its end; may be written relative to the app's own address. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

interface Request {
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Time for an answer, and more for a file: slower than this the line is as good as dead. */
const PATIENCE_MS = 30_000;
const SLOWEST_BYTES_PER_MS = 8;
/** What a server may ask for; more is a mistake. */
const LONGEST_WAIT_MS = 3_600_000;

export function webdav(settings: WebdavSettings, around: Around): Target {
  const folder = settings.address.replace(/\/*$/, '/');
  const authorization = `Basic ${base64(`${settings.user}:${settings.password}`)}`;
  // A redirect is never followed, and the browser's own log-in window never asked for (trust.md D1, D16).
  const ask = (method: string, path: string, rest: Request = {}) =>
    around.fetch(folder + path, {
      ...rest,
      method,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      headers: { authorization, ...rest.headers },
    });

  const within = async <T>(size: number, task: (signal: AbortSignal) => Promise<T>): Promise<T | Trouble> => {
    const patience = new AbortController();
    const cancel = around.after(PATIENCE_MS + size / SLOWEST_BYTES_PER_MS, () => patience.abort());
    try {
      return await task(patience.signal);
    } catch {
      if (patience.signal.aborted) return trouble('slow');
      return trouble((await around.isBlocked(folder)) ? 'blocked' : 'not-there');
    } finally {
      cancel();
    }
  };

  const makeFolders = async (name: string, signal: AbortSignal): Promise<Trouble | null> => {
    const parents = name.split('/').slice(0, -1);
    for (let deep = 1; deep <= parents.length; deep += 1) {
      const response = await ask('MKCOL', `${parents.slice(0, deep).join('/')}/`, { signal });
      // 405: it is there already.
      if (!response.ok && response.status !== 405) return troubleOf(response, around.now());
    }
    return null;
  };

  return {
    address: folder,

    put: (name, file, how) =>
      within(file.length, async (signal) => {
        const headers = {
          'content-type': 'application/octet-stream',
          ...(how === 'new' && { 'if-none-match': '*' }),
        };
        const put = () => ask('PUT', name, { body: file, headers, signal });
        let response = await put();
        if (response.status === 409) {
          const fault = await makeFolders(name, signal);
          if (fault) return fault;
          response = await put();
        }
        if (response.status === 412) return { is: 'there' as const };
        return response.ok ? { is: 'stored' as const } : troubleOf(response, around.now());
      }),

    head: (name) =>
      within(0, async (signal) => {
        const response = await ask('HEAD', name, { signal });
        if (response.status === 404) return { is: 'absent' as const };
        return response.ok ? { is: 'there' as const } : troubleOf(response, around.now());
      }),

    get: (name, most) =>
      within(most, async (signal): Promise<Got | Absent | Trouble> => {
        const response = await ask('GET', name, { signal });
        if (response.status === 404) return { is: 'absent' };
        if (response.status !== 200) return troubleOf(response, around.now());
        const file = await readUpTo(response, most).catch(() => null);
        if (!file) return trouble(signal.aborted ? 'slow' : 'cut');
        return { is: 'got', file, isPage: isPage(response, file) };
      }),
  };
}

function troubleOf(response: Response, now: number): Trouble {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400) || status === 511) return trouble('portal');
  if (status === 401 || status === 403) return trouble('refused');
  if (status === 413 || status === 507) return trouble('full');
  const wait = waitOf(response.headers.get('retry-after'), now);
  if (status === 423 || status === 425 || status === 429 || (status === 503 && wait !== undefined))
    return trouble('busy', wait);
  if (status === 408) return trouble('slow');
  return trouble(status >= 500 && status !== 501 ? 'server-trouble' : 'wrong-place');
}

/** Seconds or a date, in milliseconds from now. Rubbish and the past say nothing (trust.md D8). */
function waitOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return wait > 0 ? Math.min(wait, LONGEST_WAIT_MS) : undefined;
}

/** The whole of it, or a part longer than `most`. Rejects where the answer breaks off. */
async function readUpTo(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let size = 0; reader && size <= most; ) {
    const part = await reader.read();
    if (part.done) return joined(parts);
    parts.push(part.value);
    size += part.value.length;
  }
  await reader?.cancel().catch(() => undefined);
  return joined(parts);
}

async function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

const OPENS_A_TAG = 0x3c;

function isPage(response: Response, file: Uint8Array): boolean {
  const begin = file.find((byte) => byte > 0x20);
  return begin === OPENS_A_TAG || /html/i.test(response.headers.get('content-type') ?? '');
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
