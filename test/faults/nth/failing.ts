// Put before the writer's own script: the n-th call of a kind fails, with the error that was asked for, and never again. The page
// says which, over a channel that nothing else uses.

import type { Call, Failing, FromWriter, ToWriter } from './kinds.ts';

const channel = new BroadcastChannel('failing');
let armed: Failing | null = null;
let left = 0;
let fired = false;
let stray: string[] = [];

channel.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
  if (!('arm' in data)) return;
  armed = data.arm;
  left = data.arm?.n ?? 0;
  channel.postMessage({ fired, stray } satisfies FromWriter);
  fired = false;
  stray = [];
});

self.addEventListener('unhandledrejection', ({ reason }) => stray.push(`rejected: ${String(reason)}`));
self.addEventListener('error', ({ message }) => stray.push(`thrown: ${message}`));

function falls(call: Call): DOMException | null {
  if (armed?.call !== call) return null;
  left -= 1;
  if (left !== 0) return null;
  fired = true;
  const { error } = armed;
  return new DOMException(`made to fail: ${call}`, error);
}

type Verb = (...given: unknown[]) => unknown;

/** `isLater`: it answers with a promise, and so must its fault. */
function wrap(owner: object, name: string, call: Call, isLater = false): void {
  const verbs = owner as Record<string, Verb>;
  const own = verbs[name];
  if (!own) return;
  verbs[name] = function (this: unknown, ...given) {
    const fault = falls(call);
    if (!fault) return own.apply(this, given);
    if (isLater) return Promise.reject(fault);
    throw fault;
  };
}

wrap(IDBDatabase.prototype, 'transaction', 'transaction');
for (const name of ['put', 'add', 'delete', 'get'] as const) wrap(IDBObjectStore.prototype, name, name);
for (const name of ['encrypt', 'decrypt', 'digest'] as const) wrap(SubtleCrypto.prototype, name, name, true);
if ('FileSystemSyncAccessHandle' in self) {
  const handle = (self as unknown as { FileSystemSyncAccessHandle: { prototype: object } }).FileSystemSyncAccessHandle;
  for (const name of ['write', 'flush', 'truncate'] as const) wrap(handle.prototype, name, `file.${name}`);
}
