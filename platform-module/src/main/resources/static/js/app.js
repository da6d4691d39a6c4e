// Binds behaviours to the page: <div data-behaviour="directory/map"> calls the default export of js/directory/map.js.
import { bindThemeSwitch } from './theme-switch.js';
import { dropKeptPages } from './kept-pages.js';
import { announceFailures } from './toasts.js';

async function bind(element) {
  if (element.dataset.bound) return;
  element.dataset.bound = 'true';
  for (const name of element.dataset.behaviour.split(' ')) {
    const module = await import(`./${name}.js`);
    module.default(element);
  }
}

function bindAll(root) {
  if (root.matches?.('[data-behaviour]')) bind(root);
  root.querySelectorAll('[data-behaviour]').forEach(bind);
}

bindThemeSwitch(document.querySelector('[data-theme-switch]'));
announceFailures(document.getElementById('toasts'));
dropKeptPages();
bindAll(document);
document.addEventListener('htmx:load', event => bindAll(event.detail.elt));
