import { failure, success } from '../result.ts'
import { identifier, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { type Compile, columnsOf } from './compiled-step.ts'
import { projection } from './projection.ts'
import { compileSplitByTime, parted } from './splitting-by-time.ts'

type SplitStep = Exclude<Extract<Step, { step: 'split' }>, { kind: 'time' }>

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
  const drawnParts = sql`(SELECT *, CASE WHEN _let2 <= round(_let3 * ${share(step)}) THEN 'test' ELSE 'train' END AS _let4
    FROM ${ranked})`
  const dealt = sql`(SELECT *, (row_number() OVER (PARTITION BY _let4 ORDER BY _let1 NULLS FIRST, _let0, _row) - 1)
    % ${folds(step)} AS _let5 FROM ${drawnParts})`
  return parted(columns, sql`_let4`, sql`_let5`, dealt)
}

const share = (step: SplitStep): Sql => sql`CAST(${parameter(step.test)} AS DOUBLE)`
const folds = (step: SplitStep): Sql => sql`CAST(${parameter(step.folds)} AS BIGINT)`

/** Whole groups in the order of their lots; rows without a group are a group of their own. */
const byGroup = (step: SplitStep, columns: readonly TableColumn[], by: Sql, input: Sql): Sql => {
  const name = sql`coalesce('=' || CAST(${by} AS VARCHAR), '')`
  const lots = sql`(SELECT *, ${name} AS _let0, ${drawn(step.seed, name)} AS _let1 FROM ${input})`
  const ranked = sql`(SELECT *, dense_rank() OVER (ORDER BY _let1, _let0) AS _let2 FROM ${lots})`
  const held = step.test === 0 ? sql`0` : sql`greatest(1, round(max(_let2) OVER () * ${share(step)}))`
  const counted = sql`(SELECT *, ${held} AS _let3 FROM ${ranked})`
  const part = sql`CASE WHEN _let2 <= _let3 THEN 'test' ELSE 'train' END`
  return parted(columns, part, sql`(_let2 - _let3 - 1) % ${folds(step)}`, counted)
}

/** Deterministic in the seed and the rows' ordinals. Live rows have no part, so there it changes nothing. */
export const compileSplit: Compile<'split'> = (step, context) => {
  if (step.kind === 'time') return compileSplitByTime(step, context)
  const stratum = step.kind === 'stratified' ? (step.by ?? context.target) : step.by
  if (step.kind === 'stratified' && stratum === undefined)
    return failure('stratum-missing', { step: context.number })
  const needed = step.kind !== 'random' && stratum !== undefined ? [stratum] : []
  const columns = columnsOf(context, needed)
  if (!columns.ok) return columns
  const query = (input: Sql): Sql => {
    if (context.live) return projection(context.columns, new Map(), input)
    switch (step.kind) {
      case 'random':
        return byLot(step, context.columns, sql`0`, input)
      case 'stratified':
        return byLot(step, context.columns, identifier(stratum!), input)
      case 'group':
        return byGroup(step, context.columns, identifier(step.by), input)
    }
  }
  return success({
    query,
    columns: context.columns,
    about: [step.kind, ...needed].join(': '),
    reads: needed,
    drops: false,
    work: 'along',
    parts: true,
  })
}
