import fc from 'fast-check'

/** What a table holds and how a program wrote it down: the bytes, and what has to be read out of them again. */
export type WrittenTable = {
  bytes: Uint8Array
  columns: { name: string; unit: string | null; as: string }[]
  rows: (string | number | boolean | null)[][]
  layout: string
}

/**
 * Only what a file decides is written: every table has a first column of figures without gaps, which tells the header from
 * the rows; decimals have other than three places and are always shown; where a day could be a month some day is above the
 * 12th; no number is the −99999 that stands for a gap; texts say something that is no number; of yes and no both come; a comma
 * between thousands or before decimals is in quotes where commas part the cells.
 */
type Dialect = {
  delimiter: ';' | ',' | '\t' | '|'
  decimal: ',' | '.'
  thousands: '' | '.' | ',' | ' ' | "'"
  day: (typeof DAYS)[number]
  clock: (typeof CLOCKS)[number]
  yes: string
  no: string
  marker: string
  end: '\n' | '\r\n'
  quoted: boolean
  trailing: boolean
}

const DAYS = [
  '%d.%m.%Y',
  '%d/%m/%Y',
  '%m/%d/%Y',
  '%Y-%m-%d',
  '%Y/%m/%d',
  '%d. %B %Y',
  '%d-%b-%Y',
  '%Y%m%d',
] as const
const CLOCKS = ['%H:%M', '%H:%M:%S', '%H:%M:%S.%f', '%H:%M:%S,%f'] as const
const WORDS = [
  ['ja', 'nein'],
  ['Ein', 'Aus'],
  ['WAHR', 'FALSCH'],
  ['true', 'false'],
  ['Y', 'N'],
] as const
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const UNITS = ['°C', 'bar', 'kW', 'mm', '%', '1/min', 'm³/h', 'kWh', 'Nm'] as const

const two = (value: number): string => String(value).padStart(2, '0')

const dayText = (date: Date, format: Dialect['day']): string => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return format
    .replace('%Y', String(year))
    .replace('%m', two(month))
    .replace('%d', two(day))
    .replace('%B', MONTHS[month - 1]!)
    .replace('%b', MONTHS[month - 1]!.slice(0, 3))
}

const timeText = (date: Date, { day, clock }: Dialect): string => {
  const time = clock
    .replace('%H', two(date.getUTCHours()))
    .replace('%M', two(date.getUTCMinutes()))
    .replace('%S', two(date.getUTCSeconds()))
    .replace('%f', String(date.getUTCMilliseconds()).padStart(3, '0'))
  return `${dayText(date, day === '%Y%m%d' ? '%Y-%m-%d' : day)} ${time}`
}

const grouped = (digits: string, mark: string): string =>
  mark === '' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, mark)

const numberText = (value: number, places: number, { decimal, thousands }: Dialect): string => {
  const [whole = '', part = ''] = Math.abs(value).toFixed(places).split('.')
  const sign = value < 0 && Number(value.toFixed(places)) !== 0 ? '-' : ''
  return `${sign}${grouped(whole, thousands)}${part === '' ? '' : decimal + part}`
}

type Value = string | number | boolean | null
type Column = { name: string; unit: string | null; as: string; texts: (string | null)[]; values: Value[] }
type Kind = 'integer' | 'number' | 'date' | 'timestamp' | 'boolean' | 'text'

const dates = (least: number) =>
  fc
    .date({
      min: new Date(Date.UTC(2001, 0, 1)),
      max: new Date(Date.UTC(2040, 11, 31)),
      noInvalidDate: true,
    })
    .map(date => new Date(Math.floor(date.getTime() / least) * least))

/** The one precision that a clock shows. */
const STEP: Readonly<Record<Dialect['clock'], number>> = {
  '%H:%M': 60_000,
  '%H:%M:%S': 1000,
  '%H:%M:%S.%f': 1,
  '%H:%M:%S,%f': 1,
}

const TEXT = fc
  .array(
    fc.constantFrom('ä', 'ß', 'É', 'z', '"', '""', '\n', ';', ',', '|', '\t', ' ', '7', "'", '-', ' € '),
    {
      maxLength: 6,
    },
  )
  .map(parts => `Teil${parts.join('')}e`)

const cellsOf = (kind: Kind, rows: number, dialect: Dialect): fc.Arbitrary<[string, Value][]> => {
  const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: rows, maxLength: rows })
  switch (kind) {
    case 'integer':
      return list(fc.integer({ min: -90_000, max: 9_999_999 })).map(values =>
        values.map(value => [numberText(value, 0, dialect), value]),
      )
    case 'number':
      return fc.constantFrom(1, 2, 4).chain(places =>
        list(fc.double({ min: -90_000, max: 9_999_999, noNaN: true })).map(values =>
          values.map(value => {
            const rounded = Number(value.toFixed(places)) + 0
            return [numberText(rounded, places, dialect), rounded]
          }),
        ),
      )
    case 'date':
      return list(dates(86_400_000)).map(values =>
        values.map((date, at) => {
          // Some day above the 12th, and not always the same.
          if (at < 2) date.setUTCDate(13 + at)
          return [dayText(date, dialect.day), date.toISOString().slice(0, 10)]
        }),
      )
    case 'timestamp':
      return list(dates(STEP[dialect.clock])).map(values =>
        values.map((date, at) => {
          if (at < 2) date.setUTCDate(13 + at)
          return [timeText(date, dialect), date.toISOString()]
        }),
      )
    case 'boolean':
      return list(fc.boolean()).map(values =>
        values.map((value, at): [string, Value] => {
          // Where one letter never comes, the other is a letter: both words are in the rows without gaps.
          const said = at < 2 ? at === 0 : value
          return [said ? dialect.yes : dialect.no, said]
        }),
      )
    case 'text':
      return list(TEXT).map(values => values.map(value => [value, value]))
  }
}

