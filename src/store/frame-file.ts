// The files beside the database: where they are (the origin's private file system), and who may write them (one window).

import { StoreFault } from './fault.ts';

/** A file that one writer has open. Whatever is called here is done when it returns; on the disk after `flush`. */
export interface FrameFile {
  size(): number;
  read(): Uint8Array;
  write(bytes: Uint8Array<ArrayBuffer>, at: number): void;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** Opens a file of a store by name. Rejects with `StoreFault('twice')` where another window has it. */
export type OpenFile = (name: string) => Promise<FrameFile>;

/** What the DOM library does not know of the handle in a worker. */
interface Handle {
  getSize(): number;
  read(into: Uint8Array, where: { at: number }): number;
  write(from: Uint8Array, where: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
interface FileWithHandle {
  createSyncAccessHandle?: () => Promise<Handle>;
}

/** A page that is just being left lets go of its files within this time. */
const PATIENCE_MS = 2000;
const PAUSE_MS = 40;

/** Undefined where there are no such files: WebKitGTK without the feature, private windows. */
export async function filesOf(store: string): Promise<OpenFile | undefined> {
  const storage = navigator.storage as StorageManager | undefined;
  // Not a method of every engine that has the rest of it.
  if (typeof (storage as { getDirectory?: unknown } | undefined)?.getDirectory !== 'function') return undefined;
  try {
    const root = await (storage as StorageManager).getDirectory();
    const folder = await root.getDirectoryHandle(store, { create: true });
    const trial = (await folder.getFileHandle('journal-a', { create: true })) as FileWithHandle;
    if (!trial.createSyncAccessHandle) return undefined;
    return async (name) => {
      const file = (await folder.getFileHandle(name, { create: true })) as FileWithHandle;
      return new OpenedFile(await patiently(() => file.createSyncAccessHandle?.() as Promise<Handle>));
    };
  } catch {
    return undefined;
  }
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const late = performance.now() + PATIENCE_MS; ; ) {
    try {
      return await attempt();
    } catch (fault) {
      if (!(fault instanceof DOMException) || fault.name !== 'NoModificationAllowedError') throw fault;
      if (performance.now() > late) throw new StoreFault('twice', fault);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

class OpenedFile implements FrameFile {
  readonly #handle: Handle;

  constructor(handle: Handle) {
    this.#handle = handle;
  }

  size(): number {
    return this.#handle.getSize();
  }

  read(): Uint8Array {
    const bytes = new Uint8Array(this.#handle.getSize());
    return bytes.subarray(0, this.#handle.read(bytes, { at: 0 }));
  }

  write(bytes: Uint8Array<ArrayBuffer>, at: number): void {
    if (this.#handle.write(bytes, { at }) !== bytes.length) throw new StoreFault('no-room');
  }

  truncate(size: number): void {
    this.#handle.truncate(size);
  }

  flush(): void {
    this.#handle.flush();
  }

  close(): void {
    this.#handle.close();
  }
}
