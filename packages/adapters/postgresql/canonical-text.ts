import { types } from 'pg'

const { builtins } = types

export type QueryColumnType = 'boolean' | 'integer' | 'number' | 'date' | 'timestamp' | 'text'

const TYPES: Readonly<Record<number, QueryColumnType>> = {
  [builtins.BOOL]: 'boolean',
  [builtins.INT2]: 'integer',
  [builtins.INT4]: 'integer',
  [builtins.INT8]: 'integer',
  [builtins.OID]: 'integer',
  [builtins.FLOAT4]: 'number',
  [builtins.FLOAT8]: 'number',
  [builtins.NUMERIC]: 'number',
  [builtins.DATE]: 'date',
  [builtins.TIMESTAMP]: 'timestamp',
  [builtins.TIMESTAMPTZ]: 'timestamp',
}

/** What a column of the database becomes in a recipe; times of day, arrays, JSON and the rest stay text. */
export const columnTypeOf = (oid: number): QueryColumnType => TYPES[oid] ?? 'text'

/**
 * The server's text (DateStyle ISO, TimeZone UTC) as ours: `t` is true, a time's zone, which is UTC, is left out. What has
 * no number or day to stand for (NaN, infinity, years before Christ) is missing.
 */
export const canonicalText = (type: QueryColumnType, value: string | null): string | null => {
  if (value === null) return null
  switch (type) {
    case 'boolean':
      return value === 't' ? 'true' : 'false'
    case 'number':
      return value === 'NaN' || value.endsWith('Infinity') ? null : value
    case 'date':
    case 'timestamp':
      return value.endsWith('infinity') || value.endsWith('BC') ? null : value.replace(/\+00$/, '')
    case 'integer':
    case 'text':
      return value
  }
}
