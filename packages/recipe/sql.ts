/** SQL as a value: text with `$1`, `$2` … and the parameters they stand for. Never built from a user's text. */
export type SqlParameter = string | number | boolean | bigint | null
export type Sql = { readonly text: string; readonly parameters: readonly SqlParameter[] }

/** Quoted identifiers and literals are left alone: a column may be called `a$1`. */
const PLACEHOLDER = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$(\d+)/g

const renumber = (text: string, by: number): string =>
  by === 0
    ? text
    : text.replace(PLACEHOLDER, (whole, digits?: string) => (digits ? `$${Number(digits) + by}` : whole))

/** A template of our own text with other SQL in it. A plain string cannot be put in: that is the point. */
export const sql = (texts: TemplateStringsArray, ...parts: readonly Sql[]): Sql => {
  let text = texts[0]!
  const parameters: SqlParameter[] = []
  parts.forEach((part, index) => {
    text += renumber(part.text, parameters.length) + texts[index + 1]!
    parameters.push(...part.parameters)
  })
  return { text, parameters }
}

/** A value as `$1`: the way, and the only one, for what a user wrote. */
export const parameter = (value: SqlParameter): Sql => ({ text: '$1', parameters: [value] })

/** Parts with a separator of our own between them. */
export const joined = (parts: readonly Sql[], separator: ', ' | ' AND ' | ' OR ' | ' + '): Sql => {
  const texts: string[] = []
  const parameters: SqlParameter[] = []
  for (const part of parts) {
    texts.push(renumber(part.text, parameters.length))
    parameters.push(...part.parameters)
  }
  return { text: texts.join(separator), parameters }
}

/** The one place where a name becomes SQL. */
export const identifier = (name: string): Sql => ({ text: `"${name.replaceAll('"', '""')}"`, parameters: [] })

const literalOf = (value: SqlParameter): string => {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  return typeof value === 'number' ? `CAST('${value}' AS DOUBLE)` : String(value)
}

/** With literals in the place of parameters: for a script that somebody reads and runs elsewhere, never for running here. */
export const written = ({ text, parameters }: Sql): string =>
  text.replace(PLACEHOLDER, (whole, digits?: string) =>
    digits ? literalOf(parameters[Number(digits) - 1] ?? null) : whole,
  )
