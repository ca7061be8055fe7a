import { isNumeric } from '../expression/type.ts'
import { type Result, success } from '../result.ts'
import { identifier, joined, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type AlongTime, alongTime, keptFor, numbered, reachOf, whole } from './along-time.ts'
import { type Compile, columnOf, type StepContext, wrongType } from './compiled-step.ts'
import { isListFigure, listFigure } from './figures.ts'
import { projection, withColumn } from './projection.ts'

type Rolling = Extract<Step, { step: 'rolling' }>

const outputOf = (step: Rolling, context: StepContext): Result<readonly TableColumn[]> => {
  let columns = context.columns
  for (const { column, of, as } of step.columns) {
    const found = columnOf(context, of)
    if (!found.ok) return found
    if (as !== 'count' && !isNumeric(found.value.type)) return wrongType(context, found.value, 'number')
    const { unit } = found.value
    const kept = unit !== undefined && ['mean', 'sd', 'min', 'max', 'rms'].includes(as) ? { unit } : {}
    const next = withColumn(
      { ...context, columns },
      {
        name: column,
        type: as === 'count' ? 'integer' : 'number',
        ...kept,
      },
    )
    if (!next.ok) return next
    columns = next.value
  }
  return success(columns)
}

/** The window as rows before the row: the same rows, in the same order, whether they are stored or come in chunks. */
const frameOf = ({ window }: Rolling, { asset, order }: AlongTime): Sql => {
  const before = 'rows' in window ? whole(window.rows - 1) : sql`_let2 - 1 - _let3`
  return sql`(PARTITION BY ${asset} ORDER BY ${order} ROWS BETWEEN ${before} PRECEDING AND CURRENT ROW)`
}

/**
 * The values of each window come as a list, and the figures are taken from it in its order: DuckDB's own windows add up in
 * an order that depends on where in the table a row stands (measured), and live rows stand elsewhere.
 */
export const compileRolling: Compile<'rolling'> = (step, context) => {
  const along = alongTime(context, step)
  if (!along.ok) return along
  const reach = reachOf(context, step.window, along.value)
  if (!reach.ok) return reach
  const output = outputOf(step, context)
  if (!output.ok) return output
  const sources = [...new Set(step.columns.map(({ of }) => of))]
  const sloped = new Set(step.columns.filter(({ as }) => as === 'slope').map(({ of }) => of))
  const list = (of: string) => identifier(`_let${10 + 2 * sources.indexOf(of)}`)
  const moments = (of: string) => identifier(`_let${11 + 2 * sources.indexOf(of)}`)

  const query = (input: Sql): Sql => {
    const { window } = step
    const over = 'rows' in window ? along.value.timed(input) : numbered(along.value, window.seconds, input)
    const frame = frameOf(step, along.value)
    const lists = sources.flatMap(of => {
      const value = identifier(of)
      const numeric = context.columns.some(({ name, type }) => name === of && isNumeric(type))
      const item = numeric ? sql`CAST(${value} AS DOUBLE)` : sql`CAST(1 AS DOUBLE)`
      const known = sql`FILTER (${value} IS NOT NULL) OVER ${frame}`
      return [
        sql`list(${item}) ${known} AS ${list(of)}`,
        ...(sloped.has(of) ? [sql`list(_let0) ${known} AS ${moments(of)}`] : []),
      ]
    })
    const listed = sql`(SELECT *, ${joined(lists, ', ')} FROM ${over})`
    const values = step.columns.map(({ column, of, as }) => {
      const value = figure(as, list(of), moments(of), along.value.hasTime)
      return [column, along.value.placed(value)] as const
    })
    return projection(output.value, new Map(values), listed)
  }
  const reads = [...sources, ...along.value.reads]
  const { window } = step
  return success({
    query,
    columns: output.value,
    about: step.columns.map(({ column }) => column).join(', '),
    reads,
    drops: false,
    carry: { keep: rows => keptFor(along.value, window, rows) },
    origins: new Map(step.columns.map(({ column, of }) => [column, [of, ...along.value.reads]])),
    heavy: true,
  })
}

const figure = (as: Rolling['columns'][number]['as'], list: Sql, moments: Sql, hasTime: boolean): Sql => {
  if (as === 'count') return sql`coalesce(len(${list}), 0)`
  if (as === 'min') return sql`list_min(${list})`
  if (as === 'max') return sql`list_max(${list})`
  // Counted from the first of the window, so that the same rows give the same slope wherever they stand.
  const seconds = hasTime ? sql`1e6` : sql`1e0`
  const along = sql`list_transform(${moments}, lambda _t: CAST(_t - ${moments}[1] AS DOUBLE) / ${seconds})`
  return isListFigure(as) ? listFigure(as, list, along) : sql`NULL`
}
