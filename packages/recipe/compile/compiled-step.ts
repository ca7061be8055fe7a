import { nearest } from '../nearest.ts'
import { type Failure, failure, type Result } from '../result.ts'
import { shortList } from '../short-list.ts'
import type { Sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'

/** What a step learned from the training part: a fill value for each column, or `low` and `high`. */
export type Learned = Readonly<Record<string, number | string | boolean | null>>

/**
 * What a step needs of earlier chunks. Its query runs over the rows it kept and those of the chunk, of which only rows of
 * the chunk go on; then `keep`, over the same rows, says which of them stay for chunks to come.
 */
export type Carry = {
  readonly keep: (rows: Sql) => Sql
  /**
   * Set where a row matters only to rows that are alike in these columns, and what is kept once stays kept: a memory of
   * many keys is then added to, instead of being written anew with every chunk.
   */
  readonly alike?: readonly string[]
}

/** What comes to the rows from a branch: the table of a `join` or `union`. */
export type Branched = {
  readonly source: string
  readonly columns: readonly TableColumn[]
  readonly relation: Sql
}

/**
 * What is counted before a step runs, where a step can do more than is meant. `judge` gets the row of the query and says
 * what there is to be warned of, or why the step must not run.
 */
export type Foresight = {
  readonly query: (input: Sql) => Sql
  readonly judge: (counted: Readonly<Record<string, string | number | null>>) => {
    readonly warning?: Failure
    readonly failure?: Failure
  }
}

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
  /** One row: for each column how many values there are to be read. Those of them that are missing behind the step are lost. */
  readonly readable?: (input: Sql) => Sql
  /** Breaches of the step's rules, a row `rule` (its id, VARCHAR) and `_row` (BIGINT) for each. */
  readonly breaches?: (input: Sql) => Sql
  /** By the id of each rule of the step: the columns that it reads. */
  readonly rules?: ReadonlyMap<string, readonly string[]>
  /** The look-back of a live run, for a step whose result for a row depends on rows before it. */
  readonly carry?: Carry
  /**
   * For columns it made or gave another name: the columns of the input (or of the branch) they come from. Without it those
   * that it reads are changed in their place.
   */
  readonly origins?: ReadonlyMap<string, readonly string[]>
  readonly branchOrigins?: ReadonlyMap<string, readonly string[]>
  /** One row, counted before the step runs. */
  readonly foresight?: Foresight
  /** One row of texts that is fixed at fitting and is handed back as `learned`, for live rows to come. */
  readonly fixes?: (input: Sql) => Sql
  /**
   * What a step costs. Without it, each row is worked on by itself, as quickly as it is read. `costly`: by itself, but it takes
   * longer than to read what came of it. `along`: every row stays and keeps its other columns, but the columns of `origins`
   * and, with `parts`, the part and the fold are made by looking at other rows. `anew`: rows are made, or go for what others are.
   */
  readonly work?: 'costly' | 'along' | 'anew'
  /** Whether it tells rows their part and fold. */
  readonly parts?: boolean
}

/** What a step is compiled for. `number` counts from 1; `live` rows have no outcome, part or fold yet. */
export type StepContext = {
  readonly number: number
  readonly columns: readonly TableColumn[]
  readonly learned: Learned
  readonly live: boolean
  /** The source the rows come from. */
  readonly source?: string
  /** The branch of a `join` or `union`. */
  readonly branch?: Branched
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

/** Why a step of this recipe cannot run on live rows; the reason is a code that the contract words. */
export const notLive = (context: StepContext, name: Step['step'], reason: string) =>
  failure('step-not-live', { step: context.number, name, reason })
