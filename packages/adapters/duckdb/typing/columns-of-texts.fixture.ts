import { type DuckDBConnection, LIST, listValue, VARCHAR } from '@duckdb/node-api'
import fc from 'fast-check'

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
export const columnOfTexts = fc
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

/** Columns of equal length as a table of their names `c0`, `c1`, …, its rows numbered. */
export const tableOf = async (connection: DuckDBConnection, columns: readonly (readonly string[])[]) => {
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
