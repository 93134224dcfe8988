// Starts the writer, once for a page; tiny, so that the very first script can do it while the rest is still on its way.

// oxlint-disable-next-line import/default -- Vite gives the address as the default, the file itself has none
import address from './writer.ts?worker&url';
import { scriptAddress } from './script-address.ts';

declare global {
  interface Window {
    /** Started by the page before this script was there; it waits until it is told what to open. */
    earlyWriter?: Worker | undefined;
  }
}

let writer: Worker | undefined;

export function startWriter(): Worker {
  writer ??= globalThis.window?.earlyWriter;
  writer ??= new Worker(scriptAddress(address), { type: 'module', name: 'writer' });
  return writer;
}
