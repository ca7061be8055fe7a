import { loadFeatures, type Training } from '@leinwand/adapters/duckdb'
import { type JudgedPart, type Moments, takeMoments } from '@leinwand/flow/evaluate'
import type { Prepared } from '@leinwand/flow/prepare'
import { foldsOf } from '@leinwand/flow/train'
import type { Value } from '@leinwand/flow/value'
import { type Fold, forwardFolds, takeRows, takeValues } from '@leinwand/learning'
import type { Recipe, Step } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'
import { milliseconds } from './milliseconds.ts'
import { type Refitting, refittedFolds } from './refitted-folds.ts'

type SplitStep = Extract<Step, { step: 'split' }>

/** What a prepared table is for learning: its parts with group and time of each row, and the folds. */
export type Parts = {
  split: SplitStep
  train: JudgedPart
  /** Null where no rows are held back. */
  test: JudgedPart | null
  folds: readonly Fold[]
  /** Which fold tests a training row; −1 where none does. */
  foldOf: Int32Array
}

const splitOf = ({ steps }: Recipe): SplitStep => {
  const step = steps.findLast(each => each.step === 'split')
  if (step?.step !== 'split') throw new TypeError('a recipe to train on has a split')
  return step
}

/** The columns that say when a row was and of which machine: those of the split, or those along which the target looks ahead. */
const momentColumns = ({ steps, target }: Recipe, split: SplitStep): { time?: string; asset?: string } => {
  const label = steps.findLast(step => step.step === 'label' && step.column === target)
  const along = label?.step === 'label' && 'by' in label ? label : undefined
  const time = split.kind === 'time' ? split.by : along?.time
  const asset = split.kind === 'group' ? split.by : along?.by[0]
  return { ...(time !== undefined && { time }), ...(asset !== undefined && { asset }) }
}

const momentsOf = async (
  prepared: Prepared,
  training: Training,
  { time, asset }: { time?: string; asset?: string },
): Promise<Outcome<Moments | null>> => {
  const when = await columnOf(prepared, training, time)
  if (!when.ok || when.value === null) return when.ok ? done(null) : when
  const whose = await columnOf(prepared, training, asset)
  if (!whose.ok) return whose
  return done({
    times: Float64Array.from(when.value, milliseconds),
    ...(whose.value && { assets: whose.value.map(String) }),
  })
}

/** The column that the split goes by, row by row of the training table. */
const columnOf = async (
  prepared: Prepared,
  training: Training,
  name: string | undefined,
): Promise<Outcome<readonly Value[] | null>> => {
  if (name === undefined || !prepared.columns.some(column => column.name === name)) return done(null)
  const loaded = await loadFeatures(prepared, [], [name])
  if (!loaded.ok) return loaded
  const { rows, others } = loaded.value
  const byRow = new Map([...rows].map((row, at) => [row, others[name]![at]!]))
  return done([...training.rows].map(row => byRow.get(row) ?? null))
}

/** How rows were divided, as the account of a training tells it. */
export const toldSplit = ({ split, folds, train, test }: Omit<Parts, 'foldOf'>) => ({
  kind: split.kind,
  by: split.by ?? null,
  gap: split.kind === 'time' ? (split.gap ?? null) : null,
  folds: folds.length,
  test: split.test,
  trainRows: train.y.length,
  testRows: test?.y.length ?? 0,
})

/** The rows of a part, by their place in the training table. */
export const rowsOfPart = ({ part }: Training, wanted: 'train' | 'test'): Int32Array =>
  Int32Array.from(part.keys()).filter(row => part[row] === wanted)

/**
 * Splits a training table as its recipe says. Folds in time train on what was before them only, and all folds on rows that
 * were made without knowledge of those they test.
 */
export const partsOf = async (
  prepared: Prepared,
  training: Training,
  recipe: Recipe,
  refitting: Refitting,
): Promise<Outcome<Parts>> => {
  const split = splitOf(recipe)
  const column = await columnOf(prepared, training, split.by)
  if (!column.ok) return column
  const moments = await momentsOf(prepared, training, momentColumns(recipe, split))
  if (!moments.ok) return moments
  const values = column.value
  const groups = split.kind === 'group' && values ? values.map(String) : undefined
  const times = split.kind === 'time' && values ? Float64Array.from(values, milliseconds) : undefined
  const partOf = (wanted: 'train' | 'test'): { rows: Int32Array; part: JudgedPart } => {
    const rows = rowsOfPart(training, wanted)
    return {
      rows,
      part: {
        x: takeRows(training.matrix, rows),
        y: takeValues(training.y, rows),
        ordinals: takeValues(training.rows, rows),
        ...(groups ? { groups: Array.from(rows, row => groups[row]!) } : {}),
        ...(times ? { times: takeValues(times, rows) } : {}),
        ...(moments.value ? { moments: takeMoments(moments.value, rows) } : {}),
      },
    }
  }
  const train = partOf('train')
  const test = partOf('test')
  const blocks = Int32Array.from(train.rows, row => training.fold[row]!)
  const isForward = split.kind === 'time'
  const divided = isForward
    ? forwardFolds(blocks, {
        ...(split.gap ? { gap: split.gap } : {}),
        ...(train.part.times ? { time: train.part.times.map(ms => ms / 1000) } : {}),
      })
    : foldsOf(blocks, prepared.folds)
  const refitted = await refittedFolds(
    { recipe, prepared, training, rows: train.rows, blocks, folds: divided, isForward },
    refitting,
  )
  if (!refitted.ok) return refitted
  const folds = refitted.value
  const foldOf = new Int32Array(train.rows.length).fill(-1)
  folds.forEach(({ test: rows }, fold) => {
    for (const row of rows) foldOf[row] = fold
  })
  return done({ split, train: train.part, test: test.rows.length > 0 ? test.part : null, folds, foldOf })
}
