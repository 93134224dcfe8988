// Where a workshop is kept, as the page sees it: a thin line to the writer, which does all of it in a worker.

import { CALLS, PRESSED, type Hello, type Part, type ToPage, type ToWriter } from './calls.ts';
import { type EarlyLine, KEPT_AS } from './early-line.ts';
import { StoreFault } from './fault.ts';
import type { OutboxRows, Store } from './kept.ts';
import { startWriter } from './start-writer.ts';
import type { VaultDoor } from './vault-door.ts';

export { StoreFault, type StoreReason } from './fault.ts';
export type { Commit, Loaded, OutboxRows, SessionRow, Store, StoreState } from './kept.ts';

/** The writer itself gives up after five seconds at the most; this is for one that never starts. */
const LONGEST_START = 10_000;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (fault: Error) => void;
}

/** What was asked early and not taken up by then is forgotten: it may be a session, and nothing of one is kept for nobody. */
const EARLY_LASTS_MS = 10_000;

/** Rejects with a `StoreFault`: `blocked`, `twice`, `no-storage`, `newer-data`. */
export async function openStore(name = KEPT_AS, writer?: Worker): Promise<Store> {
  const line = new Line();
  const early = name === KEPT_AS && !writer ? takeEarlyLine() : undefined;
  await (early ? line.take(early) : line.connect(writer ?? startWriter(), { open: name }));
  const store: Store = {
    onClosed: null,
    outbox: line.part('outbox') as unknown as OutboxRows,
    vault: line.part('vault') as unknown as VaultDoor,
    close: () => line.close(),
    ...(line.part('store') as unknown as Omit<Store, 'onClosed' | 'outbox' | 'vault' | 'close'>),
  };
  line.onClosed = () => store.onClosed?.();
  return store;
}

/** Once: whoever tries again asks anew. */
function takeEarlyLine(): EarlyLine | undefined {
  const early = globalThis.window?.earlyLine;
  if (early) window.earlyLine = undefined;
  return early;
}

class Line {
  onClosed: (() => void) | null = null;
  readonly #waiting = new Map<number, Waiting>();
  /** What was asked before anything was written: it is true for as long as nothing else was asked for. */
  readonly #early = new Map<string, Promise<unknown>>();
  #port: MessagePort | null = null;
  /**
   * After a press Chromium holds back what comes over a port until it has painted, for up to 16 ms; what comes over a channel
   * it lets through. Answered on both, an act stands as saved in that same painting, and the desk follows a painting sooner.
   */
  #beside: BroadcastChannel | null = null;
  #calls = 0;

  async connect(writer: Worker, hello: Hello): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    await this.#connected(writer, port1, () => writer.postMessage(hello, [port2]));
  }

  async take({ writer, port, asked }: EarlyLine): Promise<void> {
    for (const { part, name, given } of asked) {
      const answer = this.#awaited();
      // Perhaps nobody asks for it.
      answer.catch(() => undefined);
      this.#early.set(keyOf(part, name, given), answer);
    }
    setTimeout(() => this.#early.clear(), EARLY_LASTS_MS);
    await this.#connected(writer, port, () => undefined);
  }

  async #connected(writer: Worker, port1: MessagePort, ask: () => void): Promise<void> {
    let late: ReturnType<typeof setTimeout> | undefined;
    const connected = new AbortController();
    try {
      await new Promise<void>((resolve, reject) => {
        const fail = () => reject(new StoreFault('no-storage'));
        late = setTimeout(fail, LONGEST_START);
        writer.addEventListener('error', fail, { signal: connected.signal });
        port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
          if ('failed' in data) reject(new StoreFault(data.failed));
          else if ('opened' in data) resolve();
          // Answers to what was asked early come right behind.
          else this.#hear(data);
        };
        ask();
      });
    } catch (fault) {
      port1.close();
      throw fault;
    } finally {
      clearTimeout(late);
      connected.abort();
    }
    port1.onmessage = ({ data }: MessageEvent<ToPage>) => this.#hear(data);
    this.#port = port1;
    // It may be for good; if the page is shown again, the next write takes the files again.
    globalThis.addEventListener?.('pagehide', () => this.#port?.postMessage({ leave: true } satisfies ToWriter));
  }

  part(part: Part): Record<string, (...given: readonly unknown[]) => Promise<unknown>> {
    return Object.fromEntries(
      CALLS[part].map((name) => [name, (...given: readonly unknown[]) => this.#ask(part, name, given)]),
    );
  }

  /** What was asked before is still answered. */
  close(): void {
    this.#port?.postMessage({ close: true } satisfies ToWriter);
    this.#port = null;
    // The port brings what is not answered yet.
    this.#beside?.close();
    this.#beside = null;
  }

  async #ask(part: Part, name: string, given: readonly unknown[]): Promise<unknown> {
    if (!this.#port) throw new StoreFault('closed');
    const key = keyOf(part, name, given);
    const early = this.#early.get(key);
    if (early) {
      this.#early.delete(key);
      return early;
    }
    this.#early.clear();
    const beside = PRESSED.includes(name) && { beside: this.#listenBeside() };
    this.#port.postMessage({ call: this.#calls + 1, part, name, given, ...beside } satisfies ToWriter);
    return this.#awaited();
  }

  /** Whichever of the two answers comes second finds nobody waiting. */
  #listenBeside(): string {
    if (!this.#beside) {
      // Nobody else knows its name.
      this.#beside = new BroadcastChannel(crypto.randomUUID());
      this.#beside.onmessage = ({ data }: MessageEvent<ToPage>) => this.#hear(data);
    }
    return this.#beside.name;
  }

  /** The answer to the next number. */
  #awaited(): Promise<unknown> {
    this.#calls += 1;
    return new Promise((resolve, reject) => this.#waiting.set(this.#calls, { resolve, reject }));
  }

  #hear(message: ToPage): void {
    if ('closed' in message) this.#lost();
    if (!('answer' in message)) return;
    const waiting = this.#waiting.get(message.answer);
    this.#waiting.delete(message.answer);
    if ('value' in message) waiting?.resolve(message.value);
    else waiting?.reject(message.reason ? new StoreFault(message.reason) : new Error(message.fault));
  }

  #lost(): void {
    this.#port = null;
    this.#beside?.close();
    this.#beside = null;
    for (const { reject } of this.#waiting.values()) reject(new StoreFault('closed'));
    this.#waiting.clear();
    this.onClosed?.();
  }
}

function keyOf(part: Part, name: string, given: readonly unknown[]): string {
  // The name that is offered does not matter where there is one.
  if (name === 'tablet') return name;
  return given.every((one) => typeof one === 'string') ? [part, name, ...given].join(' ') : '';
}
