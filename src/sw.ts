// The service worker: keeps every file of one version, and lets a newer one in only when somebody asked for it.
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { SHARE_PATH, takeShared } from './app/files/shared.ts';
import {
  isVerifyRequest,
  type NewerVersion,
  SEND_TAG,
  type SendReply,
  type SendRequest,
  type VerifyReply,
} from './app/offline-messages.ts';
import { forgetUpdateWanted, isUpdateWanted, isWorkshopOpen } from './app/update-flags.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };

/** Chromium answers from a cache by itself where it was told so, and need not start this worker first. */
interface RoutedInstall extends ExtendableEvent {
  addRoutes?(
    rules: {
      readonly condition: { readonly urlPattern: URLPatternInit; readonly requestMethod: 'GET' };
      readonly source: { readonly cacheName: string };
    }[],
  ): Promise<void>;
}

interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const precache = new PrecacheController({
  plugins: [{ cacheWillUpdate: ({ response }) => Promise.resolve(response.status < 400 ? plain(response) : null) }],
});
precache.addToCacheList(self.__WB_MANIFEST);
registerRoute(new PrecacheRoute(precache));
const startPage = precache.createHandlerBoundToURL('index.html');
// There is one page, and what it loads is named relative to its folder: deeper addresses are sent back to it.
registerRoute(
  new NavigationRoute((options) =>
    new URL('./', options.url).href === self.registration.scope
      ? startPage(options)
      : Promise.resolve(Response.redirect(self.registration.scope)),
  ),
);
// What another app shares with this one comes as a form; it waits here until the list of sessions asks for it.
registerRoute(
  ({ url }) => url.href === new URL(SHARE_PATH, self.registration.scope).href,
  ({ request }) => takeShared(request, self.registration.scope),
  'POST',
);

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('install', (event) => event.waitUntil(leaveToBrowser(event)));
self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));
self.addEventListener('message', (event) => {
  if (isVerifyRequest(event.data)) event.waitUntil(answer(event, event.data.mend));
});

self.addEventListener('sync', (event) => {
  const { tag } = event as SyncEvent;
  if (tag === SEND_TAG) (event as SyncEvent).waitUntil(havePagesSend());
});

/** Fails unless this version is wanted: a worker that never waits cannot take over in the middle of a workshop. */
async function install(event: ExtendableEvent): Promise<void> {
  if (!(await mayInstall())) {
    await tellEveryPage({ type: 'newer-version' });
    throw new Error('A newer version was seen; it comes in when it is asked for.');
  }
  await precache.install(event);
  await keepPageForBrowser();
  // Fetching takes a while on a slow line; a workshop may have been opened meanwhile.
  if (!(await mayInstall())) throw new Error('A workshop was opened; the newer version stays out.');
  await self.skipWaiting();
}

async function mayInstall(): Promise<boolean> {
  if (self.registration.active === null) return true;
  return (await isUpdateWanted(Date.now())) && !(await isWorkshopOpen());
}

async function takeOver(event: ExtendableEvent): Promise<void> {
  // All pages wait for this, and what cannot be forgotten now is past its time in a few minutes.
  await forgetUpdateWanted().catch(() => undefined);
  await precache.activate(event);
  for (const name of await caches.keys()) {
    if (name.startsWith(PAGE_OF) && name !== pageCacheName()) await caches.delete(name);
  }
  await self.clients.claim();
}

/** Of this folder's app only: another on the same server has pages of its own. */
const PAGE_OF = `page of ${self.registration.scope}`;

/** One for each version, so that a version on its way in changes nothing of the one that is there. */
function pageCacheName(): string {
  return `${PAGE_OF} ${precache.getCacheKeyForURL('index.html') ?? ''}`;
}

/** The one page and what is named by its content; anything else is asked of this worker. */
async function leaveToBrowser(event: RoutedInstall): Promise<void> {
  const { pathname } = new URL(self.registration.scope);
  const literal = (path: string) => path.replaceAll(/[{}()*+?:\\]/g, '\\$&');
  const rule = (path: string, cacheName: string) => ({
    condition: { urlPattern: { pathname: path, search: '' }, requestMethod: 'GET' as const },
    source: { cacheName },
  });
  await event
    .addRoutes?.([
      rule(literal(pathname), pageCacheName()),
      rule(`${literal(pathname)}assets/*`, precache.strategy.cacheName),
    ])
    // Without routes the worker answers, as it does in other browsers.
    .catch(() => undefined);
}

/** The browser looks for the page by its address alone; the precache has it under its version. */
async function keepPageForBrowser(): Promise<void> {
  const kept = await caches.open(pageCacheName());
  if (await kept.match(self.registration.scope)) return;
  const page = await precache.matchPrecache('index.html');
  if (page) await kept.put(self.registration.scope, page);
}

async function tellEveryPage(message: NewerVersion): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const page of pages) page.postMessage(message);
}

async function answer(event: ExtendableMessageEvent, mend: boolean): Promise<void> {
  const missing = await missingFiles();
  if (mend) await Promise.allSettled(missing.map(fetchAgain));
  // A full tablet: the page is told what is missing all the same.
  await keepPageForBrowser().catch(() => undefined);
  const reply: VerifyReply = { missing: mend ? await missingFiles() : missing };
  event.ports[0]?.postMessage(reply);
}

async function missingFiles(): Promise<string[]> {
  const cache = await openCache();
  const kept = new Set((await cache.keys()).map((request) => request.url));
  return [...precache.getURLsToCacheKeys()].filter(([, key]) => !kept.has(key)).map(([url]) => url);
}

/** Takes a file only if it is byte for byte this version's: the server may hold a newer one by now. */
async function fetchAgain(url: string): Promise<void> {
  const key = precache.getCacheKeyForURL(url);
  if (key === undefined) return;
  const integrity = precache.getIntegrityForCacheKey(key);
  const response = await fetch(url, { cache: 'reload', credentials: 'same-origin', integrity });
  if (response.ok) await (await openCache()).put(key, plain(response));
}

/**
 * A response that came by a redirect may not answer a navigation. And one that varies by who asked answers nobody but this
 * worker: a browser that looks into the cache by itself asks for a script with an origin, and this worker asked without one.
 */
function plain(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.delete('vary');
  return new Response(response.body, { status: response.status, headers });
}

function openCache(): Promise<Cache> {
  return caches.open(precache.strategy.cacheName);
}

/** Longer than a browser lets a worker wait. */
const SENDING_LIMIT_MS = 300_000;

/**
 * There is a network again. What opens the office's store is locked away with everything else, so only a page whose tablet is
 * open can send; where there is none, the next start does. Rejects where something waits still: the browser asks again later.
 */
async function havePagesSend(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' });
  const replies = await Promise.all(pages.map(havePageSend));
  if (replies.some(({ waits }) => waits)) throw new Error('Not everything was sent.');
}

function havePageSend(page: Client): Promise<SendReply> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<SendReply>) => resolve(data);
    // A page that is going away, or an older one, never answers.
    setTimeout(resolve, SENDING_LIMIT_MS, { waits: false });
    page.postMessage({ type: 'send' } satisfies SendRequest, [port2]);
  });
}
