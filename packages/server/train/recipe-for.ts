import { fewClasses } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import {
  checkRecipe,
  type Detection,
  lineageOf,
  nearest,
  parseStepOf,
  type Recipe,
  type Step,
} from '@leinwand/recipe'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { checkTime } from './check-time.ts'
import { onlyTellingRows, profiledColumns } from './columns-only-telling-rows.ts'

type SplitKind = 'random' | 'stratified' | 'group' | 'time'

/** What the caller said of how a table is to be learned from. */
export type Wish = {
  target: string
  time?: string | undefined
  group?: string | undefined
  split?: SplitKind | undefined
  /** Folds; where they are asked for, all rows are cross-validated and none are held back. */
  cv?: number | undefined
  /** Columns that somebody vouches for: known when one predicts, and therefore no leaks. */
  known?: readonly string[] | undefined
  /** A file of its own tests the model: no rows are held back. */
  hasTestFile: boolean
  seed: number
}

type SplitStep = Extract<Step, { step: 'split' }>

const FOLDS = 5
const TEST = 0.2
/** Share of the rows that lie between training and test in time: neighbours are alike, and one must not tell of the other. */
const GAP = 0.01
const MOST_GAP = 100_000

/** Why rows are dealt out by lot where nobody said how they hang together; it stands in the recipe. */
export const BY_LOT = 'no group and no time was named: rows are taken as independent of each other'

const gapOf = (rows: number) =>
  rows * GAP < 1 ? {} : { gap: { rows: Math.min(MOST_GAP, Math.round(rows * GAP)) } }

/** Groups stay whole, time stays in order, with a gap where it is known how many rows there are; only rows of which nothing is known are dealt out by lot. */
const splitOf = (wish: Wish, isClassification: boolean, rows = 0): Outcome<SplitStep> => {
  const kind =
    wish.split ?? (wish.group ? 'group' : wish.time ? 'time' : isClassification ? 'stratified' : 'random')
  const common = {
    step: 'split' as const,
    test: wish.cv !== undefined || wish.hasTestFile ? 0 : TEST,
    folds: wish.cv ?? FOLDS,
    seed: wish.seed,
  }
  switch (kind) {
    case 'group':
      return wish.group
        ? done({ ...common, kind, by: wish.group })
        : failed('train-split-column', { split: kind, option: '--group' })
    case 'time':
      return wish.time
        ? done({ ...common, kind, by: wish.time, ...gapOf(rows) })
        : failed('train-split-column', { split: kind, option: '--time' })
    case 'random':
    case 'stratified':
      return done({ ...common, kind, reason: BY_LOT })
  }
}

/** A recipe's own split, with what the caller said instead. */
const changedSplit = (own: SplitStep, wish: Wish): SplitStep => ({
  ...own,
  folds: wish.cv ?? own.folds,
  test: wish.cv !== undefined || wish.hasTestFile ? 0 : own.test,
})

/** The name that a column of the file has behind the recipe: people name the target as their file does. */
export const nameBehind = ({ steps }: Recipe, column: string): string =>
  steps.reduce(
    (name, step) =>
      step.step === 'rename' && Object.hasOwn(step.columns, name) ? step.columns[name]! : name,
    column,
  )

/** A column of the file that the recipe makes its own target of stands for that target. */
const targetBehind = (
  recipe: Recipe,
  wanted: string,
  sources: Readonly<Record<string, readonly string[]>>,
) => {
  const name = nameBehind(recipe, wanted)
  const { target: own, ...rest } = recipe
  const checked = checkRecipe(rest, sources)
  if (own === undefined || !checked.ok || checked.value.output.some(column => column.name === name))
    return name
  const madeOf = lineageOf(recipe, checked.value, own)
    .filter(({ step }) => step === '0')
    .flatMap(({ columns }) => columns)
  return madeOf.some(({ column }) => column === wanted) ? own : name
}

/** The wish with columns by their names behind the recipe. */
export const wishBehind = (
  recipe: Recipe,
  wish: Wish,
  sources: Readonly<Record<string, readonly string[]>>,
): Wish => ({
  ...wish,
  target: targetBehind(recipe, wish.target, sources),
  time: wish.time && nameBehind(recipe, wish.time),
  group: wish.group && nameBehind(recipe, wish.group),
  known: wish.known?.map(name => nameBehind(recipe, name)),
})

