import { type Result, success } from '../result.ts'
import { identifier, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type AlongTime, alongTime, micros, reachOf, whole } from './along-time.ts'
import { type CompiledStep, columnOf, type StepContext } from './compiled-step.ts'
import { flagged } from './cycling.ts'
import { DUCKDB_TYPE, projection, withColumn } from './projection.ts'

type Outlook = Exclude<Extract<Step, { step: 'label' }>, { kind?: 'expression' | undefined }>

const EVENT = '_let1000'

/** The label as a value over a relation; both are made of rows that come after the row itself. */
type Seen = {
  readonly column: TableColumn
  readonly over: (input: Sql) => Sql
  readonly value: Sql
  readonly reads: readonly string[]
}

/** The time (or, by rows, the number) of the next event behind the row, and of the last row of the asset. */
const nextEvent = ({ asset, order, timed }: AlongTime, place: Sql, input: Sql): Sql => {
  const numbers = sql`(SELECT *, row_number() OVER (PARTITION BY ${asset} ORDER BY ${order}) AS _let2 FROM ${timed(input)})`
  const behind = sql`OVER (PARTITION BY ${asset} ORDER BY ${order} ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)`
  return sql`(SELECT *, min(${place}) FILTER (${identifier(EVENT)}) ${behind} AS _let3,
    max(${place}) OVER (PARTITION BY ${asset}) AS _let4 FROM ${numbers})`
}

const eventWithin = (
  step: Extract<Outlook, { kind: 'event' }>,
  context: StepContext,
  along: AlongTime,
): Result<Seen> => {
  const flags = flagged(context, [{ text: step.event, name: EVENT }])
  if (!flags.ok) return flags
  const { within } = step
  const place = 'rows' in within ? sql`_let2` : sql`_let0`
  const horizon = 'rows' in within ? whole(within.rows) : micros(within.seconds)
  return success({
    column: { name: step.column, type: 'boolean' },
    over: input => nextEvent(along, place, flags.value.over(input)),
    // Where the data end before the horizon does and nothing has happened, nobody knows.
    value: sql`CASE WHEN _let3 - ${place} <= ${horizon} THEN true WHEN _let4 - ${place} >= ${horizon} THEN false END`,
    reads: flags.value.reads,
  })
}

const remaining = (
  step: Extract<Outlook, { kind: 'remaining' }>,
  context: StepContext,
  along: AlongTime,
): Result<Seen> => {
  const flags = flagged(context, [{ text: step.event ?? 'false', name: EVENT }])
  if (!flags.ok) return flags
  const place = along.hasTime ? sql`_let0` : sql`_let2`
  const end =
    step.event === undefined ? sql`_let4` : sql`CASE WHEN ${identifier(EVENT)} THEN ${place} ELSE _let3 END`
  const left = sql`CAST(${end} - ${place} AS DOUBLE) / ${along.hasTime ? sql`1e6` : sql`1e0`}`
  const value =
    step.cap === undefined
      ? left
      : sql`CASE WHEN ${left} > CAST(${parameter(step.cap)} AS DOUBLE) THEN CAST(${parameter(step.cap)} AS DOUBLE) ELSE ${left} END`
  return success({
    column: { name: step.column, type: 'number', ...(along.hasTime ? { unit: 's' } : {}) },
    over: input => nextEvent(along, place, flags.value.over(input)),
    value,
    reads: flags.value.reads,
  })
}

const next = (
  step: Extract<Outlook, { kind: 'next' }>,
  context: StepContext,
  along: AlongTime,
): Result<Seen> => {
  const found = columnOf(context, step.of)
  if (!found.ok) return found
  const { ahead } = step
  const { asset, order, timed } = along
  const value = identifier(step.of)
  const over = (input: Sql): Sql => {
    if ('rows' in ahead)
      return sql`(SELECT *, lead(${value}, ${whole(ahead.rows)}) OVER (PARTITION BY ${asset} ORDER BY ${order}) AS _let5
        FROM ${timed(input)})`
    // The first row that is at least so much later: as many rows on as there are rows before that time.
    const before = sql`(SELECT *, row_number() OVER (PARTITION BY ${asset} ORDER BY ${order}) AS _let2,
      count(*) OVER (PARTITION BY ${asset} ORDER BY _let0 RANGE BETWEEN UNBOUNDED PRECEDING
        AND ${micros(ahead.seconds)} - 1 FOLLOWING) AS _let3 FROM ${timed(input)})`
    return sql`(SELECT *, lead(${value}, _let3 + 1 - _let2) OVER (PARTITION BY ${asset} ORDER BY ${order}) AS _let5
      FROM ${before})`
  }
  return success({ column: { ...found.value, name: step.column }, over, value: sql`_let5`, reads: [step.of] })
}

const seen = (step: Outlook, context: StepContext, along: AlongTime): Result<Seen> => {
  switch (step.kind) {
    case 'event':
      return eventWithin(step, context, along)
    case 'remaining':
      return remaining(step, context, along)
    case 'next':
      return next(step, context, along)
  }
}

/** A label that is made of what comes later. A live row's is missing: it is yet to come. */
export const compileOutlook = (step: Outlook, context: StepContext): Result<CompiledStep> => {
  const along = alongTime(context, step)
  if (!along.ok) return along
  const reach =
    step.kind === 'remaining'
      ? success(null)
      : reachOf(context, step.kind === 'event' ? step.within : step.ahead, along.value)
  if (!reach.ok) return reach
  const label = seen(step, context, along.value)
  if (!label.ok) return label
  const { column, over, value } = label.value
  const output = withColumn(context, column)
  if (!output.ok) return output
  const known = sql`CASE WHEN _let0 IS NOT NULL THEN ${value} END`
  const missing = sql`CAST(NULL AS ${DUCKDB_TYPE[column.type]})`
  const reads = [...label.value.reads, ...along.value.reads]
  return success({
    query: input =>
      context.live
        ? projection(output.value, new Map([[step.column, missing]]), input)
        : projection(output.value, new Map([[step.column, known]]), over(input)),
    columns: output.value,
    about: `${step.column}: ${step.kind}`,
    reads,
    drops: false,
    origins: new Map([[step.column, reads]]),
    work: 'along',
  })
}
