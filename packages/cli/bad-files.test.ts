import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { handWrittenWorkbook, plainRow } from '../adapters/testing/hand-written-workbook.ts'
import { leinwand } from './testing/leinwand.ts'

vi.setConfig({ testTimeout: 120_000 })

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'leinwand-bad-files-'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const DAYS = Array.from(
  { length: 30 },
  (_, n) => `Fräse ${n};${n},5;${String(n + 1).padStart(2, '0')}.03.2024`,
)
const HEAD = 'Maschine;Wert;Tag'
/** A good file with other lines in places: line 1 is the header. */
const fileOf = (bad: Readonly<Record<number, string>>): string =>
  [HEAD, ...DAYS.map((row, n) => bad[n + 2] ?? row), ''].join('\n')
const latin = (text: string, line: number): Buffer =>
  Buffer.concat(text.split('\n').map((row, n) => Buffer.from(`${row}\n`, n + 1 === line ? 'latin1' : 'utf8')))

const workbook = handWrittenWorkbook([
  {
    name: 'Werte',
    rows:
      plainRow(1, ['Maschine', 'Wert', 'Tag']) +
      DAYS.map((_, n) => {
        const row = n + 2
        const sum = n === 4 ? '<v>#DIV/0!</v>' : `<v>${n}</v>`
        return `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Fräse ${n}</t></is></c><c r="B${row}"${n === 4 ? ' t="e"' : ''}><f>1/A${row}</f>${sum}</c><c r="C${row}"><v>${n}</v></c></row>`
      }).join(''),
  },
])

/** A file with a fault, how many of its thirty rows are left, what is said and where, in both languages. */
const FAULTS: [
  fault: string,
  file: string,
  content: string | Uint8Array,
  rows: number,
  de: RegExp,
  en: RegExp,
][] = [
  [
    'rows that are too short and too long',
    'ragged.csv',
    fileOf({ 7: 'Fräse 5;5,5', 20: 'Fräse 18;18,5;19.03.2024;x;y' }),
    28,
    /^ragged\.csv, Zeile 7: 2 Spalten statt 3; in Quarantäne liegt „Fräse 5;5,5“\.\nragged\.csv, Zeile 20: 5 Spalten statt 3/,
    /^ragged\.csv, line 7: 2 columns instead of 3; “Fräse 5;5,5” is in quarantine\.\nragged\.csv, line 20: 5 /,
  ],
  [
    'a quote that does not close, in the first column',
    'quote.csv',
    fileOf({ 7: '"Fräse 5;5,5;06.03.2024' }),
    29,
    /^quote\.csv, Zeile 7: ein Anführungszeichen schließt nicht; .*„"Fräse 5;5,5;06\.03\.2024“\.$/,
    /^quote\.csv, line 7: a quotation mark does not close; .*“"Fräse 5;5,5;06\.03\.2024” is in quarantine\.$/,
  ],
  [
    'a quote that does not close, in the last column',
    'last.csv',
    fileOf({ 30: 'Fräse 28;28,5;"29.03.2024' }),
    29,
    /^last\.csv, Zeile 30: ein Anführungszeichen schließt nicht/,
    /^last\.csv, line 30: a quotation mark does not close/,
  ],
  [
    'a NUL byte',
    'nul.csv',
    fileOf({ 9: 'Fräse\u0000 7;7,5;08.03.2024' }),
    29,
    /^nul\.csv, Zeile 9: ein Null-Byte/,
    /^nul\.csv, line 9: a NUL byte/,
  ],
  [
    'a line in another encoding',
    'mixed.csv',
    latin(fileOf({}).trimEnd(), 12),
    29,
    /^mixed\.csv, Zeile 12: ein Byte passt nicht zum Zeichensatz .*„Fräse 10;10,5;11\.03\.2024“\.$/,
    /^mixed\.csv, line 12: a byte does not fit the encoding .*“Fräse 10;10,5;11\.03\.2024” is in quarantine\.$/,
  ],
  [
    'a formula that fails',
    'formula.xlsx',
    workbook,
    30,
    /^1 Formel ist fehlgeschlagen .*: B6\.$/,
    /^1 formula has failed .*: B6\.$/,
  ],
]

const messages = (warnings: readonly { message: string }[]): string =>
  warnings.map(({ message }) => message).join('\n')

