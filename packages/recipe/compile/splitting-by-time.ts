import { type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'
import type { TableColumn } from '../table.ts'
import { micros, whole } from './along-time.ts'
import { type CompiledStep, columnOf, type Learned, type StepContext, wrongType } from './compiled-step.ts'
import { DUCKDB_TYPE, projection } from './projection.ts'

type ByTime = Extract<Extract<Step, { step: 'split' }>, { kind: 'time' }>

/** The columns of a table with the part and the fold of each row; only rows of the training part have one. */
export const parted = (columns: readonly TableColumn[], part: Sql, fold: Sql, input: Sql): Sql => {
  const system = sql`(SELECT * REPLACE (${part} AS _part,
    CASE WHEN ${part} = 'train' THEN CAST(${fold} AS INTEGER) END AS _fold) FROM ${input})`
  return projection(columns, new Map(), system)
}

const TEST = 'test after'
const FIRST_TEST = 'test from'
const GAP = 'gap after'
const foldName = (fold: number): string => `fold ${fold + 1} after`

/** Stands for a place among the rows without a time, which come first: every time is behind it. */
const BEFORE_ALL = '∅'

/** A place among rows in the order of their times: those behind so many others. The training rows are `_let3`. */
type Place = { readonly name: string; readonly others: Sql }

const placesOf = ({ folds, gap }: ByTime): readonly Place[] => {
  const blocks = Array.from({ length: folds - 1 }, (_, before) => ({
    name: foldName(before + 1),
    others: sql`(${whole(before + 1)} * _let3 + ${whole(folds - 1)}) // ${whole(folds)}`,
  }))
  const near = gap && 'rows' in gap ? [{ name: GAP, others: sql`_let3 - ${whole(gap.rows)}` }] : []
  return [{ name: TEST, others: sql`_let3` }, ...blocks, ...near]
}

/**
 * The times at the places, as texts, from one column that is sorted once: a row is behind so many others if its time is later
 * than that of the last of them. A place before the first row has none. `named` gives each column its name.
 */
const cutsOf = (step: ByTime, by: Sql, input: Sql, named: (name: string) => Sql): Sql => {
  const share = sql`CAST(${parameter(step.test)} AS DOUBLE)`
  const sorted = sql`(SELECT ${by} AS _let0, row_number() OVER (ORDER BY ${by} NULLS FIRST) AS _let1,
    rank() OVER (ORDER BY ${by} NULLS FIRST) AS _let2, count(*) OVER () AS _let4 FROM ${input})`
  // At least one row trains.
  const counted = sql`(SELECT *, greatest(1, CAST(_let4 - round(_let4 * ${share}) AS BIGINT)) AS _let3 FROM ${sorted})`
  const cuts = placesOf(step).map(({ name, others }) => {
    const time = sql`coalesce(CAST(_let0 AS VARCHAR), ${parameter(BEFORE_ALL)})`
    return sql`max(${time}) FILTER (_let1 = ${others}) AS ${named(name)}`
  })
  const first = sql`CAST(min(_let0) FILTER (_let2 > _let3) AS VARCHAR) AS ${named(FIRST_TEST)}`
  return sql`SELECT ${joined([...cuts, first], ', ')} FROM ${counted}`
}

/** The cuts as they are compared with: fixed at fitting, or else columns of a relation beside the rows. */
type Cuts = {
  /** Whether a row is behind the place. */
  readonly after: (name: string) => Sql
  readonly firstTest: Sql
  readonly over: (input: Sql) => Sql
}

const fixedCuts = (learned: Learned, by: Sql, { type }: TableColumn): Cuts => {
  const timeOf = (name: string) => sql`CAST(${parameter(learned[name] ?? null)} AS ${DUCKDB_TYPE[type]})`
  return {
    after: name => {
      if (learned[name] === undefined) return sql`true`
      return learned[name] === BEFORE_ALL
        ? sql`${by} IS NOT NULL`
        : sql`coalesce(${by} > ${timeOf(name)}, false)`
    },
    firstTest: timeOf(FIRST_TEST),
    over: input => input,
  }
}

const cutsBeside = (step: ByTime, by: Sql, { type }: TableColumn): Cuts => {
  const names = [...placesOf(step).map(({ name }) => name), FIRST_TEST]
  const named = (name: string) => identifier(`_let${20 + names.indexOf(name)}`)
  const timeOf = (name: string) =>
    sql`CAST(nullif(${named(name)}, ${parameter(BEFORE_ALL)}) AS ${DUCKDB_TYPE[type]})`
  return {
    after: name =>
      sql`(${named(name)} IS NULL OR (${by} IS NOT NULL AND coalesce(${by} > ${timeOf(name)}, true)))`,
    firstTest: timeOf(FIRST_TEST),
    over: input => sql`(SELECT * FROM ${input}, (${cutsOf(step, by, input, named)}))`,
  }
}

const instantOf = (time: Sql): Sql => sql`epoch_us(CAST(${time} AS TIMESTAMP))`

/** Rows in the gap belong to no part and go. */
const besideGap = ({ gap, test }: ByTime, by: Sql, { after, firstTest }: Cuts): Sql => {
  if (!gap || test === 0) return sql`true`
  if ('rows' in gap) return sql`(${after(TEST)} OR NOT ${after(GAP)})`
  const apart = sql`${instantOf(firstTest)} - ${instantOf(by)} > ${micros(gap.seconds)}`
  return sql`(${after(TEST)} OR coalesce(${apart}, true))`
}

const foldOf = ({ folds }: ByTime, { after }: Cuts): Sql => {
  const blocks = Array.from({ length: folds - 1 }, (_, back) => folds - 1 - back)
  const cases = blocks.reduce(
    (before, fold) => sql`${before} WHEN ${after(foldName(fold))} THEN ${whole(fold)}`,
    sql`CASE`,
  )
  return sql`${cases} ELSE 0 END`
}

/**
 * The last share in time is the test part; folds are blocks one after another. Rows of one instant stay on one side, rows
 * without a time come first. The times between them are fixed at fitting, so that a row is told its part by its own time:
 * a rank of all rows with all their columns took most of the time of a recipe (58 s of 160 on ten million rows).
 */
export const compileSplitByTime = (step: ByTime, context: StepContext): Result<CompiledStep> => {
  const found = columnOf(context, step.by)
  if (!found.ok) return found
  const column = found.value
  const { gap } = step
  if (gap && 'seconds' in gap && column.type !== 'timestamp' && column.type !== 'date')
    return wrongType(context, column, 'timestamp')
  const by = identifier(column.name)
  const isFixed = context.learned[TEST] !== undefined
  const cuts = isFixed ? fixedCuts(context.learned, by, column) : cutsBeside(step, by, column)
  const query = (input: Sql): Sql => {
    if (context.live) return projection(context.columns, new Map(), input)
    const near = sql`(SELECT * FROM ${cuts.over(input)} WHERE ${besideGap(step, by, cuts)})`
    const part = sql`CASE WHEN ${cuts.after(TEST)} THEN 'test' ELSE 'train' END`
    return parted(context.columns, part, foldOf(step, cuts), near)
  }
  return success({
    query,
    columns: context.columns,
    about: `time: ${step.by}`,
    reads: [step.by],
    drops: gap !== undefined && step.test > 0,
    parts: true,
    fixes: input => cutsOf(step, by, input, identifier),
  })
}
