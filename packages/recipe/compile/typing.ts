import { failure, success } from '../result.ts'
import { identifier, joined, type Sql, sql } from '../sql.ts'
import { type Compile, columnsOf, wrongType } from './compiled-step.ts'
import { bareText, converted, isAlwaysRead, parsed } from './conversion.ts'
import { projection } from './projection.ts'

/** strptime directives that read the same in every locale and need no time zone table. */
const FORMAT = /^(?:[^%]|%[YymdHIMSfgpjbBaAs%]|%-[dmyHIMSj])*$/

const countLost = (before: ReadonlyMap<string, Sql>, after: ReadonlyMap<string, Sql>, input: Sql): Sql => {
  const counts = [...after].map(([name, value]) => {
    const had = before.get(name)!
    return sql`count(*) FILTER (${had} IS NOT NULL AND ${value} IS NULL) AS ${identifier(name)}`
  })
  return counts.length === 0 ? sql`SELECT 1 WHERE false` : sql`SELECT ${joined(counts, ', ')} FROM ${input}`
}

export const compileParse: Compile<'parse'> = (step, context) => {
  const names = Object.keys(step.columns)
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const values = new Map<string, Sql>()
  const trimmed = new Map<string, Sql>()
  for (const column of columns.value) {
    const parsing = step.columns[column.name]!
    if (column.type !== 'text') return wrongType(context, column, 'text')
    if (parsing.format !== undefined && !FORMAT.test(parsing.format))
      return failure('date-format', { step: context.number, column: column.name, format: parsing.format })
    if (parsing.thousands !== '' && parsing.thousands === parsing.decimal)
      return failure('decimal-is-thousands', { step: context.number, column: column.name })
    trimmed.set(column.name, bareText(identifier(column.name), parsing))
    values.set(column.name, parsed(identifier(column.name), parsing))
  }
  const output = context.columns.map(column => {
    const parsing = step.columns[column.name]
    if (!Object.hasOwn(step.columns, column.name) || !parsing) return column
    return {
      name: column.name,
      type: parsing.as,
      ...(parsing.unit === undefined ? {} : { unit: parsing.unit }),
    }
  })
  const trim = (input: Sql) => sql`(${projection(context.columns, trimmed, input)})`
  const readable = names.map(name => {
    const read = isAlwaysRead(step.columns[name]!) ? sql`count(*)` : sql`count(${identifier(name)})`
    return sql`${read} AS ${identifier(name)}`
  })
  return success({
    query: input => projection(output, values, trim(input)),
    columns: output,
    about: names.map(name => `${name}: ${step.columns[name]!.as}`).join(', '),
    reads: names,
    drops: false,
    work: 'costly',
    ...(readable.length > 0
      ? { readable: (input: Sql) => sql`SELECT ${joined(readable, ', ')} FROM ${trim(input)}` }
      : {}),
  })
}

export const compileCast: Compile<'cast'> = (step, context) => {
  const names = Object.keys(step.columns)
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const values = new Map<string, Sql>()
  for (const column of columns.value) {
    const to = step.columns[column.name]!
    const value = converted(identifier(column.name), column.type, to)
    if (!value) return wrongType(context, column, to)
    values.set(column.name, value)
  }
  const output = context.columns.map(column =>
    values.has(column.name) ? { ...column, type: step.columns[column.name]! } : column,
  )
  const before = new Map(names.map(name => [name, identifier(name)]))
  return success({
    query: input => projection(output, values, input),
    columns: output,
    about: names.map(name => `${name}: ${step.columns[name]}`).join(', '),
    reads: names,
    drops: false,
    lost: input => countLost(before, values, input),
  })
}