export const knownOf = (names: readonly string[]): Pick<Recipe, 'known'> =>
  names.length === 0 ? {} : { known: [...new Set(names)] }

/** A recipe that was given, learning the wished target and split as wished. */
export const givenRecipe = (recipe: Recipe, wish: Wish, isClassification: boolean): Outcome<Recipe> => {
  const asked = wish.split !== undefined || wish.group !== undefined || wish.time !== undefined
  const made = splitOf(wish, isClassification)
  const at = recipe.steps.findLastIndex(({ step }) => step === 'split')
  const others = recipe.target === undefined || recipe.target === wish.target ? [] : [recipe.target]
  const about = {
    target: wish.target,
    ignore: [...new Set([...recipe.ignore, ...others])].filter(name => name !== wish.target),
    ...knownOf([...(recipe.known ?? []), ...(wish.known ?? [])]),
  }
  if (at < 0 || asked) {
    if (!made.ok) return made
    const steps = at < 0 ? [...recipe.steps, made.value] : recipe.steps.with(at, made.value)
    return done({ ...recipe, steps, ...about })
  }
  const own = recipe.steps[at] as SplitStep
  return done({ ...recipe, steps: recipe.steps.with(at, changedSplit(own, wish)), ...about })
}

/** A number, or an infinite one, that stands for no value: who reads it as one ought to know. */
const READ_AS_NUMBER = /^[+-]?(?:\d|inf)/i

const markedMissing = ({ columns }: Detection): Failure[] =>
  columns.flatMap(({ name, missing }) => {
    const marks = missing.filter(mark => READ_AS_NUMBER.test(mark))
    return marks.length === 0
      ? []
      : [{ code: 'train-marks-missing', params: { column: name, marks: marks.join(', ') } }]
  })

/** So few whole numbers may be the names of classes; ratings have more, and an order that a regression keeps. */
const MOST_NAMES = 5

export type Proposed = { recipe: Recipe; warnings: readonly Failure[] }

/**
 * A recipe for a table that nobody wrote one for: read it as detected, leave out what only tells rows apart, split by what
 * was named. The seldom texts of a column (names, remarks) are no categories, and are left out too.
 */
export const proposedRecipe = async (
  dataSet: DataSet,
  detection: Detection,
  wish: Wish,
  run: { directory: string; isClassification: boolean; task: string | undefined; signal: AbortSignal },
): Promise<Outcome<Proposed>> => {
  const names = detection.columns.map(({ name }) => name)
  const missing = [wish.target, wish.group, wish.time, ...(wish.known ?? [])].find(
    name => name !== undefined && !names.includes(name),
  )
  if (missing !== undefined)
    return failed('train-column-missing', { column: missing, nearest: nearest(missing, names) })
  const time = checkTime(detection, wish.time)
  if (!time.ok) return time
  const profiled = await profiledColumns(dataSet, detection, run)
  if (!profiled.ok) return profiled
  const useless = onlyTellingRows(profiled.value, [wish.target, ...(wish.known ?? [])])
  const target = profiled.value.columns.find(({ name }) => name === wish.target)
  const few = fewClasses(wish.target, run.isClassification ? (target?.distinct ?? 0) : 0, profiled.value.rows)
  if (!few.ok) return few
  // Two values of a number are two classes too, of which each part needs its share.
  const isClassification = run.isClassification || (run.task === undefined && target?.distinct === 2)
  const split = splitOf(wish, isClassification, profiled.value.rows)
  if (!split.ok) return split
  const isNamed = target?.type === 'integer' && target.distinct > 2 && target.distinct <= MOST_NAMES
  const ignore = [...useless, wish.group, wish.time].filter(
    (name): name is string => name !== undefined && name !== wish.target,
  )
  return done({
    recipe: {
      id: 'proposed',
      source: 'data',
      steps: [detection.import, parseStepOf(detection.columns), split.value],
      target: wish.target,
      ignore: [...new Set(ignore)],
      ...knownOf(wish.known ?? []),
    },
    warnings: [
      ...markedMissing(detection),
      ...useless.map(column => ({ code: 'train-column-left-out', params: { column } })),
      ...(isNamed && run.task === undefined
        ? [{ code: 'train-number-or-classes', params: { column: wish.target, values: target.distinct } }]
        : []),
    ],
  })
}
