import type { Step, TableColumn } from '@leinwand/recipe'
import fc from 'fast-check'
import { drawRowStep } from './random-row-step.ts'

/** Draws one value of an arbitrary; fast-check's `gen()`. */
export type Draw = fc.GeneratorValue

const pick = <T>(draw: Draw, items: readonly T[]): T =>
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
const ASSET = 'machine'
const TIME = 'at'

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

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``

const ofType = (columns: readonly TableColumn[], ...types: TableColumn['type'][]) =>
  columns.filter(column => types.includes(column.type) && column.name !== 'outcome' && column.name !== 'y')

/** An expression of the wanted type over the columns. */
const drawExpression = (
  draw: Draw,
  columns: readonly TableColumn[],
  type: 'number' | 'boolean' | 'text',
  depth = 3,
): string => {
  const of = (wanted: 'number' | 'boolean' | 'text') => drawExpression(draw, columns, wanted, depth - 1)
  const fitting = type === 'number' ? ofType(columns, 'number', 'integer') : ofType(columns, type)
  if (depth <= 0 || draw(fc.nat, { max: 5 }) === 0) {
    if (fitting.length > 0 && draw(fc.boolean)) return quoted(pick(draw, fitting).name)
    if (type === 'number') return pick(draw, ['0', '1', '2.5', '1e200', 'pi', '0.1'])
    return type === 'boolean' ? pick(draw, ['true', 'false']) : pick(draw, ["'L'", "'it''s'", "''", "'$1'"])
  }
  if (type === 'number') {
    const moments = ofType(columns, 'timestamp', 'date')
    const makers = [
      () => `(${of('number')} ${pick(draw, ['+', '-', '*', '/', '%', '^'])} ${of('number')})`,
      () => `-${of('number')}`,
      () =>
        `${pick(draw, ['abs', 'sqrt', 'exp', 'ln', 'log10', 'floor', 'ceil', 'round', 'sin', 'tan', 'acos', 'atan', 'sign'])}(${of('number')})`,
      () => `${pick(draw, ['min', 'max', 'coalesce'])}(${of('number')}, ${of('number')})`,
      () => `if(${of('boolean')}, ${of('number')}, ${of('number')})`,
      () => `${pick(draw, ['mod', 'power', 'log', 'atan2', 'least'])}(${of('number')}, ${of('number')})`,
      () => `clamp(${of('number')}, ${of('number')}, ${of('number')})`,
      () => `number(${of('text')})`,
      () => `length(${of('text')})`,
      () =>
        moments.length ? `${pick(draw, ['year', 'month', 'day'])}(${quoted(pick(draw, moments).name)})` : '3',
    ]
    return pick(draw, makers)()
  }
  if (type === 'boolean') {
    const makers = [
      () => `(${of('number')} ${pick(draw, ['==', '!=', '<', '<=', '>', '>='])} ${of('number')})`,
      () => `(${of('boolean')} ${pick(draw, ['and', 'or', '=='])} ${of('boolean')})`,
      () => `(not ${of('boolean')})`,
      () => `between(${of('number')}, ${of('number')}, ${of('number')})`,
      () => `isIn(${of('text')}, ${of('text')}, ${of('text')})`,
      () => `matches(${of('text')}, '.\\p{L}*')`,
      () => `isMissing(${of(pick(draw, ['number', 'text', 'boolean']))})`,
      () => `${pick(draw, ['startsWith', 'contains'])}(${of('text')}, ${of('text')})`,
      () => `(${of('text')} ${pick(draw, ['==', '<', '>='])} ${of('text')})`,
    ]
    return pick(draw, makers)()
  }
  const makers = [
    () => `${pick(draw, ['lower', 'upper'])}(${of('text')})`,
    () => `coalesce(${of('text')}, ${of('text')})`,
    () => `${pick(draw, ['left', 'right', 'substring'])}(${of('text')}, ${of('number')})`,
    () => `replace(${of('text')}, ${of('text')}, ${of('text')})`,
    () => `part(${of('text')}, ${of('text')}, ${of('number')})`,
    () => `concat(${of('text')}, ${of('boolean')})`,
    () => `if(${of('boolean')}, ${of('text')}, ${of('text')})`,
  ]
  return pick(draw, makers)()
}

const some = (draw: Draw, names: readonly string[]): string[] =>
  names.filter((_, index) => index === 0 || draw(fc.boolean))

/** Where a window runs: along the time and by machine, where the recipe still has them. */
const drawAlong = (draw: Draw, columns: readonly TableColumn[]) => {
  const has = (name: string, type: string) =>
    columns.some(column => column.name === name && column.type === type)
  const time = has(TIME, 'timestamp') && draw(fc.nat, { max: 4 }) > 0 ? { time: TIME } : {}
  return { by: has(ASSET, 'text') && draw(fc.boolean) ? [ASSET] : [], ...time }
}

