import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { type Parsing, parameter, parsed, sql, trimmed } from '@leinwand/recipe'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockedInstance } from './instance.ts'
import { rowsOf } from './statement.ts'
import { plain } from './value.ts'

/** What a number looks like, said a second time and by patterns alone: the SQL takes short cuts where it can. */
const MARKS = { '.': '\\.', ',': ',', ' ': '[ \u00a0\u2007\u2009\u202f]', "'": "['’]" } as const
const readNumber = (text: string, { decimal, thousands, as }: Parsing): number | string | null => {
  const mark = MARKS[decimal]
  const whole = thousands ? `(?:\\d+|[1-9]\\d{0,2}(?:${MARKS[thousands]}\\d{3})+)` : '\\d+'
  const pattern =
    as === 'integer' ? `${whole}(?:${mark}0*)?` : `(?:${whole}(?:${mark}\\d*)?|${mark}\\d+)(?:[eE][+-]?\\d+)?`
  if (!new RegExp(`^(?:[+\u2212-]?${pattern}|${pattern}-)$`).test(text)) return null
  const unmarked = thousands ? text.replaceAll(new RegExp(MARKS[thousands], 'g'), '') : text
  const bare = unmarked
    .replace(',', '.')
    .replace('\u2212', '-')
    .replace(/^(.*)-$/, '-$1')
  if (as === 'number') return Number.isFinite(Number(bare)) ? Number(bare) + 0 : null
  const integer = BigInt(bare.split('.')[0]!.replace('+', ''))
  if (integer !== BigInt.asIntN(64, integer)) return null
  return Number.isSafeInteger(Number(integer)) ? Number(integer) : String(integer)
}

describe('reading numbers', () => {
  let directory: string
  let instance: DuckDBInstance
  let connection: DuckDBConnection
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-reading-'))
    instance = await lockedInstance(directory)
    connection = await instance.connect()
  })
  afterAll(async () => {
    connection.closeSync()
    instance.closeSync()
    await rm(directory, { recursive: true })
  })

  it('is the same by short cuts and by patterns', async () => {
    const pieces = [
      '0',
      '1',
      '12',
      '123',
      '000',
      '.',
      ',',
      ' ',
      "'",
      '’',
      '\u00a0',
      '-',
      '+',
      'e',
      'E5',
      '_',
      '\u2212',
      '\u2009',
      '\t',
      'nan',
      'inf',
      'x',
      '0x',
      '9223372036854775807',
    ]
    const cell = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
      .map(parts => parts.join(''))
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 20, maxLength: 60 }),
        fc.constantFrom('.' as const, ',' as const),
        fc.constantFrom('' as const, '.' as const, ',' as const, ' ' as const, "'" as const),
        fc.constantFrom('number' as const, 'integer' as const),
        async (cells, decimal, thousands, as) => {
          fc.pre(decimal !== thousands)
          const parsing: Parsing = { as, decimal, thousands, missing: [] }
          const table = sql`(SELECT unnest(CAST(string_split(${parameter(cells.join('|'))}, '|') AS VARCHAR[])) AS x)`
          const rows = await rowsOf(connection, sql`SELECT x, ${parsed(sql`x`, parsing)} AS v FROM ${table}`)
          const read = rows.map(({ x, v }) => [x, plain(v!)])
          expect(read).toEqual(cells.map(text => [text, readNumber(text, parsing)]))
        },
      ),
      { numRuns: Number(process.env.LEINWAND_PROPERTY_RUNS ?? 200) },
    )
  })

  it('lets spaces go by the short cut as DuckDB’s own trim does', async () => {
    const pieces = [' ', '\u00a0', '\u202f', '\t', '!', '~', 'a', '1', 'ß', '…']
    const cell = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map(parts => parts.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 20, maxLength: 60 }), async cells => {
        const table = sql`(SELECT unnest(CAST(string_split(${parameter(cells.join('|'))}, '|') AS VARCHAR[])) AS x)`
        const differing = sql`SELECT x FROM ${table} WHERE ${trimmed(sql`x`)} IS DISTINCT FROM trim(x)`
        expect(await rowsOf(connection, differing)).toEqual([])
      }),
    )
  })
})
