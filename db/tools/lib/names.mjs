/** What two writings of one place have in common: capitals without accents, no punctuation, SAINT in full, article first. */
export function key(name) {
  const plain = name
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/^(.*) \((LE|LA|LES|L')\)$/, '$2 $1')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
  return plain.replace(/\bST\b/g, 'SAINT').replace(/\bSTE\b/g, 'SAINTE')
}
