// Time that moves when a test moves it, chance that has no surprises, and a target that does as it is told.

import type { Around } from '../../src/exchange/around.ts';
import { type Outward, type Upload, UploadFault } from '../../src/exchange/outward.ts';

export class PretendTime implements Around, Outward {
  #now = 1_800_000_000_000;
  #timers: { readonly at: number; readonly run: () => void }[] = [];
  /** Another window is at it. */
  otherWindow = false;
  fetch: Outward['fetch'] = () => Promise.reject(new TypeError('Failed to fetch'));
  /** Whether an upload that had no answer had gone out whole. */
  went = false;
  upload = (address: string, upload: Upload) =>
    this.fetch(address, { ...upload, redirect: 'manual' }).catch(() => Promise.reject(new UploadFault(this.went)));
  isBlocked = () => Promise.resolve(false);
  chance = () => 0;
  now = () => this.#now;

  after = (ms: number, run: () => void) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  alone = async (task: () => Promise<void>) => {
    if (this.otherWindow) return 'busy' as const;
    await task();
    return 'done' as const;
  };

  /** Milliseconds until what is planned next; null where nothing is. */
  get next(): number | null {
    const at = Math.min(...this.#timers.map((timer) => timer.at));
    return Number.isFinite(at) ? at - this.#now : null;
  }

  pass(ms: number): void {
    this.#now += ms;
    const due = this.#timers.filter((timer) => timer.at <= this.#now);
    this.#timers = this.#timers.filter((timer) => timer.at > this.#now);
    for (const { run } of due) run();
  }
}
