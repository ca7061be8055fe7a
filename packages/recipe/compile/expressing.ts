import { type CompiledExpression, compileExpression, compileExpressionOf } from '../expression/compile.ts'
import { failure, type Result, success } from '../result.ts'
import { sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import type { Compile, StepContext } from './compiled-step.ts'
import { compileOutlook } from './outlook.ts'
import { DUCKDB_TYPE, projection, withColumn } from './projection.ts'

/** An expression's failure says in which step it stands. */
const inStep = (context: StepContext, compiled: Result<CompiledExpression>): Result<CompiledExpression> =>
  compiled.ok
    ? compiled
    : failure(compiled.failure.code, { ...compiled.failure.params, step: context.number })

export const compileFilter: Compile<'filter'> = (step, context) => {
  const compiled = inStep(context, compileExpressionOf('boolean', step.where, context.columns))
  if (!compiled.ok) return compiled
  const { value, over, reads } = compiled.value
  return success({
    query: input => sql`${projection(context.columns, new Map(), over(input))} WHERE ${value}`,
    columns: context.columns,
    about: step.where,
    reads,
    origins: new Map(),
    drops: true,
  })
}

export const compileDerive: Compile<'derive'> = (step, context) => {
  const compiled = inStep(context, compileExpression(step.as, context.columns))
  if (!compiled.ok) return compiled
  const { type, value, over, reads } = compiled.value
  const unit = step.unit === undefined ? {} : { unit: step.unit }
  const output = withColumn(context, { name: step.column, type, ...unit })
  if (!output.ok) return output
  const values = new Map([[step.column, sql`CAST(${value} AS ${DUCKDB_TYPE[type]})`]])
  return success({
    query: input => projection(output.value, values, over(input)),
    columns: output.value,
    about: step.column,
    reads,
    drops: false,
    origins: new Map([[step.column, reads]]),
  })
}

/** A row whose outcome is missing keeps a missing target. A live row's outcome is always missing: it is yet to come. */
export const compileLabel: Compile<'label'> = (step, context) => {
  if (step.kind === 'event' || step.kind === 'remaining' || step.kind === 'next')
    return compileOutlook(step, context)
  const compiled = inStep(context, compileExpressionOf('boolean', step.as, context.columns))
  if (!compiled.ok) return compiled
  const { value, over, reads } = compiled.value
  const column: TableColumn = { name: step.column, type: 'boolean' }
  const output = withColumn(context, column)
  if (!output.ok) return output
  const outcome = context.live ? sql`CAST(NULL AS BOOLEAN)` : value
  return success({
    query: input =>
      projection(output.value, new Map([[step.column, outcome]]), context.live ? input : over(input)),
    columns: output.value,
    about: step.column,
    reads,
    drops: false,
    origins: new Map([[step.column, reads]]),
  })
}
