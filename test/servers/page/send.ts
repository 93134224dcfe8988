// A page that sends what it is told to, by the app's own send worker, outbox and lock, in whichever engine opens it.

import { around } from '../../../src/exchange/around.ts';
import type { Delivery } from '../../../src/exchange/deliver.ts';
import { Drain } from '../../../src/exchange/drain.ts';
import { Outbox } from '../../../src/exchange/outbox.ts';
import { sendParcel } from '../../../src/exchange/sender.ts';
import { placeOf, type TargetSettings } from '../../../src/exchange/targets/settings.ts';
import { chanceFrom } from '../../support/chance.ts';
import { MemoryOutbox, waitingFile } from '../../support/memory-outbox.ts';

export interface ToSend {
  readonly to: TargetSettings;
  /** The folder of this tablet. */
  readonly tablet: string;
  /** The same seed is the same file. */
  readonly seed: number;
  readonly size: number;
}

declare global {
  interface Window {
    /** Once. `told`: how often it was said how much had gone. */
    sendOnce(what: ToSend): Promise<{ readonly delivery: Delivery; readonly told: number }>;
    /** As a window of the app does: again and again, and only while no other window is at it. Resolves when all is sent. */
    sendAll(what: ToSend, files: number): Promise<void>;
    /** The first try of that is over: all has gone, or another window is at it. */
    hasTried: boolean;
  }
}

window.hasTried = false;

window.sendOnce = async (what) => {
  const { name, key, file } = await waitingFile(fileOf(what), what.tablet);
  let told = 0;
  const delivery = await sendParcel(what.to, { name, file, hash: key }, () => {
    told += 1;
  });
  return { delivery, told };
};

window.sendAll = async (what, files) => {
  const rows = new MemoryOutbox();
  const outbox = new Outbox(rows);
  for (let n = 0; n < files; n += 1) await rows.wait(fileOf({ ...what, seed: what.seed + n }), what.tablet);
  const way = { address: placeOf(what.to), deliver: sendParcel.bind(undefined, what.to) };
  await new Promise<void>((resolve, reject) => {
    const changed = async () => {
      if ((await outbox.waiting()).length === 0) resolve();
    };
    const drain = new Drain(outbox, () => Promise.resolve(way), around, { changed, underWay: () => undefined });
    drain
      .kick()
      .then(() => (window.hasTried = true))
      .catch(reject);
  });
};

/** It begins as a bundle does: never as a page. */
function fileOf({ seed, size }: ToSend): Uint8Array<ArrayBuffer> {
  const next = chanceFrom(seed);
  return Uint8Array.from({ length: size }, (_, at) => [0x1f, 0x8b][at] ?? next() * 256);
}
