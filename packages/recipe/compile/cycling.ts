import { type CompiledExpression, compileExpressionOf } from '../expression/compile.ts'
import { failure, success } from '../result.ts'
import { identifier, joined, type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import { alongTime } from './along-time.ts'
import type { Compile, StepContext } from './compiled-step.ts'
import { projection, withColumn } from './projection.ts'

/**
 * The input with a column of its own for each condition, false where it is missing. The names of what is between belong to one
 * expression at a time.
 */
export const flagged = (
  context: StepContext,
  conditions: readonly { readonly text: string; readonly name: string }[],
) => {
  const compiled: (CompiledExpression & { condition: Sql })[] = []
  for (const { text, name } of conditions) {
    const one = compileExpressionOf('boolean', text, context.columns)
    if (!one.ok) return failure(one.failure.code, { ...one.failure.params, step: context.number })
    compiled.push({ ...one.value, condition: identifier(name) })
  }
  const columns = context.columns.map(column => identifier(column.name))
  const over = (input: Sql): Sql =>
    compiled.reduce((relation, { value, over: levels, condition }, index) => {
      const before = compiled.slice(0, index).map(each => each.condition)
      const kept = joined([sql`_row, _part, _fold`, ...columns, ...before], ', ')
      return sql`(SELECT ${kept}, coalesce(${value}, false) AS ${condition} FROM ${levels(relation)})`
    }, input)
  return success({ over, reads: [...new Set(compiled.flatMap(({ reads }) => reads))] })
}

const START = '_let1000'
const END = '_let1001'

/**
 * A live run keeps the rows of the cycle that goes on, and of those before only where each began, since the number counts
 * them: two rows a cycle.
 */
export const compileCycle: Compile<'cycle'> = (step, context) => {
  const along = alongTime(context, step)
  if (!along.ok) return along
  const conditions = [
    { text: step.start, name: START },
    { text: step.end ?? 'false', name: END },
  ]
  const flags = flagged(context, conditions)
  if (!flags.ok) return flags
  const made: TableColumn[] = [
    ...(step.number === undefined ? [] : [{ name: step.number, type: 'integer' as const }]),
    ...(step.position === undefined ? [] : [{ name: step.position, type: 'integer' as const }]),
    ...(step.duration === undefined ? [] : [{ name: step.duration, type: 'number' as const }]),
  ]
  let output = context.columns
  for (const column of made) {
    const next = withColumn({ ...context, columns: output }, column)
    if (!next.ok) return next
    output = next.value
  }
  const { timed, asset, order, placed, hasTime } = along.value
  const start = identifier(START)
  const end = identifier(END)
  /** `_let2`: a cycle begins here; `_let3`: its number; `_let4`: the row is in it, not behind its end. */
  const cycles = (input: Sql): Sql => {
    const rising = sql`(SELECT *, ${start} AND NOT coalesce(lag(${start}) OVER (PARTITION BY ${asset} ORDER BY ${order}), false)
      AS _let2 FROM ${timed(flags.value.over(input))})`
    const numbers = sql`(SELECT *, count(*) FILTER (_let2) OVER (PARTITION BY ${asset} ORDER BY ${order}
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS _let3 FROM ${rising})`
    const ended = sql`count(*) FILTER (${end}) OVER (PARTITION BY ${asset}, _let3 ORDER BY ${order}
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`
    return sql`(SELECT *, _let3 > 0 AND ${ended} = 0 AS _let4 FROM ${numbers})`
  }
  const query = (input: Sql): Sql => {
    const within = (value: Sql) => placed(sql`CASE WHEN _let4 THEN ${value} END`)
    const cycle = sql`OVER (PARTITION BY ${asset}, _let3 ORDER BY ${order})`
    const placedRows = sql`(SELECT *, row_number() ${cycle} AS _let5, first_value(_let0) ${cycle} AS _let6
      FROM ${cycles(input)})`
    const duration = hasTime ? sql`(_let0 - _let6) / 1e6` : sql`CAST(_let5 - 1 AS DOUBLE)`
    const values: (readonly [string | undefined, Sql])[] = [
      [step.number, sql`_let3`],
      [step.position, sql`_let5`],
      [step.duration, duration],
    ]
    const named = values.flatMap(([name, value]) =>
      name === undefined ? [] : [[name, within(value)] as const],
    )
    return projection(output, new Map(named), placedRows)
  }
  const keep = (rows: Sql): Sql => {
    const last = sql`(SELECT *, max(_let3) OVER (PARTITION BY ${asset}) AS _let7,
      coalesce(lead(_let2) OVER (PARTITION BY ${asset} ORDER BY ${order}), true) AS _let8
      FROM ${cycles(rows)} WHERE _let0 IS NOT NULL)`
    return sql`SELECT * FROM ${last} WHERE _let2 OR _let8 OR (_let4 AND _let3 = _let7)`
  }
  const reads = [...flags.value.reads, ...along.value.reads]
  return success({
    query,
    columns: output,
    about: [step.start, ...(step.end === undefined ? [] : [step.end])].join(' … '),
    reads,
    drops: false,
    carry: { keep },
    origins: new Map(made.map(({ name }) => [name, reads])),
    work: 'along',
  })
}
