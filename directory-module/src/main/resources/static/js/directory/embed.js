/** Within the page of another site: tells that page how high this one is, whenever that changes, and shows the map. */
function tell() {
  const height = document.documentElement.getBoundingClientRect().height;
  // Whoever frames the page may know how high it is: nothing else is said.
  parent.postMessage({ maillage: 'hauteur', hauteur: Math.ceil(height) }, '*');
}

if (parent !== window) new ResizeObserver(tell).observe(document.documentElement);

/** The full site opens beside the page that this one stands in, never within it. */
document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  if (!link || new URL(link.href).pathname.startsWith('/integration/') || link.getAttribute('href').startsWith('#')) return;
  link.target = '_blank';
  link.rel = 'noopener';
}, true);

const map = document.querySelector('[data-behaviour="directory/map"]');
if (map) import('./map.js').then(module => module.default(map));
