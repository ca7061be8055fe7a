import { createReadStream } from 'node:fs'
import type { ImportStep } from '@leinwand/recipe'

type Read = {
  path: string
  step: Pick<ImportStep, 'format' | 'skippedLines' | 'headerLines' | 'footerLines'>
  /** Rows of the table. */
  rows: number
  /** Lines of the file that could not be read, from 1. */
  rejected: readonly number[]
}

const LF = 10

/** Physical lines of a file; the last need not end. */
const linesOf = async (path: string): Promise<number> => {
  let lines = 0
  let last = LF
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer
    for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++
    last = bytes.at(-1) ?? last
  }
  return last === LF ? lines : lines + 1
}

/**
 * The line of a text file, from 1, for a row of its table, from 0. Only where each record is one line: that is so if titles,
 * header, rows, rejected lines and notes are as many as the file has lines. Otherwise it gives none.
 */
export const openLines = async ({
  path,
  step,
  rows,
  rejected,
}: Read): Promise<(row: number) => number | null> => {
  const { format, skippedLines, headerLines, footerLines } = step
  const first = skippedLines + headerLines + 1
  const expected = first - 1 + rows + rejected.length + footerLines
  const isText = format === 'csv' || format === 'fixed'
  if (!isText || (await linesOf(path).catch(() => null)) !== expected) return () => null
  const gone = [...rejected].sort((a, b) => a - b)
  return row => gone.reduce((line, rejectedLine) => (rejectedLine <= line ? line + 1 : line), first + row)
}
