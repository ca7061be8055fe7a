import { isNumeric } from '../expression/type.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, type SqlParameter, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type Compile, columnOf, columnsOf, type StepContext, wrongType } from './compiled-step.ts'
import { DUCKDB_TYPE, projection } from './projection.ts'

type Fill = Extract<Step, { step: 'fill' }>

const TRAIN = sql`_part = 'train'`

/** What a step would learn from a relation, as a query for one row; null where it learns nothing. */
export const learningQuery = (step: Step, input: Sql): Sql | null => {
  if (step.step === 'clip' && step.quantiles) {
    const column = identifier(step.column)
    const [low, high] = step.quantiles.map(
      share => sql`quantile_cont(CAST(${column} AS DOUBLE), CAST(${parameter(share)} AS DOUBLE))`,
    )
    return sql`SELECT ${low!} AS low, ${high!} AS high FROM ${input} WHERE ${TRAIN}`
  }
  if (step.step !== 'fill' || typeof step.with === 'object') return null
  const learn = LEARN[step.with]
  return sql`SELECT ${joined(
    step.columns.map(name => learn(identifier(name), input)),
    ', ',
  )}`
}

/**
 * The mean is taken in the order of the rows: a parallel sum differs in its last digits from run to run (measured), and
 * a run is to be a function of its inputs. Of modes equally frequent the least wins, for the same reason.
 */
const LEARN: Readonly<Record<'mean' | 'median' | 'mode', (column: Sql, input: Sql) => Sql>> = {
  mean: (column, input) =>
    sql`(SELECT avg(CAST(${column} AS DOUBLE) ORDER BY _row) FROM ${input} WHERE ${TRAIN}) AS ${column}`,
  median: (column, input) =>
    sql`(SELECT quantile_cont(CAST(${column} AS DOUBLE), 0.5) FROM ${input} WHERE ${TRAIN}) AS ${column}`,
  mode: (column, input) =>
    sql`(SELECT ${column} FROM ${input} WHERE ${TRAIN} AND ${column} IS NOT NULL
      GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT 1) AS ${column}`,
}

const typed = (value: SqlParameter, type: ColumnType): Sql =>
  sql`CAST(${parameter(value === 0 ? 0 : value)} AS ${DUCKDB_TYPE[type]})`

/** The type a column has once `value` may stand in it, or null where it may not. */
const typeWith = (column: TableColumn, value: number | string | boolean): ColumnType | null => {
  if (typeof value === 'string') return column.type === 'text' ? 'text' : null
  if (typeof value === 'boolean') return column.type === 'boolean' ? 'boolean' : null
  if (column.type === 'integer') return Number.isSafeInteger(value) ? 'integer' : 'number'
  return column.type === 'number' ? 'number' : null
}

const filledType = (step: Fill, column: TableColumn, context: StepContext): Result<ColumnType> => {
  if (typeof step.with === 'object') {
    const type = typeWith(column, step.with.constant)
    return type ? success(type) : wrongType(context, column, typeof step.with.constant)
  }
  if (step.with !== 'mode')
    return isNumeric(column.type) ? success('number') : wrongType(context, column, 'number')
  const countable = column.type !== 'date' && column.type !== 'timestamp'
  return countable ? success(column.type) : wrongType(context, column, 'text')
}

export const compileFill: Compile<'fill'> = (step, context) => {
  const columns = columnsOf(context, step.columns)
  if (!columns.ok) return columns
  const types = new Map<string, ColumnType>()
  const values = new Map<string, Sql>()
  for (const column of columns.value) {
    const type = filledType(step, column, context)
    if (!type.ok) return type
    const fill = typeof step.with === 'object' ? step.with.constant : (context.learned[column.name] ?? null)
    const present = sql`CAST(${identifier(column.name)} AS ${DUCKDB_TYPE[type.value]})`
    types.set(column.name, type.value)
    values.set(column.name, sql`coalesce(${present}, ${typed(fill, type.value)})`)
  }
  const output = context.columns.map(column => ({ ...column, type: types.get(column.name) ?? column.type }))
  return success({
    query: input => projection(output, values, input),
    columns: output,
    about: step.columns.join(', '),
    reads: step.columns,
    drops: false,
  })
}

export const compileClip: Compile<'clip'> = (step, context) => {
  const found = columnOf(context, step.column)
  if (!found.ok) return found
  const column = found.value
  if (!isNumeric(column.type)) return wrongType(context, column, 'number')
  if (step.low === undefined && step.high === undefined && !step.quantiles)
    return failure('clip-without-limits', { step: context.number, column: step.column })
  const low = step.low ?? context.learned.low ?? null
  const high = step.high ?? context.learned.high ?? null
  if (typeof low === 'number' && typeof high === 'number' && low > high)
    return failure('clip-limits-crossed', { step: context.number, column: step.column, low, high })
  const whole = [step.low, step.high].every(limit => limit === undefined || Number.isSafeInteger(limit))
  const type: ColumnType = column.type === 'integer' && whole && !step.quantiles ? 'integer' : 'number'
  const value = sql`CAST(${identifier(column.name)} AS ${DUCKDB_TYPE[type]})`
  // A limit that was not given or learned is NULL: the comparison is then neither true nor false, and the value stays.
  const clipped = sql`CASE WHEN ${value} < ${typed(low, type)} THEN ${typed(low, type)}
    WHEN ${value} > ${typed(high, type)} THEN ${typed(high, type)} ELSE ${value} END`
  const output = context.columns.map(other => (other.name === column.name ? { ...other, type } : other))
  return success({
    query: input => projection(output, new Map([[column.name, clipped]]), input),
    columns: output,
    about: step.column,
    reads: [step.column],
    drops: false,
  })
}
