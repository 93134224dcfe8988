// The network as the send worker has it, in one place, so that tests can hand in their own.

import type { Around } from './around.ts';

export interface Upload {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
}

/** So many bytes of so many have gone. */
export type Told = (done: number, of: number) => void;

/** No answer to what was sent. */
export class UploadFault extends Error {
  /** All of it had gone: whatever asks before an upload whether it may (CORS) had said yes. */
  readonly went: boolean;

  constructor(went: boolean) {
    super('no answer');
    this.went = went;
  }
}

export interface Outward extends Pick<Around, 'now' | 'after'> {
  fetch(address: string, request: RequestInit): Promise<Response>;
  /** Rejects with an `UploadFault` where no answer comes. An answer from another address than the one asked is a 302 here. */
  upload(address: string, upload: Upload, tell: Told): Promise<Response>;
  /** Whether the last request to this address failed because the worker's policy does not let it talk to it. */
  isBlocked(address: string): Promise<boolean>;
}

/** Origins that a policy kept us from. */
const blocked = new Set<string>();

function noteBlocked({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void {
  if (effectiveDirective === 'connect-src') blocked.add(originOf(blockedURI));
}

function originOf(address: string): string {
  return new URL(address, self.location.href).origin;
}

/** What is asked of any other origin than this one is refused: the office's, for this one errand. */
export function outwardTo(origin: string): Outward {
  const pinned = (address: string) => {
    if (originOf(address) !== origin) throw new TypeError('not the address of the office');
    self.addEventListener('securitypolicyviolation', noteBlocked as EventListener);
  };
  return {
    fetch: async (address, request) => {
      pinned(address);
      return fetch(address, request);
    },
    upload: async (address, upload, tell) => {
      pinned(address);
      return sendUp(address, upload, tell);
    },
    isBlocked: async (address) => {
      // The browser says so in a task of its own, which may come after the failed request.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return blocked.has(originOf(address));
    },
    now: () => Date.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}

/**
 * `fetch` cannot say how much has gone; this old way can. It follows redirects: no put goes
 * out before a HEAD, which does not; and what answers from elsewhere is taken for what it is.
 */
function sendUp(address: string, { method, headers, body, signal }: Upload, tell: Told): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let went = false;
    request.open(method, address);
    request.responseType = 'arraybuffer';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => tell(loaded, total);
    request.upload.onload = () => (went = true);
    request.onload = () => resolve(answerOf(request, address));
    request.onerror = request.onabort = () => reject(new UploadFault(went));
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) reject(new UploadFault(false));
    else request.send(body);
  });
}

function answerOf(request: XMLHttpRequest, asked: string): Response {
  const { status, responseURL } = request;
  const isElsewhere = responseURL !== '' && responseURL !== new URL(asked).href.replace(/#.*/, '');
  const headers = new Headers();
  for (const name of ['retry-after', 'content-type', 'date']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  const content = request.response as ArrayBuffer | null;
  const body = [204, 205, 304].includes(status) ? null : (content?.slice(0, MOST_ANSWER) ?? null);
  return new Response(body, { status: isElsewhere ? 302 : Math.max(status, 200), headers });
}

/** Of an answer to an upload nothing but its words of explanation is wanted (trust.md D13). */
const MOST_ANSWER = 65_536;
