import { isNumeric } from '../expression/type.ts'
import { type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type CompiledStep, columnsOf, notLive, type StepContext, wrongType } from './compiled-step.ts'
import { DUCKDB_TYPE, projection } from './projection.ts'

type How = Exclude<Extract<Step, { step: 'fill' }>['with'], string>
type Forward = Extract<How, { forward: unknown }>['forward']
type Linear = Extract<How, { linear: unknown }>['linear']

/** In which order rows follow one another, within what; a row without a time has no place in it. */
type Sequence = {
  readonly time: Sql | null
  readonly window: (descending?: boolean) => Sql
  readonly reads: readonly string[]
}

const seconds = (time: Sql): Sql => sql`epoch(CAST(${time} AS TIMESTAMP))`
const double = (value: number): Sql => sql`CAST(${parameter(value)} AS DOUBLE)`

const sequenceOf = (
  { time, by }: { time?: string | undefined; by?: string | undefined },
  context: StepContext,
): Result<Sequence> => {
  const found = columnsOf(
    context,
    [time, by].filter(name => name !== undefined),
  )
  if (!found.ok) return found
  const [first] = found.value
  if (time !== undefined && first!.type !== 'timestamp' && first!.type !== 'date')
    return wrongType(context, first!, 'timestamp')
  const within = by === undefined ? sql`` : sql`PARTITION BY ${identifier(by)}`
  const window = (descending = false): Sql => {
    const way = descending ? sql`DESC` : sql``
    const order = time === undefined ? sql`` : sql`${identifier(time)} ${way} NULLS LAST,`
    return sql`${within} ORDER BY ${order} _row ${way}`
  }
  return success({
    time: time === undefined ? null : identifier(time),
    window,
    reads: found.value.map(({ name }) => name),
  })
}

const inPlace = ({ time }: Sequence): Sql => (time ? sql`${time} IS NOT NULL` : sql`true`)

/** Ordinals of the last row of each sequence that has a value, or of the last rows where those are counted. */
const lastKnown = (name: string, sequence: Sequence, rows: number | undefined, input: Sql): Sql => {
  const known =
    rows === undefined ? sql`${identifier(name)} IS NOT NULL AND ${inPlace(sequence)}` : inPlace(sequence)
  return sql`SELECT _row FROM (SELECT _row, row_number() OVER (${sequence.window(true)}) AS _let0
    FROM ${input} WHERE ${known}) WHERE _let0 <= CAST(${parameter(rows ?? 1)} AS BIGINT)`
}

/**
 * The last value before, if it is near enough. Live rows that come later than their time says are filled from what was
 * known when they came; rows that come in the order of their times are filled as stored ones are.
 */
export const compileForward = (
  names: readonly string[],
  forward: Forward,
  context: StepContext,
): Result<CompiledStep> => {
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const sequence = sequenceOf(forward, context)
  if (!sequence.ok) return sequence
  const { time, window, reads } = sequence.value
  const frame = forward.rows === undefined ? sql`UNBOUNDED` : sql`CAST(${parameter(forward.rows)} AS BIGINT)`
  const last = (value: Sql): Sql =>
    sql`last_value(${value} IGNORE NULLS) OVER (${window()} ROWS BETWEEN ${frame} PRECEDING AND CURRENT ROW)`
  const filled = (name: string): Sql => {
    const value = identifier(name)
    if (!time) return last(value)
    const before = last(sql`CASE WHEN ${time} IS NOT NULL THEN ${value} END`)
    const since = sql`${seconds(time)} - ${seconds(last(sql`CASE WHEN ${value} IS NOT NULL THEN ${time} END`))}`
    const near = forward.seconds === undefined ? sql`true` : sql`${since} <= ${double(forward.seconds)}`
    return sql`CASE WHEN ${value} IS NOT NULL THEN ${value} WHEN ${time} IS NOT NULL AND ${near} THEN ${before} END`
  }
  const values = new Map(names.map(name => [name, filled(name)]))
  const keep = (rows: Sql): Sql => {
    const kept = joined(
      names.map(name => sql`_row IN (${lastKnown(name, sequence.value, forward.rows, rows)})`),
      ' OR ',
    )
    return sql`SELECT * FROM ${rows} WHERE ${kept}`
  }
  return success({
    query: input => projection(context.columns, values, input),
    columns: context.columns,
    about: names.join(', '),
    reads: [...new Set([...names, ...reads])],
    origins: new Map(names.map(name => [name, [...new Set([name, ...reads])]])),
    drops: false,
    carry: { keep },
    work: 'along',
  })
}

/** On the line between the values before and after, by time. A live row does not know the value after it. */
export const compileLinear = (
  names: readonly string[],
  linear: Linear,
  context: StepContext,
): Result<CompiledStep> => {
  if (context.live) return notLive(context, 'fill', 'needs-next-value')
  const columns = columnsOf(context, names)
  if (!columns.ok) return columns
  const wrong = columns.value.find(({ type }) => !isNumeric(type))
  if (wrong) return wrongType(context, wrong, 'number')
  const sequence = sequenceOf(linear, context)
  if (!sequence.ok) return sequence
  const { window, reads } = sequence.value
  const time = identifier(linear.time)
  const values = new Map(names.map(name => [name, between(identifier(name), time, window, linear.seconds)]))
  const output = context.columns.map(
    (column): TableColumn => (values.has(column.name) ? { ...column, type: 'number' } : column),
  )
  return success({
    query: input => projection(output, values, input),
    columns: output,
    about: names.join(', '),
    reads: [...new Set([...names, ...reads])],
    origins: new Map(names.map(name => [name, [...new Set([name, ...reads])]])),
    drops: false,
    work: 'along',
  })
}

const between = (
  column: Sql,
  time: Sql,
  window: (descending?: boolean) => Sql,
  longest: number | undefined,
): Sql => {
  const value = sql`CAST(${column} AS ${DUCKDB_TYPE.number})`
  const known = sql`CASE WHEN ${time} IS NOT NULL THEN ${value} END`
  const at = seconds(time)
  const knownAt = sql`CASE WHEN ${column} IS NOT NULL THEN ${at} END`
  const near = (of: Sql, descending: boolean): Sql =>
    sql`last_value(${of} IGNORE NULLS) OVER (${window(descending)} ROWS UNBOUNDED PRECEDING)`
  const [from, to] = [near(knownAt, false), near(knownAt, true)]
  const start = near(known, false)
  const line = sql`${start} + (${near(known, true)} - ${start}) * ((${at} - ${from}) / nullif(${to} - ${from}, 0))`
  const allowed = longest === undefined ? sql`true` : sql`${to} - ${from} <= ${double(longest)}`
  return sql`CASE WHEN ${column} IS NOT NULL THEN ${value} WHEN ${allowed} AND isfinite(${line}) THEN ${line} END`
}
