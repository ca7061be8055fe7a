import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { importFile } from '@leinwand/adapters/tabular'
import type { Corrections, DetectedSample } from '@leinwand/contract'
import { correctedColumns, type Detection, type Given, nearest } from '@leinwand/recipe'
import { IMPORT_DRAFT } from '../circle/draft.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { type ReadSource, sampleOf } from './read-source.ts'

/** A file of text that is longer is shown by its beginning: a person waits for the answer. */
const WHOLE_BYTES = 16 * 1024 * 1024
const HEAD_BYTES = 1024 * 1024

type Inspected = { detection: Detection; sample: DetectedSample }
type Place = { root: string; dataSets: string; now: number }

/** What is read line by line can be cut after a line. */
const isLined = ({ import: { format } }: Detection): boolean =>
  format === 'csv' || format === 'fixed' || format === 'ndjson'
const isPacked = (file: string): boolean => ['.gz', '.zip'].includes(extname(file))

const headOf = async (file: string): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: HEAD_BYTES })) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const cut = bytes.lastIndexOf(10)
  return cut === -1 ? bytes : bytes.subarray(0, cut + 1)
}

/** The notes at the end are not in the beginning, and its encoding is that of the whole. */
const ofHead = ({ detection }: ReadSource, given: Given): Given => {
  const { encoding } = detection.import
  return { ...(encoding === undefined ? {} : { encoding }), ...given, footerLines: 0 }
}

const wholeAgain = (head: Detection, { detection }: ReadSource, given: Given): Detection => {
  const { footerLines } = detection.structure
  const structure = { ...head.structure, ...(footerLines === undefined ? {} : { footerLines }) }
  const lines = given.footerLines ?? detection.import.footerLines
  return { ...head, structure, rawTail: detection.rawTail, import: { ...head.import, footerLines: lines } }
}

/** The file, or its beginning, read by other settings into a place of its own, which is gone afterwards. */
const readAnew = async (
  source: ReadSource,
  { given, columns }: Corrections,
  { root, now }: Place,
): Promise<Outcome<Inspected>> => {
  const file = join(root, source.file)
  const place = join(root, `${IMPORT_DRAFT}${randomUUID()}`)
  const { size } = await stat(file)
  const cut = isLined(source.detection) && !isPacked(file) && size > WHOLE_BYTES
  try {
    await mkdir(place, { recursive: true })
    const part = cut ? join(place, `head${extname(file)}`) : file
    if (cut) await writeFile(part, await headOf(file))
    const read = await importFile(part, cut ? ofHead(source, given) : given, { directory: place, now })
    if (!read.ok) return withName(read.failure, source.called)
    const found = cut ? wholeAgain(read.value.detection, source, given) : read.value.detection
    const detection = { ...found, columns: correctedColumns(found.columns, columns) }
    return done({ detection, sample: await sampleOf(read.value.dataSet, detection, place) })
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** The data set that is there, its columns understood otherwise. */
const readAgain = async (
  source: ReadSource,
  { columns }: Corrections,
  { dataSets }: Place,
): Promise<Outcome<Inspected>> => {
  const names = source.detection.columns.map(({ name }) => name)
  const unknown = Object.keys(columns).find(name => !names.includes(name))
  if (unknown !== undefined)
    return failed('detection-column-missing', { column: unknown, nearest: nearest(unknown, names) })
  const detection = { ...source.detection, columns: correctedColumns(source.detection.columns, columns) }
  return done({ detection, sample: await sampleOf(source.dataSet, detection, dataSets) })
}

/** Of the columns that were corrected, how many texts of the sample cannot be read now. */
const counted = ({ detection, sample }: Inspected, { columns: given }: Corrections): Detection['columns'] =>
  detection.columns.map(column => {
    if (!Object.hasOwn(given, column.name)) return column
    const at = sample.columns.indexOf(column.name)
    const missing = new Set(['', ...column.missing])
    const unread = sample.rows.filter((row, index) => {
      const text = row[at]?.trim()
      return text !== undefined && !missing.has(text) && sample.typed[index]?.[at] === null
    })
    return { ...column, unreadable: unread.length }
  })

/**
 * How a source's file would be read with these corrections, with its first rows; nothing is stored. Where only columns are
 * corrected, the data set that is there is shown otherwise, which takes no second reading of the file.
 */
export const inspectSource = async (
  source: ReadSource,
  corrections: Corrections,
  place: Place,
): Promise<Outcome<Inspected>> => {
  // A query says itself how its table is built.
  const same =
    source.detection.import.format === 'postgresql' ||
    JSON.stringify(corrections.given) === JSON.stringify(source.corrections.given)
  const inspected = await (same ? readAgain : readAnew)(source, corrections, place)
  if (!inspected.ok) return inspected
  const { detection, sample } = inspected.value
  return done({ detection: { ...detection, columns: counted(inspected.value, corrections) }, sample })
}

const withName = (
  { code, params }: { code: string; params: Readonly<Record<string, string | number>> },
  called: string,
) => ({
  ok: false as const,
  failure: { code, params: { ...params, ...('file' in params && { file: called }) } },
})
