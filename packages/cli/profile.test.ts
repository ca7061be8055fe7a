import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leinwand } from './testing/leinwand.ts'

/** A document is what `JSON.parse` makes of it. */
type Said = Record<string, unknown>

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'leinwand-profile-'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array) => writeFile(join(cwd, name), content)
const profiling = (words: string[], language = 'en_GB.UTF-8') =>
  leinwand(['profile', ...words], { cwd, language })

const two = (n: number) => String(n).padStart(2, '0')
/** Forty days of a furnace as a German office writes them: a title above, decimal commas, the day first. */
const office = Buffer.from(
  [
    'Ofen 3, Werk Düren',
    'Auswertung für März',
    'Datum;Prüfer;Temperatur [°C];Stück;Ausschuss',
    ...Array.from({ length: 40 }, (_, n) => {
      const [month, day] = n < 31 ? [3, n + 1] : [4, n - 30]
      const temperature = n === 7 ? '' : `${1200 + n},${n % 10}`
      return `${two(day)}/${two(month)}/2000;${n % 2 ? 'Jäger' : 'Groß'};${temperature};${1000 + n * 3};${n % 3 === 0 ? 'ja' : 'nein'}`
    }),
    '',
  ].join('\r\n'),
  'latin1',
)

describe('a profile as JSON', () => {
  test('says how a German Latin-1 file was read, and what is in each column', async () => {
    await put('ofen.csv', office)
    const { code, stdout, stderr } = await profiling(['ofen.csv', '--json'])
    expect([code, stderr]).toEqual([0, ''])
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({
      rows: 40,
      import: {
        encoding: 'latin-1',
        delimiter: ';',
        decimal: ',',
        skippedLines: 2,
        headerLines: 1,
        footerLines: 0,
        dateFormats: ['%d/%m/%Y'],
      },
      alerts: expect.any(Array),
      seconds: expect.any(Number),
    })
    expect(document.import).toHaveProperty('thousands')
    expect(
      document.columns.map(({ name, unit, type, missing, distinct, distinctIsExact }: Said) => [
        name,
        unit,
        type,
        missing,
        distinct,
        distinctIsExact,
      ]),
    ).toEqual([
      ['Datum', null, 'date', 0, 40, true],
      ['Prüfer', null, 'text', 0, 2, true],
      ['Temperatur [°C]', '°C', 'number', 1, 39, true],
      ['Stück', null, 'integer', 0, 40, true],
      ['Ausschuss', null, 'boolean', 0, 2, true],
    ])
    expect(document.columns[2]).toMatchObject({ min: 1200, max: 1239.9 })
    for (const column of document.columns)
      for (const key of ['min', 'max', 'mean', 'sd', 'quantiles', 'alerts'])
        expect(column, key).toHaveProperty(key)
  })

  test('tells with a target which column leaks it', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => {
      const failed = n % 10 === 0
      return `${(n * 37) % 101},${failed ? `r${n}` : ''},${failed ? 1 : 0}`
    })
    await put('leak.csv', ['noise,repair,failed', ...rows, ''].join('\n'))
    const { code, stdout } = await profiling(['leak.csv', '--target', 'failed', '--json'])
    expect(code).toBe(0)
    const { columns, alerts } = JSON.parse(stdout)
    expect(columns.map(({ alerts: own }: { alerts: string[] }) => own.includes('leak'))).toEqual([
      false,
      true,
      false,
    ])
    expect(alerts).toContainEqual(expect.objectContaining({ code: 'leak', column: 'repair' }))
  })
})

