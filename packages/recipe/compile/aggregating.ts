import { isNumeric } from '../expression/type.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { GroupAggregate } from '../steps/aggregate.ts'
import type { ColumnType } from '../steps/column.ts'
import type { TableColumn } from '../table.ts'
import { columnOf, type StepContext, wrongType } from './compiled-step.ts'
import { finiteFigure, isListFigure, listFigure, positions } from './figures.ts'
import { asTime } from './instant.ts'

/** One column of what many rows become. */
export type Aggregate = {
  readonly column: string
  readonly as: GroupAggregate
  readonly of?: string | undefined
  readonly share?: number | undefined
  readonly along?: string | undefined
}

/** An aggregate over two queries: `inner` stands beside a GROUP BY and is called `_letN`, `outer` is made of it. */
export type Aggregated = {
  readonly column: TableColumn
  readonly reads: readonly string[]
  readonly inner: readonly Sql[]
  readonly outer: Sql
}

const ORDERED = ['min', 'max', 'first', 'last']

const typeOf = (as: GroupAggregate, type: ColumnType): ColumnType =>
  as === 'count' ? 'integer' : ORDERED.includes(as) ? type : 'number'

/**
 * `n` numbers the names of what is between. Rows are taken in the order of `along`, then of the table. Fails with
 * `column-missing`, `column-type`, `aggregate-without-column` or `aggregate-without-share`.
 */
const aggregate = (
  context: StepContext,
  { column: name, as, of, share, along }: Aggregate,
  n: number,
): Result<Aggregated> => {
  if (of === undefined)
    return as === 'count'
      ? success({
          column: { name, type: 'integer' },
          reads: [],
          inner: [sql`count(*) AS ${identifier(`_let${n}`)}`],
          outer: identifier(`_let${n}`),
        })
      : failure('aggregate-without-column', { step: context.number, column: name })
  const found = columnOf(context, of)
  if (!found.ok) return found
  const column = found.value
  const axis = along === undefined ? undefined : columnOf(context, along)
  if (axis && !axis.ok) return axis
  if (!ORDERED.includes(as) && as !== 'count' && !isNumeric(column.type))
    return wrongType(context, column, 'number')
  if (as === 'quantile' && share === undefined)
    return failure('aggregate-without-share', { step: context.number, column: name })
  const isTime = axis && (axis.value.type === 'timestamp' || axis.value.type === 'date')
  if (axis && as === 'slope' && !isTime && !isNumeric(axis.value.type))
    return wrongType(context, axis.value, 'number')

  const value = identifier(of)
  const one = identifier(`_let${n}`)
  const other = identifier(`_let${n + 1}`)
  const order = axis ? sql`${identifier(axis.value.name)}, _row` : sql`_row`
  const unit =
    column.unit !== undefined && !['count', 'slope', 'kurtosis', 'skewness', 'crest'].includes(as)
      ? { unit: column.unit }
      : {}
  const made: TableColumn = { name, type: typeOf(as, column.type), ...unit }
  const reads = [of, ...(along === undefined ? [] : [along])]
  const simple = (inner: Sql, outer: Sql = one) =>
    success({ column: made, reads, inner: [sql`${inner} AS ${one}`], outer })
  if (isListFigure(as)) {
    const double = sql`CAST(${value} AS DOUBLE)`
    const known = axis
      ? sql`FILTER (${value} IS NOT NULL AND ${identifier(axis.value.name)} IS NOT NULL)`
      : sql`FILTER (${value} IS NOT NULL)`
    const list = sql`list(${double} ORDER BY ${order}) ${known} AS ${one}`
    if (as !== 'slope' || !axis)
      return success({ column: made, reads, inner: [list], outer: listFigure(as, one, positions(one)) })
    const at = isTime
      ? sql`epoch_us(${asTime(identifier(axis.value.name), axis.value)}) / 1e6`
      : sql`CAST(${identifier(axis.value.name)} AS DOUBLE)`
    const moments = sql`list(${at} ORDER BY ${order}) ${known} AS ${other}`
    return success({ column: made, reads, inner: [list, moments], outer: listFigure(as, one, other) })
  }
  switch (as) {
    case 'count':
      return simple(sql`count(${value})`)
    case 'min':
    case 'max':
      return simple(as === 'min' ? sql`min(${value})` : sql`max(${value})`)
    case 'first':
      return simple(sql`first(${value} ORDER BY ${order}) FILTER (${value} IS NOT NULL)`)
    case 'last':
      return simple(sql`last(${value} ORDER BY ${order}) FILTER (${value} IS NOT NULL)`)
    case 'median':
    case 'quantile': {
      const at = sql`CAST(${parameter(as === 'median' ? 0.5 : share!)} AS DOUBLE)`
      return simple(sql`quantile_cont(CAST(${value} AS DOUBLE), ${at})`, finiteFigure(one))
    }
  }
}

/** Several aggregates, with names for what is between that do not meet. */
export const aggregates = (
  context: StepContext,
  wanted: readonly Aggregate[],
): Result<readonly Aggregated[]> => {
  const made: Aggregated[] = []
  for (const [index, each] of wanted.entries()) {
    const one = aggregate(context, each, 10 + 2 * index)
    if (!one.ok) return one
    made.push(one.value)
  }
  return success(made)
}

export const innerOf = (made: readonly Aggregated[]): Sql =>
  joined(
    made.flatMap(({ inner }) => inner),
    ', ',
  )
