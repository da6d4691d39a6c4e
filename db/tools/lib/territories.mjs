// The région, its départements, EPCI and communes, what they were called before, and their postal codes.
import { key } from './names.mjs'
import { middle, points } from './points.mjs'
import { communes, delegated, departements, districts, epcis, places, postalLabels, REGION } from './sources.mjs'
import { byBytes, incoming } from './sql.mjs'

const total = (list) => list.reduce((sum, commune) => sum + commune.population, 0)
const centre = (list) => middle(list.map((commune) => points.get(commune.code)))
const byCommuneCode = new Map(communes.map((c) => [c.code, c]))

function row(level, code, name, population, departement, epci, point) {
  const { latitude, longitude, estimated = true } = point
  return [level, code, name, population, departement, epci, latitude.toFixed(5), longitude.toFixed(5), estimated]
}

/** The département where most communes of a list are. */
function mainDepartement(list) {
  const counts = new Map()
  list.forEach((c) => counts.set(c.departement, (counts.get(c.departement) ?? 0) + 1))
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0]
}

function territories() {
  const epciOf = new Map(epcis.flatMap((e) => e.members.map((code) => [code, e.code])))
  return [
    row('REGION', REGION.code, REGION.name, total(communes), null, null, centre(communes)),
    ...departements.map((d) => {
      const own = communes.filter((c) => c.departement === d.code)
      return row('DEPARTEMENT', d.code, d.nom, total(own), null, null, centre(own))
    }),
    ...epcis.map((e) => {
      const own = e.members.map((code) => byCommuneCode.get(code))
      return row('EPCI', e.code, e.nom, total(own), mainDepartement(own), null, centre(own))
    }),
    ...communes.map((c) =>
      row('COMMUNE', c.code, c.nom, c.population, c.departement, epciOf.get(c.code), points.get(c.code)),
    ),
  ]
}

function formerCommunes() {
  const place = (name, insee) => {
    const found = places.find((p) => p.insee === insee && key(p.name) === key(name))
    return found ? [found.latitude.toFixed(5), found.longitude.toFixed(5)] : [null, null]
  }
  const rows = new Map()
  for (const commune of communes) {
    for (const code of commune.anciensCodes ?? []) rows.set(code, [code, null, 'MERGED', commune.code, null, null, null])
  }
  for (const former of delegated) {
    rows.set(former.code, [former.code, former.nom, 'MERGED', former.chefLieu, null, ...place(former.nom, former.chefLieu)])
  }
  for (const district of districts) {
    const name = `Lyon ${district.code.slice(-2).replace(/^8/, '0')}`
    const [postalCode] = district.codesPostaux
    rows.set(district.code, [
      district.code, district.nom, 'DISTRICT', district.commune, postalCode, ...place(name, district.commune),
    ])
  }
  return [...rows.values()].sort(byBytes((r) => r[0]))
}

function postalCodes() {
  const pairs = new Set([
    ...communes.flatMap((c) => c.codesPostaux.map((code) => `${code}\t${c.code}`)),
    ...postalLabels.map((p) => `${p.code}\t${p.commune}`),
  ])
  return [...pairs].sort().map((pair) => pair.split('\t'))
}

/** Other writings of a commune: postal labels, places inside it, its name before the last change. */
function otherNames() {
  const names = [
    ...postalLabels.map((p) => [p.commune, p.label]),
    ...places.filter((p) => byCommuneCode.has(p.insee)).map((p) => [p.insee, p.name]),
  ].filter(([code, name]) => key(name) !== key(byCommuneCode.get(code).nom) && !/^Lyon \d/.test(name))
  const byKey = new Map(names.map(([code, name]) => [`${code} ${key(name)}`, [code, name]]))
  return [...byKey.values()].sort(byBytes(([code, name]) => `${code} ${name}`))
}

export const territoriesSql = () => `-- Written by db/tools/build-reference.mjs: change the script, not this file. Sources and licences: README.md.
${incoming(
  'incoming_territory',
  ['level text', 'code text', 'name text', 'population integer', 'departement text', 'epci text',
    'latitude double precision', 'longitude double precision', 'position_estimated boolean'],
  territories(),
)}
insert into territory as old (level, code, name, population, departement_id, epci_id, latitude, longitude, position_estimated)
select new.level, new.code, new.name, new.population, null, null, new.latitude, new.longitude, new.position_estimated
from incoming_territory new
where new.level in ('REGION', 'DEPARTEMENT')
order by new.level desc, new.code
on conflict (level, code) do update
set name = excluded.name, population = excluded.population, latitude = excluded.latitude, longitude = excluded.longitude,
    position_estimated = excluded.position_estimated;

insert into territory as old (level, code, name, population, departement_id, epci_id, latitude, longitude, position_estimated)
select new.level, new.code, new.name, new.population, departement.id, null, new.latitude, new.longitude, new.position_estimated
from incoming_territory new
join territory departement on departement.level = 'DEPARTEMENT' and departement.code = new.departement
where new.level = 'EPCI'
order by new.code
on conflict (level, code) do update
set name = excluded.name, population = excluded.population, departement_id = excluded.departement_id,
    latitude = excluded.latitude, longitude = excluded.longitude, position_estimated = excluded.position_estimated;

insert into territory as old (level, code, name, population, departement_id, epci_id, latitude, longitude, position_estimated)
select new.level, new.code, new.name, new.population, departement.id, epci.id, new.latitude, new.longitude, new.position_estimated
from incoming_territory new
join territory departement on departement.level = 'DEPARTEMENT' and departement.code = new.departement
left join territory epci on epci.level = 'EPCI' and epci.code = new.epci
where new.level = 'COMMUNE'
order by new.code
on conflict (level, code) do update
set name = excluded.name, population = excluded.population, departement_id = excluded.departement_id,
    epci_id = excluded.epci_id, latitude = excluded.latitude, longitude = excluded.longitude,
    position_estimated = excluded.position_estimated;

${incoming(
  'incoming_former_commune',
  ['code text', 'name text', 'kind text', 'commune text', 'postal_code char(5)', 'latitude double precision', 'longitude double precision'],
  formerCommunes(),
)}
insert into former_commune (code, name, kind, commune_id, postal_code, latitude, longitude)
select new.code, new.name, new.kind, commune.id, new.postal_code, new.latitude, new.longitude
from incoming_former_commune new
join territory commune on commune.level = 'COMMUNE' and commune.code = new.commune
on conflict (code) do update
set name = excluded.name, kind = excluded.kind, commune_id = excluded.commune_id, postal_code = excluded.postal_code,
    latitude = excluded.latitude, longitude = excluded.longitude;

${incoming('incoming_postal_code', ['code char(5)', 'commune text'], postalCodes())}
insert into postal_code (code, commune_id)
select new.code, commune.id
from incoming_postal_code new
join territory commune on commune.level = 'COMMUNE' and commune.code = new.commune
on conflict do nothing;

${incoming('incoming_other_name', ['commune text', 'name text'], otherNames())}
insert into commune_other_name (commune_id, name)
select commune.id, new.name
from incoming_other_name new
join territory commune on commune.level = 'COMMUNE' and commune.code = new.commune
on conflict do nothing;
`
