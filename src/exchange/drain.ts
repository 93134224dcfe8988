// Empties the outbox: one sending after the other, again and again with longer waits, until it is empty or a person is needed.

import type { Around } from './around.ts';
import type { Delivery, Parcel } from './deliver.ts';
import type { Outbox, Sending } from './outbox.ts';
import { needsAPerson, trouble, type Trouble, type Why } from './target.ts';

/** Of this one file; the others may do better. */
const OF_ONE_FILE: ReadonlySet<Why> = new Set(['changed', 'withdrawn', 'full', 'not-stored']);

/** Not mended in a second: a full store, where every try carries the whole file, and what somebody must set right elsewhere. */
const SELDOM: ReadonlySet<Why> = new Set(['full', 'unread', 'closed', 'hidden', 'wrong-clock']);

/** What a network that has come meanwhile may have mended. */
const OF_THE_NETWORK: ReadonlySet<Why> = new Set(['not-there', 'cut', 'portal', 'slow']);

const LONGEST_MS = 300_000;

/** 1, 2, 4 ... 300 seconds (behaviours C43), each up to a quarter shorter, so that a hundred tablets do not come at once. */
export function pause(failures: number, chance: number): number {
  return Math.min(LONGEST_MS, 1000 * 2 ** failures) * (1 - chance / 4);
}

/** Where to, and how one file gets there. */
export interface Way {
  /** For people to read. */
  readonly address: string;
  /** Never rejects. `tell`: how many bytes have gone. */
  deliver(parcel: Parcel, tell: (done: number, of: number) => void): Promise<Delivery>;
}

/** How much of a sending has gone; null between two. */
export type UnderWay = { readonly key: string; readonly done: number; readonly of: number } | null;

export interface DrainWatch {
  /** What is known of a sending changed. */
  changed(): Promise<void>;
  underWay(this: void, now: UnderWay): void;
  /** Sessions whose files are not to leave just now, whoever asks: those in the bin. */
  held?(this: void): Promise<ReadonlySet<string>>;
}

/** `network`: there may be one since just now. `person`: somebody pressed a button. */
type Caller = 'app' | 'network' | 'person';

export class Drain {
  readonly #outbox: Outbox;
  readonly #way: () => Promise<Way | null>;
  readonly #around: Around;
  readonly #watch: DrainWatch;
  #failures = 0;
  /** Not before this moment: the server's own wish. */
  #notBefore = 0;
  #cancel: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #again: Caller | null = null;

  /** `way` gives null where nobody knows one, or where it cannot be read. */
  constructor(outbox: Outbox, way: () => Promise<Way | null>, around: Around, watch: DrainWatch) {
    this.#outbox = outbox;
    this.#way = way;
    this.#around = around;
    this.#watch = watch;
  }

  /**
   * Resolves when this try is over; never rejects. While one runs, a second call is kept for when it is over: a person's in any
   * case, one about the network where what had begun before did not find it.
   */
  kick(by: Caller = 'app'): Promise<void> {
    if (this.#running) {
      if (by === 'person' || (by === 'network' && !this.#again)) this.#again = by;
      return this.#running;
    }
    if (by !== 'person' && this.#around.now() < this.#notBefore) return Promise.resolve();
    this.#running = this.#run(by).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  async #run(by: Caller): Promise<void> {
    this.stop();
    for (let caller: Caller | null = by; caller; caller = this.#again) {
      this.#again = null;
      let rest: Trouble | null = null;
      const whose = caller;
      try {
        const outcome = await this.#around.alone(async () => {
          rest = await this.#round(whose);
        });
        if (outcome === 'busy') rest = trouble('busy');
      } catch {
        // The store is closed, or the disk is full: nothing was called sent that was not.
        rest = trouble('busy');
      }
      this.#plan(rest);
      if (this.#again === 'network' && !isOfTheNetwork(rest)) this.#again = null;
    }
  }

  /** Null: nothing is left that trying again could help. */
  async #round(by: Caller): Promise<Trouble | null> {
    const held = await this.#held();
    const due = (await this.#outbox.waiting()).filter(
      ({ session, why }) => !held.has(session) && (by === 'person' || !why || !needsAPerson(why)),
    );
    const way = due.length > 0 ? await this.#way() : null;
    if (!way) return null;
    let left: Trouble | null = null;
    for (const [n, sending] of due.entries()) {
      // Put into the bin while others were on their way.
      if ((await this.#held()).has(sending.session)) continue;
      const outcome = await this.#send(way, sending);
      if (outcome.is === 'arrived') {
        this.#failures = 0;
        await this.#outbox.arrived(sending, way.address, this.#around.now());
      } else {
        // Whatever keeps one from going keeps them all, unless it is about this one file.
        const stuck = OF_ONE_FILE.has(outcome.why) ? [sending] : due.slice(n);
        for (const one of stuck) await this.#outbox.didNotArrive(one, outcome.why, this.#around.now());
        if (!needsAPerson(outcome.why)) left = outcome;
      }
      await this.#watch.changed();
      if (outcome.is === 'trouble' && !OF_ONE_FILE.has(outcome.why)) break;
    }
    return left;
  }

  async #held(): Promise<ReadonlySet<string>> {
    return (await this.#watch.held?.()) ?? new Set();
  }

  async #send(way: Way, sending: Sending): Promise<Delivery> {
    const file = await this.#outbox.file(sending);
    if (!file) return trouble('withdrawn');
    const { key, name } = sending;
    const { underWay } = this.#watch;
    underWay({ key, done: 0, of: file.length });
    try {
      return await way.deliver({ name, file, hash: key }, (done, of) => underWay({ key, done, of }));
    } finally {
      underWay(null);
    }
  }

  #plan(rest: Trouble | null): void {
    this.#notBefore = 0;
    if (!rest) {
      this.#failures = 0;
      return;
    }
    const { wait = 0, why } = rest;
    if (wait > 0) this.#notBefore = this.#around.now() + wait;
    const ladder = pause(SELDOM.has(why) ? Infinity : this.#failures, this.#around.chance());
    this.#failures += 1;
    this.#cancel?.();
    this.#cancel = this.#around.after(Math.max(wait, ladder), () => void this.kick());
  }
}

function isOfTheNetwork(rest: Trouble | null): boolean {
  return rest !== null && OF_THE_NETWORK.has(rest.why);
}
