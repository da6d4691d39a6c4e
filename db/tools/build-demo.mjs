// Writes db/src/main/resources/db/demo/R__demo_organisations.sql. Run: npm ci && node build-demo.mjs
// No run differs from another: `git diff` shows what a change of the lists changes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { namedOrganisations } from './data/named-organisations.mjs'
import { examples } from './lib/examples.mjs'
import { incoming } from './lib/sql.mjs'
import { points } from './lib/points.mjs'

const text = (value) => (typeof value === 'string' ? value.replace(/ ([;:?!»])/g, '\u00a0$1').replace(/« /g, '«\u00a0').replace(/(\d) (\d)/g, '$1\u202f$2') : value)

function named(o) {
  const point = o.commune ? points.get(o.commune) : null
  return [
    o.slug, o.name, o.acronym, o.usualName, o.category, o.family, null, o.sector, null, o.ess, text(o.description),
    o.address, o.postalCode, o.commune, o.departement ?? null, point?.latitude.toFixed(5), point?.longitude.toFixed(5), point ? 'COMMUNE' : null,
    null, null, false, 'SEED', text(o.source), null,
  ]
}

function fictitious(o) {
  return [
    o.slug, o.name, o.acronym, null, o.category, o.family, o.naf, null, o.band, 'YES', text(o.description),
    null, o.postalCode, o.commune, null, o.latitude, o.longitude, o.kind,
    o.website, o.email, true, 'EXAMPLE', null, o.verifiedOn,
  ]
}

const columns = [
  'slug text', 'name text', 'acronym text', 'usual_name text', 'legal_category text', 'family text', 'naf_code text',
  'sector text', 'band text', 'ess text', 'description text', 'address text', 'postal_code char(5)', 'commune text', 'departement text',
  'latitude double precision', 'longitude double precision', 'position_kind text', 'website text', 'email text',
  'example boolean', 'source text', 'source_note text', 'verified_on date',
]
const rows = [...namedOrganisations.map(named), ...examples(namedOrganisations.map((o) => o.slug)).map(fictitious)]

const sql = `-- Written by db/tools/build-demo.mjs: change the script, not this file.
-- The organisations that the documents name, and fictitious ones marked as examples: those have no SIREN, and no
-- address on the network but under ".example", which nobody can own.
${incoming('incoming_organisation', columns, rows)}
-- Whoever edited one of them meanwhile keeps it.
insert into organisation (slug, name, acronym, usual_name, legal_category, family_id, naf_code, sector_id,
    workforce_band_id, ess, description, address, postal_code, commune_id, departement_id, latitude, longitude,
    position_kind, website, email, example, source, source_note, verified_on)
select new.slug, new.name, new.acronym, new.usual_name, new.legal_category, family.id, new.naf_code,
    coalesce(sector.id, naf.sector_id), band.id, new.ess, new.description, new.address, new.postal_code, commune.id, departement.id,
    new.latitude, new.longitude, new.position_kind, new.website, new.email, new.example, new.source, new.source_note,
    new.verified_on
from incoming_organisation new
left join legal_family family on family.code = new.family
left join naf on naf.code = new.naf_code
left join sector on sector.code = new.sector
left join workforce_band band on band.code = new.band
left join territory commune on commune.level = 'COMMUNE' and commune.code = new.commune
left join territory departement on departement.level = 'DEPARTEMENT' and departement.code = new.departement
on conflict (slug) do nothing;
`
const folder = new URL('../src/main/resources/db/demo/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('R__demo_organisations.sql', folder), sql)
console.log(`${rows.length} organisations, ${sql.length} characters`)
