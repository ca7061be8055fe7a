import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Given } from '@leinwand/recipe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importTable } from '../../tabular/import-table.ts'
import { type HandWrittenSheet, handWrittenWorkbook, plainRow } from '../../testing/hand-written-workbook.ts'
import { convert, hasOffice, WITHOUT_OFFICE } from '../../testing/programs.ts'
import { readTexts } from '../../testing/read-texts.ts'
import { openSheet } from './open-sheet.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'leinwand-sheet-'))
})
afterAll(() => rm(directory, { recursive: true }))

const read = async (bytes: Uint8Array, given: Given = {}) => {
  const path = join(directory, 'a.xlsx')
  await writeFile(path, bytes)
  const opened = await openSheet(path, 'a.xlsx', given)
  if (!opened.ok) return opened.failure
  await using table = opened.value
  const imported = await importTable(table, 'a.xlsx', 'a.xlsx', { directory, now: 0 })
  if (!imported.ok) return imported.failure
  const { dataSet, detection } = imported.value
  const { sheet, range, skippedLines, headerLines, footerLines } = detection.import
  return {
    read: { sheet, range, skippedLines, headerLines, footerLines },
    columns: detection.columns.map(
      ({ name, as, unit }) => `${name}: ${as}${unit === null ? '' : ` ${unit}`}`,
    ),
    rows: await readTexts(dataSet),
    warnings: detection.warnings,
    structure: detection.structure,
    detection,
  }
}
const sheet = (
  rows: readonly (readonly (string | number | null)[])[],
  more: Partial<HandWrittenSheet> = {},
) => ({
  name: 'Messung',
  rows: rows.map((cells, index) => plainRow(index + 1, cells)).join(''),
  ...more,
})

