// The page's side of the one way out: an errand for the send worker, which is started for it and gone after it.

import { scriptAddress } from '../store/script-address.ts';
import type { Delivery, Parcel } from './deliver.ts';
import type { Brought, Errand, FromSender, Listing } from './sender-calls.ts';
// oxlint-disable-next-line import/default -- Vite gives the address as the default, the file itself has none
import address from './sender-worker.ts?worker&url';
import { trouble } from './target.ts';
import type { TargetSettings } from './targets/settings.ts';

/** Never rejects. `tell`: how many bytes have gone. */
export async function sendParcel(
  to: TargetSettings,
  parcel: Parcel,
  tell?: (done: number, of: number) => void,
): Promise<Delivery> {
  const said = await run({ to, parcel }, tell);
  return said && 'delivery' in said ? said.delivery : trouble('no-sender');
}

/** Writes a test file there and reads it back. Never rejects. */
export async function tryTarget(to: TargetSettings, device: string, now: number): Promise<Delivery> {
  const said = await run({ to, tryFor: device, now });
  return said && 'delivery' in said ? said.delivery : trouble('no-sender');
}

/** What has come home. Never rejects. */
export async function listTarget(to: TargetSettings): Promise<Listing> {
  const said = await run({ to, list: true });
  return said && 'listing' in said ? said.listing : trouble('no-sender');
}

/** One of the names that `listTarget` gave; nobody has looked at it yet. Never rejects. */
export async function bringFile(to: TargetSettings, name: string): Promise<Brought> {
  const said = await run({ to, bring: name });
  return said && 'brought' in said ? said.brought : trouble('no-sender');
}

/** Null where the sender did not start, or broke off. */
function run(errand: Errand, tell: (done: number, of: number) => void = () => undefined): Promise<FromSender | null> {
  const worker = start();
  // There is no other way out: where this one does not open, nothing is sent.
  if (!worker) return Promise.resolve(null);
  const { port1, port2 } = new MessageChannel();
  return new Promise<FromSender | null>((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(null);
    });
    port1.onmessage = ({ data }: MessageEvent<FromSender>) => {
      if ('done' in data) tell(data.done, data.of);
      else resolve(data);
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
