import { identifier, sql } from '@leinwand/recipe'
import { expect, test } from 'vitest'
import { openInstance } from '../instance.ts'
import { numberColumns, numbersAhead } from './number-columns.ts'

const ROWS = 1_000_000
/** Every thousandth is missing. */
const counted = sql`(SELECT CASE WHEN i % 1000 > 0 THEN i END AS i FROM range(1000000) AS t(i))`
const i = identifier('i')

const connected = async () => (await openInstance({ threads: 2 })).connect()

test('numbers come in their order, what is missing as NaN', async () => {
  const connection = await connected()
  const [numbers, halves] = await numberColumns(connection, { relation: counted, rows: ROWS }, [
    i,
    sql`${i} / 2`,
  ])
  expect(numbers).toHaveLength(ROWS)
  expect(numbers!.every((value, at) => (at % 1000 === 0 ? Number.isNaN(value) : value === at))).toBe(true)
  expect(halves![ROWS - 1]).toBe((ROWS - 1) / 2)
})

test('what fails on the way says so, and is not taken for the end', async () => {
  const connection = await connected()
  const late = sql`CAST(CASE WHEN ${i} = 900001 THEN 'x' ELSE '1' END AS INTEGER)`
  const source = { relation: counted, rows: ROWS }
  await expect(numberColumns(connection, source, [late])).rejects.toThrow(/Could not convert string 'x'/)
  const read = async () => {
    for await (const _ of numbersAhead(connection, source, [{ of: 'late', value: late }]));
  }
  await expect(read()).rejects.toThrow(/Could not convert string 'x'/)
})
