import { success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import { type Aggregated, aggregates, innerOf } from './aggregating.ts'
import { type Compile, columnsOf, notLive, wrongType } from './compiled-step.ts'
import { namedWell, projection } from './projection.ts'

/** One row for each key, part and fold: a group has rows of one part only. It has the ordinal of its first row. */
const grouped = (keys: readonly string[], made: readonly Aggregated[], input: Sql): Sql => {
  const by = joined([sql`_part, _fold`, ...keys.map(identifier)], ', ')
  return sql`(SELECT min(_row) AS _row, ${by}, ${innerOf(made)} FROM ${input} GROUP BY ${by})`
}

export const compileGroup: Compile<'group'> = (step, context) => {
  if (context.live) return notLive(context, 'group', 'rows-anew')
  const keys = columnsOf(context, step.by)
  if (!keys.ok) return keys
  const made = aggregates(context, step.columns)
  if (!made.ok) return made
  const output = namedWell(context.number, [...keys.value, ...made.value.map(({ column }) => column)])
  if (!output.ok) return output
  const values = new Map(made.value.map(({ column, outer }) => [column.name, outer]))
  return success({
    query: input => projection(output.value, values, grouped(step.by, made.value, input)),
    columns: output.value,
    about: step.by.join(', '),
    reads: [...step.by, ...made.value.flatMap(({ reads }) => reads)],
    drops: false,
    origins: new Map([
      ...step.by.map(name => [name, [name]] as const),
      ...made.value.map(({ column, reads }) => [column.name, reads.length > 0 ? reads : step.by] as const),
    ]),
    work: 'anew',
  })
}

export const compilePivot: Compile<'pivot'> = (step, context) => {
  if (context.live) return notLive(context, 'pivot', 'rows-anew')
  const keys = columnsOf(context, [...step.by, step.name])
  if (!keys.ok) return keys
  const name = keys.value.at(-1)!
  // The aggregate of the rows of each value is that of a column which has the value there, and is missing elsewhere.
  const own = step.values.map((value, index) => ({ value, column: `_let${10_000 + index}` }))
  const of = columnsOf(context, [step.value])
  if (!of.ok) return of
  const over = { ...context, columns: own.map(({ column }) => ({ ...of.value[0]!, name: column })) }
  const made = aggregates(
    over,
    own.map(({ value, column }) => ({ column: step.prefix + value, as: step.as, of: column })),
  )
  if (!made.ok) return wrongType(context, of.value[0]!, 'number')
  const columns: readonly TableColumn[] = [
    ...keys.value.slice(0, -1),
    ...made.value.map(({ column }) => column),
  ]
  const output = namedWell(context.number, columns)
  if (!output.ok) return output
  const text = sql`CAST(${identifier(name.name)} AS VARCHAR)`
  const query = (input: Sql): Sql => {
    const spread = own.map(
      ({ value, column }) =>
        sql`CASE WHEN ${text} = ${parameter(value)} THEN ${identifier(step.value)} END AS ${identifier(column)}`,
    )
    const wide = sql`(SELECT *, ${joined(spread, ', ')} FROM ${input})`
    const values = new Map(made.value.map(({ column, outer }) => [column.name, outer]))
    return projection(output.value, values, grouped(step.by, made.value, wide))
  }
  const reads = [...step.by, step.name, step.value]
  return success({
    query,
    columns: output.value,
    about: `${step.name}: ${step.values.length}`,
    reads,
    drops: false,
    lost: input =>
      sql`SELECT count(*) FILTER (${text} IS NULL OR ${text} NOT IN (${joined(step.values.map(parameter), ', ')}))
        AS ${identifier(step.name)} FROM ${input}`,
    origins: new Map<string, readonly string[]>([
      ...step.by.map(each => [each, [each]] as const),
      ...made.value.map(({ column }) => [column.name, [step.value, step.name]] as const),
    ]),
    work: 'anew',
  })
}
