import { type Sql, sql } from '../../sql.ts'
import { type ExpressionFunction, typedFunction } from './signature.ts'

const ofDay = (write: (x: Sql) => Sql): ExpressionFunction =>
  typedFunction(['date'], 'integer', x => write(x!))
const ofClock = (write: (x: Sql) => Sql): ExpressionFunction =>
  typedFunction(['timestamp'], 'integer', x => write(x!))

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']
const epoch = (x: Sql): Sql => sql`epoch(CAST(${x} AS TIMESTAMP))`

/** Some ten thousand years: beyond them there is no time that Python, Parquet and JavaScript agree upon. */
const FARTHEST = sql`3.2e11`

const later = (at: Sql, seconds: Sql): Sql => {
  const sum = sql`make_timestamp(epoch_us(CAST(${at} AS TIMESTAMP)) + CAST(round(${seconds} * 1000000) AS BIGINT))`
  return sql`CASE WHEN abs(${seconds}) < ${FARTHEST} AND year(${sum}) BETWEEN 1 AND 9999 THEN ${sum} END`
}

export const TIME_FUNCTIONS = {
  year: ofDay(x => sql`year(${x})`),
  quarter: ofDay(x => sql`quarter(${x})`),
  month: ofDay(x => sql`month(${x})`),
  week: ofDay(x => sql`week(${x})`),
  day: ofDay(x => sql`day(${x})`),
  dayOfYear: ofDay(x => sql`dayofyear(${x})`),
  weekday: ofDay(x => sql`isodow(${x})`),
  hour: ofClock(x => sql`hour(${x})`),
  minute: ofClock(x => sql`minute(${x})`),
  second: ofClock(x => sql`second(${x})`),
  secondsBetween: typedFunction(
    ['date', 'date'],
    'number',
    (from, to) => sql`(${epoch(to!)} - ${epoch(from!)})`,
  ),
  addSeconds: typedFunction(['date', 'number'], 'timestamp', (at, seconds) => later(at!, seconds!), {
    named: true,
  }),
  dateOf: typedFunction(['date'], 'date', x => sql`CAST(${x!} AS DATE)`),
  truncate: typedFunction(
    ['date', 'text'],
    'timestamp',
    (x, unit) => sql`date_trunc(${unit!}, CAST(${x!} AS TIMESTAMP))`,
    { fixed: { input: 1, fits: text => UNITS.includes(text), expected: UNITS.join(', ') } },
  ),
} satisfies Readonly<Record<string, ExpressionFunction>>
