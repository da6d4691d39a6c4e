// Outlines of the départements for maps without a network: a free drawing of France, laid over the communes.
// The drawing has no coordinates. Its projection is taken for Lambert's conic (as on most maps of France) followed by
// a plain affine transformation, which is fitted until the known communes fall inside their own département.
import { departements, drawing, places } from './sources.mjs'
import { incoming } from './sql.mjs'

const RAD = Math.PI / 180
const N = 0.725607765
const SCALE = 11754255.426
const E = 0.0818191910428

/** Lambert-93, in hundreds of kilometres around the middle of the région: small numbers fit better. */
export function project({ latitude, longitude }) {
  const sin = Math.sin(latitude * RAD)
  const isometric = Math.atanh(sin) - E * Math.atanh(E * sin)
  const radius = SCALE * Math.exp(-N * isometric)
  const angle = N * (longitude - 3) * RAD
  return [(700000 + radius * Math.sin(angle) - 880000) / 1e5, (12655612.05 - radius * Math.cos(angle) - 6480000) / 1e5]
}

function unproject([x, y]) {
  const dx = x * 1e5 + 880000 - 700000
  const dy = 12655612.05 - (y * 1e5 + 6480000)
  const isometric = -Math.log(Math.hypot(dx, dy) / SCALE) / N
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2
  for (let i = 0; i < 8; i++) {
    latitude = Math.asin(Math.tanh(isometric + E * Math.atanh(E * Math.sin(latitude))))
  }
  return [Math.atan2(dx, dy) / N / RAD + 3, latitude / RAD]
}

/** The rings of a path that only moves and draws straight, relative lines. */
function rings(path) {
  let [x, y] = [0, 0]
  return path
    .split(/z/i)
    .filter((part) => part.trim())
    .map((part) => {
      const numbers = part.match(/-?\d+(\.\d+)?(e-?\d+)?/g).map(Number)
      if (/[^mlMLz\d\s.,e-]/.test(part)) throw new Error(`Not a polygon: ${part.slice(0, 40)}`)
      const absolute = /^\s*M/.test(part)
      const ring = []
      let [cx, cy] = absolute ? [0, 0] : [x, y]
      for (let i = 0; i < numbers.length; i += 2) {
        ;[cx, cy] = absolute ? [numbers[i], numbers[i + 1]] : [cx + numbers[i], cy + numbers[i + 1]]
        ring.push([cx, cy])
      }
      ;[x, y] = ring[0]
      return ring
    })
}

const drawn = new Map(drawing.locations.map((l) => [l.id, rings(l.path)]))
/** Every edge of an outline as [from, to]. */
const edges = new Map(
  [...drawn].map(([id, all]) => [id, all.flatMap((ring) => ring.map((p, i) => [p, ring[(i + 1) % ring.length]]))]),
)
const apply = ([a, b, c, d, e, f], [x, y]) => [a * x + b * y + c, d * x + e * y + f]

function closestOnSegment([px, py], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length))
  return [ax + t * (bx - ax), ay + t * (by - ay)]
}

const distance = (p, q) => Math.hypot(p[0] - q[0], p[1] - q[1])

