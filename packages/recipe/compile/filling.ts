import { isNumeric } from '../expression/type.ts'
import { type Result, success } from '../result.ts'
import { identifier, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type Compile, type CompiledStep, columnsOf, type StepContext, wrongType } from './compiled-step.ts'
import { compileForward, compileLinear } from './filling-in-sequence.ts'
import { DUCKDB_TYPE, projection } from './projection.ts'
import { typed } from './typed-value.ts'

type Fill = Extract<Step, { step: 'fill' }>
/** A fill that puts one value in. */
type Single = Fill & { with: 'mean' | 'median' | 'mode' | { constant: number | string | boolean } }

/** The type a column has once `value` may stand in it, or null where it may not. */
const typeWith = (column: TableColumn, value: number | string | boolean): ColumnType | null => {
  if (typeof value === 'string') return column.type === 'text' ? 'text' : null
  if (typeof value === 'boolean') return column.type === 'boolean' ? 'boolean' : null
  if (column.type === 'integer') return Number.isSafeInteger(value) ? 'integer' : 'number'
  return column.type === 'number' ? 'number' : null
}

const filledType = (step: Single, column: TableColumn, context: StepContext): Result<ColumnType> => {
  if (typeof step.with === 'object') {
    const type = typeWith(column, step.with.constant)
    return type ? success(type) : wrongType(context, column, typeof step.with.constant)
  }
  if (step.with !== 'mode')
    return isNumeric(column.type) ? success('number') : wrongType(context, column, 'number')
  const countable = column.type !== 'date' && column.type !== 'timestamp'
  return countable ? success(column.type) : wrongType(context, column, 'text')
}

const compileSingle = (step: Single, context: StepContext): Result<CompiledStep> => {
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

export const compileFill: Compile<'fill'> = (step, context) => {
  const { columns, with: how } = step
  if (typeof how !== 'object' || 'constant' in how) return compileSingle({ ...step, with: how }, context)
  return 'forward' in how
    ? compileForward(columns, how.forward, context)
    : compileLinear(columns, how.linear, context)
}
