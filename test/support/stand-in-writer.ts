// Stands in for the writer's worker where there are none (Node, happy-dom): the same code behind a real line, in one process.

import type { Hello } from '../../src/store/calls.ts';
import { openLocalStore } from '../../src/store/local-store.ts';
import { Serving } from '../../src/store/serving.ts';

/** As safe as a vault must be and no safer: a test waits for every round. */
const QUICK = { now: () => performance.now(), rounds: 600_000, pinRounds: 1000 };

class StandInWorker extends EventTarget {
  readonly #serving = new Serving((name) => openLocalStore(name, undefined, QUICK));

  constructor(_address: string, { name }: WorkerOptions = {}) {
    super();
    // The packer is tried in a real browser (test/engine); here the page does its work, as on a tablet that starts no worker.
    if (name === 'packer') throw new TypeError('no packer here');
  }

  postMessage(hello: Hello, [line]: [MessagePort]): void {
    void this.#serving.answer(hello, line);
  }
}

globalThis.Worker = StandInWorker as unknown as typeof Worker;
