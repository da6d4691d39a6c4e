// Families, legal categories, sectors, NAF, workforce bands and the perimeter of the social economy.
import { readFileSync } from 'node:fs'
import { families, sections, sectors, workforceBands } from '../data/nomenclatures.mjs'
import { IN_FORCE, perimeter } from '../data/perimeter.mjs'
import { nafEntries } from './sources.mjs'
import { incoming } from './sql.mjs'

/** French typography: the apostrophe, and no break before a double punctuation mark. */
const typography = (text) => text.replace(/'/g, '’').replace(/ ([;:?!])/g, '\u00a0$1').trim()

const legalCategories = readFileSync(new URL('../data/legal-categories.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.match(/^(\d+) (.+)$/).slice(1))
  .map(([code, label]) => [code, typography(label), { 4: code.slice(0, 2), 2: code.slice(0, 1), 1: null }[code.length]])

const covers = (range, division) => {
  const [first, last = first] = range.split('-')
  return first <= division && division <= last
}

function naf() {
  const subclasses = nafEntries.filter((entry) => /^\d\d\.\d\d[A-Z]$/.test(entry.id))
  return subclasses.map(({ id, label }) => {
    const division = id.slice(0, 2)
    const [section, , sectionLabel] = sections.find(([, range]) => covers(range, division))
    const [sector] = sectors.find(([, , , ranges]) => ranges.some((range) => covers(range, division)))
    return [id, typography(label), section, typography(sectionLabel), sector]
  })
}

const SECTOR_SOURCE = (ranges) =>
  `Regroupement de divisions de la NAF rév. 2 (${ranges.join(', ')}) à la manière des observatoires de l’ESS`

/** One table refreshed by its key; every other column takes the new value. */
function refresh(table, columns, rows) {
  const names = columns.map((column) => column.split(' ')[0])
  const [key, ...others] = names
  return `${incoming(`incoming_${table}`, columns, rows)}
insert into ${table} (${names.join(', ')})
select ${names.join(', ')} from incoming_${table} order by ${key}
on conflict (${key}) do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')};
`
}

export const nomenclaturesSql = () => `-- Written by db/tools/build-reference.mjs: change the script, not this file. Sources and licences: README.md.
${[
  refresh('legal_family', ['id smallint', 'code text', 'label text', 'source text'], families),
  refresh('legal_category', ['code text', 'label text', 'parent_code text'], legalCategories),
  refresh('sector', ['id smallint', 'code text', 'label text', 'source text'],
    sectors.map(([id, code, label, ranges]) => [id, code, label, SECTOR_SOURCE(ranges)])),
  refresh('naf', ['code text', 'label text', 'section char(1)', 'section_label text', 'sector_id smallint'], naf()),
  refresh('workforce_band', ['id smallint', 'code text', 'label text', 'least integer', 'most integer'],
    workforceBands.map(([id, code, label, ...bounds]) => [id, code, label.replace(/(\d) (\d)/g, '$1\u202f$2'), ...bounds])),
].join('\n')}
${incoming(
  'incoming_perimeter_rule',
  ['siren_prefix text', 'legal_category text', 'naf_prefix text', 'needs_flag boolean', 'verdict text', 'family text', 'source text'],
  perimeter.map((r) => [r.siren, r.category, r.naf, r.needsFlag ?? false, r.verdict, r.family, typography(r.source)]),
)}
-- Staff edit these rules: what is there stays.
insert into perimeter_rule (siren_prefix, legal_category, naf_prefix, needs_flag, verdict, family_id, valid_from, source)
select new.siren_prefix, new.legal_category, new.naf_prefix, new.needs_flag, new.verdict, family.id, '${IN_FORCE}', new.source
from incoming_perimeter_rule new
left join legal_family family on family.code = new.family
order by new.siren_prefix nulls last, new.legal_category, new.naf_prefix nulls first, new.needs_flag
on conflict do nothing;
`
