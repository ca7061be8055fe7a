import type { ImportStep } from '../steps/import.ts'
import { columnNames } from './column-names.ts'
import { cut, detectCut, SPACES, usualWidth } from './delimiter.ts'
import type { Decision, Given, StructureDecisions } from './detection.ts'
import { footerIn } from './footer.ts'
import { asHeader, findTop } from './header.ts'
import { isRule } from './rule-line.ts'
import type { TextRecord } from './split-records.ts'

/** The structure of a delimited or spaced text. `dataLine` is the physical line of the first record, from 0. */
export type TextStructure = {
  format: 'csv' | 'fixed'
  delimiter: string
  quote: '"' | "'" | ''
  /** What stands before a quote that is none, where that is not a quote again. */
  escaping: '\\' | null
  /** Where the columns of a spaced text begin; null where runs of spaces separate them. */
  starts: readonly number[] | null
  /** A bar begins and ends each line, and belongs to no cell. */
  framed: boolean
  /** Rows may leave their last cells out, because the header has more names than most rows have cells. */
  padded: boolean
  /** What stands between the rows and is none of them: lines that rule off, and the header again on each page. */
  between: { rules: boolean; lines: readonly string[] } | null
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

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** Rules and headers between the rows of a body; what stands behind the last row is a note. */
const betweenRows = (
  body: readonly TextRecord[],
  header: readonly TextRecord[],
  lines: readonly string[],
  width: number,
): TextStructure['between'] => {
  const own = body.filter(({ fields }) => fields.length === width)
  const [first, last] = [own[0]?.line ?? 0, own.at(-1)?.line ?? 0]
  const rules = width > 1 && lines.slice(first, last).some(isRule)
  const said = new Set(header.map(({ line }) => lines[line]!.trim()))
  const again = own.some(({ line }) => said.has(lines[line]!.trim()))
  return rules || again ? { rules, lines: [...said] } : null
}

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
  const lines = linesOf(shown)
  const all = cut(shown, found.cut)
  const unruled = all.filter(({ line, end }) => end > line + 1 || !isRule(lines[line]!))
  const usual = usualWidth(unruled.length > 3 ? unruled.slice(Math.floor(unruled.length / 4)) : unruled)
  const records = usual === 1 ? all : unruled
  const top = findTop(records, usual, given.headerLines)
  const first = given.skippedLines === undefined ? top.first : 0
  const headerCount =
    given.skippedLines === undefined ? top.header : (given.headerLines ?? top.header + top.first)
  const header = records
    .slice(first, first + Math.min(3, headerCount))
    .map((record, at, { length }) => (at === length - 1 ? asHeader(record, usual) : record))
  const width = Math.max(usual, usual === 1 ? 1 : (header.at(-1)?.fields.length ?? 0))
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
    escaping: found.cut.escaping ?? null,
    starts: found.cut.starts ?? null,
    framed: found.cut.framed ?? false,
    padded: width > usual,
    between: betweenRows(records.slice(first + header.length), header, lines, usual),
    dataLine: skip + (body?.line ?? header.at(-1)?.end ?? lines.length),
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