describe.each(FAULTS)('%s', (_fault, file, content, rows, de, en) => {
  test('is said with its place, and the rest is looked at', async () => {
    await writeFile(join(cwd, file), content)
    for (const [language, sentence] of [['de', de] as const, ['en', en] as const]) {
      const { code, stdout, stderr } = await leinwand(['profile', file, '--json', '--lang', language], {
        cwd,
      })
      expect([code, stderr]).toEqual([0, ''])
      const document = JSON.parse(stdout)
      expect(document.rows).toBe(rows)
      expect(messages(document.warnings)).toMatch(sentence)
      expect(document.rejectedRows).toBe(30 - rows)
      expect(document.rejected).toHaveLength(30 - rows)
    }
    const { stdout } = await leinwand(['profile', file, '--lang', 'en'], { cwd })
    expect(stdout.replaceAll(/^ {2}! /gm, '')).toMatch(new RegExp(en.source, 'm'))
  })

  test('is said when the file is prepared, and the rest is prepared', async () => {
    await writeFile(join(cwd, file), content)
    await writeFile(
      join(cwd, 'r.yaml'),
      "id: r\nsource: a\nsteps:\n  - { step: derive, column: lang, as: 'length(Maschine)' }\n",
    )
    const words = ['prepare', 'r.yaml', '--source', `a=${file}`, '--out', 'out.csv', '--json', '--lang', 'en']
    const { code, stdout, stderr } = await leinwand(words, { cwd })
    expect([code, stderr]).toEqual([0, ''])
    const document = JSON.parse(stdout)
    expect(document).toMatchObject({ rows, rejected: { a: 30 - rows } })
    expect(messages(document.warnings)).toMatch(en)
    expect((await readFile(join(cwd, 'out.csv'), 'utf8')).trimEnd().split('\n')).toHaveLength(rows + 1)
  })
})

test('days of the year 0 are missing and said with the first of them, and the other days are dates', async () => {
  await writeFile(join(cwd, 'year.csv'), fileOf({ 4: 'Fräse 2;2,5;00.00.0000' }))
  const { code, stdout } = await leinwand(['profile', 'year.csv', '--json', '--lang', 'en'], { cwd })
  expect(code).toBe(0)
  const { columns, alerts } = JSON.parse(stdout)
  expect(columns[2]).toMatchObject({ type: 'date', unreadable: 1, min: '2024-03-01', max: '2024-03-30' })
  expect(alerts).toContainEqual({
    code: 'unreadable',
    column: 'Tag',
    figure: 1,
    rows: [2],
    example: '00.00.0000',
  })
  const told = await leinwand(['profile', 'year.csv', '--lang', 'en'], { cwd })
  expect(told.stdout).toContain('In “Tag” 1 value cannot be read, first “00.00.0000” in row 3 of the table.')
})

const recipe = (step: string): string =>
  `id: r\nsource: a\nsteps:\n  - step: parse\n    columns: { Wert: { as: number, decimal: ',' } }\n  - ${step}\n`

/** Steps that must not do what they ask for: a sentence with their line, and nothing written. */
test.each([
  [
    "{ step: filter, where: 'Wert > 1000' }",
    'r.yaml, line 6: “steps[1]”: After step 2 of the recipe none of 30 rows is left.',
  ],
  [
    `{ step: derive, column: x, as: "read_csv('/etc/passwd')" }`,
    'there is no function “read_csv” (position 1',
  ],
  ["{ step: derive, column: x, as: '(SELECT 1)' }", 'r.yaml, line 6: “steps[1]”'],
  ["{ step: filter, where: 'Wert > 1; DROP TABLE x' }", 'r.yaml, line 6: “steps[1]”'],
  [`{ step: derive, column: x, as: "getenv('HOME')" }`, 'there is no function “getenv”'],
])('a step %s ends in a sentence', async (step, sentence) => {
  await rm(join(cwd, 'none.csv'), { force: true })
  await writeFile(join(cwd, 'a.csv'), fileOf({}))
  await writeFile(join(cwd, 'r.yaml'), recipe(step))
  const words = ['prepare', 'r.yaml', '--source', 'a=a.csv', '--out', 'none.csv', '--lang', 'en']
  const ended = await leinwand(words, { cwd })
  expect(ended.code).toBe(2)
  expect(ended.stderr).toContain(sentence)
  expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  expect(ended.stderr).not.toMatch(/\n +at /)
  expect(await readdir(cwd)).not.toContain('none.csv')
})

test('a join that multiplies rows is said by a dry run, before anything is written', async () => {
  await writeFile(join(cwd, 'a.csv'), fileOf({}))
  await writeFile(join(cwd, 'b.csv'), 'Maschine;Halle\nFräse 1;A\nFräse 1;B\nFräse 2;C\n')
  const join_ =
    "step: join\n    kind: left\n    with: { source: b, steps: [] }\n    'on': [{ left: Maschine, right: Maschine }]"
  await writeFile(join(cwd, 'r.yaml'), recipe(join_))
  const words = [
    'prepare',
    'r.yaml',
    '--source',
    'a=a.csv',
    '--source',
    'b=b.csv',
    '--dry-run',
    '--json',
    '--lang',
    'en',
  ]
  const { code, stdout } = await leinwand(words, { cwd })
  expect(code).toBe(0)
  expect(JSON.parse(stdout).steps[1]).toMatchObject({
    verdict: 'warning',
    rowsIn: 30,
    rowsOut: 31,
    message: {
      message: 'Step 2 of the recipe: key “Fräse 1” is not unique on the right: 30 rows become 31.',
    },
  })
})
