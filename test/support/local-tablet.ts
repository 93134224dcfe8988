// A local store that is opened, ended and opened again, on a database and files of each test's own.

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, vi } from 'vitest';
import { type LocalStore, openLocalStore } from '../../src/store/local-store.ts';
import { MemoryFiles } from './memory-files.ts';

export class LocalTablet {
  name = '';
  files = new MemoryFiles();
  readonly #prefix: string;
  readonly #alone: boolean;
  #open: LocalStore | null = null;

  /** `alone`: whoever has a file keeps everybody else from it, as a browser does. For the top of a test file. */
  constructor(prefix: string, { alone = false } = {}) {
    this.#alone = alone;
    // A test that was given up goes on in the next one's files: none is, on a machine that does other things as well.
    vi.setConfig({ testTimeout: 60_000 });
    this.#prefix = prefix;
    beforeEach(() => this.anew());
    afterEach(async () => {
      await this.end();
      await Dexie.delete(this.name);
    });
  }

  /** Another tablet, which was never used. */
  anew(): void {
    this.name = `${this.#prefix}-${crypto.randomUUID()}`;
    this.files = new MemoryFiles();
  }

  async start(): Promise<LocalStore> {
    this.#open = await openLocalStore(this.name, this.#alone ? this.files.openAlone : this.files.open);
    return this.#open;
  }

  /** With the power cut: nothing is written back on the way out. */
  async end(): Promise<void> {
    vi.restoreAllMocks();
    this.files.before = () => undefined;
    if (!this.#alone) this.files.cutPower();
    this.#open?.close();
    // What it had begun comes to its end before the next one is opened.
    await this.#open?.release().catch(() => undefined);
    this.#open = null;
  }

  async again(): Promise<LocalStore> {
    await this.end();
    return this.start();
  }

  /** From the files alone, as after a browser has thrown the database away. */
  async withoutDatabase(): Promise<LocalStore> {
    await this.end();
    await Dexie.delete(this.name);
    return this.start();
  }
}
