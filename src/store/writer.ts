// The writer: the one worker that owns what is kept on this tablet.

import type { Hello } from './calls.ts';
import { filesOf } from './frame-file.ts';
import { openLocalStore } from './local-store.ts';
import { Serving } from './serving.ts';

const serving = new Serving(async (name) => openLocalStore(name, await filesOf(name)));

self.addEventListener('message', ({ data, ports: [line] }: MessageEvent<Hello>) => {
  if (line) void serving.answer(data, line);
});
