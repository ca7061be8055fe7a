import { isNumeric } from '../expression/type.ts'
import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import type { Compile, StepContext } from './compiled-step.ts'
import { DUCKDB_TYPE, namedWell } from './projection.ts'

/** The columns of both, those of the branch that are not there yet last. An integer that meets a number becomes one. */
const together = (
  context: StepContext,
  own: readonly TableColumn[],
  others: readonly TableColumn[],
): Result<TableColumn[]> => {
  const columns = [...own]
  for (const other of others) {
    const at = columns.findIndex(({ name }) => name === other.name)
    const column = columns[at]
    if (!column) columns.push(other)
    else if (column.type !== other.type) {
      if (!isNumeric(column.type) || !isNumeric(other.type))
        return failure('union-type', {
          step: context.number,
          column: column.name,
          expected: column.type,
          found: other.type,
        })
      columns[at] = { ...column, type: 'number' }
    }
  }
  const named = namedWell(context.number, columns)
  return named.ok ? success(columns) : named
}

/** Rows of the branch are numbered on behind the last. Live rows come from the recipe's own source: they pass through. */
export const compileUnion: Compile<'union'> = (step, context) => {
  const branch = context.branch!
  const both = together(context, context.columns, branch.columns)
  if (!both.ok) return both
  const origin: readonly TableColumn[] =
    step.origin === undefined ? [] : [{ name: step.origin, type: 'text' }]
  const output = namedWell(context.number, [...both.value, ...origin])
  if (!output.ok) return output
  const part = (columns: readonly TableColumn[], source: string): Sql[] => [
    ...both.value.map(({ name, type }) => {
      const there = columns.some(column => column.name === name)
      return sql`CAST(${there ? identifier(name) : sql`NULL`} AS ${DUCKDB_TYPE[type]}) AS ${identifier(name)}`
    }),
    ...origin.map(({ name }) => sql`CAST(${parameter(source)} AS VARCHAR) AS ${identifier(name)}`),
  ]
  const query = (input: Sql): Sql => {
    const own = sql`SELECT ${joined([sql`_row, _part, _fold`, ...part(context.columns, context.source ?? '')], ', ')}
      FROM ${input}`
    if (context.live) return own
    const behind = sql`(SELECT coalesce(max(_row), -1) FROM ${input}) + row_number() OVER (ORDER BY _row) AS _row`
    const system = sql`${behind}, 'train' AS _part, CAST(NULL AS INTEGER) AS _fold`
    return sql`${own} UNION ALL SELECT ${joined([system, ...part(branch.columns, branch.source)], ', ')}
      FROM ${branch.relation}`
  }
  const named = (columns: readonly TableColumn[], name: string) =>
    columns.some(column => column.name === name) ? [name] : []
  return success({
    query,
    columns: output.value,
    about: branch.source,
    reads: [],
    drops: false,
    origins: new Map(output.value.map(({ name }) => [name, named(context.columns, name)])),
    branchOrigins: new Map(output.value.map(({ name }) => [name, named(branch.columns, name)])),
    work: 'anew',
  })
}