test('a profile as a page is written whole, fetches nothing, and shows names as text', async () => {
  await put('names.csv', `<script>alert(1)</script>,b\n${'1,<img src=x onerror=y>\n2,z\n'.repeat(5)}`)
  const { code } = await profiling(['names.csv', '--html', 'page.html'])
  expect(code).toBe(0)
  const page = await readFile(join(cwd, 'page.html'), 'utf8')
  expect(page.trimEnd()).toMatch(/^<!doctype html>[\s\S]*<\/html>$/i)
  expect(page).toContain('&lt;script&gt;alert(1)')
  expect(page).not.toMatch(/<script|<img|<link|@import|url\(|src=["']|href=["'](?!#)/i)
  expect((await readdir(cwd)).filter(name => name.includes('page'))).toEqual(['page.html'])
})

describe('what cannot be looked at is said in a sentence', () => {
  test.each([
    ['a file that is not there', ['nowhere.csv'], null, /nowhere\.csv/],
    ['an empty file', ['empty.csv'], '', /empty/],
    ['a file of bytes', ['bytes.csv'], Buffer.from([0, 1, 2, 0, 255, 0, 7, 0, 3, 0, 0, 9]), /bytes\.csv/],
    ['an unknown target', ['t.csv', '--target', 'Torq'], 'torque,y\n1,2\n3,4\n', /Torq.*torque/s],
  ] as const)('%s', async (_what, words, content, sentence) => {
    if (content !== null) await put(words[0], content)
    const { code, stdout, stderr } = await profiling([...words])
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/\n\s+at |undefined|\{\w+\}/)
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('a comparison', () => {
  const file = (shift: number) =>
    ['v;k', ...Array.from({ length: 200 }, (_, n) => `${((n * 37) % 101) + shift};${'abc'[n % 3]}`), ''].join(
      '\n',
    )
  const comparing = async (first: string, second: string) => {
    const { code, stdout, stderr } = await leinwand(['compare', first, second, '--json'], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    return JSON.parse(stdout)
  }

  test('of a file with itself finds no effect', async () => {
    await put('one.csv', file(0))
    const { columns, onlyInFirst, onlyInSecond, rows } = await comparing('one.csv', 'one.csv')
    expect([onlyInFirst, onlyInSecond, rows]).toEqual([[], [], [200, 200]])
    expect(columns.map(({ name, effect, size }: Said) => [name, effect, size])).toEqual([
      ['v', 0, 'none'],
      ['k', 0, 'none'],
    ])
  })

  test('with a shifted one finds a large effect, in the column that was shifted', async () => {
    await put('one.csv', file(0))
    await put('shifted.csv', file(60))
    const { columns } = await comparing('one.csv', 'shifted.csv')
    expect(Object.fromEntries(columns.map(({ name, size }: Said) => [name, size]))).toEqual({
      v: 'large',
      k: 'none',
    })
  })

  describe('of two machines of one file', () => {
    const machines = [
      'machine;v;k',
      ...Array.from(
        { length: 400 },
        (_, n) => `M${n % 2};${((n * 37) % 101) + (n % 2) * 60};${'abc'[n % 3]}`,
      ),
      '',
    ].join('\n')
    const of = (words: string[]) =>
      leinwand(['compare', 'machines.csv', '--group', 'machine', ...words], { cwd, language: 'en_GB.UTF-8' })

    test('finds what differs, and does not name the column that tells them apart', async () => {
      await put('machines.csv', machines)
      const { code, stdout } = await of(['--of', 'M0', '--with', 'M1', '--json'])
      expect(code).toBe(0)
      const { columns, ...document } = JSON.parse(stdout)
      expect(document).toMatchObject({ group: 'machine', first: 'M0', second: 'M1', rows: [200, 200] })
      expect(columns.map(({ name, size }: Said) => [name, size])).toEqual([
        ['v', 'large'],
        ['k', 'none'],
      ])
      // Cohen's d by hand: both halves have the same deviation, and the means lie 60 apart and what chance adds.
      const half = (m: number) =>
        Array.from({ length: 200 }, (_, n) => 2 * n + m).map(n => ((n * 37) % 101) + m * 60)
      const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
      const variance = (list: number[]) =>
        list.reduce((sum, value) => sum + (value - mean(list)) ** 2, 0) / (list.length - 1)
      const d = (mean(half(1)) - mean(half(0))) / Math.sqrt((variance(half(0)) + variance(half(1))) / 2)
      expect(columns[0].effects['cohen-d']).toBeCloseTo(d, 6)
    })

    test('takes all others where the second is left out, and says which they are', async () => {
      await put('machines.csv', machines)
      const { code, stdout } = await of(['--of', 'M1'])
      expect(code).toBe(0)
      expect(stdout).toContain('machine M1: 200 rows')
      expect(stdout).toContain('all others: 200 rows')
    })

    test.each([
      ['a value that is not there', ['--of', 'M7', '--with', 'M1'], /machine.*M7/],
      ['no value', [], /--of/],
    ])('refuses %s in a sentence', async (_what, words, sentence) => {
      await put('machines.csv', machines)
      const { code, stdout, stderr } = await of(words)
      expect(stderr).toMatch(sentence)
      expect([code, stdout]).toEqual([2, ''])
    })
  })
})
