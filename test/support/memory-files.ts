// Files that forget nothing but what they are told to: what lies on the "disk" is what was flushed, and any call can be made to fail.

import { StoreFault } from '../../src/store/fault.ts';
import type { FrameFile, OpenFile } from '../../src/store/frame-file.ts';

type Verb = 'write' | 'truncate' | 'flush';

interface Write {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** How long somebody asks for a file that another has, before they are told. */
const PATIENCE_MS = 500;

/** The files of one tablet. */
export class MemoryFiles {
  readonly #taken = new Set<string>();
  readonly #disk = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Called before every write, truncation and flush; what it throws is what the file says. `write`: what is to be written. */
  before: (verb: Verb, name: string, write?: Write) => void = () => undefined;
  /** How often something was flushed. */
  flushes = 0;
  /** Goes up with every opening: what was opened before is of a page that is gone. */
  #life = 0;

  readonly open: OpenFile = async (name) => this.#file(name, this.#life);

  /** As in a browser: whoever has a file has it alone, until it is closed. */
  readonly openAlone: OpenFile = async (name) => {
    const life = this.#life;
    for (const late = performance.now() + PATIENCE_MS; this.#taken.has(name); ) {
      if (performance.now() > late) throw new StoreFault('twice');
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    this.#taken.add(name);
    const file = this.#file(name, life);
    return { ...file, close: () => void (life === this.#life && this.#taken.delete(name)) };
  };

  /** The battery is dead: what was not flushed is gone, and the page with it. */
  cutPower(): void {
    this.#life += 1;
    this.#taken.clear();
  }

  disk(name: string): Uint8Array<ArrayBuffer> {
    return this.#disk.get(name) ?? new Uint8Array();
  }

  put(name: string, bytes: Uint8Array): void {
    this.#disk.set(name, new Uint8Array(bytes));
  }

  names(): string[] {
    return [...this.#disk.keys()];
  }

  /** Somebody cleared them away. */
  delete(): void {
    this.#disk.clear();
  }

  #file(name: string, life: number): FrameFile {
    let now = this.disk(name).slice();
    const call = (verb: Verb, write?: Write) => {
      if (life !== this.#life) throw new DOMException('this page is gone', 'InvalidStateError');
      this.before(verb, name, write);
    };
    return {
      size: () => now.length,
      read: (at = 0, length = now.length - at) => now.slice(at, at + length),
      write: (bytes, at) => {
        call('write', { at, bytes });
        const grown = new Uint8Array(Math.max(now.length, at + bytes.length));
        grown.set(now);
        grown.set(bytes, at);
        now = grown;
      },
      truncate: (size) => {
        call('truncate');
        const cut = new Uint8Array(size);
        cut.set(now.subarray(0, size));
        now = cut;
      },
      flush: () => {
        call('flush');
        this.flushes += 1;
        this.#disk.set(name, now.slice());
      },
      close: () => undefined,
    };
  }
}
