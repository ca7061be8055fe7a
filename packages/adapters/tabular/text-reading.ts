import {
  columnNames,
  detectStructure,
  failure,
  type Given,
  type ImportStep,
  type Result,
  success,
  type TextStructure,
} from '@leinwand/recipe'
import { type Bytes, detectBytes } from './encoding.ts'
import type { Wanted } from './passing-file.ts'
import { type SampleText, sampleText } from './sample-text.ts'

/** A text file as it is going to be read. */
export type TextReading = {
  bytes: Bytes
  sample: SampleText
  structure: TextStructure
  /** Columns, by place, that have no name in the file. */
  unnamed: ReadonlySet<number>
}

const isStep = (given: Given | ImportStep): given is ImportStep => 'step' in given

/** The names that a recipe fixed hold, where the file has as many columns; else the file's own, and the recipe will say. */
const withNames = (structure: TextStructure, { columns, headerLines }: ImportStep): TextStructure => {
  const trailing = columns.length === structure.columns.length - 1
  if (headerLines > 0 && !trailing) return structure
  if (columns.length > structure.columns.length) return structure
  const rest = columnNames([], structure.width).columns.slice(columns.length)
  return { ...structure, columns: headerLines === 0 ? [...columns, ...rest] : structure.columns }
}

/**
 * How a text is read: detected, except for what was given. Fails with `csv-empty`, `csv-binary` or `csv-delimiter`, each
 * with the file.
 */
export const readText = async (
  file: string,
  given: Given | ImportStep,
  signal?: AbortSignal,
): Promise<Result<TextReading>> => {
  const { delimiter } = given
  if (delimiter !== undefined && !/^[^"\r\n\p{L}\p{N}]$/u.test(delimiter))
    return failure('csv-delimiter', { file, delimiter })
  const bytes = await detectBytes(file, given.encoding, signal)
  if (!bytes.ok) return failure(bytes.failure.code, { file, ...bytes.failure.params })
  const sample = await sampleText(file, bytes.value.encoding.value)
  if (sample.head.trim() === '') return failure('csv-empty', { file })
  const detected = detectStructure(sample.head, sample.tail, given)
  const structure = isStep(given) ? withNames(detected, given) : detected
  const unnamed = new Set(
    structure.warnings.flatMap(({ code, params }) =>
      code === 'csv-unnamed-column' ? [Number(params.position) - 1] : [],
    ),
  )
  return success({ bytes: bytes.value, sample, structure, unnamed })
}

/** A return by itself ends lines here and there in a text whose lines end otherwise. */
const hasLoneReturns = (head: string): boolean =>
  head.includes('\n') && head.includes('\r') && /\r(?!\n)/.test(head.replaceAll(/"[^"]*"/g, ''))

/** The physical lines of the body. DuckDB's own skipping counts quoted line ends as none: above such the file is cut. */
export const wantedLines = (
  { bytes, sample, structure }: TextReading,
  without: ReadonlySet<number>,
): Wanted => {
  const above = sample.head.split(/\r\n|\n|\r/).slice(0, structure.dataLine)
  const odd = structure.quote !== '' && above.some(line => line.split(structure.quote).length % 2 === 0)
  const inBody = new Set([...without].filter(line => line >= structure.dataLine))
  return {
    encoding: bytes.encoding.value,
    from: structure.dataLine,
    dropLast: structure.footerLines,
    without: inBody,
    spaced: structure.format === 'fixed',
    starts: structure.starts,
    framed: structure.framed,
    between: structure.between,
    cut: odd,
    mixedEnds: bytes.mixedEnds || hasLoneReturns(sample.head),
  }
}
