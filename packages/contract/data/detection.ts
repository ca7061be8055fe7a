import { ColumnType, ImportStep } from '@leinwand/recipe'
import { z } from 'zod'

const Params = z.record(z.string(), z.union([z.string(), z.number()]))
/** A reason or a warning as a code with what it speaks of; the interface words it. */
const Reason = { reason: z.string(), params: Params, certainty: z.number().min(0).max(1) }
const decision = <T extends z.ZodType>(value: T) =>
  z.object({ value, ...Reason, alternatives: z.array(value).readonly() })

export const FileFormat = z.enum(['csv', 'fixed', 'xlsx', 'parquet', 'json', 'ndjson', 'postgresql'])
export type FileFormat = z.infer<typeof FileFormat>

export const FileEncoding = z.enum([
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'latin-1',
  'windows-1252',
  'cp850',
])
export type FileEncoding = z.infer<typeof FileEncoding>

const Lines = z.number().int().nonnegative().max(1000)

/** What a person says of how a file is to be read; what is left out is detected. */
export const Given = z.strictObject({
  format: FileFormat.exactOptional(),
  encoding: FileEncoding.exactOptional(),
  delimiter: z.string().length(1).exactOptional(),
  quote: z.enum(['"', "'", '']).exactOptional(),
  skippedLines: Lines.exactOptional(),
  headerLines: z.number().int().min(0).max(3).exactOptional(),
  footerLines: Lines.exactOptional(),
  sheet: z.string().max(200).exactOptional(),
  range: z.string().max(40).exactOptional(),
  path: z.string().max(400).exactOptional(),
})
export type Given = z.infer<typeof Given>

/** How a file was found to be structured; only what applies to its format is there. */
export const StructureDecisions = z.object({
  format: decision(FileFormat).exactOptional(),
  encoding: decision(FileEncoding).exactOptional(),
  delimiter: decision(z.string()).exactOptional(),
  quote: decision(z.enum(['"', "'", ''])).exactOptional(),
  skippedLines: decision(z.number().int()).exactOptional(),
  headerLines: decision(z.number().int()).exactOptional(),
  footerLines: decision(z.number().int()).exactOptional(),
  sheet: decision(z.string()).exactOptional(),
  range: decision(z.string()).exactOptional(),
  path: decision(z.string()).exactOptional(),
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
  affixes: z.array(z.string()).exactOptional(),
  missing: z.array(z.string()),
  true: z.array(z.string()),
  false: z.array(z.string()),
  unreadable: z.number().int(),
  ...Reason,
  alternatives: z.array(
    z.object({
      as: ColumnType,
      format: z.string().exactOptional(),
      decimal: Decimal.exactOptional(),
      thousands: Thousands.exactOptional(),
    }),
  ),
})
export type ColumnDecision = z.infer<typeof ColumnDecision>

/** What a person says of a column; the rest stays as it was detected. */
export const GivenColumn = z.strictObject({
  as: ColumnType.exactOptional(),
  unit: z.string().max(40).nullable().exactOptional(),
  decimal: Decimal.exactOptional(),
  thousands: Thousands.exactOptional(),
  format: z.string().max(60).nullable().exactOptional(),
  missing: Words.exactOptional(),
  true: Words.exactOptional(),
  false: Words.exactOptional(),
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
  import: ImportStep,
  structure: StructureDecisions,
  columns: z.array(ColumnDecision),
  warnings: z.array(z.object({ code: z.string(), params: Params })),
  rawHead: z.array(z.string()),
  rawTail: z.array(z.string()),
})
export type Detection = z.infer<typeof Detection>
