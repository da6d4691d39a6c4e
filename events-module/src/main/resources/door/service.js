// Answers for one door when there is no network, with what its page kept. Kept things are named « gardees|until|path ».
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

const NOTHING = `<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Hors ligne</title><h1>Hors ligne</h1><p>Cet accueil n’a pas été ouvert sur ce téléphone avant la coupure, ou la
journée est passée. Notez les entrées sur la feuille imprimée, et reportez-les plus tard.</p></html>`;

async function kept(address) {
  for (const name of await caches.keys()) {
    const [kind, until] = name.split('|');
    if (kind !== 'gardees') continue;
    if (Number(until) < Date.now()) {
      await caches.delete(name);
      continue;
    }
    const found = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

function withoutSearch(address) {
  const url = new URL(address);
  url.searchParams.delete('q');
  return url.href;
}

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return await kept(request.url) ?? await kept(withoutSearch(request.url))
      ?? new Response(NOTHING, { status: 503, headers: { 'Content-Type': 'text/html;charset=UTF-8' } });
  }
}

self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(page(request));
  } else if (pathname.startsWith('/statique/')) {
    event.respondWith(kept(request.url).then(found => found ?? fetch(request)));
  }
});