describe('the table of a sheet', () => {
  it('stands below titles, under a header of three rows with merged groups and units, above notes', async () => {
    const rows = [
      ['Prüfbericht 12', null, null, null, null],
      ['Stand:', '01.03.2024', null, null, null],
      [null],
      ['Zeit', 'Presse', null, 'Ofen', null],
      [null, 'Druck', 'Weg', 'Zone 1', 'Zone 2'],
      [null, 'bar', 'mm', '°C', '°C'],
      ['2024-01-01 00:00', 1.5, 2, 400, 410],
      ['2024-01-01 00:01', 1.25, 3, 401, '-'],
      ['2024-01-01 00:02', 1.75, 4, 402, 412.5],
      [null],
      ['Quelle: Labor, alle Werte ohne Gewähr'],
    ]
    const bytes = handWrittenWorkbook([sheet(rows, { merges: ['A1:E1', 'A4:A6', 'B4:C4', 'D4:E4'] })])
    expect(await read(bytes)).toMatchObject({
      read: { sheet: 'Messung', range: 'A4:E', skippedLines: 3, headerLines: 3, footerLines: 2 },
      columns: [
        'Zeit: timestamp',
        'Presse Druck [bar]: number bar',
        'Presse Weg [mm]: integer mm',
        'Ofen Zone 1 [°C]: integer °C',
        'Ofen Zone 2 [°C]: number °C',
      ],
      rows: [
        ['2024-01-01 00:00', '1.5', '2', '400', '410'],
        ['2024-01-01 00:01', '1.25', '3', '401', '-'],
        ['2024-01-01 00:02', '1.75', '4', '402', '412.5'],
      ],
      warnings: [],
    })
  })

  it('is of the largest sheet that is not hidden, and says so', async () => {
    const small = sheet(
      [
        ['a', 'b'],
        [1, 2],
      ],
      { name: 'Deckblatt' },
    )
    const large = sheet([['x', 'y'], ...Array.from({ length: 30 }, (_, n) => [n, n / 2])], { name: 'Werte' })
    const hidden = sheet([['p', 'q'], ...Array.from({ length: 90 }, (_, n) => [n, n])], {
      name: 'alt',
      state: 'hidden' as const,
    })
    const bytes = handWrittenWorkbook([small, hidden, large])
    expect(await read(bytes)).toMatchObject({
      read: { sheet: 'Werte', headerLines: 1 },
      columns: ['x: integer', 'y: number'],
      structure: { sheet: { value: 'Werte', reason: 'sheet-largest', alternatives: ['Deckblatt', 'alt'] } },
      warnings: [{ code: 'xlsx-sheets-hidden', params: { count: 1, sheets: 'alt' } }],
    })
    expect(await read(bytes, { sheet: 'Deckblatt' })).toMatchObject({
      columns: ['a: integer', 'b: integer'],
      structure: { sheet: { reason: 'given' } },
    })
    expect(await read(bytes, { sheet: 'nie' })).toMatchObject({
      code: 'xlsx-sheet-unknown',
      params: { sheets: 'Deckblatt, alt, Werte' },
    })
  })

  it('keeps formulas by their value, counts those that fail with their place, and reads dates, percent and merged values', async () => {
    const cell = (at: string, style: number, value: number | string) =>
      `<c r="${at}" s="${style}"><v>${value}</v></c>`
    const rows = `${plainRow(1, ['Tag', 'Zeitpunkt', 'Anteil', 'Linie', 'Summe'])}
      <row r="2">${cell('A2', 1, 45351)}${cell('B2', 2, 45351.5)}${cell('C2', 3, 0.07)}<c r="D2" t="inlineStr"><is><t>L1</t></is></c><c r="E2"><f>1+1</f><v>2</v></c></row>
      <row r="3">${cell('A3', 1, 45352)}${cell('B3', 2, 45352.25)}${cell('C3', 3, 0.5)}<c r="E3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      <row r="4">${cell('A4', 1, 45353)}${cell('B4', 2, 45353)}${cell('C4', 3, 1)}<c r="E4"><f>B9</f></c></row>
      <row r="7"><c r="A7" s="3"/></row>`
    expect(await read(handWrittenWorkbook([{ name: 'a', rows, merges: ['D2:D4'] }]))).toMatchObject({
      columns: ['Tag: date', 'Zeitpunkt: timestamp', 'Anteil: integer %', 'Linie: text', 'Summe: integer'],
      rows: [
        ['2024-02-29', '2024-02-29 12:00:00', '7', 'L1', '2'],
        ['2024-03-01', '2024-03-01 06:00:00', '50', 'L1', null],
        ['2024-03-02', '2024-03-02 00:00:00', '100', 'L1', null],
      ],
      warnings: [
        { code: 'xlsx-formulas-failed', params: { count: 1, cells: 'E3' } },
        { code: 'xlsx-formulas-uncomputed', params: { count: 1, cells: 'E4' } },
      ],
    })
  })

  it('reads years as a header, texts without figures by their first row, and a table that begins elsewhere', async () => {
    const years = sheet([
      ['Land', 2019, 2020, 2021],
      ['Bayern', 1, 2, 3],
      ['Hessen', 4, 5, 6],
    ])
    expect(await read(handWrittenWorkbook([years]))).toMatchObject({
      columns: ['Land: text', '2019: integer', '2020: integer', '2021: integer'],
    })
    const texts = sheet([
      ['Name', 'Ort'],
      ['Ada', 'Ulm'],
      ['Bob', 'Bonn'],
    ])
    expect(await read(handWrittenWorkbook([texts]))).toMatchObject({
      columns: ['Name: text', 'Ort: text'],
      rows: [
        ['Ada', 'Ulm'],
        ['Bob', 'Bonn'],
      ],
    })
    const aside = sheet([[null], [null, null, 'x', 'y'], [null, null, 1, 2], [null, null, 3, 4]])
    expect(await read(handWrittenWorkbook([aside]))).toMatchObject({
      read: { range: 'C2:D', skippedLines: 1 },
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    })
  })

  it('is what a person says it is: range, titles, header, notes; and is read so again from the import step', async () => {
    const rows = [
      ['Kopf', 'n', 'm'],
      ['a', 1, 2],
      ['b', 3, 4],
      ['c', 5, 6],
    ]
    const bytes = handWrittenWorkbook([sheet(rows)])
    expect(await read(bytes, { range: 'B1:C3' })).toMatchObject({
      columns: ['n: integer', 'm: integer'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    })
    expect(await read(bytes, { skippedLines: 1, headerLines: 0, footerLines: 1 })).toMatchObject({
      columns: ['column1: text', 'column2: integer', 'column3: integer'],
      rows: [
        ['a', '1', '2'],
        ['b', '3', '4'],
      ],
    })
    const first = await read(bytes)
    if (!('detection' in first)) throw new Error('unread')
    expect(await read(bytes, first.detection.import)).toMatchObject({
      rows: first.rows,
      columns: first.columns,
    })
    expect(await read(bytes, { range: 'überall' })).toMatchObject({ code: 'xlsx-range-invalid' })
  })

  it('says what is empty or cannot be read, and leaves nothing behind', async () => {
    expect(await read(handWrittenWorkbook([{ name: 'leer', rows: '' }]))).toMatchObject({
      code: 'xlsx-empty',
    })
    expect(await read(handWrittenWorkbook([sheet([['a', 'b']])]))).toMatchObject({ code: 'xlsx-header-only' })
    expect(await read(handWrittenWorkbook([{ name: 'a', rows: '<row><c><v>1</c></row>' }]))).toMatchObject({
      code: 'xlsx-broken',
    })
    expect((await readdir(directory)).filter(name => name.startsWith('.'))).toEqual([])
  })

  it.skipIf(!hasOffice)(`reads what LibreOffice writes (${WITHOUT_OFFICE})`, async () => {
    const csv = 'Tag;Druck [bar];gut;Bemerkung\n29.02.2024;1,5;WAHR;"a ""b"""\n01.03.2024;-2;FALSCH;\n'
    const { 'a.xlsx': bytes } = convertFrom(csv)
    expect(await read(bytes!)).toMatchObject({
      columns: ['Tag: date', 'Druck [bar]: number bar', 'gut: boolean', 'Bemerkung: text'],
      rows: [
        ['2024-02-29', '1.5', 'true', 'a "b"'],
        ['2024-03-01', '-2', 'false', null],
      ],
    })
  })
})

/** By way of a format of LibreOffice's own, so that nothing of ours has a part in it. */
const convertFrom = (csv: string): Record<string, Buffer> => {
  const flat = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles><number:date-style style:name="N1"><number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/></number:date-style><number:boolean-style style:name="N2"><number:boolean/></number:boolean-style><style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="truth" style:family="table-cell" style:data-style-name="N2"/></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Tabelle1">${csv
    .trim()
    .split('\n')
    .map(
      line =>
        `<table:table-row>${line
          .split(';')
          .map(text => {
            const day = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text)
            if (day)
              return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${day[3]}-${day[2]}-${day[1]}"/>`
            if (/^-?\d+(,\d+)?$/.test(text))
              return `<table:table-cell office:value-type="float" office:value="${text.replace(',', '.')}"/>`
            if (text === 'WAHR' || text === 'FALSCH')
              return `<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="${text === 'WAHR'}"/>`
            const plain = text.replace(/^"(.*)"$/, '$1').replaceAll('""', '&quot;')
            return plain === ''
              ? '<table:table-cell/>'
              : `<table:table-cell office:value-type="string"><text:p>${plain}</text:p></table:table-cell>`
          })
          .join('')}</table:table-row>`,
    )
    .join('')}</table:table></office:spreadsheet></office:body></office:document>`
  return convert('xlsx', { 'a.fods': Buffer.from(flat) })
}
