import { type DuckDBConnection, DuckDBInstance, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
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

/** Texts of one kind mostly, with some of another among them: what is decided must not hang on how it was counted. */
const KINDS: readonly (readonly [string, ...string[]])[] = [
  ['1', '-2', '+30', '0', '12345678'],
  ['1.5', '-2.25', '3', '.5', '1e3'],
  ['1,5', '-2,25', '3', ',5'],
  ['1.234', '12.345', '999.000'],
  ['1,234', '12,345', '-1,000'],
  ['1.234,5', '2.000', '17'],
  ['1 234.5', '17'],
  ['12,5 %', '3 %', '7,25 %'],
  ['20.5', '-999', '-999.0', '17.25'],
  ['007', '01', '12'],
  ['20240131', '20231201', '20240229'],
  ['2024-01-31', '2023-12-01', '2024-02-29'],
  ['01/03/2024', '02/03/2024', '05/03/2024'],
  ['13/03/2024', '02/13/2024', '05/03/2024'],
  ['13.05.2024 10:11:12', '01.02.2024 00:00:00'],
  ['ja', 'nein', 'Ja'],
  ['Bohrer', 'a1', 'ß'],
  ['', ' ', '-', 'n/a', '1.#INF', '-inf', '.', ':'],
  ['x', '', 'X'],
]
const column = fc
  .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), fc.nat({ max: 6 }))
  .chain(([most, few, share]) =>
    fc.array(
      fc.oneof(
        { weight: 40, arbitrary: fc.constantFrom(...most) },
        { weight: share > 3 ? 0 : 4, arbitrary: fc.constantFrom(...most).map(text => ` ${text} `) },
        { weight: share > 3 ? 0 : share, arbitrary: fc.constantFrom(...few) },
      ),
      { minLength: 30, maxLength: 30 },
    ),
  )

const tableOf = async (columns: readonly (readonly string[])[]) => {
  await connection.run(
    `CREATE OR REPLACE TABLE texts AS SELECT row_number() OVER () - 1 AS _row, * FROM (SELECT ${columns.map((_, at) => `unnest($${at + 1}) AS "c${at}"`)})`,
    columns.map(texts => listValue(texts)),
    columns.map(() => LIST(VARCHAR)),
  )
  return {
    relation: { text: 'texts', parameters: [] },
    rows: columns[0]!.length,
    columns: columns.map((_, at) => ({ name: `c${at}`, unit: null })),
  }
}
const decided = async (columns: readonly (readonly string[])[], fewCells: number) => {
  const hints = { delimiter: ',', blanks: true }
  const found = await decideColumns(connection, await tableOf(columns), hints, undefined, fewCells)
  return found.map(each => ({ ...each, missing: each.missing.toSorted(), true: each.true.toSorted() }))
}

it('decides the same by counting in the database as by looking at every text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 1, maxLength: 4 }), async columns => {
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
