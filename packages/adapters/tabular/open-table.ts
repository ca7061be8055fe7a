import type { RejectedRow } from '@leinwand/flow/data-set'
import type { Detection, Failure, ImportStep, Sql } from '@leinwand/recipe'

type ColumnType = Detection['columns'][number]['as']

/** What a source says itself of a column, by its own types; `missing` are texts among its values that stand for nothing. */
export type KnownType = { as: ColumnType; missing: readonly string[]; unreadable: number }

export type TextRows = readonly (readonly (string | null)[])[]

/**
 * A table that has come apart into texts, of whatever format: how it was read, and its rows some at a time. Dispose of it
 * to close what it reads from.
 */
export type OpenTable = AsyncDisposable & {
  readonly import: ImportStep
  readonly structure: Detection['structure']
  readonly warnings: Detection['warnings']
  readonly rawHead: readonly string[]
  readonly rawTail: readonly string[]
  /** By the place of a column; a column that is not there is judged by its texts. */
  readonly known: ReadonlyMap<number, KnownType>
  /** Rows to come, as far as that is known. */
  readonly expected: number | null
  /** What could not be read, filled while the rows are. */
  readonly rejected: Omit<RejectedRow, 'id'>[]
  rows(): AsyncIterable<TextRows>
  /** Where DuckDB reads the format itself: a query of the texts that takes the place of `rows`. */
  readonly query?: Sql
  /** What of that query's errors is expected. */
  readonly unreadable?: (error: unknown) => { ok: false; failure: Failure } | null
}

/** An expected failure in the midst of reading. */
export class ReadingStopped extends Error {
  override name = 'ReadingStopped'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: string, params: Readonly<Record<string, string | number>>) {
    super(code)
    this.code = code
    this.params = params
  }
}
