// The files beside the database: where they are (the origin's private file system), and who may write them (one window).

import { StoreFault } from './fault.ts';

/** A file that one writer has open. Whatever is called here is done when it returns; on the disk after `flush`. */
export interface FrameFile {
  size(): number;
  /** All of it, or so many bytes from a place on; fewer where it ends before. */
  read(at?: number, length?: number): Uint8Array;
  write(bytes: Uint8Array<ArrayBuffer>, at: number): void;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** Opens a file of a store by name. Rejects with `StoreFault('twice')` where another window has it. */
export type OpenFile = (name: string) => Promise<FrameFile>;

/** Perhaps still being looked for, while the database is opened; undefined where there are no files. */
export type FilesComing = OpenFile | undefined | Promise<OpenFile | undefined>;

/**
 * A frame that could not be written whole must not stand before the next one. False where it cannot be taken out: then the
 * next start finds it, and it is no whole frame, or it is one and stands.
 */
export function cut(file: FrameFile, size: number): boolean {
  try {
    file.truncate(size);
    file.flush();
    return true;
  } catch {
    return false;
  }
}

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
    if (!(await hasHandles(trial))) return undefined;
    return async (name) => {
      const file = (await folder.getFileHandle(name, { create: true })) as FileWithHandle;
      return new OpenedFile(await patiently(() => file.createSyncAccessHandle?.() as Promise<Handle>));
    };
  } catch {
    return undefined;
  }
}

/** WebKitGTK may have the method and nothing behind it. */
async function hasHandles(file: FileWithHandle): Promise<boolean> {
  if (!file.createSyncAccessHandle) return false;
  try {
    (await file.createSyncAccessHandle()).close();
    return true;
  } catch (fault) {
    // Another window may have it: that is for later.
    return !(fault instanceof DOMException && fault.name === 'NotSupportedError');
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

  read(at = 0, length = this.#handle.getSize() - at): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, length));
    return bytes.subarray(0, this.#handle.read(bytes, { at }));
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
