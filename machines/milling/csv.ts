import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type MillingRow, millingColumns } from './row.ts'
import { millingRows } from './rows.ts'

/** Lines that go to the file in one piece: a write a row would be mostly system calls. */
const linesPerChunk = 2000

/** Writes a file like the published one, without holding it in memory. The same seed gives the same bytes. */
export async function writeMillingCsv(path: string, made: { rows: number; seed: number }): Promise<void> {
  await pipeline(Readable.from(chunks(millingRows(made))), createWriteStream(path))
}

const line = (row: MillingRow) => millingColumns.map(column => text(column, row)).join(',')

/** Temperatures and torque always carry their one decimal, as in the published file. */
function text(column: keyof MillingRow, row: MillingRow): string {
  const value = row[column]
  return typeof value === 'number' && /\[(K|Nm)\]/.test(column) ? value.toFixed(1) : String(value)
}

function* chunks(rows: Iterable<MillingRow>): Generator<string> {
  let lines: string[] = [millingColumns.join(',')]
  for (const row of rows) {
    lines.push(line(row))
    if (lines.length >= linesPerChunk) {
      yield `${lines.join('\n')}\n`
      lines = []
    }
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}
