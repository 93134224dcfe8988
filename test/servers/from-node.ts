// The network as the send worker has it, from Node.

import { type Outward, UploadFault } from '../../src/exchange/outward.ts';

export const fromNode: Outward = {
  fetch: (address, request) => fetch(address, request),
  upload: (address, { headers, body, signal }) =>
    fetch(address, { method: 'PUT', headers, body, signal, redirect: 'manual' }).catch(() => {
      throw new UploadFault(true);
    }),
  isBlocked: () => Promise.resolve(false),
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
