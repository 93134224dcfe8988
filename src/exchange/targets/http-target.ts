// A store that takes a file by PUT and gives it by GET, whatever its dialect. Every answer is doubted.

import { type Outward, type Told, UploadFault } from '../outward.ts';
import {
  type Absent,
  type Got,
  type Listed,
  type Target,
  type There,
  trouble,
  type Trouble,
  type Why,
} from '../target.ts';

export type Method = 'HEAD' | 'GET' | 'PUT' | 'MKCOL' | 'PROPFIND';
export type Headers = Readonly<Record<string, string>>;

export interface Signed {
  readonly address: string;
  readonly headers: Headers;
}

/** Asks for something by the name that it has in the folder. Rejects where no answer comes. */
export type Ask = (method: Method, name: string) => Promise<Response>;

/** What the store says at this address. Rejects where it says something else: the root of its answer has this name. */
export type Read = (method: Method, address: string, root: string, headers?: Headers) => Promise<string>;

/** What one kind of store does in a way of its own. */
export interface Dialect {
  /** Where it is, for people to read: nothing secret in it. */
  readonly address: string;
  /** The address with what lets us in, and these headers with theirs. */
  sign(method: Method, address: string, headers: Headers, file?: Uint8Array<ArrayBuffer>): Promise<Signed>;
  /** Names of all bundles in the folder. Missing where the store does not say. */
  list?(read: Read): Promise<readonly string[]>;
  /** Statuses of a HEAD, beside 404, that may mean no more than that nothing is there. */
  readonly mayBeAbsent?: readonly number[];
  /** What this store calls its troubles in the words of an answer, where the status says too little. */
  readonly codes?: Readonly<Record<string, Why>>;
  /** A put was not taken: whether it may be now, as it was or without its condition. */
  mend?(response: Response, name: string, ask: Ask): Promise<'as-it-was' | 'without-condition' | Trouble | null>;
}

/** Time for an answer, and more for a file: slower than this the line is as good as dead. */
const PATIENCE_MS = 30_000;
const SLOWEST_BYTES_PER_MS = 8;
/** What a server may ask for; more is a mistake. */
const LONGEST_WAIT_MS = 3_600_000;
/** No store explains itself at greater length (trust.md D13). */
const MOST_TEXT = 65_536;
/** A page of a listing: five thousand names of Azure's, or ten thousand folders of Apache's, with all that is said of each. */
const MOST_LISTING = 8 * 1024 * 1024;

/** Questions in one listing: ten million files of S3, or ten thousand tablets of WebDAV. A store that goes on for ever is not believed. */
const MOST_PAGES = 10_000;

class Refused extends Error {
  readonly trouble: Trouble;

  constructor(why: Trouble) {
    super(why.why);
    this.trouble = why;
  }
}

