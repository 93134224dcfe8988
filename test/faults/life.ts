// One tablet through many lives: opened, let go on, held still before something is done, killed, opened again. What is found
// each time is held against what was called saved.

import { setTimeout } from 'node:timers/promises';
import type { Tablet } from './browsers.ts';
import type { FaultHall, Word } from './hall.ts';
import { Ledger } from './ledger.ts';
import type { Found, Key, Opened, Place, Refused, Saved, Tried } from './says.ts';

/** Long enough for a browser to start on a busy machine. */
const PATIENCE_MS = 60_000;
/** For a page that does all of its work before it says anything. */
const LONG_MS = 300_000;
const START_MS = 30_000;
const STARTS = 3;

type Stop = (next: Place) => boolean;

/** What pages say that then have no more to say. */
interface SaidOnce {
  readonly tried: Tried;
  readonly opened: Opened;
}

export class Lives {
  readonly tablet: Tablet;
  readonly #hall: FaultHall;
  ledger = new Ledger();
  /** In words, of every ledger. */
  readonly faults: string[] = [];
  /** The number of the browser's first process. */
  group = 0;
  /** In words: why the page could not save; harmless where a fault was made on purpose. */
  readonly refused: string[] = [];
  /** The secret keys that were in the writer, each once. */
  readonly keys = new Map<string, Key>();
  onSaved: ((said: Saved) => void) | null = null;
  #stopRefused: ((refused: Refused) => void) | null = null;
  #when = '';
  #stop: Stop = () => false;
  #heard: (word: Word) => void = () => undefined;
  #held: Place | null = null;
  #go: () => void = () => undefined;
  #fell: string | null = null;

  constructor(tablet: Tablet, hall: FaultHall) {
    this.tablet = tablet;
    this.#hall = hall;
    hall.hear = (word) => this.#hear(word);
  }

  /**
   * Starts the browser, until the page has said what it found. `stop`: before which things it is held still from then on.
   * Throws what the page fell over.
   */
  async open(when: string, stop: Stop = () => false): Promise<Found> {
    this.#when = when;
    this.#stop = stop;
    this.#held = null;
    this.#fell = null;
    const found = new Promise<Found>((resolve) => {
      this.#heard = (word) => word.what === 'found' && resolve(word.said);
    });
    await this.#start();
    return this.#soon(found, 'to be opened');
  }

