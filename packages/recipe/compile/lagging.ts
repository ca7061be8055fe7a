import { isNumeric } from '../expression/type.ts'
import { success } from '../result.ts'
import { identifier, type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import { alongTime, keptFor, numbered, reachOf, whole } from './along-time.ts'
import { type Compile, columnOf, wrongType } from './compiled-step.ts'
import { asTime } from './instant.ts'
import { projection, withColumn } from './projection.ts'

/** A row's value of before, by rows or by time. Live rows that come late have none. */
export const compileLag: Compile<'lag'> = (step, context) => {
  const found = columnOf(context, step.of)
  if (!found.ok) return found
  const along = alongTime(context, step)
  if (!along.ok) return along
  const reach = reachOf(context, step.back, along.value)
  if (!reach.ok) return reach
  const column = found.value
  const isTime = column.type === 'timestamp' || column.type === 'date'
  const differs = step.kind === 'difference'
  if (differs && !isTime && !isNumeric(column.type)) return wrongType(context, column, 'number')
  const unit = column.unit === undefined || isTime ? {} : { unit: column.unit }
  const made: TableColumn = { name: step.column, type: differs ? 'number' : column.type, ...unit }
  const output = withColumn(context, made)
  if (!output.ok) return output
  const { asset, order, placed, timed } = along.value
  const { back } = step

  const query = (input: Sql): Sql => {
    const over = 'rows' in back ? timed(input) : numbered(along.value, back.seconds, input)
    const steps = 'rows' in back ? whole(back.rows) : sql`_let2 - _let3`
    const before = sql`lag(${identifier(step.of)}, ${steps}) OVER (PARTITION BY ${asset} ORDER BY ${order})`
    const lagged = sql`(SELECT *, ${before} AS _let4 FROM ${over})`
    const of = (value: Sql) =>
      isTime ? sql`epoch_us(${asTime(value, column)}) / 1e6` : sql`CAST(${value} AS DOUBLE)`
    const value = differs ? sql`${of(identifier(step.of))} - ${of(sql`_let4`)}` : sql`_let4`
    const held = sql`(SELECT *, ${placed(value)} AS _let5 FROM ${lagged})`
    const last = differs ? sql`CASE WHEN _let5 = 0 THEN 0 WHEN isfinite(_let5) THEN _let5 END` : sql`_let5`
    return projection(output.value, new Map([[step.column, last]]), held)
  }
  const reads = [step.of, ...along.value.reads]
  return success({
    query,
    columns: output.value,
    about: `${step.column}: ${step.of}`,
    reads,
    drops: false,
    carry: { keep: rows => keptFor(along.value, back, rows) },
    origins: new Map([[step.column, reads]]),
    work: 'along',
  })
}
