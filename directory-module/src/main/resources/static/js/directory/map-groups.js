/** Draws the groups of an answer as buttons of the map; one leads to its organisation, several come apart or are listed. */
const L = window.L;
const DEEPEST = 17;
const LISTED = 8;
const number = new Intl.NumberFormat('fr');

const size = count => count === 1 ? 26 : count < 10 ? 34 : count < 100 ? 40 : count < 1000 ? 46 : 54;

function joined(a, b) {
  const around = g => g.emprise ?? [g.longitude, g.latitude, g.longitude, g.latitude];
  const [one, other] = [around(a), around(b)];
  return { ...a, nombre: a.nombre + b.nombre,
    emprise: [...[0, 1].map(i => Math.min(one[i], other[i])), ...[2, 3].map(i => Math.max(one[i], other[i]))] };
}

/** Buttons that would cover each other become one. */
function apart(map, groups) {
  const kept = [];
  for (const group of [...groups].sort((a, b) => b.nombre - a.nombre)) {
    const point = map.latLngToLayerPoint([group.latitude, group.longitude]);
    const near = kept.find(k => k.point.distanceTo(point) < (size(k.group.nombre) + size(group.nombre)) / 2);
    if (near) near.group = joined(near.group, group);
    else kept.push({ group, point });
  }
  return kept.map(k => k.group);
}

function link(href, text) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  return a;
}

function one(group) {
  const box = document.createElement('p');
  box.append(link(`/annuaire/${group.slug}`, group.nom));
  return box;
}

/** The first of those that stand together, and the way to all of them. */
function several(group, source, grown) {
  const query = new URLSearchParams(location.search);
  const [west, south, east, north] = group.emprise;
  ['vue', 'apres', 'limite', 'tri'].forEach(name => query.delete(name));
  query.set('bbox', [west, south, east, north].join(','));
  const box = document.createElement('div');
  const title = document.createElement('strong');
  title.textContent = `${number.format(group.nombre)} organisations ici`;
  const list = document.createElement('ul');
  list.className = 'map-popup-list';
  box.append(title, list, link(`${location.pathname}?${query}`, 'Voir la liste'));
  const portal = document.getElementById('carte')?.dataset.portal;
  if (portal) query.set('plateforme', portal);
  query.set('limite', LISTED);
  fetch(`${source.replace(/\/carte$/, '')}?${query}`).then(answer => answer.json()).then(({ resultats }) => {
    list.replaceChildren(...resultats.map(found => {
      const item = document.createElement('li');
      item.append(link(`/annuaire/${found.slug}`, found.nom));
      return item;
    }));
    grown();
  }).catch(() => { /* The link to the list remains. */ });
  return box;
}

/** Zooms in where that parts them. */
function open(map, group, button, source) {
  if (group.nombre > 1) {
    const [west, south, east, north] = group.emprise;
    const bounds = L.latLngBounds([south, west], [north, east]);
    const zoom = Math.min(DEEPEST, map.getBoundsZoom(bounds, false, L.point(80, 80)));
    if (zoom > map.getZoom() && (east - west > 1e-4 || north - south > 1e-4)) {
      map.setView(bounds.getCenter(), zoom);
      map.getContainer().focus({ preventScroll: true });
      return;
    }
  }
  const popup = L.popup({ minWidth: 200, maxWidth: 300, offset: [0, -6] }).setLatLng([group.latitude, group.longitude]);
  const content = group.nombre === 1 ? one(group) : several(group, source, () => {
    const focused = content.contains(document.activeElement) ? document.activeElement : null;
    popup.update(); // which takes the content out and puts it back
    focused?.focus({ preventScroll: true });
  });
  content.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    map.closePopup();
    (button.isConnected ? button : map.getContainer()).focus({ preventScroll: true });
  });
  popup.setContent(content).openOn(map);
  popup.getElement().querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', 'Fermer');
  content.querySelector('a')?.focus({ preventScroll: true });
}

export function draw(map, layer, { groupes }, source) {
  const focused = map.getContainer().contains(document.activeElement) && document.activeElement.matches('.map-group');
  layer.clearLayers();
  for (const group of apart(map, groupes)) {
    const side = size(group.nombre);
    const label = document.createElement('span');
    label.textContent = group.nombre === 1 ? '' : number.format(group.nombre);
    const name = group.nombre === 1 ? group.nom : `${number.format(group.nombre)} organisations`;
    const marker = L.marker([group.latitude, group.longitude], {
      title: name, riseOnHover: true,
      icon: L.divIcon({ className: `map-group${group.nombre === 1 ? ' map-one' : ''}`, html: label, iconSize: [side, side] }),
    }).addTo(layer);
    const button = marker.getElement();
    button.setAttribute('aria-label', name);
    marker.on('click', () => open(map, group, button, source));
    button.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      open(map, group, button, source);
    });
  }
  if (focused) map.getContainer().focus({ preventScroll: true });
}
