/** Drops pages that a browser keeps for use without network: all once nobody is signed in, else those past their moment. */
export async function dropKeptPages() {
  if (!('caches' in window)) return;
  const signedIn = document.querySelector('form[action="/deconnexion"]') !== null;
  for (const name of await caches.keys()) {
    const [kind, until] = name.split('|');
    if (kind === 'gardees' && (!signedIn || Number(until) < Date.now())) await caches.delete(name);
  }
}
