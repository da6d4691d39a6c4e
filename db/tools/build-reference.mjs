// Writes db/src/main/resources/db/reference/R__reference_*.sql and the outlines of the offline map. Run: npm ci && node build-reference.mjs
// The same packages give the same bytes: what a run changes, `git diff` shows.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nomenclaturesSql } from './lib/nomenclatures.mjs'
import { departementsGeoJson, fitQuality, outlinesSql } from './lib/outlines.mjs'
import { disbelieved, estimationError, points } from './lib/points.mjs'
import { territoriesSql } from './lib/territories.mjs'
import { townsJson } from './lib/towns.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

function write(path, text) {
  const file = `${root}${path}`
  mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true })
  writeFileSync(file, text)
  console.log(`${path}: ${text.length} characters`)
}

write('db/src/main/resources/db/reference/R__reference_10_territories.sql', territoriesSql())
write('db/src/main/resources/db/reference/R__reference_20_nomenclatures.sql', nomenclaturesSql())
write('db/src/main/resources/db/reference/R__reference_30_outlines.sql', outlinesSql())
write('directory-module/src/main/resources/static/map/departements.geojson', departementsGeoJson())
write('directory-module/src/main/resources/static/map/towns.json', townsJson())

const estimated = [...points.values()].filter((point) => point.estimated).length
const { communes, median, ninth, worst } = estimationError()
console.log(
  `${points.size - estimated} communes have a gazetteer's point, ${estimated} an estimated one ` +
    `(not believed: ${disbelieved.map((c) => c.nom).join(', ')}). The estimate, tried on ${communes} known points, is off by ` +
    `${median.toFixed(1)} km in the median, ${ninth.toFixed(1)} km at the ninth decile, ${worst.toFixed(1)} km at worst.`,
)

const { places, outside, worst: furthest } = fitQuality()
console.log(
  `Of ${places} places of the gazetteer, ${outside} fall outside the outline of their département, ` +
    `${Math.round(furthest * 1000)} m at most.`,
)
