// The page's side of the one way out: an errand for the send worker, which is started for it and gone after it.

import { scriptAddress } from '../store/script-address.ts';
import type { Delivery, Parcel } from './deliver.ts';
import type { Errand, FromSender } from './sender-calls.ts';
// oxlint-disable-next-line import/default -- Vite gives the address as the default, the file itself has none
import address from './sender-worker.ts?worker&url';
import { trouble } from './target.ts';
import type { TargetSettings } from './targets/settings.ts';

/** Never rejects. `tell`: how many bytes have gone. */
export function sendParcel(
  to: TargetSettings,
  parcel: Parcel,
  tell?: (done: number, of: number) => void,
): Promise<Delivery> {
  return run({ to, parcel }, tell);
}

/** Writes a test file there and reads it back. Never rejects. */
export function tryTarget(to: TargetSettings, device: string, now: number): Promise<Delivery> {
  return run({ to, tryFor: device, now });
}

function run(errand: Errand, tell: (done: number, of: number) => void = () => undefined): Promise<Delivery> {
  const worker = start();
  // There is no other way out: where this one does not open, nothing is sent.
  if (!worker) return Promise.resolve(trouble('no-sender'));
  const { port1, port2 } = new MessageChannel();
  return new Promise<Delivery>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(trouble('no-sender'));
    });
    port1.onmessage = ({ data }: MessageEvent<FromSender>) => {
      if ('done' in data) tell(data.done, data.of);
      else resolve('delivery' in data ? data.delivery : trouble('no-sender'));
    };
    worker.postMessage(null, [port2]);
    port1.postMessage(errand);
  }).finally(() => {
    port1.close();
    worker.terminate();
  });
}

function start(): Worker | undefined {
  try {
    return new Worker(scriptAddress(address), { type: 'module', name: 'sender' });
  } catch {
    return undefined;
  }
}
