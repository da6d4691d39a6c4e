/**
 * The map of a search: groups that the server gathers, over the shipped outlines and, where they are set and answer, over
 * online tiles. Whatever it cannot load, the drawing of the page stays in its place.
 */
import '../../map/leaflet.js';
import { draw } from './map-groups.js';
import { background } from './map-background.js';

const L = window.L;
const REGION = [[44.1, 3.65], [46.55, 7.2]];
const FURTHEST = [[42, -1], [48.7, 12]];
const NOT_OF_THE_MAP = ['vue', 'tri', 'limite', 'apres'];

function sheet(name) {
  return new Promise((loaded, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(`../../map/${name}`, import.meta.url);
    link.onload = loaded;
    link.onerror = failed;
    document.head.append(link);
  });
}

/** What is searched for, without where the map looks and what only lists know; on a portal's page, within the portal. */
function criteria(portal) {
  const query = new URLSearchParams(location.search);
  if (portal) query.set('plateforme', portal);
  [...NOT_OF_THE_MAP, 'bbox'].forEach(name => query.delete(name));
  [...query].filter(([, value]) => !value.trim()).forEach(([name]) => query.delete(name));
  return query;
}

const inside = ([west, south, east, north]) => [[south, west], [north, east]];

function view(map) {
  const bounds = map.getBounds();
  const side = (degrees, round) => (round(degrees * 1e4) / 1e4).toString();
  return [side(bounds.getWest(), Math.floor), side(bounds.getSouth(), Math.floor),
    side(bounds.getEast(), Math.ceil), side(bounds.getNorth(), Math.ceil)].join(',');
}

export default async function map(section) {
  const drawing = section.querySelector('.map-plain');
  const note = section.querySelector('.map-note');
  await sheet('leaflet.css');
  await sheet('map.css');
  const frame = document.createElement('div');
  frame.className = 'map-frame';
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', 'Carte : les flèches la déplacent, + et − l’agrandissent et la réduisent, la touche de tabulation va de groupe en groupe');
  drawing.replaceWith(frame);

  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const plan = L.map(frame, {
    minZoom: 6.5, maxZoom: 18, zoomSnap: 0.5, maxBounds: FURTHEST, zoomControl: false,
    zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm, inertia: !calm,
  });
  L.control.zoom({ zoomInTitle: 'Agrandir', zoomOutTitle: 'Réduire' }).addTo(plan);
  plan.fitBounds(REGION, { animate: false });
  const notes = { background: '', search: '' };
  const say = (about, text) => {
    notes[about] = text;
    note.textContent = Object.values(notes).filter(Boolean).join(' ');
    note.hidden = !note.textContent;
  };
  background(plan, section, say);

  const groups = L.layerGroup().addTo(plan);
  const circle = L.layerGroup().addTo(plan);
  let searched;
  let request;

  async function answer(query) {
    request?.abort();
    request = new AbortController();
    const response = await fetch(`${section.dataset.source}?${query}`, { signal: request.signal });
    if (!response.ok) throw new Error(response.status);
    return response.json();
  }

  async function show(bbox) {
    const query = criteria(section.dataset.portal);
    query.set('bbox', bbox);
    query.set('zoom', Math.round(plan.getZoom()));
    try {
      draw(plan, groups, await answer(query), section.dataset.source);
    } catch (error) {
      if (error.name !== 'AbortError') say('search', 'Les organisations n’ont pas pu être placées sur la carte : la liste ci-dessous les contient.');
    }
  }

  let ours = false;
  function look(rectangle, options) {
    ours = true;
    plan.fitBounds(inside(rectangle), { animate: false, ...options });
    ours = false;
  }

  /** Looks where the search says, or at all that it finds. */
  async function begin() {
    const query = criteria(section.dataset.portal);
    const bbox = new URLSearchParams(location.search).get('bbox')?.trim();
    searched = query.toString();
    circle.clearLayers();
    if (query.get('pres')) {
      const [latitude, longitude] = query.get('pres').split(',').map(Number);
      L.circle([latitude, longitude], { radius: Number(query.get('rayon') ?? 20) * 1000, className: 'map-circle', interactive: false }).addTo(circle);
    }
    say('search', '');
    try {
      if (bbox) {
        look(bbox.split(',').map(Number), {});
      } else {
        const whole = await answer(query);
        if (whole.sans_position > 0) {
          say('search', `${whole.sans_position.toLocaleString('fr')} de ces organisations n’${whole.sans_position > 1 ? 'ont' : 'a'} pas de position sûre : `
            + 'vous les trouverez dans la liste.');
        }
        if (whole.emprise) look(whole.emprise, { maxZoom: 14, padding: [24, 24] });
      }
      await show(bbox ?? view(plan));
    } catch (error) {
      if (error.name !== 'AbortError') say('search', 'La carte n’a pas pu être remplie : la liste ci-dessous contient les organisations.');
    }
  }

  /** The list and the address follow the map once it has come to rest. */
  let waiting;
  let inPassing = false; // the window was resized, or a popup made room for itself
  plan.on('resize autopanstart', () => { inPassing = true; });
  function moved() {
    if (ours) return;
    if (inPassing) {
      inPassing = false;
      show(view(plan));
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const bbox = view(plan);
      const address = new URL(location.href);
      address.searchParams.set('bbox', bbox);
      address.searchParams.delete('apres');
      history.replaceState(history.state, '', address);
      window.htmx?.ajax('GET', address.pathname + address.search, { target: '#resultats', swap: 'outerHTML' });
      show(bbox);
    }, 250);
  }

  plan.on('moveend', moved);
  document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target?.id === 'resultats' && section.isConnected && criteria(section.dataset.portal).toString() !== searched) begin();
  });
  await begin();
  section.dataset.ready = 'true';
}
