import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import { type ColumnDecision, parseStepOf, Recipe } from '@leinwand/recipe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = process.env.LEINWAND_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data')

/** A column in a word: its type, how it is written where that says something, its unit. */
const said = ({ as, decimal, format, unit }: ColumnDecision): string =>
  [as, as === 'number' && decimal === ',' ? ',' : '', format ?? '', unit === null ? '' : `[${unit}]`]
    .filter(Boolean)
    .join(' ')

type Expected = {
  rows: number
  columns: number
  /** encoding, delimiter, then lines skipped, of the header and below. */
  read: [encoding: string, delimiter: string, skipped: number, header: number, footer: number]
  /** Of the first columns, or of those named. */
  types: string[] | Record<string, string>
  /** Values missing in all, markers among them, once the file is read as it was understood. */
  missing: number
}

const TEMPERATURES = Array<string>(60).fill('number')
const sensor = (types: string[] = TEMPERATURES): Expected => ({
  rows: 2205,
  columns: 60,
  read: ['utf-8', '\t', 0, 0, 0],
  types,
  missing: 0,
})
const series = (rows: number, columns: string[], encoding: string, missing: number): Expected => ({
  rows,
  columns: columns.length + 1,
  read: [encoding, ';', 1, 1, 0],
  types: ['date %d/%m/%Y', ...columns],
  missing,
})
const INDEX = 'number , [2021=100]'
const PERCENT = 'number , [%]'
const BILLIONS = 'number , [Mrd. EUR]'

/** What a careful person would say of each file. */
const FILES: Record<string, Expected> = {
  'ai4i2020/ai4i2020.csv': {
    rows: 10_000,
    columns: 14,
    read: ['utf-8-bom', ',', 0, 1, 0],
    types: [
      'integer',
      'text',
      'text',
      'number [K]',
      'number [K]',
      'integer [rpm]',
      'number [Nm]',
      'integer [min]',
      ...Array<string>(6).fill('integer'),
    ],
    missing: 0,
  },
  'cmapss/train_FD001.txt': {
    rows: 20_631,
    columns: 26,
    read: ['utf-8', ' ', 0, 0, 0],
    types: ['integer', 'integer', 'number', 'number', 'number', 'number'],
    missing: 0,
  },
  'cmapss/test_FD001.txt': {
    rows: 13_096,
    columns: 26,
    read: ['utf-8', ' ', 0, 0, 0],
    types: ['integer', 'integer', 'number', 'number', 'number', 'number'],
    missing: 0,
  },
  'cmapss/RUL_FD001.txt': {
    rows: 100,
    columns: 1,
    read: ['utf-8', ',', 0, 0, 0],
    types: ['integer'],
    missing: 0,
  },
  'concrete/Concrete_Data.csv': {
    rows: 1030,
    columns: 9,
    read: ['utf-8', ';', 0, 1, 0],
    types: { 'Age (day)': 'integer [day]', 'Concrete compressive strength': 'number' },
    missing: 0,
  },
  'nab/machine_temperature_system_failure.csv': {
    rows: 22_695,
    columns: 2,
    read: ['utf-8', ',', 0, 1, 0],
    types: ['timestamp', 'number'],
    missing: 0,
  },
  'nab/ambient_temperature_system_failure.csv': {
    rows: 7267,
    columns: 2,
    read: ['utf-8', ',', 0, 1, 0],
    types: ['timestamp', 'number'],
    missing: 0,
  },
  'steel_plates/steel_plates_faults.csv': {
    rows: 1941,
    columns: 34,
    read: ['utf-8', ',', 0, 1, 0],
    types: { X_Minimum: 'integer', Edges_Index: 'number', Outside_Global_Index: 'number' },
    missing: 0,
  },
  'steel_plates/faults_dirty_variant_2021nan.csv': {
    rows: 1941,
    columns: 29,
    read: ['utf-8', ',', 0, 1, 0],
    types: { ID: 'text', X_Minimum: 'integer', Edges_Index: 'number', target: 'text' },
    missing: 2021,
  },
  'german/smard_2024_complete.csv': {
    rows: 35_616,
    columns: 11,
    read: ['utf-8', ';', 0, 1, 0],
    types: ['date', 'text', 'timestamp', ...Array<string>(8).fill('number , [MWh]')],
    missing: 6,
  },
  'german/arbeitslosenquote_deutschland_originalwert.csv': series(
    257,
    Array<string>(5).fill(PERCENT),
    'latin-1',
    26,
  ),
  'german/auftragseingang_investitionsgueter_ausland_x13.csv': series(
    352,
    [INDEX, PERCENT, INDEX, PERCENT],
    'utf-8-bom',
    10,
  ),
  'german/produktionsindex_produzierendes_gewerbe_bv41.csv': series(
    352,
    [INDEX, PERCENT, INDEX, PERCENT],
    'utf-8-bom',
    10,
  ),
  'german/umsatzindex_verarb_gewerbe_originalwert.csv': series(
    316,
    Array<string>(5).fill(INDEX),
    'latin-1',
    0,
  ),
  'german/verwendung_bruttoinlandsprodukt_originalwert.csv': series(
    103,
    Array<string>(6).fill(BILLIONS),
    'utf-8',
    0,
  ),
  'german/grosshandel_beschaeftigte_insgesamt_originalwert.csv': series(
    254,
    ['number , [2015=100]'],
    'latin-1',
    0,
  ),
  'german/genesis_23211-0002.csv': {
    rows: 41,
    columns: 5,
    read: ['latin-1', ';', 5, 2, 9],
    types: {
      column1: 'integer',
      column2: 'text',
      'Geschlecht männlich': 'integer',
      'Geschlecht weiblich': 'integer',
      'Geschlecht Insgesamt': 'integer',
    },
    missing: 0,
  },
  'german/btw2013_kerg_latin1.csv': {
    rows: 316,
    columns: 159,
    read: ['latin-1', ';', 2, 3, 0],
    types: {
      Nr: 'integer',
      Gebiet: 'text',
      'gehört zu': 'integer',
      'Wahlberechtigte Erststimmen Vorläufig': 'integer',
      'Übrige Zweitstimmen Vorperiode': 'integer',
    },
    missing: 30_293,
  },
  'hydraulic/profile.txt': {
    rows: 2205,
    columns: 5,
    read: ['utf-8', '\t', 0, 0, 0],
    types: Array<string>(5).fill('integer'),
    missing: 0,
  },
  ...Object.fromEntries(
    ['CE', 'CP', 'TS1', 'TS2', 'TS3', 'TS4', 'VS1'].map(name => [`hydraulic/${name}.txt`, sensor()]),
  ),
  'hydraulic/SE.txt': sensor([]),
}

