// The same, answered by the browser from the cache without starting this worker, where it knows static routes.
addEventListener('install', (event) => {
  const route = { condition: { requestMode: 'navigate' }, source: { cacheName: 'floor' } };
  if (event.addRoutes) event.waitUntil(event.addRoutes([route]));
  event.waitUntil(caches.open('floor').then((cache) => cache.add('./')));
  event.waitUntil(skipWaiting());
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});
