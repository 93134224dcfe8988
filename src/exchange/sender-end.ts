// The send worker's end of the line: one errand to the one place that it names, with a file that is what its name says.

import { BUNDLE_NAME, deliver, type Parcel, tryOut } from './deliver.ts';
import { sha256 } from './hash.ts';
import { outwardTo, type Outward } from './outward.ts';
import { MOST_BYTES } from './sealed.ts';
import type { Errand, FromSender } from './sender-calls.ts';
import { openTarget } from './targets/open-target.ts';
import { originOf } from './targets/settings.ts';

/** Answers each errand that comes over the line. */
export function serveErrands(line: MessagePort, outward: (errand: Errand) => Outward = outwardOf): void {
  const say = (said: FromSender) => line.postMessage(said);
  line.onmessage = ({ data: errand }: MessageEvent<Errand>) => {
    runErrand(errand, outward(errand), (done, of) => say({ done, of }))
      .then(say)
      .catch((fault: unknown) => say({ fault: String(fault) }));
  };
}

function outwardOf({ to }: Errand): Outward {
  return outwardTo(originOf(to));
}

async function runErrand(
  errand: Errand,
  outward: Outward,
  tell: (done: number, of: number) => void,
): Promise<FromSender> {
  const target = openTarget(errand.to, outward);
  if ('list' in errand) return { listing: await target.list() };
  if ('bring' in errand) return { brought: await target.get(errand.bring, MOST_BYTES) };
  if ('tryFor' in errand) return { delivery: await tryOut(target, errand.tryFor, errand.now) };
  await check(errand.parcel);
  return { delivery: await deliver(target, errand.parcel, tell) };
}

/** Nothing leaves but a bundle under its own name. Throws for anything else: no page of ours asks for that. */
async function check({ name, file, hash }: Parcel): Promise<void> {
  if (BUNDLE_NAME.exec(name)?.[1] !== hash || (await sha256(file)) !== hash)
    throw new TypeError('not a bundle under its name');
}