const columnOf = (kind: Kind, at: number, rows: number, dialect: Dialect): fc.Arbitrary<Column> =>
  fc
    .record({
      cells: cellsOf(kind, rows, dialect),
      gaps: fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
      blank: fc.boolean(),
      unit: fc.option(fc.constantFrom(...UNITS)),
      style: fc.constantFrom('[]', '()', 'in'),
      word: fc.constantFrom('Größe', 'Maß', 'Wert', 'Datum', 'Zustand der Anlage'),
    })
    .map(({ cells, gaps, blank, unit, style, word }) => {
      // The first column and the first rows have no gaps; of five rows at most two have.
      const isGap = (row: number) => at > 0 && row > 2 && row % 5 > 2 && gaps[row]!
      const isNumber = kind === 'integer' || kind === 'number'
      const own = isNumber && unit !== null ? unit : null
      const said = own === null ? '' : style === 'in' ? ` in ${own}` : ` ${style[0]}${own}${style[1]}`
      const missing = kind === 'text' || blank ? '' : dialect.marker
      return {
        name: `${word} ${at + 1}${said}`,
        unit: own,
        as: kind,
        texts: cells.map(([text], row) => (isGap(row) ? missing : text)),
        values: cells.map(([, value], row) => (isGap(row) ? null : value)),
      }
    })

const dialects: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
    decimal: fc.constantFrom(',' as const, '.' as const),
    thousands: fc.constantFrom('' as const, '.' as const, ',' as const, ' ' as const, "'" as const),
    day: fc.constantFrom(...DAYS),
    clock: fc.constantFrom(...CLOCKS),
    words: fc.constantFrom(...WORDS),
    marker: fc.constantFrom('-', 'n/a', '.', '...', 'k.A.', '/'),
    end: fc.constantFrom('\n' as const, '\r\n' as const),
    quoted: fc.boolean(),
    trailing: fc.boolean(),
  })
  .filter(({ decimal, thousands, delimiter }) => {
    // What a mark means is said by the other columns or by the delimiter, if these do not say different things.
    if (thousands === decimal || (thousands === "'" && decimal === ',')) return false
    if (delimiter === ';' && thousands !== '') return decimal === ','
    if (delimiter === ',' && thousands !== '') return decimal === '.'
    return thousands === '' || thousands === ' ' || thousands === "'"
  })
  .map(({ words: [yes, no], ...dialect }) => ({ ...dialect, yes, no }))

const layouts = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  titles: fc.integer({ min: 0, max: 3 }),
  notes: fc.constantFrom(
    [],
    ['Quelle: Leitstand'],
    ['', '__________', 'Stand: 24.11.2026', 'Hinweis: ohne Gewähr'],
  ),
})

const bytesOf = (text: string, encoding: string): Uint8Array => {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`)
  if (encoding === 'windows-1252') return Buffer.from(text.replaceAll('€', '\u0080'), 'latin1')
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf-16le' ? wide : wide.swap16()
}

const lineOf = (cells: readonly (string | null)[], { delimiter, quoted, trailing }: Dialect): string => {
  const written = cells.map(cell => {
    const text = cell ?? ''
    const must = text.includes(delimiter) || /["\n\r]/.test(text)
    return must || (quoted && text !== '') ? `"${text.replaceAll('"', '""')}"` : text
  })
  return written.join(delimiter) + (trailing ? delimiter : '')
}

const tableOf = (dialect: Dialect): fc.Arbitrary<{ dialect: Dialect; columns: Column[] }> =>
  fc.integer({ min: 8, max: 30 }).chain(rows =>
    fc
      .tuple(
        fc.constantFrom<Kind>('integer', 'number', 'timestamp'),
        fc.array(fc.constantFrom<Kind>('integer', 'number', 'date', 'timestamp', 'boolean', 'text'), {
          minLength: 1,
          maxLength: 5,
        }),
      )
      .chain(([first, rest]) =>
        fc.tuple(...[first, ...rest].map((kind, at) => columnOf(kind, at, rows, dialect))),
      )
      .map(columns => ({ dialect, columns })),
  )

/** A random table, written in a random dialect. */
export const arbitraryTableFile: fc.Arbitrary<WrittenTable> = fc
  .tuple(dialects.chain(tableOf), layouts)
  .map(([{ dialect, columns }, { encoding, titles, notes }]) => {
    const rows = columns[0]!.values.map((_, at) => columns.map(({ values }) => values[at]!))
    const lines = [
      ...Array.from({ length: titles }, (_, at) => `Auswertung ${at + 1} für Halle Süd`),
      lineOf(
        columns.map(({ name }) => name),
        dialect,
      ),
      ...rows.map((_, at) =>
        lineOf(
          columns.map(({ texts }) => texts[at]!),
          dialect,
        ),
      ),
      ...notes,
    ]
    return {
      bytes: bytesOf(lines.join(dialect.end) + dialect.end, encoding),
      columns: columns.map(({ name, unit, as }) => ({ name, unit, as })),
      rows,
      layout: JSON.stringify({ ...dialect, encoding, titles, notes: notes.length }),
    }
  })
