// One point for each commune: GeoNames' where it has one, else worked out from the neighbours that have.
import { within } from './outlines.mjs'
import { communes, epciOf, frenchCommunes, places } from './sources.mjs'

const EARTH_KM = 6371

export function kilometres(a, b) {
  const rad = Math.PI / 180
  const x = (b.longitude - a.longitude) * rad * Math.cos(((a.latitude + b.latitude) / 2) * rad)
  const y = (b.latitude - a.latitude) * rad
  return EARTH_KM * Math.hypot(x, y)
}

/** The middle of a set of points, every one counting the same. */
export const middle = (points) => ({
  latitude: points.reduce((sum, p) => sum + p.latitude, 0) / points.length,
  longitude: points.reduce((sum, p) => sum + p.longitude, 0) / points.length,
})

const nameOf = new Map(frenchCommunes.map((c) => [c.code, c.nom]))
const homonym = (place) => Number(nameOf.get(place.insee) === place.name)
const seat = (place) => Number(place.feature.startsWith('PPLA'))
/** Of several places of one commune, the one with its name wins, then the administrative seat, then the most populated. */
const bestFirst = (a, b) => homonym(b) - homonym(a) || seat(b) - seat(a) || b.population - a.population

const known = new Map()
for (const place of places.filter((p) => p.insee).sort(bestFirst)) {
  if (!known.has(place.insee)) known.set(place.insee, place)
}
for (const commune of communes.filter((c) => !known.has(c.code))) {
  const named = places.filter((p) => p.departement === commune.departement && p.name === commune.nom)
  if (named.length === 1) known.set(commune.code, named[0])
}
const located = frenchCommunes.filter((c) => known.has(c.code))


const postalKeys = (commune) => (commune.codesPostaux ?? []).map((code) => `postal ${code}`)
const epciKeys = (commune) => (epciOf.has(commune.code) ? [`epci ${epciOf.get(commune.code)}`] : [])
const groups = new Map()
for (const commune of located) {
  for (const group of [...postalKeys(commune), ...epciKeys(commune)]) {
    groups.set(group, [...(groups.get(group) ?? []), commune])
  }
}

/** The middle of the closest neighbours: same postal code and EPCI, else same postal code, else same EPCI. */
function estimate(commune) {
  const others = (keys) => keys.flatMap((k) => groups.get(k) ?? []).filter((c) => c !== commune && known.has(c.code))
  const samePostalCode = others(postalKeys(commune))
  const sameEpci = others(epciKeys(commune))
  const circles = [samePostalCode.filter((c) => sameEpci.includes(c)), samePostalCode, sameEpci]
  const neighbours = circles.find((circle) => circle.length > 0)
  return neighbours ? middle(neighbours.map((c) => known.get(c.code))) : null
}

/** A gazetteer's point this far from every neighbour is a mistake of the gazetteer (one: Saint-Barthélemy, 38363). */
const TOO_FAR_KM = 50
export const disbelieved = communes.filter((c) => {
  const guess = known.has(c.code) && estimate(c)
  return guess && kilometres(known.get(c.code), guess) > TOO_FAR_KM
})
disbelieved.forEach((c) => known.delete(c.code))

/** latitude, longitude and whether they are estimated, by commune code. */
export const points = new Map(
  communes.map((commune) => {
    const place = known.get(commune.code)
    const { latitude, longitude } = place ?? within(commune.departement, estimate(commune))
    return [commune.code, { latitude, longitude, estimated: !place }]
  }),
)

/** How far the estimate falls from the truth for communes whose point is known: what the estimated ones may be off. */
export function estimationError() {
  const errors = communes
    .filter((c) => known.has(c.code))
    .map((c) => [known.get(c.code), estimate(c)])
    .filter(([, guess]) => guess !== null)
    .map(([truth, guess]) => kilometres(truth, guess))
    .sort((a, b) => a - b)
  const quantile = (q) => errors[Math.floor(q * (errors.length - 1))]
  return { communes: errors.length, median: quantile(0.5), ninth: quantile(0.9), worst: quantile(1) }
}
