import { failure, success } from '../result.ts'
import { identifier, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { micros, whole } from './along-time.ts'
import { type Compile, columnsOf, wrongType } from './compiled-step.ts'
import { projection } from './projection.ts'

type SplitStep = Extract<Step, { step: 'split' }>

/**
 * md5 of the seed and the row, because DuckDB may change its own hash between versions and a split is to last. Half
 * of it is enough to order rows by; equal halves are ordered by the row.
 */
const drawn = (seed: number, what: Sql): Sql =>
  sql`md5_number_lower(CAST(${parameter(String(seed))} AS VARCHAR) || ':' || ${what})`

/**
 * Both take the rows in an order, number them in each stratum, and give the first share of each to the test part.
 * What is left is dealt out to the folds one by one, stratum after stratum, so that small strata spread over them.
 */
const byLot = (step: SplitStep, columns: readonly TableColumn[], stratum: Sql, input: Sql): Sql => {
  const lots = sql`(SELECT *, ${drawn(step.seed, sql`CAST(_row AS VARCHAR)`)} AS _let0, ${stratum} AS _let1
    FROM ${input})`
  const ranked = sql`(SELECT *, row_number() OVER (PARTITION BY _let1 ORDER BY _let0, _row) AS _let2,
    count(*) OVER (PARTITION BY _let1) AS _let3 FROM ${lots})`
  const parted = sql`(SELECT *, CASE WHEN _let2 <= round(_let3 * ${share(step)}) THEN 'test' ELSE 'train' END AS _let4
    FROM ${ranked})`
  const dealt = sql`(SELECT *, (row_number() OVER (PARTITION BY _let4 ORDER BY _let1 NULLS FIRST, _let0, _row) - 1)
    % ${folds(step)} AS _let5 FROM ${parted})`
  return parts(columns, sql`_let4`, sql`_let5`, dealt)
}

const share = (step: SplitStep): Sql => sql`CAST(${parameter(step.test)} AS DOUBLE)`
const folds = (step: SplitStep): Sql => sql`CAST(${parameter(step.folds)} AS BIGINT)`

const parts = (columns: readonly TableColumn[], part: Sql, fold: Sql, input: Sql): Sql => {
  const system = sql`(SELECT * REPLACE (${part} AS _part,
    CASE WHEN ${part} = 'train' THEN CAST(${fold} AS INTEGER) END AS _fold) FROM ${input})`
  return projection(columns, new Map(), system)
}

/** Whole groups in the order of their lots; rows without a group are a group of their own. */
const byGroup = (step: SplitStep, columns: readonly TableColumn[], by: Sql, input: Sql): Sql => {
  const name = sql`coalesce('=' || CAST(${by} AS VARCHAR), '')`
  const lots = sql`(SELECT *, ${name} AS _let0, ${drawn(step.seed, name)} AS _let1 FROM ${input})`
  const ranked = sql`(SELECT *, dense_rank() OVER (ORDER BY _let1, _let0) AS _let2 FROM ${lots})`
  const counted = sql`(SELECT *, greatest(1, round(max(_let2) OVER () * ${share(step)})) AS _let3 FROM ${ranked})`
  const part = sql`CASE WHEN _let2 <= _let3 THEN 'test' ELSE 'train' END`
  return parts(columns, part, sql`(_let2 - _let3 - 1) % ${folds(step)}`, counted)
}

const instantOf = (time: Sql): Sql => sql`epoch_us(CAST(${time} AS TIMESTAMP))`

/**
 * The last share in time is the test part; folds are blocks one after another. Rows of one instant stay on one side,
 * rows without a time come first.
 */
const byTime = (
  step: Extract<SplitStep, { kind: 'time' }>,
  columns: readonly TableColumn[],
  by: Sql,
  input: Sql,
): Sql => {
  const ranked = sql`(SELECT *, rank() OVER (ORDER BY ${by} NULLS FIRST) - 1 AS _let0, count(*) OVER () AS _let1
    FROM ${input})`
  const cut = sql`(SELECT *, _let1 - round(_let1 * ${share(step)}) AS _let2 FROM ${ranked})`
  const fold = sql`floor(_let0 * ${folds(step)} / _let2)`
  const parted = parts(columns, sql`CASE WHEN _let0 >= _let2 THEN 'test' ELSE 'train' END`, fold, cut)
  const { gap } = step
  if (!gap) return parted
  // Rows in the gap belong to no part and go.
  const first = sql`(SELECT *, min(${instantOf(by)}) FILTER (_let0 >= _let2) OVER () AS _let3 FROM ${cut})`
  const apart =
    'rows' in gap
      ? sql`_let2 - _let0 > ${whole(gap.rows)}`
      : sql`_let3 - ${instantOf(by)} > ${micros(gap.seconds)}`
  const near = sql`(SELECT * FROM ${'rows' in gap ? cut : first} WHERE _let0 >= _let2 OR coalesce(${apart}, true))`
  return parts(columns, sql`CASE WHEN _let0 >= _let2 THEN 'test' ELSE 'train' END`, fold, near)
}

/** Deterministic in the seed and the rows' ordinals. Live rows have no part, so there it changes nothing. */
export const compileSplit: Compile<'split'> = (step, context) => {
  const stratum = step.kind === 'stratified' ? (step.by ?? context.target) : step.by
  if (step.kind === 'stratified' && stratum === undefined)
    return failure('stratum-missing', { step: context.number })
  const needed = step.kind !== 'random' && stratum !== undefined ? [stratum] : []
  const columns = columnsOf(context, needed)
  if (!columns.ok) return columns
  const gap = step.kind === 'time' ? step.gap : undefined
  const timed = columns.value[0]
  if (gap && 'seconds' in gap && timed && timed.type !== 'timestamp' && timed.type !== 'date')
    return wrongType(context, timed, 'timestamp')
  const query = (input: Sql): Sql => {
    if (context.live) return projection(context.columns, new Map(), input)
    switch (step.kind) {
      case 'random':
        return byLot(step, context.columns, sql`0`, input)
      case 'stratified':
        return byLot(step, context.columns, identifier(stratum!), input)
      case 'group':
        return byGroup(step, context.columns, identifier(step.by), input)
      case 'time':
        return byTime(step, context.columns, identifier(step.by), input)
    }
  }
  const about = [step.kind, ...needed].join(': ')
  return success({ query, columns: context.columns, about, reads: needed, drops: gap !== undefined })
}
