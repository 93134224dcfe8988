// Text being typed: kept on every input, the newest always wins, and nothing is written twice at once.

import { signal, type Signal } from '@preact/signals';
import type { Json } from '../journal/json.ts';
import type { Store } from '../store/store.ts';

/** Writes the latest value of each key; while one write runs, later values wait and only the last is written. */
export class LatestWrites {
  readonly #write: (key: string, value: Json | undefined) => Promise<void>;
  readonly #waiting = new Map<string, Json | undefined>();
  #running: Promise<void> | null = null;

  constructor(write: (key: string, value: Json | undefined) => Promise<void>) {
    this.#write = write;
  }

  /** Undefined takes the value away. */
  put(key: string, value: Json | undefined): void {
    this.#waiting.set(key, value);
    this.#running ??= this.#run();
  }

  /** Something was put after what is being written. */
  get isBehind(): boolean {
    return this.#waiting.size > 0;
  }

  /** Resolves when all that was put is written; rejects with what hindered the last write. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        for (const [key, value] of [...this.#waiting]) {
          this.#waiting.delete(key);
          await this.#write(key, value);
        }
      }
    } finally {
      this.#running = null;
    }
  }
}

export interface DeskDraft<T extends Json> {
  readonly value: T;
  keep(value: T): void;
  clear(): void;
}

export class DeskDrafts {
  readonly #signals = new Map<string, Signal<Json | undefined>>();
  readonly #writes: LatestWrites;

  constructor(store: Store, session: string, known: ReadonlyMap<string, Json>, failed: (fault: unknown) => void) {
    for (const [key, value] of known) this.#signals.set(key, signal<Json | undefined>(value));
    this.#writes = new LatestWrites((key, value) =>
      // A draft that cannot be kept stays on the screen; the frame says that saving failed.
      (value === undefined ? store.dropDraft(key) : store.keepDraft(session, key, value)).catch(failed),
    );
  }

  of<T extends Json>(key: string, empty: T): DeskDraft<T> {
    const kept = this.#signals.get(key) ?? signal<Json | undefined>(undefined);
    this.#signals.set(key, kept);
    const writes = this.#writes;
    return {
      get value() {
        return (kept.value ?? empty) as T;
      },
      keep(value) {
        kept.value = value;
        writes.put(key, value);
      },
      clear() {
        // Nothing is there to be taken away: a write for nothing would keep the next one waiting.
        if (kept.peek() === undefined) return;
        kept.value = undefined;
        writes.put(key, undefined);
      },
    };
  }

  settled(): Promise<void> {
    return this.#writes.settled();
  }
}
