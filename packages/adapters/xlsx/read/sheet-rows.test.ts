import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { handWrittenWorkbook } from '../../testing/hand-written-workbook.ts'
import { formatKind } from './number-format.ts'
import { openWorkbook } from './open-workbook.ts'
import { serialDate } from './serial-date.ts'
import { type Merge, rangeOf, sheetRows } from './sheet-rows.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-xlsx-'))
})
afterAll(() => rm(directory, { recursive: true }))

const read = async (bytes: Uint8Array) => {
  const path = join(directory, 'a.xlsx')
  await writeFile(path, bytes)
  const opened = await openWorkbook(path, 'a.xlsx')
  if (!opened.ok) return opened.failure
  await using workbook = opened.value
  const merges: Merge[] = []
  const rows = []
  for await (const some of sheetRows(workbook, workbook.sheets[0]!, merges))
    for (const { row, cells } of some)
      rows.push([
        row,
        Object.fromEntries([...cells].map(([column, { kind, text }]) => [column, `${kind} ${text}`])),
      ])
  return { sheets: workbook.sheets.map(({ name, hidden }) => [name, hidden]), rows, merges }
}

it('reads every kind of cell as canonical text', async () => {
  const rows = `
    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><f>1/8</f><v>0.125</v></c><c r="D2" s="1"><v>45351</v></c>
      <c r="E2" s="2"><v>45351.42443287037</v></c><c r="F2" s="3"><v>7.0000000000000007E-2</v></c></row>
    <row><c t="inlineStr"><is><r><t>a</t></r><r><t> b&amp;</t></r><rPh><t>no</t></rPh></is></c><c t="b"><v>1</v></c>
      <c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><f>"x"</f><v>x</v></c><c><f>A1</f></c></row>
    <row r="9"><c r="A9" s="4"><v>59</v></c><c r="B9" s="5"><v>1.5</v></c><c r="C9" s="1"/><c r="D9" t="d"><v>2024-02-29T10:00:00</v></c></row>
    <row r="12"><c r="A12" s="3"/></row>`
  const bytes = handWrittenWorkbook(
    [
      { name: 'Werte &amp; mehr', rows, merges: ['B2:C3'] },
      { name: 'x', state: 'hidden', rows: '' },
    ],
    {
      shared: ['<t>Tab_x0009_</t>'],
    },
  )
  expect(await read(bytes)).toEqual({
    sheets: [
      ['Werte & mehr', false],
      ['x', true],
    ],
    rows: [
      [
        1,
        {
          0: 'text Tab\t',
          2: 'number 0.125',
          3: 'date 2024-02-29',
          4: 'timestamp 2024-02-29 10:11:11',
          5: 'percent 7',
        },
      ],
      [2, { 0: 'text a b&', 1: 'boolean true', 2: 'error #DIV/0!', 3: 'text x', 4: 'error ' }],
      [8, { 0: 'date 1900-02-28', 1: 'time 36:00:00', 3: 'timestamp 2024-02-29 10:00:00' }],
    ],
    merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  })
})

it('says what is no workbook of XML, and what is broken', async () => {
  const sheets = [{ name: 'a', rows: '' }]
  const whole = handWrittenWorkbook(sheets)
  expect(await read(whole.slice(0, -30))).toMatchObject({ code: 'archive-broken' })
  expect(await read(zipSync({ 'content.xml': strToU8('') }))).toMatchObject({ code: 'xlsx-open-document' })
  expect(await read(zipSync({ 'xl/workbook.bin': strToU8('') }))).toMatchObject({ code: 'xlsx-binary' })
  expect(await read(zipSync({ 'a.txt': strToU8('') }))).toMatchObject({ code: 'xlsx-not-a-workbook' })
  await expect(read(handWrittenWorkbook([{ name: 'a', rows: '<row><c>' }]))).rejects.toMatchObject({
    name: 'BrokenXml',
  })
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
  expect(await read(bomb)).toMatchObject({ code: 'archive-too-much', params: { entry: 'xl/workbook.xml' } })
})

it.each([
  [0, false, '1899-12-31'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [60, false, '1900-02-29'],
  [61, false, '1900-03-01'],
  [2_958_465, false, '9999-12-31'],
  [2_958_466, false, null],
  [-1, false, null],
  [0, true, '1904-01-01'],
  [1, true, '1904-01-02'],
  [45_351.5, false, '2024-02-29 12:00:00'],
  [45_351.999_999_999, false, '2024-03-01'],
])('reads day %s (from 1904: %s) as %s', (serial, from1904, day) => {
  expect(serialDate(serial, 'date', from1904)).toBe(day)
})

it.each([
  ['dd.mm.yyyy', 'date'],
  ['[$-407]d. mmmm yyyy;@', 'date'],
  ['mmm yy', 'date'],
  ['m/d', 'date'],
  ['TT.MM.JJJJ', 'date'],
  ['yyyy-mm-dd hh:mm:ss', 'timestamp'],
  ['dd.mm.yyyy hh:mm', 'timestamp'],
  ['h:mm AM/PM', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm', 'time'],
  ['0.0%', 'percent'],
  ['#,##0.00 "€"', 'number'],
  ['[Red]-0.00;0', 'number'],
  ['0.00 "mm/s"', 'number'],
  ['0.0 \\m\\m', 'number'],
  ['0.00E+00', 'number'],
  ['General', 'number'],
  ['@', 'number'],
])('takes the format %s for a %s', (code, kind) => {
  expect(formatKind(200, code)).toBe(kind)
})

it('reads ranges, whatever corner they begin at', () => {
  expect(rangeOf('$C$5:A2')).toEqual({ top: 1, left: 0, bottom: 4, right: 2 })
  expect(rangeOf('AA10')).toEqual({ top: 9, left: 26, bottom: 9, right: 26 })
  expect(rangeOf('A:B')).toBeNull()
})
