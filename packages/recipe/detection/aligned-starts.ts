import { isRule } from './rule-line.ts'
import { alignedFields } from './split-records.ts'

const MOST = 300

/** A line of dashes with gaps says itself where the columns begin, where the lines below it keep to them. */
export const ruledStarts = (text: string): number[] | null => {
  const lines = text.split(/\r\n|\n|\r/, MOST).filter(line => line.trim() !== '')
  const at = lines.findIndex(line => /^ *[-=]{2,}(?: +[-=]{2,})+ *$/.test(line))
  const below = lines.slice(at + 1)
  if (at < 1 || below.length === 0) return null
  const starts = [...lines[at]!.matchAll(/[-=]+/g)].map(({ index }) => index)
  const kept = below.filter(line => alignedFields(line, starts).length === starts.length)
  return kept.length >= below.length * 0.6 ? starts : null
}

/** Where behind a gap that no line writes into a field begins; a gap that nobody had to fill is one between words. */
const byGaps = (lines: readonly string[]): number[] | null => {
  const length = Math.max(...lines.map(line => line.length))
  const narrowest = lines.length < 8 ? 2 : 1
  const starts: number[] = []
  let gap = narrowest
  for (let at = 0; at < length; at++) {
    if (lines.every(line => (line[at] ?? ' ') === ' ')) gap++
    else {
      const padded =
        starts.length === 0 ||
        lines.some(line => / {2,}$/.test(line.slice(0, at)) || / {2}/.test(line.slice(at - 1, at + 1)))
      if (gap >= narrowest && padded) starts.push(at)
      gap = 0
    }
  }
  return starts.length > 1 ? starts : null
}

/**
 * Where the fields of lines begin that are set under one another with spaces, or null where they are not. Titles above may
 * run across the columns.
 */
export const alignedStarts = (text: string): number[] | null => {
  const lines = text.split(/\r\n|\n|\r/, MOST).filter(line => line.trim() !== '')
  if (lines.length < 3 || lines.some(line => line.includes('\t'))) return null
  const titles = Math.min(10, Math.floor(lines.length / 3))
  for (let above = 0; above <= titles; above++) {
    const starts = byGaps(lines.slice(above).filter(line => !isRule(line)))
    if (starts) return starts
  }
  return null
}
