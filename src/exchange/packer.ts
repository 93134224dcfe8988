// Making and reading a bundle as the page does it: in a worker, told how far it is.

import type { Entry } from '../journal/entry.ts';
import { merge } from '../journal/merge.ts';
import type { RescueSecret } from '../store/rescue.ts';
import { scriptAddress } from '../store/script-address.ts';
import type { OfficeKey } from '../vault/age-keys.ts';
import type { Bundle, ReadBundle, Told } from './bundle.ts';
import { AT_ONCE, type ToPacker, type ToPage } from './packer-calls.ts';
import type { LookedAt, OpenedRescue } from './rescue.ts';
// oxlint-disable-next-line import/default -- Vite gives the address as the default, the file itself has none
import address from './packer-worker.ts?worker&url';

/** So many parts are on their way at a time: the packer never waits, and the page never has more than one to write. */
const ON_THEIR_WAY = 3;

/** The same bytes that `writeBundle` gives. Rejects where they cannot be made; nothing has changed then. */
export function packBundle(bundle: Bundle, tell: Told = () => undefined): Promise<Uint8Array<ArrayBuffer>> {
  const entries = merge(bundle.entries);
  return onALine<Uint8Array<ArrayBuffer>>(
    () => import('./bundle.ts').then(({ writeBundle }) => writeBundle(bundle)),
    (line, resolve) => {
      const parts = Math.max(1, Math.ceil(entries.length / AT_ONCE));
      let sent = 0;
      let took = 0;
      const next = () => {
        if (sent === parts) return;
        line.say({ entries: entries.slice(sent * AT_ONCE, (sent + 1) * AT_ONCE) });
        sent += 1;
        if (sent === parts) line.say({ end: true });
      };
      line.hear = (said) => {
        if ('file' in said) resolve(said.file);
        if (!('took' in said)) return;
        took += said.took;
        tell(took, entries.length);
        next();
      };
      const { session, practice } = bundle;
      line.say({ write: { session, practice } });
      for (let n = 0; n < ON_THEIR_WAY; n += 1) next();
    },
  );
}

/** As `sealBundle`. */
export function sealPacked(
  packed: Uint8Array<ArrayBuffer>,
  office: readonly OfficeKey[],
): Promise<Uint8Array<ArrayBuffer>> {
  return onALine<Uint8Array<ArrayBuffer>>(
    () => import('./sealed.ts').then(({ sealBundle }) => sealBundle(packed, office)),
    (line, resolve) => {
      line.hear = (said) => {
        if ('file' in said) resolve(said.file);
      };
      line.say({ seal: packed, office });
    },
  );
}

/** What `readBundle` says of the file: `sealed` where it needs a key and none is given. Rejects only where the packer itself fails. */
export function unpackBundle(
  file: Blob,
  tell: Told = () => undefined,
  identities: readonly string[] = [],
): Promise<ReadBundle> {
  return onALine<ReadBundle>(
    () => import('./bundle.ts').then(({ readBundle }) => readBundle(file, tell, identities)),
    (line, resolve) => {
      const entries: Entry[] = [];
      line.hear = (said) => {
        if ('done' in said) tell(said.done, said.of);
        if ('entries' in said) entries.push(...said.entries);
        if ('refused' in said) resolve(said.refused);
        if ('bundle' in said) resolve({ ok: true, bundle: { ...said.bundle, entries } });
      };
      line.say({ read: file, identities });
    },
  );
}

/** What `lookAtRescue` says of the file. */
export function lookAtCopy(file: Blob): Promise<LookedAt> {
  return onALine<LookedAt>(
    () => import('./rescue.ts').then(({ lookAtRescue }) => lookAtRescue(file)),
    (line, resolve) => {
      line.hear = (said) => {
        if ('looked' in said) resolve(said.looked);
      };
      line.say({ rescue: file });
    },
  );
}

/** What `openRescueFile` says of it. The key of another tablet is in the packer's memory only, and gone with it. */
export function openCopy(file: Blob, secret: RescueSecret, tell: Told = () => undefined): Promise<OpenedRescue> {
  return onALine<OpenedRescue>(
    () => import('./rescue.ts').then(({ openRescueFile }) => openRescueFile(file, secret, tell)),
    (line, resolve) => {
      line.hear = (said) => {
        if ('done' in said) tell(said.done, said.of);
        if ('opened' in said) resolve(said.opened);
      };
      line.say({ rescue: file, secret });
    },
  );
}

interface Line {
  hear: (said: ToPage) => void;
  say(said: ToPacker): void;
}

/** A packer for this one bundle, gone when it is done. Where no worker starts the page does it itself: slower, the same. */
function onALine<T>(here: () => Promise<T>, task: (line: Line, resolve: (value: T) => void) => void): Promise<T> {
  const packer = start();
  if (!packer) return here();
  const { port1, port2 } = new MessageChannel();
  return new Promise<T>((resolve, reject) => {
    let heard = false;
    packer.addEventListener('error', (event) => {
      event.preventDefault();
      if (heard) reject(new Error(event.message || 'the packer broke off'));
      else here().then(resolve, reject);
    });
    const line: Line = { hear: () => undefined, say: (said) => port1.postMessage(said) };
    port1.onmessage = ({ data }: MessageEvent<ToPage>) => {
      heard = true;
      if ('fault' in data) reject(new Error(data.fault));
      else line.hear(data);
    };
    packer.postMessage(null, [port2]);
    task(line, resolve);
  }).finally(() => {
    port1.close();
    packer.terminate();
  });
}

function start(): Worker | undefined {
  try {
    return new Worker(scriptAddress(address), { type: 'module', name: 'packer' });
  } catch {
    return undefined;
  }
}
