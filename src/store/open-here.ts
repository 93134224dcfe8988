// The store in the page itself, where the writer could not open it. On a disk that is full to its last page Firefox opens no file
// for writing and starts no service worker, and a worker under one that does not start can fetch none of its parts. What
// stands in the files can be read all the same, and the page can fetch what reads it.

import { KEPT_AS } from './early-line.ts';
import { StoreFault } from './fault.ts';
import type { FrameFile, OpenFile } from './frame-file.ts';
import type { Store } from './kept.ts';
import { openLocalStore } from './local-store.ts';
import { startWriter } from './start-writer.ts';

/** Rejects with a `StoreFault` where there is nothing to be read either. The next start has the writer heal what lags behind. */
export async function openHere(name = KEPT_AS): Promise<Store> {
  // Started on such a disk Firefox may not even say which files there are: then the database is read alone.
  const store = await openLocalStore(name, await filesToRead(name).catch(() => undefined));
  // Better no tablet than an empty one that is made up.
  if ((await store.vault.state()).is === 'none' && (await store.sessions()).length === 0) {
    store.close();
    throw new StoreFault('no-storage');
  }
  const told = store.state.bind(store);
  // There is one writer, and one that is only late must not be a second.
  startWriter().terminate();
  return Object.assign(store, {
    state: async () => {
      const known = await told();
      // As far as anybody can tell, until the database alone has taken something: the screens say that it may be so.
      return { ...known, full: known.full || !known.trouble };
    },
  });
}

/** Undefined where nothing was ever written. */
async function filesToRead(name: string): Promise<OpenFile | undefined> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
  const bytesOf = async (file: string) => {
    const found = await (await folder.getFileHandle(file)).getFile();
    return new Uint8Array(await found.arrayBuffer());
  };
  const journals = await Promise.all(['journal-a', 'journal-b'].map(bytesOf));
  if (journals.every(({ length }) => length === 0)) return undefined;
  return async (file) => readOnly(await bytesOf(file));
}

/** As it stood when it was opened: nothing else writes it. */
function readOnly(bytes: Uint8Array): FrameFile {
  const refused = (): never => {
    throw new StoreFault('no-room');
  };
  return {
    size: () => bytes.length,
    read: (at = 0, length = bytes.length) => bytes.subarray(at, at + length),
    write: refused,
    // What was refused left nothing behind that would have to be cut off.
    truncate: (size) => (size < bytes.length ? refused() : undefined),
    flush: () => undefined,
    close: () => undefined,
  };
}
