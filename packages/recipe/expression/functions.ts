import { joined, type Sql, sql } from '../sql.ts'
import type { ColumnType } from '../steps/column.ts'
import { commonType, isNumeric } from './type.ts'

type Signature = ColumnType | { readonly wrong: number; readonly expected: string }

/** A function of the grammar: how many inputs, which types they give, and how it is written as SQL. */
export type ExpressionFunction = {
  readonly inputs: readonly [number, number]
  readonly type: (types: readonly ColumnType[]) => Signature
  readonly sql: (...inputs: readonly Sql[]) => Sql
  /** Inputs that the SQL mentions more than once, or whose domain it tests, are named first (see compile.ts). */
  readonly named?: boolean
  /** The result can be infinite or not a number, which is to be missing. */
  readonly unbounded?: boolean
}

const all =
  (expected: string, fits: (type: ColumnType) => boolean, result: ColumnType) =>
  (types: readonly ColumnType[]): Signature => {
    const wrong = types.findIndex(type => !fits(type))
    return wrong < 0 ? result : { wrong, expected }
  }
const numbers = all('number', isNumeric, 'number')
const isText = (type: ColumnType) => type === 'text'

const alike = (types: readonly ColumnType[], from: number): Signature => {
  let common = types[from]!
  for (let index = from + 1; index < types.length; index++) {
    const next = commonType(common, types[index]!)
    if (!next) return { wrong: index, expected: common }
    common = next
  }
  return common
}

const ofNumber = (write: (x: Sql) => Sql, more: Partial<ExpressionFunction> = {}): ExpressionFunction => ({
  inputs: [1, 1],
  type: numbers,
  sql: x => write(x!),
  ...more,
})
/** Missing goes in, missing comes out: DuckDB's least and greatest would pass over it. */
const ofKnown = (write: (list: Sql) => Sql): ExpressionFunction => ({
  inputs: [2, 20],
  type: numbers,
  named: true,
  sql: (...inputs) => {
    const missing = joined(
      inputs.map(input => sql`${input} IS NULL`),
      ' OR ',
    )
    return sql`CASE WHEN ${missing} THEN NULL ELSE ${write(joined(inputs, ', '))} END`
  },
})
const ofText = (result: ColumnType, write: (x: Sql) => Sql): ExpressionFunction => ({
  inputs: [1, 1],
  type: all('text', isText, result),
  sql: x => write(x!),
})
const ofTwoTexts = (write: (x: Sql, y: Sql) => Sql): ExpressionFunction => ({
  inputs: [2, 2],
  type: all('text', isText, 'boolean'),
  sql: (x, y) => write(x!, y!),
})
const ofDay = (write: (x: Sql) => Sql): ExpressionFunction => ({
  inputs: [1, 1],
  type: all('date', type => type === 'date' || type === 'timestamp', 'integer'),
  sql: x => write(x!),
})
const ofClock = (write: (x: Sql) => Sql): ExpressionFunction => ({
  inputs: [1, 1],
  type: all('timestamp', type => type === 'timestamp', 'integer'),
  sql: x => write(x!),
})

/** All there is to call. DuckDB raises an error for roots and logarithms outside their domain: those are missing. */
export const FUNCTIONS: Readonly<Record<string, ExpressionFunction>> = {
  abs: ofNumber(x => sql`abs(${x})`),
  sqrt: ofNumber(x => sql`CASE WHEN ${x} >= 0 THEN sqrt(${x}) END`, { named: true }),
  exp: ofNumber(x => sql`exp(${x})`, { unbounded: true }),
  ln: ofNumber(x => sql`CASE WHEN ${x} > 0 THEN ln(${x}) END`, { named: true }),
  log10: ofNumber(x => sql`CASE WHEN ${x} > 0 THEN log10(${x}) END`, { named: true }),
  floor: ofNumber(x => sql`floor(${x})`),
  ceil: ofNumber(x => sql`ceil(${x})`),
  round: {
    inputs: [1, 2],
    type: numbers,
    named: true,
    sql: (x, digits) =>
      digits
        ? sql`CASE WHEN abs(${digits}) <= 15 THEN round(${x!}, CAST(${digits} AS INTEGER)) END`
        : sql`round(${x!})`,
  },
  min: ofKnown(list => sql`least(${list})`),
  max: ofKnown(list => sql`greatest(${list})`),
  if: {
    inputs: [3, 3],
    type: types => (types[0] === 'boolean' ? alike(types, 1) : { wrong: 0, expected: 'boolean' }),
    sql: (condition, yes, no) => sql`CASE ${condition!} WHEN true THEN ${yes!} WHEN false THEN ${no!} END`,
  },
  coalesce: {
    inputs: [2, 20],
    type: types => alike(types, 0),
    sql: (...inputs) => sql`coalesce(${joined(inputs, ', ')})`,
  },
  isMissing: { inputs: [1, 1], type: () => 'boolean', sql: x => sql`(${x!} IS NULL)` },
  lower: ofText('text', x => sql`lower(${x})`),
  upper: ofText('text', x => sql`upper(${x})`),
  length: ofText('integer', x => sql`length(${x})`),
  startsWith: ofTwoTexts((x, y) => sql`starts_with(${x}, ${y})`),
  contains: ofTwoTexts((x, y) => sql`contains(${x}, ${y})`),
  year: ofDay(x => sql`year(${x})`),
  month: ofDay(x => sql`month(${x})`),
  day: ofDay(x => sql`day(${x})`),
  hour: ofClock(x => sql`hour(${x})`),
  minute: ofClock(x => sql`minute(${x})`),
  second: ofClock(x => sql`second(${x})`),
  pi: { inputs: [0, 0], type: () => 'number', sql: () => sql`pi()` },
}
