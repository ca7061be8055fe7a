import type { ImportStep } from '../steps/import.ts'
import { columnNames } from './column-names.ts'
import { cut, detectCut, SPACES, usualWidth } from './delimiter.ts'
import type { Decision, Given, StructureDecisions } from './detection.ts'
import { footerIn } from './footer.ts'
import { findTop } from './header.ts'

/** The structure of a delimited or spaced text. `dataLine` is the physical line of the first record, from 0. */
export type TextStructure = {
  format: 'csv' | 'fixed'
  delimiter: string
  quote: '"' | "'" | ''
  /** Where the columns of a spaced text begin; null where runs of spaces separate them. */
  starts: readonly number[] | null
  dataLine: number
  /** Cells in a record of the table, the unnamed last one of a trailing delimiter included. */
  width: number
  columns: ImportStep['columns']
  decisions: StructureDecisions
  warnings: { code: string; params: Record<string, string | number> }[]
  skippedLines: number
  headerLines: number
  footerLines: number
}

const lineCount = (text: string): number => text.split(/\r\n|\n|\r/).length

const counted = (
  value: number,
  given: number | undefined,
  reason: string,
  certainty: number,
): Decision<number> => ({
  value,
  reason: given === undefined ? reason : 'given',
  params: { lines: value },
  certainty: given === undefined ? certainty : 1,
  alternatives: [],
})

/**
 * Finds out how a text is built from its head, and from its tail where notes may stand (`tail` is null where the head is
 * the whole). What was given is not asked again.
 */
export const detectStructure = (head: string, tail: string | null, given: Given): TextStructure => {
  const skip = given.skippedLines ?? 0
  const shown =
    skip > 0
      ? head
          .split(/(?<=\r\n|\n|\r(?!\n))/)
          .slice(skip)
          .join('')
      : head
  const found = detectCut(shown, {
    delimiter: given.delimiter,
    quote: given.quote,
    fixed: given.format === 'fixed',
  })
  const records = cut(shown, found.cut)
  const width = usualWidth(records.length > 3 ? records.slice(Math.floor(records.length / 4)) : records)
  const top = findTop(records, width, given.headerLines)
  const first = given.skippedLines === undefined ? top.first : 0
  const headerCount =
    given.skippedLines === undefined ? top.header : (given.headerLines ?? top.header + top.first)
  const header = records.slice(first, first + Math.min(3, headerCount))
  const headerLine = records[first]?.line ?? 0
  const body = records[first + header.length]
  const { columns, warnings } = columnNames(
    header.map(({ fields }) => fields),
    width,
  )
  const footer =
    given.footerLines ??
    footerIn(tail ?? shown, found.cut, {
      width,
      whole: tail === null ? first + header.length : null,
    })
  const isFixed = found.cut.delimiter === SPACES
  const format: 'csv' | 'fixed' = isFixed ? 'fixed' : 'csv'
  return {
    format,
    delimiter: isFixed ? ' ' : found.cut.delimiter,
    quote: found.cut.quote,
    starts: found.cut.starts ?? null,
    dataLine: skip + (body?.line ?? header.at(-1)?.end ?? lineCount(shown)),
    width,
    columns,
    warnings,
    skippedLines: skip + (given.skippedLines === undefined ? headerLine : 0),
    headerLines: header.length,
    footerLines: footer,
    decisions: {
      format: {
        value: format,
        reason: 'format-text',
        params: {},
        certainty: 0.95,
        alternatives: ['csv', 'fixed'],
      },
      delimiter: found.delimiter,
      quote: found.quote,
      skippedLines: counted(
        skip + (given.skippedLines === undefined ? headerLine : 0),
        given.skippedLines,
        headerLine > 0 ? 'title-lines' : 'no-title-lines',
        0.9,
      ),
      headerLines: {
        value: header.length,
        reason:
          given.headerLines !== undefined
            ? 'given'
            : header.length === 0
              ? 'header-none'
              : top.figures.some(Boolean)
                ? 'header-unlike-figures'
                : 'header-first-line',
        params: { lines: header.length },
        certainty: given.headerLines !== undefined ? 1 : top.figures.some(Boolean) ? 0.95 : 0.6,
        alternatives: [0, 1, 2, 3].filter(lines => lines !== header.length),
      },
      footerLines: counted(footer, given.footerLines, footer > 0 ? 'notes-below' : 'no-notes', 0.9),
    },
  }
}
