import { z } from 'zod'

/** What a person says about the data of a source; it is kept for the versions to come. */
export const AboutData = z.strictObject({
  name: z.string().max(120).optional(),
  licence: z.string().max(300).optional(),
  owner: z.string().max(120).optional(),
  personalData: z.boolean().optional(),
})
export type AboutData = z.infer<typeof AboutData>

/** A version of a source's data. Versions count from 1 by source; the one that the source points at is `current`. */
export const DataSetInfo = z.object({
  id: z.string(),
  source: z.string(),
  version: z.number().int(),
  current: z.boolean(),
  at: z.iso.datetime(),
  /** The file or query that it came from. */
  from: z.string(),
  rows: z.number().int(),
  columns: z.array(z.string()),
  /** Rows in quarantine that nobody has corrected or dismissed. */
  rejected: z.number().int(),
  name: z.string().nullable(),
  licence: z.string().nullable(),
  owner: z.string().nullable(),
  personalData: z.boolean(),
  /** Data sets that it was made of. */
  parents: z.array(z.string()),
  /** What was made of it, and whether that is out of date because the source has newer data. */
  restsOn: z.array(z.object({ kind: z.enum(['recipe', 'model', 'deployment']), name: z.string() })),
  stale: z.boolean(),
})
export type DataSetInfo = z.infer<typeof DataSetInfo>

/** A row that could not be read, and what became of it; `expected` and `found` count columns. */
export const QuarantinedRow = z.object({
  id: z.number().int(),
  line: z.number().int(),
  reason: z.string(),
  text: z.string(),
  expected: z.number().nullable(),
  found: z.number().nullable(),
  state: z.enum(['open', 'corrected', 'dismissed']),
})
export type QuarantinedRow = z.infer<typeof QuarantinedRow>
