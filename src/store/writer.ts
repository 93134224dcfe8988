// The writer: the one worker that owns what is kept on this tablet.

import type { Hello } from './calls.ts';
import { filesOf } from './frame-file.ts';
import { openLocalStore } from './local-store.ts';
import { Serving } from './serving.ts';

/** Long after the first screen is there; before anybody hands the tablet round. */
const QUIET_MS = 20_000;

const serving = new Serving(async (name) => {
  const store = await openLocalStore(name, filesOf(name));
  setTimeout(() => void store.lookThrough().catch(() => undefined), QUIET_MS);
  return store;
});

declare global {
  var isWriting: true | undefined;
}

// WebKit runs the first script of a worker once more for each part that is fetched later and reads from it (2.50): two
// writers would answer one page, each with a store of its own.
if (!globalThis.isWriting) {
  globalThis.isWriting = true;
  self.addEventListener('message', ({ data, ports: [line] }: MessageEvent<Hello>) => {
    if (line) void serving.answer(data, line);
  });
}
