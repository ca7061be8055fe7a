import { DuckDBDecimalType, DuckDBStructType, type DuckDBType, DuckDBTypeId } from '@duckdb/node-api'
import { identifier, type Sql, sql } from '@leinwand/recipe'
import { text } from '../duckdb/literal.ts'
import type { KnownType } from '../tabular/open-table.ts'

/** A column of a typed table as one of texts; `as` is what it was, `null` where the texts decide. */
export type CanonicalColumn = {
  readonly name: string
  readonly text: Sql
  readonly as: KnownType['as'] | null
}

const WHOLE = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
])
const TIMES = new Set([
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
])
const NESTED = new Set([
  DuckDBTypeId.LIST,
  DuckDBTypeId.ARRAY,
  DuckDBTypeId.MAP,
  DuckDBTypeId.STRUCT,
  DuckDBTypeId.UNION,
])

const asText = (value: Sql): Sql => sql`CAST(${value} AS VARCHAR)`
const finite = (value: Sql, said: Sql): Sql => sql`CASE WHEN isfinite(${value}) THEN ${said} END`

const leaf = (value: Sql, type: DuckDBType): Omit<CanonicalColumn, 'name'> => {
  const { typeId } = type
  if (WHOLE.has(typeId)) return { text: asText(value), as: 'integer' }
  if (TIMES.has(typeId)) return { text: finite(value, asText(value)), as: 'timestamp' }
  if (NESTED.has(typeId)) return { text: asText(sql`to_json(${value})`), as: 'text' }
  switch (typeId) {
    case DuckDBTypeId.BOOLEAN:
      return { text: asText(value), as: 'boolean' }
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return { text: finite(value, asText(value)), as: 'number' }
    case DuckDBTypeId.DECIMAL:
      return {
        text: asText(value),
        as: type instanceof DuckDBDecimalType && type.scale === 0 ? 'integer' : 'number',
      }
    case DuckDBTypeId.DATE:
      return { text: finite(value, asText(value)), as: 'date' }
    case DuckDBTypeId.TIMESTAMP_TZ:
      // In UTC, and without the zone: the instant is the same wherever this runs.
      return { text: finite(value, asText(sql`make_timestamp(epoch_us(${value}))`)), as: 'timestamp' }
    case DuckDBTypeId.BLOB:
      return { text: sql`hex(${value})`, as: 'text' }
    default:
      return { text: asText(value), as: null }
  }
}

/** A column as one or, where it is a structure, several of texts: `outer.inner`. */
export const canonicalColumns = (
  name: string,
  type: DuckDBType,
  value: Sql = identifier(name),
): CanonicalColumn[] => {
  if (!(type instanceof DuckDBStructType)) return [{ name, ...leaf(value, type) }]
  return type.entryNames.flatMap((inner, index) => {
    const part: Sql = { text: `struct_extract(${value.text}, ${text(inner)})`, parameters: value.parameters }
    return canonicalColumns(`${name}.${inner}`, type.entryTypes[index]!, part)
  })
}
