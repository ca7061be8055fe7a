import { isNumeric } from '../expression/type.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type Compile, type CompiledStep, columnOf, type StepContext, wrongType } from './compiled-step.ts'
import { DUCKDB_TYPE, projection, withColumn } from './projection.ts'
import { typed } from './typed-value.ts'

type Outliers = Extract<Step, { step: 'outliers' }>
/** A limit that was not given or learned is null: a comparison with it is neither true nor false. */
type Limits = { readonly low: Sql; readonly high: Sql; readonly type: ColumnType }

/** Limits as values of the column; whole numbers are not rounded to a limit between them. */
const limitsOf = (
  step: { readonly column: string; readonly low?: number | undefined; readonly high?: number | undefined },
  learns: boolean,
  column: TableColumn,
  context: StepContext,
): Result<Limits> => {
  const place = { step: context.number, column: column.name }
  if (step.low === undefined && step.high === undefined && !learns)
    return failure('clip-without-limits', place)
  const low = step.low ?? context.learned.low ?? null
  const high = step.high ?? context.learned.high ?? null
  if (typeof low === 'number' && typeof high === 'number' && low > high)
    return failure('clip-limits-crossed', { ...place, low, high })
  const whole = [step.low, step.high].every(limit => limit === undefined || Number.isSafeInteger(limit))
  const type: ColumnType = column.type === 'integer' && whole && !learns ? 'integer' : 'number'
  return success({ low: typed(low, type), high: typed(high, type), type })
}

const numericColumn = (name: string, context: StepContext): Result<TableColumn> => {
  const found = columnOf(context, name)
  if (!found.ok || isNumeric(found.value.type)) return found
  return wrongType(context, found.value, 'number')
}

/** A column in which a value takes the place of its own. */
const replaced = (
  column: TableColumn,
  type: ColumnType,
  value: Sql,
  context: StepContext,
): Result<CompiledStep> => {
  const output = context.columns.map(other => (other.name === column.name ? { ...other, type } : other))
  return success({
    query: input => projection(output, new Map([[column.name, value]]), input),
    columns: output,
    about: column.name,
    reads: [column.name],
    drops: false,
  })
}

const clipped = (value: Sql, { low, high }: Limits): Sql =>
  sql`CASE WHEN ${value} < ${low} THEN ${low} WHEN ${value} > ${high} THEN ${high} ELSE ${value} END`

const asType = (column: TableColumn, type: ColumnType): Sql =>
  sql`CAST(${identifier(column.name)} AS ${DUCKDB_TYPE[type]})`

/** Fails with `clip-without-limits` or `clip-limits-crossed`. */
export const compileClip: Compile<'clip'> = (step, context) => {
  const column = numericColumn(step.column, context)
  if (!column.ok) return column
  const limits = limitsOf(step, step.quantiles !== undefined, column.value, context)
  if (!limits.ok) return limits
  const { type } = limits.value
  return replaced(column.value, type, clipped(asType(column.value, type), limits.value), context)
}

const flagged = (step: Outliers, column: TableColumn, limits: Limits, context: StepContext) => {
  const name = step.as ?? `${column.name}_outlier`
  const output = withColumn(context, { name, type: 'boolean' })
  if (!output.ok) return output
  const value = asType(column, limits.type)
  // A missing value is no outlier; nor is one that a limit which is not there would have to judge.
  const outside = sql`coalesce(${value} < ${limits.low}, false) OR coalesce(${value} > ${limits.high}, false)`
  return success({
    query: (input: Sql) => projection(output.value, new Map([[name, sql`(${outside})`]]), input),
    columns: output.value,
    about: `${column.name} → ${name}`,
    reads: [column.name],
    drops: false,
    origins: new Map([[name, [column.name]]]),
  })
}

/** Fails as `clip` does. */
export const compileOutliers: Compile<'outliers'> = (step, context) => {
  const column = numericColumn(step.column, context)
  if (!column.ok) return column
  const given = step.method === 'limits' ? step : { column: step.column }
  const limits = limitsOf(given, step.method !== 'limits', column.value, context)
  if (!limits.ok) return limits
  const { low, high, type } = limits.value
  if (step.action === 'flag') return flagged(step, column.value, limits.value, context)
  const value = asType(column.value, type)
  const made =
    step.action === 'clip'
      ? clipped(value, limits.value)
      : sql`CASE WHEN ${value} < ${low} OR ${value} > ${high} THEN NULL ELSE ${value} END`
  return replaced(column.value, type, made, context)
}