describe.skipIf(!existsSync(root))(
  'real files, read without help (skipped where ../shared/data is absent)',
  () => {
    let directory: string
    let preparation: ReturnType<typeof duckdbPreparation>
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'leinwand-shared-'))
      preparation = duckdbPreparation({ directory, threads: 2 })
    })
    afterAll(async () => {
      await preparation.close()
      await rm(directory, { recursive: true })
    })

    it.each(Object.entries(FILES))('%s', async (file, { rows, columns, read, types, missing }) => {
      const result = await importFile(join(root, file), {}, { directory, now: 0 })
      if (!result.ok) throw new Error(JSON.stringify(result.failure))
      const { dataSet, detection, rejectedRows } = result.value
      const { encoding, delimiter, skippedLines, headerLines, footerLines } = detection.import
      expect([dataSet.rows, dataSet.columns.length, rejectedRows]).toEqual([rows, columns, 0])
      expect([encoding, delimiter ?? ' ', skippedLines, headerLines, footerLines]).toEqual(read)
      const found = detection.columns
      if (Array.isArray(types)) expect(found.slice(0, types.length).map(said)).toEqual(types)
      else
        for (const [name, type] of Object.entries(types))
          expect([name, said(found.find(column => column.name === name)!)]).toEqual([name, type])
      expect(found.reduce((sum, { unreadable }) => sum + unreadable, 0)).toBe(0)

      const recipe = Recipe.parse({ id: 'r', source: 's', steps: [parseStepOf(found)] })
      const prepared = await preparation.prepare({ s: dataSet }, recipe, {})
      if (!prepared.ok) throw new Error(JSON.stringify(prepared.failure))
      const table = await preparation.rows(prepared.value.dataSet)
      const gaps = dataSet.columns.map(name => table.filter(({ values }) => values[name] === null).length)
      expect(gaps.reduce((sum, count) => sum + count, 0)).toBe(missing)
    })
  },
)
