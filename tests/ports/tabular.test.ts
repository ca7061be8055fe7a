import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importQuery } from '@leinwand/adapters/postgresql'
import { importFile } from '@leinwand/adapters/tabular'
import type { Imported, Place } from '@leinwand/flow/acquire'
import type { Result } from '@leinwand/recipe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handWrittenWorkbook } from '../../packages/adapters/testing/hand-written-workbook.ts'
import {
  hasPostgresql,
  type PostgresqlServer,
  startPostgresql,
} from '../../packages/adapters/testing/postgresql-server.ts'
import { readTexts } from '../../packages/adapters/testing/read-texts.ts'
import { writeParquet, zipped } from '../../packages/adapters/testing/written-files.ts'

/** What every format has to give: the same names, types and, once they are parsed, the same values. */
const TABLE = {
  types: { maschine: 'text', at: 'timestamp', tag: 'date', druck: 'number', n: 'integer', gut: 'boolean' },
  rows: Array.from({ length: 40 }, (_, n) => ({
    maschine: n === 7 ? null : `Fräse ${n % 3}`,
    at: `2024-02-29 10:${String(n).padStart(2, '0')}:05`,
    tag: `2024-03-${String((n % 28) + 1).padStart(2, '0')}`,
    druck: n === 5 ? null : n / 4 - 1.5,
    n: n * 1000,
    gut: n % 3 === 0,
  })),
}
const NAMES = Object.keys(TABLE.types) as (keyof (typeof TABLE)['rows'][0])[]
const cells = NAMES.length
type Row = (typeof TABLE)['rows'][0]

const csvOf = (rows: readonly Row[], delimiter = ';', missing = ''): string =>
  [NAMES, ...rows.map(row => NAMES.map(name => String(row[name] ?? missing)))]
    .map(line => line.join(delimiter))
    .join('\n')

const DAY_ZERO = Date.UTC(1899, 11, 30)
const serial = (text: string): number =>
  (Date.parse(`${text.replace(' ', 'T')}Z`.replace(/^(\d{4}-\d\d-\d\d)Z$/, '$1T00:00:00Z')) - DAY_ZERO) /
  86_400_000