export function httpTarget(dialect: Dialect, outward: Outward): Target {
  const { address } = dialect;
  // A redirect is never followed, and the browser's own log-in window never asked for (trust.md D1, D16).
  const usual = (signal: AbortSignal): RequestInit => ({
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
  });
  const askWithin =
    (signal: AbortSignal): Ask =>
    async (method, name) => {
      const signed = await dialect.sign(method, address + name, {});
      return outward.fetch(signed.address, { ...usual(signal), method, headers: { ...signed.headers } });
    };

  const within = async <T>(name: string, size: number, task: (signal: AbortSignal) => Promise<T>) => {
    const patience = new AbortController();
    const cancel = outward.after(PATIENCE_MS + size / SLOWEST_BYTES_PER_MS, () => patience.abort());
    try {
      return await task(patience.signal);
    } catch (fault) {
      if (patience.signal.aborted) return trouble('slow');
      return trouble(await whyNoAnswer(name, fault, patience.signal));
    } finally {
      cancel();
    }
  };

  /**
   * No network, a broken connection, a missing rule for apps (CORS) and, where refusals go out without that rule, a wrong key
   * all look alike here. A request whose answer nobody may read tells whether there is a server at all; the same question
   * once more, whether it was only the connection; and an upload that went out had been allowed before (stack.md 7).
   */
  const whyNoAnswer = async (name: string, fault: unknown, signal: AbortSignal): Promise<Why> => {
    if (await outward.isBlocked(address)) return 'blocked';
    const answers = (asking: Promise<Response>) => asking.then(() => true).catch(() => false);
    const knock = { ...usual(signal), redirect: 'follow', mode: 'no-cors' } as const;
    if (!(await answers(outward.fetch(address, knock)))) return signal.aborted ? 'slow' : 'not-there';
    if (await answers(askWithin(signal)('HEAD', name))) return 'cut';
    if (!(fault instanceof UploadFault)) return 'unread';
    return fault.went ? 'hidden' : 'closed';
  };

  const troubleIn = async (response: Response): Promise<Trouble> => {
    const byStatus = troubleOf(response, outward.now());
    const [, code = ''] = dialect.codes ? (/<Code>(\w{1,64})<\/Code>/.exec(await textOf(response)) ?? []) : [];
    const why = dialect.codes?.[code];
    return why === undefined ? byStatus : { ...byStatus, why };
  };

  const reading = (): Read => {
    let left = MOST_PAGES;
    return async (...asked) => {
      if (left === 0) throw new Refused(trouble('server-trouble'));
      left -= 1;
      return read(...asked);
    };
  };
  const read: Read = async (method, at, root, headers = {}) => {
    const said = await within('', MOST_LISTING, async (signal) => {
      const signed = await dialect.sign(method, at, headers);
      const response = await outward.fetch(signed.address, {
        ...usual(signal),
        method,
        headers: { ...signed.headers },
      });
      if (response.status === 404) return trouble('wrong-place');
      if (!response.ok) return troubleIn(response);
      const bytes = await readUpTo(response, MOST_LISTING);
      // The beginning of a list looks like a whole one, and whoever is not in it would not be missed.
      if (bytes.length > MOST_LISTING) return trouble('server-trouble');
      const text = new TextDecoder().decode(bytes);
      return new RegExp(`<(?:\\w+:)?${root}[\\s>]`).test(text) ? text : trouble('portal');
    });
    if (typeof said !== 'string') throw new Refused(said);
    return said;
  };

  return {
    address,

    list: async () => {
      try {
        return dialect.list
          ? ({ is: 'listed', names: await dialect.list(reading()) } satisfies Listed)
          : { is: 'untold' as const };
      } catch (fault) {
        if (fault instanceof Refused) return fault.trouble;
        throw fault;
      }
    },

    put: (name, file, how, tell = () => undefined) =>
      within(name, file.length, async (signal) => {
        const send = async (condition: boolean, told: Told) => {
          const headers = {
            'content-type': 'application/octet-stream',
            ...(condition && { 'if-none-match': '*' }),
          };
          const signed = await dialect.sign('PUT', address + name, headers, file);
          return outward.upload(signed.address, { method: 'PUT', headers: signed.headers, body: file, signal }, told);
        };
        let response = await send(how === 'new', tell);
        const mended = response.ok ? null : await dialect.mend?.(response, name, askWithin(signal));
        if (typeof mended === 'object' && mended !== null) return mended;
        if (mended) response = await send(how === 'new' && mended === 'as-it-was', tell);
        // Somebody was there before us; whether it was us is seen when it is read back.
        if (response.status === 412 || (response.status === 409 && !mended)) return { is: 'there' as const };
        return response.ok ? { is: 'stored' as const } : troubleIn(response);
      }),

    head: (name) =>
      within(name, 0, async (signal): Promise<There | Absent | Trouble> => {
        const response = await askWithin(signal)('HEAD', name);
        if (response.status === 404 || dialect.mayBeAbsent?.includes(response.status)) return { is: 'absent' };
        return response.ok ? { is: 'there' } : troubleIn(response);
      }),

    get: (name, most) =>
      within(name, most, async (signal): Promise<Got | Absent | Trouble> => {
        const response = await askWithin(signal)('GET', name);
        if (response.status === 404) return { is: 'absent' };
        if (response.status !== 200) return troubleIn(response);
        const file = await readUpTo(response, most).catch(() => null);
        if (!file) return trouble(signal.aborted ? 'slow' : 'cut');
        return { is: 'got', file, isPage: isPage(response, file) };
      }),
  };
}

/** By its status alone. `now`, so that a date to wait for can be told in milliseconds. */
export function troubleOf(response: Response, now = 0): Trouble {
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

/** The beginning of an explanation; empty where it breaks off. */
async function textOf(response: Response): Promise<string> {
  const bytes = await readUpTo(response, MOST_TEXT).catch(() => new Uint8Array());
  return new TextDecoder().decode(bytes.subarray(0, MOST_TEXT));
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
