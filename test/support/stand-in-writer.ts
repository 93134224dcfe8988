// Stands in for the writer's worker where there are none (Node, happy-dom): the same code behind a real line, in one process.

import type { Hello } from '../../src/store/calls.ts';
import { openLocalStore } from '../../src/store/local-store.ts';
import { Serving } from '../../src/store/serving.ts';

class StandInWorker extends EventTarget {
  readonly #serving = new Serving(openLocalStore);

  postMessage(hello: Hello, [line]: [MessagePort]): void {
    void this.#serving.answer(hello, line);
  }
}

globalThis.Worker = StandInWorker as unknown as typeof Worker;
