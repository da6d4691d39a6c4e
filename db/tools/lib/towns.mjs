// Names for the offline map: the most populated communes of each département, which the map shows by growing zoom.
import { points } from './points.mjs'
import { communes } from './sources.mjs'

const PER_DEPARTEMENT = 30

export function townsJson() {
  const seen = new Map()
  const towns = communes
    .filter((c) => points.has(c.code) && !points.get(c.code).estimated)
    .sort((a, b) => b.population - a.population)
    .filter((c) => {
      seen.set(c.departement, (seen.get(c.departement) ?? 0) + 1)
      return seen.get(c.departement) <= PER_DEPARTEMENT
    })
  const lines = towns.map((c) => {
    const { latitude, longitude } = points.get(c.code)
    return JSON.stringify([c.nom, Number(latitude.toFixed(3)), Number(longitude.toFixed(3)), c.population])
  })
  return `{"attribution":"Populations : INSEE ; positions : GeoNames (CC BY 4.0)","towns":[\n${lines.join(',\n')}\n]}\n`
}
