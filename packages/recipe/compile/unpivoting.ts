import { isNumeric } from '../expression/type.ts'
import { failure, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import { type Compile, columnsOf, notLive, wrongType } from './compiled-step.ts'
import { DUCKDB_TYPE, namedWell } from './projection.ts'

/** A row becomes one for each column, with ordinals of its own: those of one row follow each other. */
export const compileUnpivot: Compile<'unpivot'> = (step, context) => {
  if (context.live) return notLive(context, 'unpivot', 'rows-anew')
  const named = columnsOf(context, step.columns ?? step.except ?? [])
  if (!named.ok) return named
  const turned = step.columns
    ? named.value
    : context.columns.filter(({ name }) => !(step.except ?? []).includes(name))
  const first = turned[0]
  if (!first) return failure('no-columns-left', { step: context.number })
  const mixed = turned.some(({ type }) => type !== first.type)
  const odd = turned.find(({ type }) => type !== first.type && !(isNumeric(type) && isNumeric(first.type)))
  if (odd) return wrongType(context, odd, first.type)
  const names = turned.map(({ name }) => name)
  const kept = context.columns.filter(({ name }) => !names.includes(name))
  const unit = turned.every(column => column.unit === first.unit) && first.unit !== undefined
  const value: TableColumn = {
    name: step.value,
    type: mixed ? 'number' : first.type,
    ...(unit ? { unit: first.unit } : {}),
  }
  const position: readonly TableColumn[] =
    step.position === undefined ? [] : [{ name: step.position, type: 'integer' }]
  const output = namedWell(context.number, [...kept, { name: step.name, type: 'text' }, ...position, value])
  if (!output.ok) return output
  const type = DUCKDB_TYPE[value.type]
  const many = sql`CAST(${parameter(names.length)} AS BIGINT)`
  const query = (input: Sql): Sql => {
    const texts = joined(names.map(parameter), ', ')
    const values = joined(
      names.map(name => sql`CAST(${identifier(name)} AS ${type})`),
      ', ',
    )
    const parts = [
      sql`_row * ${many} + unnest(range(${many})) AS _row, _part, _fold`,
      ...kept.map(({ name }) => identifier(name)),
      sql`unnest(CAST([${texts}] AS VARCHAR[])) AS ${identifier(step.name)}`,
      ...position.map(({ name }) => sql`unnest(range(${many})) + 1 AS ${identifier(name)}`),
      sql`unnest([${values}]) AS ${identifier(step.value)}`,
    ]
    return sql`SELECT ${joined(parts, ', ')} FROM ${input}`
  }
  return success({
    query,
    columns: output.value,
    about: `${names.length} → ${step.name}, ${step.value}`,
    reads: names,
    drops: false,
    origins: new Map([
      [step.name, []],
      ...position.map(({ name }): [string, string[]] => [name, []]),
      [step.value, names],
    ]),
    work: 'anew',
  })
}
