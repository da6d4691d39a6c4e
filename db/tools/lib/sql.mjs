// Writes repeatable migrations. Rows travel as COPY text: fast to load, and a diff shows one line per row.

const escape = (value) =>
  value === null || value === undefined
    ? '\\N'
    : String(value).replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n')

/** A temporary table filled with `rows` (arrays in the order of `columns`, each "name type"). */
export function incoming(table, columns, rows) {
  const lines = rows.map((row) => row.map(escape).join('\t'))
  return [
    `create temporary table ${table} (${columns.join(', ')}) on commit drop;`,
    '',
    `copy ${table} from stdin;`,
    ...lines,
    '\\.',
    '',
  ].join('\n')
}

/** Compares as bytes, so that the output depends on no locale. */
export const byBytes = (key) => (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
