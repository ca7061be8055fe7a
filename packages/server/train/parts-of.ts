import { loadFeatures, type Training } from '@leinwand/adapters/duckdb'
import type { JudgedPart } from '@leinwand/flow/evaluate'
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
