import { ColumnType } from '@leinwand/recipe'
import { z } from 'zod'

const Params = z.record(z.string(), z.union([z.string(), z.number()]))
/** A reason or a warning as a code with what it speaks of; the interface words it. */
const Reason = { reason: z.string(), params: Params, certainty: z.number().min(0).max(1) }
const decision = <T extends z.ZodType>(value: T) =>
  z.object({ value, ...Reason, alternatives: z.array(value) })

export const FileFormat = z.enum(['csv', 'fixed', 'xlsx', 'parquet', 'json', 'ndjson', 'postgresql'])
export type FileFormat = z.infer<typeof FileFormat>

export const FileEncoding = z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'latin-1', 'windows-1252'])
export type FileEncoding = z.infer<typeof FileEncoding>

const Lines = z.number().int().nonnegative().max(1000)

/** What a person says of how a file is to be read; what is left out is detected. */
export const Given = z.strictObject({
  format: FileFormat.optional(),
  encoding: FileEncoding.optional(),
  delimiter: z.string().length(1).optional(),
  quote: z.enum(['"', "'", '']).optional(),
  skippedLines: Lines.optional(),
  headerLines: z.number().int().min(0).max(3).optional(),
  footerLines: Lines.optional(),
  sheet: z.string().max(200).optional(),
  range: z.string().max(40).optional(),
  path: z.string().max(400).optional(),
})
export type Given = z.infer<typeof Given>

/** How a file was found to be structured; only what applies to its format is there. */
export const StructureDecisions = z.object({
  format: decision(FileFormat).optional(),
  encoding: decision(FileEncoding).optional(),
  delimiter: decision(z.string()).optional(),
  quote: decision(z.enum(['"', "'", ''])).optional(),
  skippedLines: decision(z.number().int()).optional(),
  headerLines: decision(z.number().int()).optional(),
  footerLines: decision(z.number().int()).optional(),
  sheet: decision(z.string()).optional(),
  range: decision(z.string()).optional(),
  path: decision(z.string()).optional(),
})
export type StructureDecisions = z.infer<typeof StructureDecisions>

const Decimal = z.enum(['.', ','])
const Thousands = z.enum(['', '.', ',', ' ', "'"])
const Words = z.array(z.string().max(200)).max(100)

/** What the texts of a column mean. `format` is strptime's; `unreadable` counts what does not fit. */
export const ColumnDecision = z.object({
  name: z.string(),
  unit: z.string().nullable(),
  as: ColumnType,
  decimal: Decimal,
  thousands: Thousands,
  format: z.string().nullable(),
  missing: z.array(z.string()),
  true: z.array(z.string()),
  false: z.array(z.string()),
  unreadable: z.number().int(),
  ...Reason,
  alternatives: z.array(
    z.object({
      as: ColumnType,
      format: z.string().optional(),
      decimal: Decimal.optional(),
      thousands: Thousands.optional(),
    }),
  ),
})
export type ColumnDecision = z.infer<typeof ColumnDecision>

/** What a person says of a column; the rest stays as it was detected. */
export const GivenColumn = z.strictObject({
  as: ColumnType.optional(),
  unit: z.string().max(40).nullable().optional(),
  decimal: Decimal.optional(),
  thousands: Thousands.optional(),
  format: z.string().max(60).nullable().optional(),
  missing: Words.optional(),
  true: Words.optional(),
  false: Words.optional(),
})
export type GivenColumn = z.infer<typeof GivenColumn>

/** The corrections of a person: of the file as a whole, and of columns by name. */
export const Corrections = z.strictObject({
  given: Given.default({}),
  columns: z.record(z.string().min(1).max(200), GivenColumn).default({}),
})
export type Corrections = z.infer<typeof Corrections>

/** How a file was read, beside its raw text: every decision with its reason, and the first and last physical lines. */
export const Detection = z.object({
  /** The recipe's first step, as `importStepOf` makes it. */
  import: z.looseObject({ step: z.literal('import'), format: FileFormat }),
  structure: StructureDecisions,
  columns: z.array(ColumnDecision),
  warnings: z.array(z.object({ code: z.string(), params: Params })),
  rawHead: z.array(z.string()),
  rawTail: z.array(z.string()),
})
export type Detection = z.infer<typeof Detection>
