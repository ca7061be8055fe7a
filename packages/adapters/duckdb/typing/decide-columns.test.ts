import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { columnOfTexts, tableOf } from './columns-of-texts.fixture.ts'
import { decideColumns } from './decide-columns.ts'

let instance: DuckDBInstance
let connection: DuckDBConnection
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  connection = await instance.connect()
})
afterAll(() => {
  connection.closeSync()
  instance.closeSync()
})

const decided = async (columns: readonly (readonly string[])[], fewCells: number) => {
  const hints = { delimiter: ',', blanks: true }
  const found = await decideColumns(
    connection,
    await tableOf(connection, columns),
    hints,
    undefined,
    fewCells,
  )
  return found.map(each => ({ ...each, missing: each.missing.toSorted(), true: each.true.toSorted() }))
}

it('decides the same by counting in the database as by looking at every text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(columnOfTexts, { minLength: 1, maxLength: 4 }), async columns => {
      expect(await decided(columns, 0)).toEqual(await decided(columns, 1000))
    }),
    { numRuns: Number(process.env.LEINWAND_PROPERTY_RUNS ?? 40) },
  )
})

it('counts all readings where the sample promised what the rest of a column does not keep', async () => {
  // Every second row is of the sample.
  const mostly = (sampled: string, other: string) =>
    Array.from({ length: 4000 }, (_, at) => (at % 1000 === 1 ? other : sampled))
  const columns = [
    mostly('7', '7.5'),
    mostly('1.5', 'n/a'),
    mostly('12', '012'),
    mostly('01/03/2024', '13/03/2024'),
    mostly('1.234', '1.5'),
    mostly('ja', 'vielleicht'),
    mostly('3', ' 4 '),
    mostly('5', 'x'),
  ]
  const found = await decided(columns, 0)
  expect(found.map(({ unreadable }) => unreadable)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  expect(found.map(({ as }) => as)).toEqual([
    'number',
    'number',
    'text',
    'date',
    'number',
    'text',
    'integer',
    'integer',
  ])
})

it('asks a column that only says what is missing, as far as the sample goes, for its values', async () => {
  const rarely = (value: string) =>
    Array.from({ length: 4000 }, (_, at) => (at % 40 === 1 ? value : ['', '-'][at % 4 === 0 ? 1 : 0]!))
  const columns = [rarely('1,5'), rarely('-'), rarely('Bohrer')]
  const found = await decided(columns, 0)
  expect(found.map(({ as, reason }) => [as, reason])).toEqual([
    ['number', 'number-one-way'],
    ['text', 'column-empty'],
    ['text', 'column-words'],
  ])
  expect(found[0]!.missing).toEqual(['-'])
})
