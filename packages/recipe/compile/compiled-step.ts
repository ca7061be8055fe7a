import { nearest } from '../nearest.ts'
import { failure, type Result } from '../result.ts'
import { shortList } from '../short-list.ts'
import type { Sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'

/** What a step learned from the training part: a fill value for each column, or `low` and `high`. */
export type Learned = Readonly<Record<string, number | string | boolean | null>>

/**
 * What a step needs of earlier chunks: the rows it let through, and of those only the ones alike in `by`. (A window will
 * want a query here, for the rows that it reaches back to.)
 */
export type Carry = { readonly by: readonly string[] }

/**
 * A step over one relation. The relation has the step's input columns and, with every row, `_row`, `_part` and
 * `_fold`; so does the result. The same query serves a stored table and a live chunk.
 */
export type CompiledStep = {
  readonly query: (input: Sql) => Sql
  readonly columns: readonly TableColumn[]
  /** What it does, in column names. */
  readonly about: string
  /** Columns of the input that it names. */
  readonly reads: readonly string[]
  /** Whether rows can go. */
  readonly drops: boolean
  /** One row: for each column (by its output name) how many values could not be read. */
  readonly lost?: (input: Sql) => Sql
  /** Breaches of the step's rules, a row `rule` (its id, VARCHAR) and `_row` (BIGINT) for each. */
  readonly breaches?: (input: Sql) => Sql
  /** The look-back of a live run, for a step whose result for a row depends on rows before it. */
  readonly carry?: Carry
}

/** What a step is compiled for. `number` counts from 1; `live` rows have no outcome, part or fold yet. */
export type StepContext = {
  readonly number: number
  readonly columns: readonly TableColumn[]
  readonly learned: Learned
  readonly live: boolean
  readonly target?: string | undefined
}

export type Compile<Name extends Step['step']> = (
  step: Extract<Step, { step: Name }>,
  context: StepContext,
) => Result<CompiledStep>

/** Fails with `column-missing` and the nearest right name, or where none is near with those that there are. */
export const columnOf = (context: StepContext, name: string): Result<TableColumn> => {
  const column = context.columns.find(candidate => candidate.name === name)
  if (column) return { ok: true, value: column }
  const names = context.columns.map(candidate => candidate.name)
  const near = nearest(name, names)
  const columns = near === '' ? { columns: shortList(names) } : {}
  return failure('column-missing', { step: context.number, column: name, nearest: near, ...columns })
}

export const columnsOf = (context: StepContext, names: readonly string[]): Result<TableColumn[]> => {
  const columns: TableColumn[] = []
  for (const name of names) {
    const column = columnOf(context, name)
    if (!column.ok) return column
    columns.push(column.value)
  }
  return { ok: true, value: columns }
}

export const wrongType = (context: StepContext, column: TableColumn, expected: string) =>
  failure('column-type', { step: context.number, column: column.name, expected, found: column.type })
