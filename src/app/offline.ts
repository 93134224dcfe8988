// Whether the app will work with no network: gets the files, checks them, and lets a newer version in when asked.
import { effect } from '@preact/signals';
import type { Workbox } from 'workbox-window';
import { scriptAddress } from '../store/script-address.ts';
import { isNewerVersion, type VerifyReply, type VerifyRequest } from './offline-messages.ts';
import { isFull, missing, newerVersion, type OfflineState, offlineState } from './offline-state.ts';
import { forgetUpdateWanted, isWorkshopOpen, rememberUpdateWanted } from './update-flags.ts';

export type Outcome = 'reloading' | 'no-network' | 'failed' | 'workshop-open';

/** A check takes milliseconds, a mending as long as its files: past this the worker is not going to answer. */
const ANSWER_LIMIT_MS = 60_000;

let workbox: Workbox | undefined;

/** Never rejects and may be left alone: what comes of it is in `offlineState`. */
export async function startOffline(): Promise<void> {
  effect(showOnPage);
  if (!window.isSecureContext) return say('insecure');
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return say('unsupported');
  navigator.serviceWorker.addEventListener('message', (event) => {
    if (isNewerVersion(event.data)) newerVersion.value = true;
  });
  window.addEventListener('online', () => void mendIfIncomplete());
  // A wish from before a crash must not let a version in behind somebody's back.
  await forgetUpdateWanted().catch(() => undefined);
  await verifyOffline();
}

/**
 * Asks the worker whether every file is there; what is not is fetched once more before it is called missing. And tries whether
 * there is room: that is said on the list, before a workshop starts.
 */
export async function verifyOffline(): Promise<void> {
  await verifyFiles();
  await lookForRoom();
  if (isFull.value && offlineState.value === 'incomplete') say('no-room');
}

/** Whoever has made room, here or in another app, is not told for ever that there is none. */
export async function lookForRoom(): Promise<void> {
  isFull.value = !(await hasRoom());
}

/** About the biggest of the app's files. What the browser estimates is no promise: only writing tells. */
const TRIAL_BYTES = 500_000;

/** False only where the browser says that there is none. */
async function hasRoom(): Promise<boolean> {
  const trial = `room ${document.baseURI}`;
  try {
    const cache = await caches.open(trial);
    await cache.put('./room', new Response(new Uint8Array(TRIAL_BYTES)));
    return true;
  } catch (fault) {
    return !(fault instanceof Error && fault.name === 'QuotaExceededError');
  } finally {
    if ('caches' in globalThis) await caches.delete(trial).catch(() => undefined);
  }
}

async function verifyFiles(): Promise<void> {
  try {
    const worker = (await knownRegistration())?.active ?? (await firstInstall());
    if (!worker) return say('incomplete');
    missing.value = await filesMissingFrom(worker, false);
    if (missing.value.length > 0) {
      say('fetching');
      missing.value = await filesMissingFrom(worker, true);
    }
    say(missing.value.length === 0 ? 'ready' : 'incomplete');
  } catch {
    say('incomplete');
  }
}

/** Asks the server; `newerVersion` turns true if there is one. No network is no fault. */
export async function lookForNewVersion(): Promise<void> {
  // "Offline" can be believed, "online" cannot; asking in vain would write a failed request to the console (C42).
  if (!navigator.onLine) return;
  await (await knownRegistration())?.update().catch(() => undefined);
}

/** Fetches the newer version and reloads into it; on any other outcome nothing has changed. */
export async function fetchNewVersion(): Promise<Outcome> {
  if (await isWorkshopOpen()) return 'workshop-open';
  try {
    // The first answer may be to a question asked before the wish was written.
    const outcome = (await installOnce()) ?? (await installOnce());
    if (outcome === 'reloading') window.location.reload();
    return outcome ?? ((await isWorkshopOpen()) ? 'workshop-open' : 'failed');
  } finally {
    await forgetUpdateWanted();
  }
}

async function installOnce(): Promise<Outcome | undefined> {
  await rememberUpdateWanted(Date.now());
  const registration = await knownRegistration();
  const before = registration?.active;
  try {
    await registration?.update();
  } catch {
    return 'no-network';
  }
  const arriving = registration?.installing ?? registration?.waiting;
  if (arriving) return (await settled(arriving)) === 'activated' ? 'reloading' : undefined;
  return registration?.active !== before ? 'reloading' : undefined;
}

async function firstInstall(): Promise<ServiceWorker | null> {
  say('fetching');
  const registration = await register();
  const arriving = registration?.installing ?? registration?.waiting;
  if (arriving) await settled(arriving);
  return registration?.active ?? null;
}

async function register(): Promise<ServiceWorkerRegistration | undefined> {
  const { Workbox: Made } = await import('workbox-window');
  workbox ??= new Made(scriptAddress(new URL('./sw.js', document.baseURI).href), { scope: './' });
  return workbox.register({ immediate: true });
}

/** The registration of this folder: another app on the same server may have one for a folder above. */
async function knownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const known = await navigator.serviceWorker.getRegistration();
  return known?.scope === new URL('./', document.baseURI).href ? known : undefined;
}

function settled(worker: ServiceWorker): Promise<ServiceWorkerState> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

async function filesMissingFrom(worker: ServiceWorker, mend: boolean): Promise<readonly string[]> {
  const { messageSW } = await import('workbox-window');
  const request: VerifyRequest = { type: 'verify', mend };
  const tooLong = new Promise<never>((_, reject) => setTimeout(reject, ANSWER_LIMIT_MS, new Error('no answer')));
  const reply = (await Promise.race([messageSW(worker, request), tooLong])) as VerifyReply;
  return reply.missing;
}

async function mendIfIncomplete(): Promise<void> {
  if (offlineState.value === 'incomplete' || offlineState.value === 'no-room') await verifyOffline();
}

function say(state: OfflineState): void {
  offlineState.value = state;
}

/** For tests and for whoever looks with the browser's own tools. */
function showOnPage(): void {
  document.documentElement.dataset.offline = offlineState.value;
  document.documentElement.dataset.newer = String(newerVersion.value);
}
