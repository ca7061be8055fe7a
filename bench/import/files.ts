import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type CsvOf = {
  columns: readonly string[]
  rows: number
  delimiter: ',' | ';'
  encoding: 'utf-8' | 'latin-1'
}

const COLUMNS = {
  international: [
    'time',
    'machine',
    'order',
    'torque',
    'speed',
    'pressure',
    'temperature',
    'count',
    'ok',
    'remark',
  ],
  german: [
    'Zeit',
    'Maschine',
    'Auftrag',
    'Drehmoment',
    'Drehzahl',
    'Druck',
    'Temperatur',
    'Anzahl',
    'gut',
    'Vermerk',
  ],
} as const

const REMARKS = {
  international: ['', '', '', 'tool changed', '"stopped, then started"', 'shift A'],
  german: ['', '', '', 'Werkzeug geprüft', '"gestoppt; dann gestartet"', 'Schicht Süd'],
} as const

const two = (value: number): string => String(value).padStart(2, '0')

/** The same lines every time: a day has a second for every row, and the numbers come round after a while, never together. */
const lineOf = (kind: keyof typeof COLUMNS, at: number): string => {
  const clock = `${two(Math.floor(at / 3600) % 24)}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`
  const day = Math.floor(at / 86_400)
  const [year, month, date] = [
    2020 + (Math.floor(day / 336) % 80),
    1 + (Math.floor(day / 28) % 12),
    1 + (day % 28),
  ]
  const remark = REMARKS[kind][Math.imul(at, 2_654_435_761 | 0) & 3 ? 0 : 3 + (at % 3)]
  const numbers = [(at * 7919) % 100_003, (at * 104_729) % 30_011, (at * 1299) % 9_973, (at * 15_485) % 8_009]
  const [torque, speed, pressure, heat] = numbers.map((n, i) => (i === 1 ? String(n) : (n / 1000).toFixed(3)))
  const cells =
    kind === 'international'
      ? [`${year}-${two(month)}-${two(date)} ${clock}`, torque, pressure, heat, at % 97 ? 'true' : 'false']
      : [
          `${two(date)}.${two(month)}.${year} ${clock}`,
          ...[torque, pressure, heat].map(cell => cell!.replace('.', ',')),
          at % 97 ? 'ja' : 'nein',
        ]
  const [time, ...rest] = cells
  const delimiter = kind === 'german' ? ';' : ','
  return [
    time,
    `M${two(at % 12)}`,
    `WO-${100_000 + ((at * 31) % 5_003)}`,
    rest[0],
    speed,
    rest[1],
    rest[2],
    at % 251,
    rest[3],
    remark,
  ].join(delimiter)
}

/** Writes what a plant would hand over, of about so many bytes: with commas and points, or as German programs write it. */
export const writeCsv = async (path: string, kind: keyof typeof COLUMNS, bytes: number): Promise<CsvOf> => {
  const german = kind === 'german'
  const delimiter = german ? ';' : ','
  const encoding = german ? 'latin-1' : 'utf-8'
  let rows = 0
  const blocks = function* () {
    yield Buffer.from(`${COLUMNS[kind].join(delimiter)}\n`, 'latin1')
    for (let written = 0; written < bytes; ) {
      let block = ''
      for (let line = 0; line < 10_000; line++) block += `${lineOf(kind, rows++)}\n`
      const made = Buffer.from(block, german ? 'latin1' : 'utf8')
      written += made.length
      yield made
    }
  }
  await pipeline(Readable.from(blocks()), createWriteStream(path))
  return { columns: COLUMNS[kind], rows, delimiter, encoding }
}
