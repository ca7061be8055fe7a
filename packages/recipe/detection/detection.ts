import type { ColumnType } from '../steps/column.ts'
import type { ImportStep } from '../steps/import.ts'
import type { Step } from '../steps/step.ts'

type Params = Readonly<Record<string, string | number>>

/** Something that was found out about a file: with why, how sure that is (0–1), and what it could be instead. */
export type Decision<T> = {
  value: T
  /** A code that the interface words with `params`. */
  reason: string
  params: Params
  certainty: number
  alternatives: readonly T[]
}

export type FileEncoding = NonNullable<ImportStep['encoding']>

/** How a file is built; only what applies to its format is there. Lines are physical lines. */
export type StructureDecisions = {
  format?: Decision<ImportStep['format']>
  encoding?: Decision<FileEncoding>
  delimiter?: Decision<string>
  quote?: Decision<NonNullable<ImportStep['quote']>>
  skippedLines?: Decision<number>
  headerLines?: Decision<number>
  footerLines?: Decision<number>
  sheet?: Decision<string>
  range?: Decision<string>
  path?: Decision<string>
}

export type Decimal = '.' | ','
export type Thousands = '' | '.' | ',' | ' ' | "'"

/** What the texts of a column mean. `format` is strptime's, null for ISO 8601; `unreadable` counts what does not fit. */
export type ColumnDecision = {
  name: string
  unit: string | null
  as: ColumnType
  decimal: Decimal
  thousands: Thousands
  format: string | null
  /** What stands before or behind a number and is no part of it. */
  affixes?: string[]
  missing: string[]
  true: string[]
  false: string[]
  unreadable: number
  reason: string
  params: Params
  certainty: number
  alternatives: { as: ColumnType; format?: string; decimal?: Decimal; thousands?: Thousands }[]
}

/** How a file was read, beside its raw text. */
export type Detection = {
  import: ImportStep
  structure: StructureDecisions
  columns: ColumnDecision[]
  warnings: { code: string; params: Record<string, string | number> }[]
  /** The first 60 and the last 15 physical lines. */
  rawHead: string[]
  rawTail: string[]
}

/** What a person said of a file, in place of what was detected. */
export type Given = Partial<Omit<ImportStep, 'step' | 'columns'>>

/** What a person said of a column. */
export type GivenColumn = Partial<
  Pick<ColumnDecision, 'as' | 'unit' | 'decimal' | 'thousands' | 'format' | 'missing' | 'true' | 'false'>
>

/** The recipe's first step: how the file is read into texts. */
export const importStepOf = (detection: Detection): ImportStep => detection.import

/** The recipe's second step: what the texts mean. Columns that stay texts are read too, for their missing markers. */
export const parseStepOf = (columns: readonly ColumnDecision[]): Extract<Step, { step: 'parse' }> => ({
  step: 'parse',
  columns: Object.fromEntries(
    columns.map(column => [
      column.name,
      {
        as: column.as,
        decimal: column.decimal,
        thousands: column.thousands,
        missing: ['', ...column.missing.filter(word => word !== '')],
        ...(column.format === null ? {} : { format: column.format }),
        ...(column.affixes === undefined ? {} : { affixes: [...column.affixes] }),
        ...(column.as === 'boolean' ? { true: [...column.true], false: [...column.false] } : {}),
        ...(column.unit === null ? {} : { unit: column.unit }),
      },
    ]),
  ),
})

/** What was detected, with what a person said of columns by name in its place. */
export const correctedColumns = (
  columns: readonly ColumnDecision[],
  given: Readonly<Record<string, GivenColumn>>,
): ColumnDecision[] =>
  columns.map(column => {
    const said = Object.hasOwn(given, column.name) ? given[column.name]! : {}
    const kept = Object.entries(said).filter(([, value]) => value !== undefined)
    if (kept.length === 0) return column
    return { ...column, ...Object.fromEntries(kept), reason: 'given', params: {}, certainty: 1 }
  })