  /** A browser that does not come up at all is the machine's trouble and not the store's: it is started again. */
  async #start(): Promise<void> {
    for (let tries = 0; tries < STARTS; tries += 1) {
      this.group = await this.tablet.start(this.#hall.url());
      const end = Date.now() + START_MS;
      while (Date.now() < end && !this.#hall.hasBegun()) await setTimeout(5);
      if (this.#hall.hasBegun()) return;
      await this.kill();
    }
    throw new Error(`${this.tablet.engine} ${this.#when}: the browser did not start`);
  }

  /** As `open`, with something done between the browser's start and the store's. */
  async openAfter(task: () => Promise<void>, when: string, stop?: Stop): Promise<Found> {
    this.#hall.beforeOpening = task;
    return this.open(when, stop).finally(() => (this.#hall.beforeOpening = () => undefined));
  }

  /** The tablet is another one now, or an older moment of the same. */
  newLedger(ledger: Ledger = new Ledger()): void {
    this.faults.push(...this.ledger.faults);
    this.ledger = ledger;
  }

  /** Starts the browser, until the page has said what it tried, or how long opening took: it says nothing else. */
  async hears<K extends keyof SaidOnce>(what: K, when: string, patience = LONG_MS): Promise<SaidOnce[K]> {
    this.#when = when;
    const told = new Promise<SaidOnce[K]>((resolve) => {
      this.#heard = (word) => word.what === what && resolve(word.said as SaidOnce[K]);
    });
    await this.#start();
    return this.#soon(told, 'to be told', patience);
  }

  /** Until it stands still before a thing that it was to be held at. */
  async held(patience = PATIENCE_MS): Promise<Place> {
    return this.#soon(
      this.#until(() => this.#held, patience),
      'to come to where it is held',
      patience,
    );
  }

  /** Lets it go on. `stop`: where it is held next. */
  go(stop: Stop = () => false): void {
    this.#stop = stop;
    this.#held = null;
    this.#go();
  }

  /** Until the app says that it could not save something; it is held still there. */
  async refusal(): Promise<Refused> {
    return this.#soon(
      new Promise<Refused>((resolve) => {
        this.#stopRefused = resolve;
      }),
      'to be refused',
    );
  }

  /** Until so many more things were called saved. */
  async saves(more: number): Promise<void> {
    const wanted = this.ledger.tally.acknowledged + more;
    await this.#soon(
      this.#until(() => this.ledger.tally.acknowledged >= wanted || null),
      `to save ${more} things`,
    );
  }

  async kill(): Promise<void> {
    this.#hall.nextLife();
    await this.tablet.kill();
  }

  async #hear(word: Word): Promise<void> {
    if (word.what === 'found') this.ledger.found(word.said, this.#when);
    else if (word.what === 'saved') {
      this.ledger.saved(word.said);
      this.onSaved?.(word.said);
    } else if (word.what === 'keys') for (const key of word.said.keys) this.keys.set(key.hex, key);
    else if (word.what === 'refused') this.refused.push(`${this.#when}, in ${word.said.at.label}: ${word.said.why}`);
    else if (word.what === 'fell') {
      this.#fell = `${this.#when}: ${word.said.fault}`;
      this.ledger.faults.push(this.#fell);
    }
    this.#heard(word);
    const next = 'next' in word.said ? word.said.next : null;
    const refused = word.what === 'refused' ? this.#stopRefused : null;
    if (!refused && (!next || !this.#stop(next))) return;
    this.#held = next;
    if (word.what === 'refused') refused?.(word.said);
    this.#stopRefused = refused ? null : this.#stopRefused;
    await new Promise<void>((resolve) => {
      this.#go = resolve;
    });
  }

  async #until<T>(ask: () => T | null, patience = PATIENCE_MS): Promise<T> {
    const end = Date.now() + patience;
    for (; Date.now() < end; await setTimeout(2)) {
      const got = ask();
      if (got !== null) return got;
      if (this.#fell !== null) throw new Error(this.#fell);
    }
    throw new Error('it never came');
  }

  async #soon<T>(wanted: Promise<T>, what: string, patience = PATIENCE_MS): Promise<T> {
    const late = new AbortController();
    const fell = this.#until(() => (late.signal.aborted ? true : null), patience).then(
      () => new Promise<never>(() => undefined),
    );
    try {
      return await Promise.race([wanted, fell]);
    } catch (fault) {
      throw new Error(
        `${this.tablet.engine} ${this.#when}: waited ${what}, ${this.ledger.tally.acknowledged} saved, refused: ${this.refused.join('; ')}: ${String(fault)}`,
        { cause: fault },
      );
    } finally {
      late.abort();
    }
  }
}

export interface Kills {
  readonly kills: number;
  /** How many things are done between two kills, on the average. */
  readonly deeds: number;
  /** From 0 up to 1. */
  readonly chance: () => number;
}

/** The kill loop: it works, dies at a random moment, is opened again and asked what it still knows. */
export async function killAtRandom(lives: Lives, { kills, deeds, chance }: Kills): Promise<void> {
  for (let n = 0; n <= kills; n += 1) {
    await lives.open(n === 0 ? 'at first' : `after kill ${n}`);
    const begun = Date.now();
    const saved = Math.floor(chance() * 2 * deeds);
    await lives.saves(saved);
    // Somewhere in what was begun then: as long as one thing takes on this machine just now.
    await setTimeout(chance() * Math.min(500, (1.2 * (Date.now() - begun)) / Math.max(1, saved) + 20));
    await lives.kill();
  }
}
