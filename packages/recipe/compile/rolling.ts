import { isNumeric } from '../expression/type.ts'
import { type Result, success } from '../result.ts'
import { identifier, joined, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type AlongTime, alongTime, keptFor, numbered, reachOf, whole } from './along-time.ts'
import { type Compile, columnOf, type StepContext, wrongType } from './compiled-step.ts'
import { finiteFigure, isListFigure, listFigure } from './figures.ts'
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

/** Windows of so few rows are added up row by row, which takes a third of the time of a list (measured). */
const FEW_ROWS = 32

type Figure = Rolling['columns'][number]['as']

/** What is made in the window for the figures: by its SQL, so that two figures share what both need. */
type InWindow = (value: Sql) => Sql

/** Figures for which the order of the values does not matter are DuckDB's own. */
const OWN = { min: sql`min`, max: sql`max` }

/**
 * The mean as a sum from the oldest row to the newest. A missing value adds nothing, and is not counted.
 */
const meanOfFew = (
  value: Sql,
  { rows, over, inWindow }: { rows: number; over: Sql; inWindow: InWindow },
): Sql => {
  const known = inWindow(sql`count(${value}) ${over}`)
  const values = Array.from({ length: rows }, (_, index) => {
    const back = rows - 1 - index
    return sql`coalesce(${back === 0 ? value : inWindow(sql`lag(${value}, ${whole(back)}) ${over}`)}, 0)`
  })
  return sql`CASE WHEN ${known} > 0 THEN ${finiteFigure(sql`(${joined(values, ' + ')}) / ${known}`)} END`
}

/**
 * The values of a window come as a list, and the figures are taken from it in its order: DuckDB's own windows add up in
 * an order that depends on where in the table a row stands (measured), and live rows stand elsewhere.
 */
export const compileRolling: Compile<'rolling'> = (step, context) => {
  const along = alongTime(context, step)
  if (!along.ok) return along
  const { window } = step
  const reach = reachOf(context, window, along.value)
  if (!reach.ok) return reach
  const output = outputOf(step, context)
  if (!output.ok) return output
  const { placed, timed, hasTime } = along.value

  const query = (input: Sql): Sql => {
    const over = 'rows' in window ? timed(input) : numbered(along.value, window.seconds, input)
    const frame = frameOf(step, along.value)
    const made: Sql[] = []
    const inWindow: InWindow = value => {
      const at = made.findIndex(
        ({ text, parameters }) => text === value.text && String(parameters) === String(value.parameters),
      )
      if (at < 0) made.push(value)
      return identifier(`_let${10 + (at < 0 ? made.length - 1 : at)}`)
    }
    const figureOf = (of: string, as: Figure): Sql => {
      const name = identifier(of)
      const numeric = context.columns.some(column => column.name === of && isNumeric(column.type))
      const value = numeric ? sql`CAST(${name} AS DOUBLE)` : sql`1`
      if (as === 'count') return inWindow(sql`count(${name}) OVER ${frame}`)
      if (as === 'min' || as === 'max') return inWindow(sql`${OWN[as]}(${value}) OVER ${frame}`)
      if (as === 'mean' && 'rows' in window && window.rows <= FEW_ROWS)
        return meanOfFew(value, { rows: window.rows, over: sql`OVER ${frame}`, inWindow })
      const known = sql`FILTER (${name} IS NOT NULL) OVER ${frame}`
      const list = inWindow(sql`list(${value}) ${known}`)
      // Counted from the first of the window, so that the same rows give the same slope wherever they stand.
      const moments = as === 'slope' ? inWindow(sql`list(_let0) ${known}`) : list
      const seconds = hasTime ? sql`1e6` : sql`1e0`
      const alongIt = sql`list_transform(${moments}, lambda _t: CAST(_t - ${moments}[1] AS DOUBLE) / ${seconds})`
      return isListFigure(as) ? listFigure(as, list, alongIt) : sql`NULL`
    }
    const values = step.columns.map(({ column, of, as }) => [column, placed(figureOf(of, as))] as const)
    const names = made.map((value, index) => sql`${value} AS ${identifier(`_let${10 + index}`)}`)
    const windows = sql`(SELECT *, ${joined(names, ', ')} FROM ${over})`
    return projection(output.value, new Map(values), windows)
  }
  const reads = [...new Set([...step.columns.map(({ of }) => of), ...along.value.reads])]
  return success({
    query,
    columns: output.value,
    about: step.columns.map(({ column }) => column).join(', '),
    reads,
    drops: false,
    carry: { keep: rows => keptFor(along.value, window, rows) },
    origins: new Map(step.columns.map(({ column, of }) => [column, [of, ...along.value.reads]])),
    work: 'along',
  })
}
