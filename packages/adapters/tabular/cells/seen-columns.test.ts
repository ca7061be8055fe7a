import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { countReadings } from '@leinwand/recipe'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { columnOfTexts, tableOf } from '../../duckdb/typing/columns-of-texts.fixture.ts'
import { decideColumns } from '../../duckdb/typing/decide-columns.ts'
import { seenColumns } from './seen-columns.ts'

let directory: string
let instance: DuckDBInstance
let connection: DuckDBConnection
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-cells-'))
  instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  connection = await instance.connect()
})
afterAll(async () => {
  connection.closeSync()
  instance.closeSync()
  await rm(directory, { recursive: true })
})

type Writing = { delimiter: string; end: string; quotes: boolean; above: number; lastEnd: boolean }
const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  quotes: fc.boolean(),
  above: fc.nat({ max: 2 }),
  lastEnd: fc.boolean(),
})

const field = (text: string, { delimiter, quotes }: Writing): string =>
  quotes || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text

const seenIn = async (columns: readonly (readonly string[])[], how: Writing) => {
  const path = join(directory, 'body.csv')
  const rows = columns[0]!.map((_, row) => columns.map(texts => field(texts[row]!, how)).join(how.delimiter))
  const body = rows.join(how.end)
  const text = `${'above\n'.repeat(how.above)}${body}${how.lastEnd ? how.end : ''}`
  await writeFile(path, text)
  return seenColumns(
    {
      path,
      skip: how.above,
      delimiter: how.delimiter,
      quote: '"',
      escaping: null,
      padded: false,
      width: columns.length,
      columns: columns.map((_, at) => `c${at}`),
    },
    body,
  )
}

const tables = fc.array(columnOfTexts, { minLength: 2, maxLength: 5 })
const numRuns = Number(process.env.LEINWAND_PROPERTY_RUNS ?? 60)

it('counts of a column that it can judge what looking at every text counts', async () => {
  let judged = 0
  await fc.assert(
    fc.asyncProperty(tables, writing, async (columns, how) => {
      const seen = await seenIn(columns, how)
      if (seen === null) return
      expect(seen.rows).toBe(columns[0]!.length)
      for (const [at, column] of seen.columns.entries()) {
        if (!column?.reads.some(({ count }) => count === column.values)) continue
        judged++
        const counts = countReadings(
          columns[at]!,
          column.reads.map(({ reading }) => reading),
        )
        expect(column.values).toBe(counts.values)
        expect(column.reads.map(({ count }) => count)).toEqual(counts.reads)
        expect(counts.leadingZeros).toBe(0)
      }
    }),
    { numRuns },
  )
  expect(judged).toBeGreaterThan(numRuns / 4)
})

it('lets the same be decided as the database decides by itself', async () => {
  await fc.assert(
    fc.asyncProperty(tables, writing, async (columns, how) => {
      const seen = await seenIn(columns, how)
      const table = await tableOf(connection, columns)
      const hints = { delimiter: how.delimiter, blanks: true }
      const decided = (known: typeof seen) =>
        decideColumns(connection, { ...table, seen: known?.columns ?? [] }, hints, undefined, 0)
      expect(await decided(seen)).toEqual(await decided(null))
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  )
})

const EVEN: Writing = { delimiter: ';', end: '\n', quotes: false, above: 1, lastEnd: true }

it('leaves to the database whatever is odd', async () => {
  const of = async (text: string) => {
    const path = join(directory, 'odd.csv')
    await writeFile(path, text)
    const shape = { path, skip: 0, delimiter: ';', quote: '"' as const, escaping: null, padded: false }
    return seenColumns({ ...shape, width: 2, columns: ['a', 'b'] }, '1;2\n3;4\n')
  }
  const even = '1;2\n3;4\n'
  expect((await of(even))?.rows).toBe(2)
  for (const odd of ['5\n', '5;6;7\n', '5;"6\n', '5;6"7\n', '5;"6" \n', '5;6\r7;8\n'])
    expect(await of(even + odd)).toBeNull()
  // A blank line is no row; a word among numbers, or a plus, leaves its column alone.
  expect(await of(`${even}\n5;6\n`)).toMatchObject({ rows: 3, columns: [{ values: 3 }, { values: 3 }] })
  expect((await of(`${even}x;6\n+5;7\n`))?.columns).toMatchObject([null, { values: 4 }])
})

it('judges a text that is longer than a block, with line ends in its quotes where a block ends', async () => {
  const remarks = Array.from({ length: 40_000 }, (_, at) => `${'x'.repeat(at % 60)}\n${at};`)
  const counted = Array.from({ length: 40_000 }, (_, at) => `${at}`)
  const seen = await seenIn([counted, remarks], EVEN)
  expect(seen?.rows).toBe(40_000)
  expect(seen?.columns[0]).toMatchObject({ values: 40_000 })
})
