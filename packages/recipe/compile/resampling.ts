import { failure, success } from '../result.ts'
import { identifier, joined, type Sql, sql } from '../sql.ts'
import type { TableColumn } from '../table.ts'
import { aggregates, innerOf } from './aggregating.ts'
import { micros } from './along-time.ts'
import { type Compile, columnOf, columnsOf, notLive, wrongType } from './compiled-step.ts'
import { asTime } from './instant.ts'
import { namedWell, projection } from './projection.ts'

/** A grid of more points than these is not what anybody meant: two times a century apart, and one of them wrong. */
const MOST_POINTS = 50_000_000

export const compileResample: Compile<'resample'> = (step, context) => {
  if (context.live) return notLive(context, 'resample', 'rows-anew')
  const assets = columnsOf(context, step.by)
  if (!assets.ok) return assets
  const found = columnOf(context, step.time)
  if (!found.ok) return found
  const time = found.value
  if (time.type !== 'timestamp' && time.type !== 'date') return wrongType(context, time, 'timestamp')
  const made = aggregates(
    context,
    step.columns.map(({ as, ...rest }) => ({
      ...rest,
      as: as === 'lastKnown' ? 'last' : as,
      along: step.time,
    })),
  )
  if (!made.ok) return made
  const moment: TableColumn = { name: step.time, type: 'timestamp' }
  const output = namedWell(context.number, [
    ...assets.value,
    moment,
    ...made.value.map(({ column }) => column),
  ])
  if (!output.ok) return output

  const every = micros(step.every)
  const instant = sql`epoch_us(${asTime(identifier(step.time), time)})`
  const by = joined([sql`_part, _fold`, ...step.by.map(identifier)], ', ')
  const known = (input: Sql): Sql =>
    sql`(SELECT *, ${instant} - ((${instant} % ${every}) + ${every}) % ${every} AS _let0 FROM ${input}
      WHERE ${identifier(step.time)} IS NOT NULL)`
  const query = (input: Sql): Sql => {
    const inBuckets = sql`(SELECT ${by}, _let0, ${innerOf(made.value)} FROM ${known(input)} GROUP BY ${by}, _let0)`
    const span = sql`(SELECT ${by}, min(_let0) AS _let1, max(_let0) AS _let2 FROM ${known(input)} GROUP BY ${by})`
    const grid = sql`(SELECT ${by}, unnest(range(_let1, _let2 + 1, ${every})) AS _let0 FROM ${span})`
    const alike = joined(
      [sql`_part`, sql`_fold`, ...step.by.map(identifier)].map(
        name => sql`_grid.${name} IS NOT DISTINCT FROM _filled.${name}`,
      ),
      ' AND ',
    )
    const whole = sql`(SELECT _grid.*, _filled.* EXCLUDE (_let0, ${by})
      FROM ${grid} AS _grid LEFT JOIN ${inBuckets} AS _filled ON _grid._let0 = _filled._let0 AND ${alike})`
    const numbered = sql`(SELECT *, row_number() OVER (ORDER BY _part DESC, _fold NULLS FIRST, ${nullsFirst(step.by)} _let0) - 1
      AS _row FROM ${whole})`
    const values = made.value.map(({ column, outer }, index) => {
      const as = step.columns[index]!.as
      if (as === 'lastKnown')
        return [
          column.name,
          sql`last_value(${outer} IGNORE NULLS) OVER (PARTITION BY ${by} ORDER BY _let0
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`,
        ] as const
      return [column.name, as === 'count' ? sql`coalesce(${outer}, 0)` : outer] as const
    })
    return projection(output.value, new Map([[step.time, sql`make_timestamp(_let0)`], ...values]), numbered)
  }
  const reads = [...step.by, step.time, ...made.value.flatMap(each => each.reads)]
  return success({
    query,
    columns: output.value,
    about: `${step.time}: ${step.every} s`,
    reads,
    drops: false,
    origins: new Map([
      ...[...step.by, step.time].map(name => [name, [name]] as const),
      ...made.value.map(each => [each.column.name, each.reads] as const),
    ]),
    foresight: {
      query: input => sql`SELECT CAST(sum(_let1) AS BIGINT) AS points FROM
        (SELECT (max(_let0) - min(_let0)) // ${every} + 1 AS _let1 FROM ${known(input)} GROUP BY ${by})`,
      judge: ({ points }) =>
        Number(points) > MOST_POINTS
          ? {
              failure: failure('resample-explodes', { step: context.number, points: Number(points) }).failure,
            }
          : {},
    },
    work: 'anew',
  })
}

const nullsFirst = (names: readonly string[]): Sql =>
  names.length === 0
    ? sql``
    : sql`${joined(
        names.map(name => sql`${identifier(name)} NULLS FIRST`),
        ', ',
      )},`
