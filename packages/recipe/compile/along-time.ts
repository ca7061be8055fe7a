import { failure, type Result, success } from '../result.ts'
import { identifier, joined, parameter, type Sql, sql } from '../sql.ts'
import type { Reach } from '../steps/window.ts'
import type { TableColumn } from '../table.ts'
import { columnOf, columnsOf, type StepContext, wrongType } from './compiled-step.ts'
import { asTime } from './instant.ts'

/** Rows of an asset, one after the other. */
export type AlongTime = {
  readonly reads: readonly string[]
  /**
   * The rows with `_let0`, the time in µs (null where it is missing, and without a time the ordinal), and for live rows with
   * `_let1`, whether a row comes too late: after one of a later time. What rests on the order cannot be known for it.
   */
  readonly timed: (input: Sql) => Sql
  /** Over `timed`: rows of one asset, and of one part once there are parts. Rows without a time are by themselves. */
  readonly asset: Sql
  readonly order: Sql
  readonly backwards: Sql
  /** A value, where the row has its place in the order. */
  readonly placed: (value: Sql) => Sql
  readonly hasTime: boolean
}

type Asked = { readonly by: readonly string[]; readonly time?: string | undefined }

const isTime = ({ type }: TableColumn): boolean => type === 'timestamp' || type === 'date'

/** Fails with `column-missing`, or `column-type` where the time is none. */
export const alongTime = (context: StepContext, { by, time }: Asked): Result<AlongTime> => {
  const assets = columnsOf(context, by)
  if (!assets.ok) return assets
  const found = time === undefined ? undefined : columnOf(context, time)
  if (found && !found.ok) return found
  const column = found?.value
  if (column && !isTime(column)) return wrongType(context, column, 'timestamp')
  const own = joined([sql`_part`, ...by.map(identifier)], ', ')
  const instant = column ? sql`epoch_us(${asTime(identifier(column.name), column)})` : sql`_row`
  const late = sql`coalesce(max(_let0) OVER (PARTITION BY ${own} ORDER BY _row
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) > _let0, false)`
  return success({
    reads: [...by, ...(column ? [column.name] : [])],
    timed: input => {
      const timed = sql`(SELECT *, ${instant} AS _let0 FROM ${input})`
      return context.live && column
        ? sql`(SELECT *, ${late} AS _let1 FROM ${timed})`
        : sql`(SELECT *, false AS _let1 FROM ${timed})`
    },
    asset: sql`${own}, _let0 IS NULL`,
    order: sql`_let0, _row`,
    backwards: sql`_let0 DESC, _row DESC`,
    placed: value => sql`CASE WHEN _let0 IS NOT NULL AND NOT _let1 THEN ${value} END`,
    hasTime: column !== undefined,
  })
}

/** Fails with `seconds-without-time` where a step reaches back for seconds and has no time to count them by. */
export const reachOf = (context: StepContext, reach: Reach, { hasTime }: AlongTime): Result<Reach> =>
  'seconds' in reach && !hasTime ? failure('seconds-without-time', { step: context.number }) : success(reach)

export const whole = (value: number): Sql => sql`CAST(${parameter(value)} AS BIGINT)`
export const micros = (seconds: number): Sql => whole(Math.round(seconds * 1e6))

/**
 * `timed` rows with `_let2`, the row's number in its asset from 1, and `_let3`, how many rows of it are so many seconds older
 * or more: with both, a reach in seconds is one in rows, and does not take in rows of the same time that come later.
 */
export const numbered = ({ timed, asset, order }: AlongTime, seconds: number, input: Sql): Sql =>
  sql`(SELECT *, row_number() OVER (PARTITION BY ${asset} ORDER BY ${order}) AS _let2,
    count(*) OVER (PARTITION BY ${asset} ORDER BY _let0 RANGE BETWEEN UNBOUNDED PRECEDING
      AND ${micros(seconds)} PRECEDING) AS _let3 FROM ${timed(input)})`

/** The rows that a reach from any later row goes back to. */
export const keptFor = (along: AlongTime, reach: Reach, input: Sql): Sql => {
  const { asset, backwards, order, timed } = along
  const known = sql`(SELECT * FROM ${timed(input)} WHERE _let0 IS NOT NULL)`
  if ('rows' in reach)
    return sql`SELECT * FROM ${known}
      QUALIFY row_number() OVER (PARTITION BY ${asset} ORDER BY ${backwards}) <= ${whole(reach.rows)}`
  // Of those that are old enough for the newest row only the last: later rows find none before it.
  const next = sql`lead(_let0) OVER (PARTITION BY ${asset} ORDER BY ${order})`
  const newest = sql`max(_let0) OVER (PARTITION BY ${asset})`
  return sql`SELECT * FROM ${known} QUALIFY coalesce(${next} > ${newest} - ${micros(reach.seconds)}, true)`
}