const sheetRows = (rows: readonly Row[]): string => {
  const cell = (value: Row[keyof Row], at: string, name: string): string => {
    if (value === null) return ''
    if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`
    if (name === 'at' || name === 'tag')
      return `<c r="${at}" s="${name === 'at' ? 2 : 1}"><v>${serial(String(value))}</v></c>`
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
    return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
  }
  const header = `<row r="1">${NAMES.map((name, index) => cell(name, `${'ABCDEF'[index]}1`, '')).join('')}</row>`
  return (
    header +
    rows
      .map(
        (row, n) =>
          `<row r="${n + 2}">${NAMES.map((name, index) => cell(row[name], `${'ABCDEF'[index]}${n + 2}`, name)).join('')}</row>`,
      )
      .join('')
  )
}

let directory: string
let server: PostgresqlServer | undefined
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-tabular-'))
  if (hasPostgresql) server = await startPostgresql()
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await rm(directory, { recursive: true })
})

const fileOf = (name: string, content: string | Uint8Array) => async (): Promise<string> => {
  const path = join(directory, name)
  await writeFile(path, content)
  return path
}

const parquet = async (): Promise<string> => {
  const json = await fileOf('for-parquet.json', JSON.stringify(TABLE.rows))()
  const path = join(directory, 'table.parquet')
  await writeParquet(
    `SELECT maschine, CAST("at" AS TIMESTAMP) AS "at", CAST(tag AS DATE) AS tag, CAST(druck AS DOUBLE) AS druck, CAST(n AS INTEGER) AS n, gut
       FROM read_json('${json}', columns = {maschine: 'VARCHAR', "at": 'VARCHAR', tag: 'VARCHAR', druck: 'DOUBLE', n: 'INTEGER', gut: 'BOOLEAN'})`,
    path,
  )
  return path
}

const folder = async (): Promise<string> => {
  const path = join(directory, 'folder')
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'a.csv'), csvOf(TABLE.rows.slice(0, 20)))
  await writeFile(
    join(path, 'b.ndjson'),
    TABLE.rows
      .slice(20)
      .map(row => JSON.stringify(row))
      .join('\n'),
  )
  return path
}

const SOURCES: Record<string, () => Promise<string>> = {
  csv: fileOf('a.csv', csvOf(TABLE.rows)),
  'csv with a decimal comma': fileOf('b.csv', csvOf(TABLE.rows).replaceAll(/(\d)\.(\d)/g, '$1,$2')),
  'csv.gz': fileOf('a.csv.gz', gzipSync(csvOf(TABLE.rows, ','))),
  'csv in a zip': fileOf('a.zip', zipped({ 'a.csv': csvOf(TABLE.rows, '\t'), '__MACOSX/._a.csv': 'x' })),
  xlsx: fileOf('a.xlsx', handWrittenWorkbook([{ name: 'a', rows: sheetRows(TABLE.rows) }])),
  parquet,
  json: fileOf('a.json', JSON.stringify({ ok: true, data: TABLE.rows })),
  ndjson: fileOf('a.ndjson', TABLE.rows.map(row => JSON.stringify(row)).join('\n')),
  'json.gz': fileOf('a.json.gz', gzipSync(JSON.stringify(TABLE.rows))),
  'text in columns of spaces': fileOf(
    'a.txt',
    csvOf(
      TABLE.rows.map(row => ({
        ...row,
        maschine: row.maschine?.replace(' ', '_') ?? null,
        at: row.at.replace(' ', 'T'),
      })),
      '   ',
      '-',
    ),
  ),
  'a folder': folder,
}

const imports: [string, (place: Place) => Promise<Result<Imported>>][] = [
  ...Object.entries(SOURCES).map(([name, path]): (typeof imports)[number] => [
    name,
    async place => importFile(await path(), {}, place),
  ]),
  ...(hasPostgresql
    ? [
        [
          'PostgreSQL',
          async place => {
            const values = TABLE.rows
              .map(
                row => `(${NAMES.map(name => (row[name] === null ? 'NULL' : `'${row[name]}'`)).join(', ')})`,
              )
              .join(', ')
            const query = `SELECT maschine, at::timestamp, tag::date, druck::float8, n::int, gut::boolean FROM (VALUES ${values}) AS t (${NAMES.join(', ')})`
            return importQuery(server!.connection, query, place)
          },
        ] satisfies (typeof imports)[number],
      ]
    : []),
]

/** A text as the recipe's parse step would read it. */
const parsedValue = (text: string | null | undefined, as: string, decimal: string): unknown => {
  if (text === null || text === undefined || text === '-') return null
  if (as === 'number' || as === 'integer') return Number(text.replace(decimal, '.'))
  if (as === 'boolean') return text === 'true'
  return as === 'timestamp' ? text.replace('T', ' ') : text.replaceAll('_', ' ')
}

describe.each(imports)('%s', (name, take) => {
  const isFolder = name === 'a folder'

  it('gives the table, with progress, under a name of its content', async () => {
    const shares: number[] = []
    const place: Place = {
      directory: join(directory, `sets ${name}`),
      now: 0,
      onProgress: share => shares.push(share),
      about: { licence: 'CC0' },
    }
    const first = await take(place)
    if (!first.ok) throw new Error(JSON.stringify(first.failure))
    const { dataSet, detection, rejectedRows, warnings } = first.value
    const own = detection.columns.slice(isFolder ? 1 : 0)
    expect(Object.fromEntries(own.map(column => [column.name, column.as]))).toEqual(TABLE.types)
    const rows = (await readTexts(dataSet)).map(row => row.slice(isFolder ? 1 : 0))
    const read = rows.map(row =>
      Object.fromEntries(
        own.map((column, index) => [column.name, parsedValue(row[index], column.as, column.decimal)]),
      ),
    )
    expect(read).toEqual(TABLE.rows)
    expect([dataSet.rows, dataSet.columns.length - (isFolder ? 1 : 0), rejectedRows, warnings]).toEqual([
      40,
      cells,
      0,
      [],
    ])
    expect(dataSet.about).toEqual({ licence: 'CC0' })
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    const again = await take({ ...place, now: 1 })
    expect(again).toMatchObject({
      ok: true,
      value: { dataSet: { id: dataSet.id, lineage: dataSet.lineage } },
    })
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const controller = new AbortController()
    controller.abort()
    const place = { directory: join(directory, `cancelled ${name}`), now: 0, signal: controller.signal }
    expect(await take(place)).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(await readdir(place.directory).catch(() => [])).toEqual([])
  })
})

it.skipIf(hasPostgresql)(
  'reads from PostgreSQL (skipped without it: sudo apt-get install postgresql)',
  () => {},
)

describe('a folder', () => {
  const take = (path: string) => importFile(path, {}, { directory: join(directory, 'sets'), now: 0 })

  it('says which files it left out, and why', async () => {
    const path = join(directory, 'mixed')
    await mkdir(path)
    await writeFile(join(path, 'a.csv'), 'x;y\n1;2\n3;4\n')
    await writeFile(join(path, 'b.csv'), 'x;y\n5;6\n7;8\n')
    await writeFile(join(path, 'c.csv'), 'p;q\n1;2\n3;4\n')
    await writeFile(join(path, 'd.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    const taken = await take(path)
    if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
    expect(await readTexts(taken.value.dataSet)).toEqual([
      ['a.csv', '1', '2'],
      ['a.csv', '3', '4'],
      ['b.csv', '5', '6'],
      ['b.csv', '7', '8'],
    ])
    expect(taken.value.dataSet.columns).toEqual(['file', 'x', 'y'])
    expect(taken.value.warnings).toEqual([
      { code: 'folder-files-unreadable', params: { count: 1, names: 'd.xls' } },
      { code: 'folder-files-unlike', params: { count: 1, names: 'c.csv' } },
    ])
  })

  it('is refused where a link leads out of it', async () => {
    const path = join(directory, 'leading-out')
    await mkdir(path)
    await writeFile(join(path, 'a.csv'), 'x;y\n1;2\n3;4\n')
    await symlink('/etc/passwd', join(path, 'b.csv'))
    expect(await take(path)).toEqual({
      ok: false,
      failure: { code: 'folder-leads-out', params: { file: 'leading-out', entry: 'b.csv' } },
    })
  })

  it('without a table in it is none', async () => {
    const path = join(directory, 'nothing')
    await mkdir(path)
    expect(await take(path)).toMatchObject({ ok: false, failure: { code: 'folder-empty' } })
  })
})

describe('what cannot be read', () => {
  const BAD: [name: string, content: Uint8Array | string, code: string][] = [
    ['a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xlsx-old'],
    [
      'a.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'xlsx-encrypted',
    ],
    ['a.parquet', 'PAR1 and no more', 'parquet-broken'],
    ['a.csv.gz', gzipSync(csvOf(TABLE.rows)).subarray(0, 60), 'archive-broken'],
    ['b.csv.gz', gzipSync(Buffer.alloc(90 * 1024 * 1024)), 'archive-too-much'],
    ['a.zip', zipped({ 'a.csv': 'a', 'b.csv': 'b' }), 'archive-unreadable'],
    [
      'b.zip',
      zipped({
        'a/b.zip': zipped({
          'b.zip': zipped({ 'c.zip': zipped({ 'd.zip': zipped({ a: 'a' }) }) }),
        }),
      }),
      'archive-nested',
    ],
    ['c.zip', Buffer.from('PK\u0003\u0004 and no more'), 'archive-broken'],
    ['a.json', '{"a": [1, 2', 'json-broken'],
    ['b.json', '{"a": 1}', 'json-without-table'],
    ['a.csv.zip', zipped({ '../a.csv': 'a;b\n1;2' }), 'archive-leads-out'],
  ]
  it.each(BAD.map(([name, content, code]) => ({ name, content, code })))(
    '$name says so: $code',
    async ({ name, content, code }) => {
      const path = await fileOf(`bad-${name}`, content)()
      const sets = join(directory, 'bad sets')
      expect(await importFile(path, {}, { directory: sets, now: 0 })).toMatchObject({
        ok: false,
        failure: { code },
      })
      expect(await readdir(sets).catch(() => [])).toEqual([])
    },
  )
})
