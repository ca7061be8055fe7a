import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { Step } from '../steps/step.ts'

const TRAIN = sql`_part = 'train'`

type Outliers = Extract<Step, { step: 'outliers' }>
type Learning = Exclude<Outliers, { method: 'limits' }>

const quantile = (value: Sql, share: number): Sql => sql`quantile_cont(${value}, ${double(share)})`
const double = (value: number): Sql => sql`CAST(${parameter(value)} AS DOUBLE)`

/**
 * Limits around the middle of a column. Where more than half of the values are one, their median absolute deviation is
 * nought and every other value would lie outside: then the mean deviation takes its place, as Iglewicz and Hoaglin advise.
 * 1.4826 and 1.2533 make both comparable with a standard deviation.
 */
const spread = (step: Learning, input: Sql): Sql => {
  const values = sql`(SELECT CAST(${identifier(step.column)} AS DOUBLE) AS v, _row FROM ${input} WHERE ${TRAIN})`
  const factor = double(step.factor)
  if (step.method === 'iqr') {
    const [low, high] = [quantile(sql`v`, 0.25), quantile(sql`v`, 0.75)]
    const reach = sql`${factor} * (${high} - ${low})`
    return sql`SELECT ${low} - ${reach} AS low, ${high} + ${reach} AS high FROM ${values}`
  }
  const middle = sql`(SELECT *, (SELECT ${quantile(sql`v`, 0.5)} FROM ${values}) AS m FROM ${values})`
  const deviation = sql`CASE WHEN ${quantile(sql`abs(v - m)`, 0.5)} > 0
    THEN 1.4826 * ${quantile(sql`abs(v - m)`, 0.5)} ELSE 1.2533 * avg(abs(v - m) ORDER BY _row) END`
  return sql`SELECT any_value(m) - ${factor} * ${deviation} AS low, any_value(m) + ${factor} * ${deviation} AS high
    FROM ${middle}`
}

/** What a step would learn from a relation, as a query for one row; null where it learns nothing. */
export const learningQuery = (step: Step, input: Sql): Sql | null => {
  if (step.step === 'clip' && step.quantiles) {
    const column = identifier(step.column)
    const [low, high] = step.quantiles.map(
      share => sql`quantile_cont(CAST(${column} AS DOUBLE), CAST(${parameter(share)} AS DOUBLE))`,
    )
    return sql`SELECT ${low!} AS low, ${high!} AS high FROM ${input} WHERE ${TRAIN}`
  }
  if (step.step === 'outliers') return step.method === 'limits' ? null : spread(step, input)
  if (step.step !== 'fill' || typeof step.with === 'object') return null
  const learned = joined(
    step.columns.map(name => LEARN[step.with as keyof typeof LEARN](identifier(name), input)),
    ', ',
  )
  return step.with === 'mode' ? sql`SELECT ${learned}` : sql`SELECT ${learned} FROM ${input} WHERE ${TRAIN}`
}

/**
 * The mean is taken in the order of the rows: a parallel sum differs in its last digits from run to run (measured), and
 * a run is to be a function of its inputs. Of modes equally frequent the least wins, for the same reason.
 */
const LEARN: Readonly<Record<'mean' | 'median' | 'mode', (column: Sql, input: Sql) => Sql>> = {
  mean: column => sql`avg(CAST(${column} AS DOUBLE) ORDER BY _row) AS ${column}`,
  median: column => sql`quantile_cont(CAST(${column} AS DOUBLE), 0.5) AS ${column}`,
  mode: (column, input) =>
    sql`(SELECT ${column} FROM ${input} WHERE ${TRAIN} AND ${column} IS NOT NULL
      GROUP BY ${column} ORDER BY count(*) DESC, ${column} LIMIT 1) AS ${column}`,
}
