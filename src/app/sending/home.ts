// Where the office is: kept sealed like everything else, and known only while the vault is open.

import { signal } from '@preact/signals';
import * as v from 'valibot';
import { placeOf, settingsShape, type TargetSettings } from '../../exchange/targets/settings.ts';
import { dropFromDevice, readDevice } from '../../store/device.ts';
import { type Store, StoreFault } from '../../store/store.ts';

/** What may be seen of it at any time: nothing in it opens anything. */
export interface Home {
  readonly kind: TargetSettings['kind'];
  readonly place: string;
}

/** Null where nobody has said it yet, or where it could not be read yet. */
export const home = signal<Home | null>(null);

const NAME = 'way-home';

/** Before it was sealed it lay beside the tablet's other settings. */
const olderShape = v.object({ address: v.string(), user: v.string(), password: v.string() });

type Secrets = Pick<Store, 'secret' | 'keepSecret'>;

/** All of it, for one errand or for the form: not to be held on to. Null where there is none, or where it is locked. */
export async function readHome(store: Secrets): Promise<TargetSettings | null> {
  try {
    await moveIn(store);
    const kept = await store.secret(NAME);
    const settings = v.is(settingsShape, kept) ? kept : null;
    show(settings);
    return settings;
  } catch (fault) {
    if (fault instanceof StoreFault && fault.reason === 'locked') return null;
    throw fault;
  }
}

/** Rejects with a `StoreFault` where it cannot be kept: `locked` unless the vault is open. */
export async function keepHome(store: Secrets, settings: TargetSettings | null): Promise<void> {
  await store.keepSecret(NAME, settings);
  show(settings);
}

/** It goes from the open place only once it lies in the sealed one. */
async function moveIn(store: Secrets): Promise<void> {
  const older = await readDevice(NAME).catch(() => undefined);
  if (older === undefined) return;
  if (v.is(olderShape, older)) await store.keepSecret(NAME, { kind: 'webdav', ...older });
  await dropFromDevice(NAME);
}

function show(settings: TargetSettings | null): void {
  home.value = settings && { kind: settings.kind, place: placeOf(settings) };
}
