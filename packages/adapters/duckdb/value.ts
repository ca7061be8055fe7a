import { DuckDBDateValue, DuckDBTimestampValue, type DuckDBValue } from '@duckdb/node-api'
import type { Value } from '@leinwand/flow/value'

/**
 * A value of a recipe's column as JSON has it. Integers beyond 2^53 stay exact as text; dates and times are ISO 8601,
 * the time in UTC.
 */
export const plain = (value: DuckDBValue): Value => {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (value instanceof DuckDBDateValue) return value.toString()
  if (value instanceof DuckDBTimestampValue) return `${value.toString().replace(' ', 'T')}Z`
  return value as Value
}
