import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DuckdbPreparation, duckdbPreparation } from '../duckdb/preparation.ts'
import { importFile } from './index.ts'

let directory: string
let preparation: DuckdbPreparation
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-long-'))
  preparation = duckdbPreparation({ directory, threads: 2 })
})
afterAll(async () => {
  await preparation.close()
  await rm(directory, { recursive: true })
})

const ROWS = 60_000
/** A remark of about 200 bytes, in three lines, with the delimiter and a quote in it. */
const remark = (row: number): string =>
  `${row}: gewartet;\nsagt "${'x'.repeat(150 + (row % 50))}"\nEnde ${row}`
const line = (row: number): string => `${row};"${remark(row).replaceAll('"', '""')}";${row % 7}`

const taken = async (lines: readonly string[]) => {
  const file = join(directory, 'long.csv')
  await writeFile(file, `n;bemerkung;k\n${lines.join('\n')}\n`)
  const result = await importFile(file, {}, { directory, now: 0 })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const rows = (await preparation.rows(result.value.dataSet)).map(({ values }) => Object.values(values))
  return { rows, rejected: result.value.rejected }
}

const expected = (row: number) => [`${row}`, remark(row), `${row % 7}`]

/** Several of the blocks in which a file is read. */
describe('a file of 12 MB', () => {
  const lines = Array.from({ length: ROWS }, (_, row) => line(row))

  it('comes in whole, with the line ends in its quotes, wherever a block ends', async () => {
    const { rows, rejected } = await taken(lines)
    expect(rejected).toEqual([])
    expect(rows).toHaveLength(ROWS)
    expect(rows.filter((row, at) => String(row) !== String(expected(at)))).toEqual([])
  })

  it('may have a line of 5 MB', async () => {
    const long = 'lang '.repeat(1_000_000).trim()
    const { rows, rejected } = await taken(lines.with(40_000, `40000;${long};1`))
    expect(rejected).toEqual([])
    expect(rows).toHaveLength(ROWS)
    expect(rows[40_000]).toEqual(['40000', long, '1'])
    expect(rows[40_001]).toEqual(expected(40_001))
  })

  it('loses nothing behind a quote that does not close, and keeps a row with too many cells aside', async () => {
    const plain = Array.from({ length: ROWS }, (_, row) => `${row};ruhig ${'y'.repeat(150)};${row % 7}`)
    const broken = plain.with(30_000, '30000;"offen;1').with(50_000, '50000;zu;viele;Zellen')
    const { rows, rejected } = await taken(broken)
    expect(rows).toHaveLength(ROWS - 2)
    expect(rejected.map(({ line: at, reason }) => [at, reason])).toEqual([
      [30_002, 'quote'],
      [50_002, 'too-many-columns'],
    ])
  })
})
