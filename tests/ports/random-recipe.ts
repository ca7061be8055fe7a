import { checkRecipe, Recipe, type Step, type TableColumn } from '@leinwand/recipe'
import fc from 'fast-check'
import { drawRowStep } from './random-row-step.ts'
import { ASSET, type Draw, LOOKUP, pick, type TextTable, TIME } from './random-table.ts'

const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``

/** What live rows have as well. */
const withoutOutcome = (columns: readonly TableColumn[]) =>
  columns.filter(({ name }) => name !== 'outcome' && name !== 'y')

const ofType = (columns: readonly TableColumn[], ...types: TableColumn['type'][]) =>
  withoutOutcome(columns).filter(({ type }) => types.includes(type))

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

const has = (columns: readonly TableColumn[], name: string, type: TableColumn['type']): boolean =>
  columns.some(column => column.name === name && column.type === type)

/**
 * Where a step stands: before the split, there but behind a union, behind the split into whole machines, or behind any split.
 * Rows of a union may have any time, and the law of windows holds for rows in the order of their time.
 */
type Place = 'before' | 'united' | 'split' | 'fitted'

/** Where a window runs: along the time and by machine, where the recipe still has them. */
const drawAlong = (draw: Draw, columns: readonly TableColumn[], place: Place) => {
  const timed = place !== 'united' && has(columns, TIME, 'timestamp') && draw(fc.nat, { max: 4 }) > 0
  const byAsset = has(columns, ASSET, 'text') && (place === 'split' || draw(fc.boolean))
  return { by: byAsset ? [ASSET] : [], ...(timed ? { time: TIME } : {}) }
}

const drawReach = (draw: Draw, timed: boolean) =>
  timed && draw(fc.boolean)
    ? { seconds: pick(draw, [1, 2, 5, 60]) }
    : { rows: draw(fc.integer, { min: 1, max: 5 }) }

/** Steps that look at rows before. Behind a split they see their own part alone, which live rows do not have. */
const windowMakers = (
  draw: Draw,
  columns: readonly TableColumn[],
  name: string,
  place: Place,
): (() => Step)[] => {
  const numbers = ofType(columns, 'number', 'integer')
  const along = drawAlong(draw, columns, place)
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

const drawJoin = (draw: Draw, columns: readonly TableColumn[]): Step | null => {
  const texts = ofType(columns, 'text')
  if (texts.length === 0) return null
  return {
    step: 'join',
    kind: pick(draw, ['inner', 'left', 'anti'] as const),
    with: { source: 'lookup', steps: [] },
    on: [{ left: pick(draw, texts).name, right: 'key' }],
    prefix: pick(draw, ['', 'their ']),
    several: 'allow',
  }
}

const drawAsOf = (draw: Draw, columns: readonly TableColumn[]): Step | null => {
  if (!has(columns, TIME, 'timestamp')) return null
  const texts = ofType(columns, 'text')
  const on = texts.length > 0 && draw(fc.boolean) ? [{ left: pick(draw, texts).name, right: 'key' }] : []
  const parsing = { step: 'parse', columns: { since: { as: 'timestamp' } } } as unknown as Step
  return {
    step: 'join',
    kind: 'asof',
    with: { source: 'lookup', steps: [parsing] },
    on,
    time: { left: TIME, right: 'since' },
    ...(draw(fc.boolean) ? { tolerance: pick(draw, [1, 10, 60]) } : {}),
    prefix: pick(draw, ['', 'as of ']),
    several: 'allow',
  }
}

const drawUnion = (draw: Draw, columns: readonly TableColumn[]): Step => {
  const texts = ofType(columns, 'text')
  const key = texts.length > 0 && draw(fc.boolean) ? pick(draw, texts).name : 'key'
  return {
    step: 'union',
    with: { source: 'lookup', steps: [{ step: 'rename', columns: { key } }] },
    ...(draw(fc.boolean) ? { origin: 'origin' } : {}),
  }
}

/** A step over the columns, mostly a valid one. What learns may stand behind the split only, a window or a union before it. */
const drawStep = (draw: Draw, columns: readonly TableColumn[], place: Place): Step | null => {
  const fitted = place === 'fitted'
  const free = withoutOutcome(columns)
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
  makers.push(
    () => drawJoin(draw, columns),
    () => drawAsOf(draw, columns),
  )
  if (!fitted) {
    const windows = windowMakers(draw, columns, name, place)
    makers.push(...windows, ...windows, () => drawUnion(draw, columns))
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

/** Times that are filled no longer go forward with the rows. */
const fillsTime = (step: Step): boolean => step.step === 'fill' && step.columns.includes(TIME)

const drawSplit = (draw: Draw, columns: readonly TableColumn[]): Step =>
  has(columns, ASSET, 'text') && draw(fc.boolean)
    ? { step: 'split', kind: 'group', by: ASSET, test: 0.3, folds: 2, seed: 7 }
    : { step: 'split', kind: 'random', test: 0.3, folds: 2, seed: 7, reason: 'rows are alike' }

/** A recipe over `table` as source `s`, and `LOOKUP`. Steps are taken as they are drawn; one that does not hold is left out. */
export const drawRecipe = (draw: Draw, table: TextTable): Recipe => {
  const recipe = (steps: readonly Step[]) => Recipe.parse({ id: 'r', source: 's', target: 'y', steps })
  const sources = { s: table.names, lookup: LOOKUP.names }
  const parsing = Object.fromEntries(table.names.map((name, at) => [name, { as: table.kinds[at]! }]))
  let { steps } = recipe([
    { step: 'parse', columns: parsing } as unknown as Step,
    { step: 'label', column: 'y', as: "outcome == 'a'" },
  ])
  const columns = () => {
    const checked = checkRecipe(recipe(steps), sources)
    if (!checked.ok) throw new Error(JSON.stringify([checked.failure, steps]))
    return checked.value.output
  }
  const add = (step: Step | null) => {
    if (step && !fillsTime(step) && checkRecipe(recipe([...steps, step]), sources).ok)
      steps = [...steps, step]
  }
  for (let count = draw(fc.nat, { max: 4 }); count > 0; count--)
    add(drawStep(draw, columns(), steps.some(({ step }) => step === 'union') ? 'united' : 'before'))
  const united = steps.some(({ step }) => step === 'union')
  const split = drawSplit(draw, columns())
  add(split)
  // Before anything changes the machines: then every part has all rows of its machines, as a live run has.
  if (split.step === 'split' && split.kind === 'group' && !united)
    for (let count = draw(fc.nat, { max: 2 }); count > 0; count--) {
      const { name } = pick(draw, withoutOutcome(columns()))
      add(pick(draw, windowMakers(draw, columns(), name, 'split'))())
    }
  for (let count = draw(fc.nat, { max: 4 }); count > 0; count--) add(drawStep(draw, columns(), 'fitted'))
  return recipe(steps)
}
