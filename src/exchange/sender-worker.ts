// The send worker: the only part of the app that may talk to another server, under a policy of its own (.build/policy.ts).

import { serveErrands } from './sender-end.ts';

self.addEventListener('message', ({ ports: [line] }: MessageEvent) => {
  if (line) serveErrands(line);
});
