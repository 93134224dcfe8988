// Put before the writer's own script: calls fail in it as the page asks for, over a channel that nothing else uses.

import { armWith, rememberWords, wrapAll } from './fall.ts';
import type { FromWriter, ToWriter } from './kinds.ts';

declare global {
  var isFailing: true | undefined;
}

// Once for a worker: WebKit runs this a second time when a part is fetched later (writer.ts). Standing twice it would count each
// call twice, fail two of them, and answer the page with two minds.
if (!globalThis.isFailing) {
  globalThis.isFailing = true;
  wrapAll();
  rememberWords();
  listen();
}

function listen(): void {
  const channel = new BroadcastChannel('failing');
  let stray: string[] = [];
  channel.addEventListener('message', ({ data }: MessageEvent<ToWriter>) => {
    if (!('arm' in data)) return;
    channel.postMessage({ asked: data.asked, fired: armWith(data.arm), stray } satisfies FromWriter);
    stray = [];
  });
  self.addEventListener('unhandledrejection', ({ reason }) => stray.push(`rejected: ${String(reason)}`));
  self.addEventListener('error', ({ message }) => stray.push(`thrown: ${message}`));
}
