import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { compileExpression, sql, type TableColumn } from '@leinwand/recipe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockedInstance } from './instance.ts'
import { rowsOf } from './statement.ts'
import { plain } from './value.ts'

const COLUMNS: readonly TableColumn[] = [
  { name: 'x', type: 'number' },
  { name: 'n', type: 'integer' },
  { name: 'none', type: 'number' },
  { name: 'zero', type: 'number' },
  { name: 'yes', type: 'boolean' },
  { name: 'text', type: 'text' },
  { name: 'at', type: 'timestamp' },
  { name: 'on', type: 'date' },
]
const ROW = sql`(SELECT 2.5::DOUBLE AS x, 7::BIGINT AS n, NULL::DOUBLE AS "none", 0::DOUBLE AS zero, true AS yes,
  'Größe' AS "text", TIMESTAMP '2024-02-29 10:11:12' AS "at", DATE '2024-02-29' AS "on")`

describe('expressions as DuckDB computes them', () => {
  let directory: string
  let instance: DuckDBInstance
  let connection: DuckDBConnection
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'leinwand-expression-'))
    instance = await lockedInstance(directory)
    connection = await instance.connect()
  })
  afterAll(async () => {
    connection.closeSync()
    instance.closeSync()
    await rm(directory, { recursive: true })
  })

  const value = async (text: string) => {
    const compiled = compileExpression(text, COLUMNS)
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.failure))
    const [row] = await rowsOf(
      connection,
      sql`SELECT ${compiled.value.value} AS v FROM ${compiled.value.over(ROW)}`,
    )
    return plain(row!.v!)
  }

  it.each([
    ['1 + 2 * 3 ^ 2', 19],
    ['-2 ^ 2', -4],
    ['7 / 2', 3.5],
    ['n / 2', 3.5],
    ['n % 4', 3],
    ['x * n', 17.5],
    ['round(2.5)', 3],
    ['round(1.25, 1)', 1.3],
    ['floor(-0.5) + ceil(0.5)', 0],
    ['min(3, 1, 2) + max(1, n)', 8],
    ['if(x > 2, 10, 20)', 10],
    ['coalesce(none, 4)', 4],
    ['log10(1000) + ln(exp(2))', 5],
    ['2 * pi', 2 * Math.PI],
    ["lower(text) == 'größe'", true],
    ['length(text)', 5],
    ["startsWith(text, 'Gr') and contains(text, 'ö')", true],
    ["text == 'it''s'", false],
    ['year(at) * 10000 + month(on) * 100 + day(at)', 20240229],
    ['hour(at) * 3600 + minute(at) * 60 + second(at)', 36672],
    ['sin(pi / 2) + cos(0) + tan(0) + sign(-3)', 1],
    ['asin(1) + acos(1) + atan(0) + atan2(0, 1)', Math.PI / 2],
    ['log(8, 2) + power(2, 3)', 11],
    ['mod(-1, 24) + mod(7, -4)', 22],
    ['clamp(x, 3, 4) + clamp(9, 3, 4) + greatest(1, 2) + least(1, 2)', 10],
    ["substring(text, 2, 3) == 'röß' and substring(text, 4) == 'ße'", true],
    ["left(text, 2) == 'Gr' and right(text, 2) == 'ße' and left(text, -1) == ''", true],
    ["replace(trim('  a-b '), '-', '+')", 'a+b'],
    ["part('a/b/c', '/', 2)", 'b'],
    ["padStart('7', 3, '0')", '007'],
    ["padStart('12345', 3, '0')", '12345'],
    ["concat(text, '-', n)", 'Größe-7'],
    ["matches(text, '[A-Z]\\p{L}+') and not matches(text, 'G') and endsWith(text, 'e')", true],
    ["number('2.5') + number('12')", 14.5],
    ['text(yes)', 'true'],
    ['between(x, 2, 3) and not between(n, 8, 9)', true],
    ["isIn(n, 1, 7) and not isIn(text, 'a', 'b')", true],
    ['weekday(at) * 100 + week(at)', 409],
    ['quarter(on) * 1000 + dayOfYear(on)', 1060],
    ['secondsBetween(on, at)', 36672],
    ['addSeconds(at, 0.5)', '2024-02-29T10:11:12.5Z'],
    ['dateOf(at)', '2024-02-29'],
    ["truncate(at, 'hour')", '2024-02-29T10:00:00Z'],
    ["truncate(on, 'week')", '2024-02-26T00:00:00Z'],
  ])('%s is %s', async (text, expected) => expect(await value(text)).toBe(expected))

  it.each([
    'x / zero',
    'zero / zero',
    'x % zero',
    'sqrt(-x)',
    'ln(zero)',
    'ln(-1)',
    'log10(-x)',
    '(-8) ^ 0.5',
    'zero ^ -1',
    'exp(1000)',
    '1e308 * 10',
    '1e308 * 10 - 1e308 * 10',
    'none + 1',
    'min(1, none)',
    'max(none, 1)',
    'if(none > 1, 1, 2)',
    'x > none',
    'n / (x - 2.5)',
    '1 / (1 / zero)',
    'sqrt(zero - 1) + 1',
    'sin(1e308 * 10)',
    'asin(x)',
    'log(x, 1)',
    'log(x, 0)',
    'mod(x, zero)',
    'clamp(x, 4, 3)',
    'power(-8, 0.5)',
    "number('x')",
    "part(text, '/', 2)",
    "part(text, '/', zero)",
    'substring(text, zero)',
    'substring(text, 1e300)',
    "padStart(text, 1e9, ' ')",
    'addSeconds(at, 1e300)',
    'addSeconds(at, 3e11)',
    'between(none, 1, 2)',
    'concat(text, text(none))',
  ])('%s is missing, not an error', async text => expect(await value(text)).toBeNull())

  it('goes on with what is missing inside', async () => {
    expect(await value('coalesce(sqrt(-1), 3)')).toBe(3)
    expect(await value('isMissing(x / zero)')).toBe(true)
    expect(await value('if(isMissing(ln(zero)), 1, 2)')).toBe(1)
  })

  it('gives zero without a sign', async () => {
    expect(Object.is(await value('-zero'), 0)).toBe(true)
    expect(Object.is(await value('round(-0.4)'), 0)).toBe(true)
  })

  it('stays short where a value is mentioned twice: thirty divisions deep', async () => {
    const text = `${'1/('.repeat(30)}x${')'.repeat(30)}`
    const compiled = compileExpression(text, COLUMNS)
    expect(compiled.ok && compiled.value.over(ROW).text.length).toBeLessThan(10_000)
    expect(await value(text)).toBe(2.5)
  })
})