const drawReach = (draw: Draw, timed: boolean) =>
  timed && draw(fc.boolean)
    ? { seconds: pick(draw, [1, 2, 5, 60]) }
    : { rows: draw(fc.integer, { min: 1, max: 5 }) }

/** Steps that look at rows before. They stand before the split, where the training part is all there is. */
const windowMakers = (draw: Draw, columns: readonly TableColumn[], name: string): (() => Step)[] => {
  const numbers = ofType(columns, 'number', 'integer')
  const along = drawAlong(draw, columns)
  const reach = drawReach(draw, 'time' in along)
  const figures = ['mean', 'sd', 'min', 'max', 'slope', 'rms', 'kurtosis', 'crest', 'count'] as const
  return [
    () => ({ step: 'lag', column: 'lagged', of: name, kind: 'value', back: reach, ...along }),
    () => ({
      step: 'cycle',
      start: drawExpression(draw, columns, 'boolean', 2),
      ...(draw(fc.boolean) ? { end: drawExpression(draw, columns, 'boolean', 2) } : {}),
      number: 'cycle',
      position: 'position',
      duration: 'duration',
      ...along,
    }),
    ...(numbers.length === 0
      ? []
      : [
          (): Step => ({
            step: 'rolling',
            window: reach,
            columns: figures.map(as => ({ column: `rolling ${as}`, of: pick(draw, numbers).name, as })),
            ...along,
          }),
          (): Step => ({
            step: 'lag',
            column: 'difference',
            of: pick(draw, numbers).name,
            kind: 'difference',
            back: reach,
            ...along,
          }),
        ]),
  ]
}

/** Another source that a join can look things up in: keys once each, among them those of the cells. */
export const LOOKUP = {
  names: ['key', 'found'],
  rows: ['L', 'M', 'Ä', '1', '2', 'm1', 'm2', "it's"].map((key, row) => [key, row % 3 ? `f${row}` : null]),
}

const drawJoin = (draw: Draw, columns: readonly TableColumn[]): Step | null => {
  const texts = ofType(columns, 'text')
  if (texts.length === 0) return null
  return {
    step: 'join',
    kind: pick(draw, ['inner', 'left', 'anti'] as const),
    with: { source: 'lookup', steps: [] },
    on: [{ left: pick(draw, texts).name, right: 'key' }],
    prefix: '',
    several: 'allow',
  }
}

/** A step over the columns, mostly a valid one; `fitted` steps may stand behind the split only. */
export const drawStep = (draw: Draw, columns: readonly TableColumn[], fitted: boolean): Step | null => {
  const free = columns.filter(column => column.name !== 'outcome' && column.name !== 'y')
  if (free.length === 0) return null
  const name = pick(draw, free).name
  const numbers = ofType(columns, 'number', 'integer')
  const type = pick(draw, ['number', 'boolean', 'text'] as const)
  const makers: (() => Step | null)[] = [
    () => ({
      step: 'derive',
      column: pick(draw, ['made', 'Made "2"', name]),
      as: drawExpression(draw, columns, type),
    }),
    () => ({ step: 'filter', where: `coalesce(${drawExpression(draw, columns, 'boolean')}, true)` }),
    () => ({
      step: 'dedupe',
      by: some(
        draw,
        free.map(column => column.name),
      ),
    }),
    () => ({ step: 'rename', columns: { [name]: pick(draw, ['renamed', 'also $3', name]) } }),
    () => ({ step: 'select', drop: [name] }),
    () => ({
      step: 'cast',
      columns: { [name]: pick(draw, ['text', 'number', 'integer', 'boolean'] as const) },
    }),
    () => ({ step: 'fill', columns: [name], with: { constant: pick(draw, [0, 1.5, 'none', true]) } }),
    () => ({ step: 'clip', column: name, low: -1, high: 2 }),
  ]
  makers.push(() => drawJoin(draw, columns))
  if (!fitted) {
    const windows = windowMakers(draw, columns, name)
    makers.push(...windows, ...windows)
  }
  if (fitted && numbers.length > 0) {
    const column = pick(draw, numbers).name
    makers.push(
      () => ({ step: 'fill', columns: [column], with: pick(draw, ['mean', 'median', 'mode'] as const) }),
      () => ({ step: 'clip', column, quantiles: [0.1, 0.9] }),
    )
  }
  makers.push(...Array.from({ length: 8 }, () => () => drawRowStep(draw, free, fitted)))
  return pick(draw, makers)()
}
