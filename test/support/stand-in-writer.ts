// Stands in for the workers where there are none (Node, happy-dom): the same code behind a real line, in one process.

import type { Outward } from '../../src/exchange/outward.ts';
import { serveErrands } from '../../src/exchange/sender-end.ts';
import type { Hello } from '../../src/store/calls.ts';
import { openLocalStore } from '../../src/store/local-store.ts';
import { Serving } from '../../src/store/serving.ts';

/** As safe as a vault must be and no safer: a test waits for every round. */
const QUICK = { now: () => performance.now(), rounds: 600_000, pinRounds: 1000 };

/** A test puts its own `fetch` in the place of the global one. */
const outward: Outward = {
  fetch: (address, request) => fetch(address, request),
  upload: (address, upload) => fetch(address, { ...upload, redirect: 'manual' }),
  isBlocked: () => Promise.resolve(false),
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

class StandInWorker extends EventTarget {
  readonly #serving = new Serving((name) => openLocalStore(name, undefined, QUICK));

  readonly #name: string | undefined;

  constructor(_address: string, { name }: WorkerOptions = {}) {
    super();
    this.#name = name;
    // The packer is tried in a real browser (test/engine); here the page does its work, as on a tablet that starts no worker.
    if (name === 'packer') throw new TypeError('no packer here');
  }

  postMessage(hello: Hello, [line]: [MessagePort]): void {
    if (this.#name === 'sender') serveErrands(line, () => outward);
    else void this.#serving.answer(hello, line);
  }

  terminate(): void {}
}

globalThis.Worker = StandInWorker as unknown as typeof Worker;
