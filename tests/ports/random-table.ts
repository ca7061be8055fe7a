import fc from 'fast-check'

/** Draws one value of an arbitrary; fast-check's `gen()`. */
export type Draw = fc.GeneratorValue

export const pick = <T>(draw: Draw, items: readonly T[]): T =>
  items[draw(fc.nat, { max: Math.max(0, items.length - 1) })]!

/** Names that would leave their quotes, or be taken for a parameter, a keyword or a column of ours. */
const NAMES = [
  'Torque [Nm]',
  'a"b',
  "c'd",
  'e$1',
  'x"; DROP TABLE step1; --',
  'größe 🌡',
  'select',
  'back`tick',
  '$2',
  '1',
  'rowid',
  "read_csv('/etc/passwd')",
  '_chunk',
  'input',
] as const

const CELLS = {
  number: [
    '1',
    '2',
    '2.50',
    '-3',
    '+4',
    '1e3',
    '1e400',
    '-0',
    '0',
    ' 7 ',
    '1_000',
    'nan',
    'inf',
    '12,5',
    'x',
    '',
    '.5',
  ],
  integer: ['1', '2', '-3', '4.0', '4.5', '9223372036854775808', '9007199254740993', '', 'x', '007'],
  boolean: ['true', 'FALSE', 'ja', 'nein', '1', '0', '', 'maybe'],
  date: ['2024-02-29', '2023-02-29', '1999-12-31', '2024-02-29 10:00', 'infinity', '', 'x'],
  timestamp: [
    '2024-02-29T10:11:12Z',
    '2024-02-29 10:11:12.345678',
    '2024-03-31T02:30:00+02:00',
    'infinity',
    '',
    '1',
  ],
  text: [
    '',
    'L',
    'M',
    'H',
    'Ä',
    'ä',
    '🌡',
    "it's",
    '"quoted"',
    'two\nlines',
    ' padded ',
    'L',
    'NULL',
    '$1',
    '\\',
  ],
} as const
type Kind = keyof typeof CELLS

/** The columns that windows run along. */
export const ASSET = 'machine'
export const TIME = 'at'

/** A table of texts: the last column alternates, so that there are two classes to predict. */
export type TextTable = { names: string[]; kinds: Kind[]; rows: (string | null)[][] }

export const drawTable = (draw: Draw): TextTable => {
  const count = draw(fc.integer, { min: 2, max: 5 })
  const names = [
    ASSET,
    TIME,
    ...new Set(Array.from({ length: count }, () => pick<string>(draw, NAMES))),
    'outcome',
  ]
  const kinds = names.map((name): Kind => {
    if (name === TIME) return 'timestamp'
    return name === 'outcome' || name === ASSET ? 'text' : pick(draw, Object.keys(CELLS) as Kind[])
  })
  const height = draw(fc.integer, { min: 12, max: 40 })
  // Times do not go back: the law of windows holds for rows in the order of their time.
  let seconds = 0
  const rows = Array.from({ length: height }, (_, row) => {
    seconds += pick(draw, [0, 1, 1, 2, 30])
    return kinds.map((kind, column) => {
      if (column === names.length - 1) return 'ab'[row % 2]!
      if (names[column] === ASSET) return pick(draw, ['m1', 'm2', '']) || null
      if (names[column] !== TIME) return pick(draw, CELLS[kind]) || null
      return draw(fc.nat, { max: 9 }) === 0 ? null : new Date(seconds * 1000).toISOString()
    })
  })
  return { names, kinds, rows }
}

/**
 * Another source that a join can look things up in: keys once each, among them those of the cells, and times between those
 * of the rows.
 */
export const LOOKUP = {
  names: ['key', 'found', 'since'],
  rows: ['L', 'M', 'Ä', '1', '2', 'm1', 'm2', "it's"].map((key, row) => [
    key,
    row % 3 ? `f${row}` : null,
    row % 4 ? new Date(row * 7000).toISOString() : null,
  ]),
}

/** As a file in UTF-8; a missing value is an empty field. */
export const csvOf = ({ names, rows }: Pick<TextTable, 'names' | 'rows'>): string => {
  const field = (value: string | null) => (value === null ? '' : `"${value.replaceAll('"', '""')}"`)
  return [names, ...rows].map(row => row.map(field).join(',')).join('\n')
}
