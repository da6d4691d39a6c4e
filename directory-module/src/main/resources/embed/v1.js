/*
 * Shows the directory of Maillage in the page of another site:
 *   <div data-maillage="https://…/integration/annuaire?departement=38"></div>
 *   <script async src="https://…/integration/v1.js"></script>
 * Sets no cookie, keeps nothing, asks nobody but the frame itself. Licence of this file: Licence Ouverte 2.0.
 */
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const frames = new Map();

  function show(place) {
    const address = new URL(place.dataset.maillage, origin);
    if (address.origin !== origin || !address.pathname.startsWith('/integration/') || place.dataset.maillageShown) return;
    place.dataset.maillageShown = 'true';
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = place.dataset.titre || 'Annuaire de l’économie sociale et solidaire';
    frame.loading = 'lazy';
    frame.style.cssText = 'display:block;width:100%;height:40rem;border:0';
    place.replaceChildren(frame);
    frames.set(frame, place);
  }

  addEventListener('message', event => {
    if (event.origin !== origin) return;
    const height = event.data?.maillage === 'hauteur' ? Number(event.data.hauteur) : NaN;
    if (!(height > 0 && height < 20000)) return;
    for (const frame of frames.keys()) {
      if (frame.contentWindow === event.source) frame.style.height = `${Math.ceil(height)}px`;
    }
  });

  const showAll = () => document.querySelectorAll('[data-maillage]').forEach(show);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', showAll);
  else showAll();
})();
