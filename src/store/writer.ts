// The writer: the one worker that owns what is kept on this tablet.

import type { Hello } from './calls.ts';
import { openLocalStore } from './local-store.ts';
import { Serving } from './serving.ts';

const serving = new Serving(openLocalStore);

self.addEventListener('message', ({ data, ports: [line] }: MessageEvent<Hello>) => {
  if (line) void serving.answer(data, line);
});