function isInside([x, y], outline) {
  let inside = false
  for (const [[ax, ay], [bx, by]] of outline) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

const closestOnOutline = (point, outline) =>
  outline
    .map(([from, to]) => closestOnSegment(point, from, to))
    .reduce((best, q) => (distance(point, q) < distance(point, best) ? q : best))

/** 0 inside the outline, else how far outside. */
const overshoot = (point, outline) => (isInside(point, outline) ? 0 : distance(point, closestOnOutline(point, outline)))

const codes = departements.map((d) => d.code)
const controls = places
  .filter((p) => codes.includes(p.departement))
  .map((p) => ({ point: project(p), outline: edges.get(p.departement) }))

/** A first guess: the box around a département's communes is nearly the box around its outline. */
function firstGuess() {
  const box = (points, axis) => [Math.min(...points.map((p) => p[axis])), Math.max(...points.map((p) => p[axis]))]
  const here = controls.map((c) => c.point)
  const there = codes.flatMap((code) => drawn.get(code).flat())
  const [x0, x1] = box(here, 0)
  const [y0, y1] = box(here, 1)
  const [u0, u1] = box(there, 0)
  const [v0, v1] = box(there, 1)
  const a = (u1 - u0) / (x1 - x0)
  const e = (v0 - v1) / (y1 - y0)
  return [a, 0, u0 - a * x0, 0, e, v1 - e * y0]
}

const badness = (t) => controls.reduce((sum, c) => sum + overshoot(apply(t, c.point), c.outline) ** 2, 0)

/** Walks downhill one parameter at a time, with steps that halve: few parameters, a smooth valley. */
function fit() {
  let best = firstGuess()
  let lowest = badness(best)
  for (let step = 4; step > 0.01; step /= 2) {
    for (let improved = true; improved; ) {
      improved = false
      for (let i = 0; i < best.length; i++) {
        for (const sign of [1, -1]) {
          const tried = best.with(i, best[i] + sign * step)
          const value = badness(tried)
          if (value < lowest) [best, lowest, improved] = [tried, value, true]
        }
      }
    }
  }
  return best
}

const transform = fit()
const [a, b, c, d, e, f] = transform
const determinant = a * e - b * d
const invert = ([u, v]) => [(e * (u - c) - b * (v - f)) / determinant, (a * (v - f) - d * (u - c)) / determinant]
const unitKm = 100 / Math.sqrt(Math.abs(determinant))

export function fitQuality() {
  const off = controls.map((control) => overshoot(apply(transform, control.point), control.outline) * unitKm)
  const outside = off.filter((km) => km > 0).sort((x, y) => x - y)
  return { places: off.length, outside: outside.length, median: outside[Math.floor(outside.length / 2)], worst: outside.at(-1) }
}

/** The point itself, or where it comes to lie just inside its département when it was outside. */
export function within(departement, point) {
  const drawnPoint = apply(transform, project(point))
  const outline = edges.get(departement)
  if (isInside(drawnPoint, outline)) return point
  const edge = closestOnOutline(drawnPoint, outline)
  const further = 1 + 1 / unitKm / distance(drawnPoint, edge)
  const pulled = [0, 1].map((axis) => drawnPoint[axis] + (edge[axis] - drawnPoint[axis]) * further)
  const [longitude, latitude] = unproject(invert(isInside(pulled, outline) ? pulled : edge))
  return { latitude, longitude }
}

const rounded = ([longitude, latitude]) => [Number(longitude.toFixed(4)), Number(latitude.toFixed(4))]

/** The rings of a département in degrees, closed, the outer ones counter-clockwise. */
const outlines = (departement) =>
  drawn.get(departement.code).map((ring) => {
    const points = ring
      .map((p) => rounded(unproject(invert(p))))
      .filter((p, i, all) => i === 0 || p[0] !== all[i - 1][0] || p[1] !== all[i - 1][1])
    const closed = [...points, points[0]]
    const area = closed.slice(1).reduce((sum, p, i) => sum + closed[i][0] * p[1] - p[0] * closed[i][1], 0)
    return area < 0 ? closed.reverse() : closed
  })

export const departementsGeoJson = () => {
  const features = departements.map((departement) => ({
    type: 'Feature',
    properties: { code: departement.code, nom: departement.nom },
    geometry: { type: 'MultiPolygon', coordinates: outlines(departement).map((ring) => [ring]) },
  }))
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{"type":"FeatureCollection","attribution":"Contours : svg-maps (CC BY 4.0), calés sur les communes de GeoNames (CC BY 4.0)","features":[\n${lines}\n]}\n`
}

/** The same for the database, which asks whether a point can be in its département. */
export const outlinesSql = () => {
  const rows = departements.flatMap((departement) =>
    outlines(departement).map((ring, i) => [
      departement.code,
      i + 1,
      `(${ring.slice(1).map(([x, y]) => `(${x},${y})`).join(',')})`,
    ]),
  )
  return `-- Written by db/tools/build-reference.mjs: change the script, not this file. Sources and licences: README.md.
${incoming('incoming_outline', ['departement text', 'ring smallint', 'outline polygon'], rows)}
insert into departement_outline select * from incoming_outline
on conflict (departement, ring) do update set outline = excluded.outline;
`
}
