// The writer's end of the line: opens stores by name, and does what the pages ask of them.

import { CALLS, type Hello, type Part, type ToPage, type ToWriter } from './calls.ts';
import { StoreFault } from './fault.ts';
import type { LocalStore } from './local-store.ts';

type Open = (name: string) => Promise<LocalStore>;
type Verb = (...given: readonly unknown[]) => Promise<unknown>;

interface Served {
  readonly opening: Promise<LocalStore>;
  readonly lines: Set<MessagePort>;
}

/** Two pages that name the same store are given one: there is a single writer, whoever asks. */
export class Serving {
  readonly #open: Open;
  readonly #served = new Map<string, Served>();

  constructor(open: Open) {
    this.#open = open;
  }

  async answer({ open: name }: Hello, line: MessagePort): Promise<void> {
    const say = (message: ToPage) => line.postMessage(message);
    const served = this.#served.get(name) ?? { opening: this.#open(name), lines: new Set() };
    this.#served.set(name, served);
    served.lines.add(line);
    try {
      const store = await served.opening;
      store.onClosed = () => {
        this.#forget(name, served);
        for (const each of served.lines) each.postMessage({ closed: true } satisfies ToPage);
      };
      const busy = new Set<Promise<void>>();
      let beside: BroadcastChannel | undefined;
      line.onmessage = ({ data }: MessageEvent<ToWriter>) => {
        if ('call' in data) {
          if (data.beside !== undefined) beside ??= new BroadcastChannel(data.beside);
          const task = obey(store, data).then((answer) => {
            if (data.beside !== undefined) beside?.postMessage(answer);
            say(answer);
          });
          busy.add(task);
          void task.then(() => busy.delete(task));
        } else if ('leave' in data) void store.release();
        else
          void Promise.all(busy).then(() => {
            beside?.close();
            this.#leave(name, served, line, store);
          });
      };
      say({ opened: true });
    } catch (fault) {
      this.#forget(name, served);
      say({ failed: fault instanceof StoreFault ? fault.reason : 'no-storage' });
    }
  }

  #leave(name: string, served: Served, line: MessagePort, store: LocalStore): void {
    served.lines.delete(line);
    line.close();
    if (served.lines.size > 0) return;
    this.#forget(name, served);
    store.close();
  }

  #forget(name: string, served: Served): void {
    if (this.#served.get(name) === served) this.#served.delete(name);
  }
}

async function obey(store: LocalStore, { call, part, name, given }: Extract<ToWriter, { call: number }>) {
  try {
    return { answer: call, value: await verbOf(store, part, name)(...given) };
  } catch (fault) {
    const reason = fault instanceof StoreFault ? fault.reason : null;
    return { answer: call, fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault), reason };
  }
}

function verbOf(store: LocalStore, part: Part, name: string): Verb {
  const known: readonly string[] = CALLS[part];
  const owner = (part === 'store' ? store : store[part]) as unknown as Record<string, Verb>;
  const verb = known.includes(name) ? owner[name] : undefined;
  if (!verb) throw new TypeError(`nobody may call ${part}.${name}`);
  return verb.bind(owner);
}
