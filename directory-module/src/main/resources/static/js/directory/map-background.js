/** What lies below the groups: outlines and names of towns that come with the platform, and online tiles where they are set. */
const L = window.L;
const TOWNS_AT_ZOOM_7 = 140000;

async function load(name) {
  const response = await fetch(new URL(`../../map/${name}`, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

function names(map, towns) {
  const layer = L.layerGroup().addTo(map);
  map.createPane('towns').style.zIndex = 450;
  const update = () => {
    const least = TOWNS_AT_ZOOM_7 / 2.4 ** (map.getZoom() - 7);
    const taken = [];
    layer.clearLayers();
    for (const [name, latitude, longitude, population] of towns) {
      if (population < least || !map.getBounds().contains([latitude, longitude])) continue;
      const { x, y } = map.latLngToLayerPoint([latitude, longitude]);
      if (taken.some(other => Math.abs(other.y - y) < 18 && x < other.end && x + name.length * 8 > other.x)) continue;
      taken.push({ x, y, end: x + name.length * 8 });
      const label = document.createElement('span');
      label.textContent = name;
      L.marker([latitude, longitude], { pane: 'towns', interactive: false, keyboard: false,
        icon: L.divIcon({ className: 'map-town', html: label, iconSize: null }) }).addTo(layer);
    }
  };
  map.on('moveend', update);
  update();
}

export async function background(map, section, say) {
  map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
  const { tiles, credit } = section.dataset;
  if (tiles) {
    L.tileLayer(tiles, { attribution: credit, maxZoom: 19, className: 'map-tile' })
      .once('tileload', () => { section.dataset.background = 'tiles'; })
      .once('tileerror', () => {
        if (section.dataset.background === 'tiles') return;
        say('background', 'Le fond de carte en ligne ne répond pas : les départements et les communes restent affichés.');
      })
      .addTo(map);
  }
  try {
    const [outlines, towns] = await Promise.all([load('departements.geojson'), load('towns.json')]);
    L.geoJSON(outlines, { interactive: false, style: { className: 'map-outline' }, attribution: outlines.attribution }).addTo(map).bringToBack();
    names(map, towns.towns);
  } catch {
    // The groups stand where they stand without it.
  }
}
