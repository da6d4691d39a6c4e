// About 3 000 fictitious organisations over real communes: the same ones at every run.
import { activities, bands, images, lands } from '../data/example-activities.mjs'
import { points } from './points.mjs'
import { communes, districts, places } from './sources.mjs'

const COUNT = 3000

/** A small generator of pseudo-random numbers (mulberry32), so that no run differs from another. */
function randomFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const random = randomFrom(20141101)
const pick = (list) => list[Math.floor(random() * list.length)]
const chance = (probability) => random() < probability

function weighted(entries) {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  return () => {
    let left = random() * total
    return entries.find(([, weight]) => (left -= weight) < 0)?.[0] ?? entries.at(-1)[0]
  }
}

const nextActivity = weighted(activities.map((a) => [a, a.weight]))
const nextForm = new Map(activities.map((a) => [a, weighted(Object.entries(a.forms))]))
/** Villages have more organisations for each inhabitant than cities. */
const nextCommune = weighted(communes.map((c) => [c, c.population ** 0.8]))

const startsWithVowel = (name) => /^[aeéèêiîoôuhyœ]/i.test(name.normalize('NFC'))
const smooth = (name) => name.replace(/'/g, '’')

/** "de Lyon", "d’Annecy", "du Teil", "des Abrets", and the same with "à". */
function articled(name) {
  const plain = smooth(name)
  if (plain.startsWith('Le ')) return { de: `du ${plain.slice(3)}`, a: `au ${plain.slice(3)}` }
  if (plain.startsWith('Les ')) return { de: `des ${plain.slice(4)}`, a: `aux ${plain.slice(4)}` }
  return { de: startsWithVowel(plain) ? `d’${plain}` : `de ${plain}`, a: `à ${plain}` }
}

export const slugOf = (text) =>
  text
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 90)
    .replace(/-$/, '')

const FAMILY = { 92: 'association', 93: 'fondation', 82: 'mutuelle', 64: 'mutuelle', 63: 'cooperative' }
const COOPERATIVES = ['5458', '5460', '5547', '5551', '5558', '5560']
const familyOf = (category) =>
  FAMILY[category.slice(0, 2)] ?? (COOPERATIVES.includes(category) ? 'cooperative' : 'societe_commerciale_ess')

/** A point around the centre, further out in large communes; one in four stays on the centre, a few are in doubt. */
function position(commune, postalCode) {
  const district = districts.find((d) => d.commune === commune.code && d.codesPostaux[0] === postalCode)
  const centre = district
    ? places.find((p) => p.name === `Lyon 0${district.code.slice(-1)}`)
    : points.get(commune.code)
  const reach = Math.min(2, 0.3 + Math.sqrt(commune.population) / 150) / 111
  const angle = random() * 2 * Math.PI
  const distance = Math.sqrt(random()) * reach
  const drawn = random()
  const moved = drawn >= 0.25
  return {
    latitude: (centre.latitude + (moved ? Math.sin(angle) * distance : 0)).toFixed(5),
    longitude: (centre.longitude + (moved ? (Math.cos(angle) * distance) / Math.cos(centre.latitude * (Math.PI / 180)) : 0)).toFixed(5),
    kind: drawn > 0.97 ? 'TO_CHECK' : moved || centre.estimated ? 'APPROXIMATE' : 'COMMUNE',
  }
}

const capital = (text) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1)

function acronymOf(name) {
  const letters = name
    .split(/[ ’–-]+/)
    .filter((word) => word.length > 2 && !/^(les|des|pour|aux|une)$/i.test(word))
    .map((word) => word.normalize('NFD').charAt(0).toUpperCase())
  return letters.length >= 3 && letters.every((l) => /[A-Z]/.test(l)) ? letters.join('') : null
}

function example(taken) {
  const activity = nextActivity()
  const commune = nextCommune()
  const category = nextForm.get(activity)()
  const { de, a } = articled(commune.nom)
  const words = { de, a, pays: pick(lands[commune.departement]), image: pick(images) }
  const fill = (pattern) => pattern.replace(/\{(\w+)\}/g, (_, key) => words[key])
  const name = capital(fill(pick(activity.names)))
  const base = slugOf(name)
  const placed = `${base}-${slugOf(commune.nom)}`.slice(0, 110).replace(/-$/, '')
  const candidates = [base, placed, ...Array.from({ length: 99 }, (_, i) => `${placed}-${i + 2}`)]
  const slug = candidates.find((candidate) => !taken.has(candidate))
  taken.add(slug)
  const postalCode = pick(commune.codesPostaux)
  const shortName = slug.slice(0, 60).replace(/-$/, '')
  return {
    slug, name, category, postalCode,
    acronym: chance(0.2) ? acronymOf(name) : null,
    family: familyOf(category),
    naf: activity.naf,
    band: pick(bands[activity.size]),
    description: capital(fill(pick(activity.descriptions))),
    commune: commune.code,
    ...position(commune, postalCode),
    website: chance(0.5) ? `https://www.${shortName}.example` : null,
    email: chance(0.6) ? `contact@${shortName}.example` : null,
    verifiedOn: chance(0.5) ? `2026-0${1 + Math.floor(random() * 9)}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}` : null,
  }
}

/** The examples, none with a slug in `taken`. */
export function examples(taken) {
  const slugs = new Set(taken)
  return Array.from({ length: COUNT }, () => example(slugs))
}
