import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type CsvOf = {
  columns: readonly string[]
  /** What somebody who knows the file would tell DuckDB of its columns. */
  types: readonly string[]
  rows: number
  delimiter: ',' | ';'
  decimal: '.' | ','
  encoding: 'utf-8' | 'latin-1'
  /** Of dates and of times, where they are not as ISO 8601 has them. */
  timeFormat: string | null
}

/** From 0 to below 1, by turns as they come; the same for the same seed. */
type Draw = () => number

const drawing = (seed: number): Draw => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
const clockOf = (at: number): string =>
  `${two(Math.floor(at / 3600) % 24)}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`

/** A day has a second for every row. */
const dayOf = (at: number): readonly [year: number, month: string, day: string] => {
  const day = Math.floor(at / 86_400)
  return [2020 + (Math.floor(day / 336) % 80), two(1 + (Math.floor(day / 28) % 12)), two(1 + (day % 28))]
}

const oneOf = (draw: Draw, texts: readonly string[]): string => texts[Math.floor(draw() * texts.length)]!

type Kind = Omit<CsvOf, 'rows'> & { cells: (at: number, draw: Draw) => readonly (string | number)[] }

const mixed = {
  types: ['TIMESTAMP', 'VARCHAR', 'VARCHAR', 'DOUBLE', 'BIGINT', 'DOUBLE', 'DOUBLE', 'BIGINT'],
}

const NUMBERS = 10
export const KINDS = {
  numbers: {
    columns: Array.from({ length: NUMBERS }, (_, at) => `sensor_${at + 1}`),
    types: Array.from({ length: NUMBERS }, (_, at) => (at % 4 === 3 ? 'BIGINT' : 'DOUBLE')),
    delimiter: ',',
    decimal: '.',
    encoding: 'utf-8',
    timeFormat: null,
    cells: (at, draw) =>
      Array.from({ length: NUMBERS }, (_, column) =>
        column % 4 === 3
          ? Math.floor(draw() * 20_000) - 500
          : (Math.sin(at / (50 + column)) * 40 + draw() * 5).toFixed(column % 3 === 0 ? 5 : 3),
      ),
  },
  mixed: {
    columns: 'time machine order torque speed pressure temperature count ok remark'.split(' '),
    types: [...mixed.types, 'BOOLEAN', 'VARCHAR'],
    delimiter: ',',
    decimal: '.',
    encoding: 'utf-8',
    timeFormat: null,
    cells: (at, draw) => [
      `${dayOf(at).join('-')} ${clockOf(at)}`,
      `M${two(Math.floor(draw() * 12))}`,
      `WO-${100_000 + Math.floor(at / 90)}`,
      (60 + draw() * 20).toFixed(3),
      Math.floor(1400 + draw() * 200),
      (5 + draw()).toFixed(3),
      (40 + Math.sin(at / 3000) * 10 + draw()).toFixed(2),
      Math.floor(draw() * 251),
      draw() < 0.99 ? 'true' : 'false',
      oneOf(draw, ['', '', '', '', '', '', '', '', '', 'tool changed', '"stopped, then started"', 'shift A']),
    ],
  },
  german: {
    columns: 'Zeit Maschine Auftrag Drehmoment Drehzahl Druck Temperatur Anzahl gut Vermerk'.split(' '),
    // DuckDB knows no German yes and no.
    types: [...mixed.types, 'VARCHAR', 'VARCHAR'],
    delimiter: ';',
    decimal: ',',
    encoding: 'latin-1',
    timeFormat: '%d.%m.%Y %H:%M:%S',
    cells: (at, draw) => [
      `${dayOf(at).toReversed().join('.')} ${clockOf(at)}`,
      `M${two(Math.floor(draw() * 12))}`,
      `FA-${100_000 + Math.floor(at / 90)}`,
      (60 + draw() * 20).toFixed(3).replace('.', ','),
      Math.floor(1400 + draw() * 200),
      (5 + draw()).toFixed(3).replace('.', ','),
      (40 + Math.sin(at / 3000) * 10 + draw()).toFixed(2).replace('.', ','),
      Math.floor(draw() * 251),
      draw() < 0.99 ? 'ja' : 'nein',
      oneOf(draw, [
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        'Werkzeug geprüft',
        '"gestoppt; dann gestartet"',
        'Schicht Süd',
      ]),
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>

export type KindOfCsv = keyof typeof KINDS

/** Writes what a plant would hand over, of about so many bytes; the same rows every time, and no two alike. */
export const writeCsv = async (path: string, called: KindOfCsv, bytes: number): Promise<CsvOf> => {
  const kind: Kind = KINDS[called]
  const { cells, ...shape } = kind
  const draw = drawing(1)
  let rows = 0
  const blocks = function* () {
    const encoding = kind.encoding === 'latin-1' ? 'latin1' : 'utf8'
    yield Buffer.from(`${kind.columns.join(kind.delimiter)}\n`, encoding)
    for (let written = 0; written < bytes; ) {
      let block = ''
      for (let line = 0; line < 10_000; line++) block += `${cells(rows++, draw).join(kind.delimiter)}\n`
      const made = Buffer.from(block, encoding)
      written += made.length
      yield made
    }
  }
  await pipeline(Readable.from(blocks()), createWriteStream(path))
  return { ...shape, rows }
}
