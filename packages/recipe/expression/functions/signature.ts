import { isPattern } from '../../pattern.ts'
import { joined, type Sql, sql } from '../../sql.ts'
import type { ColumnType } from '../../steps/column.ts'
import { commonType, isNumeric } from '../type.ts'

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
  /** An input that has to be a text as it stands, and may not be any: a pattern, or one of a list. */
  readonly fixed?: {
    readonly input: number
    readonly fits: (text: string) => boolean
    readonly expected: string
  }
}

/** Kinds of inputs that a function can ask for, each by the type a failure names. */
type Kind = 'text' | 'number' | 'boolean' | 'timestamp' | 'date' | 'any'

const FITS: Readonly<Record<Kind, (type: ColumnType) => boolean>> = {
  text: type => type === 'text',
  number: isNumeric,
  boolean: type => type === 'boolean',
  timestamp: type => type === 'timestamp',
  date: type => type === 'date' || type === 'timestamp',
  any: () => true,
}

type More = Partial<Omit<ExpressionFunction, 'type' | 'sql'>>

/** A function with a kind for every input; the last `optional` of them can be left out. */
export const typedFunction = (
  kinds: readonly Kind[],
  result: ColumnType,
  write: ExpressionFunction['sql'],
  more: More & { readonly optional?: number } = {},
): ExpressionFunction => {
  const { optional = 0, ...rest } = more
  return {
    inputs: [kinds.length - optional, kinds.length],
    type: types => {
      const wrong = types.findIndex((type, index) => !FITS[kinds[index]!](type))
      return wrong < 0 ? result : { wrong, expected: kinds[wrong]! }
    },
    sql: write,
    ...rest,
  }
}

/** The type that all inputs from one on have together. */
export const alike = (types: readonly ColumnType[], from: number): Signature => {
  let common = types[from]!
  for (let index = from + 1; index < types.length; index++) {
    const next = commonType(common, types[index]!)
    if (!next) return { wrong: index, expected: common }
    common = next
  }
  return common
}

/** A truth about inputs that can be compared with one another. */
export const comparing = (
  inputs: readonly [number, number],
  write: ExpressionFunction['sql'],
): ExpressionFunction => ({
  inputs,
  type: types => {
    const common = alike(types, 0)
    return typeof common === 'string' ? 'boolean' : common
  },
  sql: write,
  named: true,
})

/** Missing goes in, missing comes out: DuckDB's least and greatest would pass over it. */
export const ofKnown = (write: (list: Sql) => Sql): ExpressionFunction => ({
  inputs: [2, 20],
  type: types => {
    const wrong = types.findIndex(type => !isNumeric(type))
    return wrong < 0 ? 'number' : { wrong, expected: 'number' }
  },
  named: true,
  sql: (...inputs) => {
    const missing = joined(
      inputs.map(input => sql`${input} IS NULL`),
      ' OR ',
    )
    return sql`CASE WHEN ${missing} THEN NULL ELSE ${write(joined(inputs, ', '))} END`
  },
})

/** A pattern is fixed, because it must be known to be one before a table is gone through. */
export const patternAt = (input: number): Pick<ExpressionFunction, 'fixed'> => ({
  fixed: { input, fits: isPattern, expected: 'pattern' },
})
