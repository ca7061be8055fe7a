import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type DuckdbPreparation, loadFeatures, type Training } from '@leinwand/adapters/duckdb'
import type { HeldOut, Prepared, Sources } from '@leinwand/flow/prepare'
import { type Fold, type Matrix, takeRows } from '@leinwand/learning'
import { learnsBehindSplit, type Recipe } from '@leinwand/recipe'
import { done, type Outcome } from '../outcome.ts'

/** How a recipe can be fitted once more. */
export type Refitting = { preparation: DuckdbPreparation; sources: Sources; signal?: AbortSignal | undefined }

type Asked = {
  recipe: Recipe
  /** The recipe as it was fitted on the whole training part, and what came of it. */
  prepared: Prepared
  training: Training
  /** Rows of the training part, by their place in the training table: what folds count. */
  rows: Int32Array
  /** By row of the training part the fold that the split gave it. */
  blocks: Int32Array
  folds: readonly Fold[]
  /** Whether a fold is tested by what came before it. */
  isForward: boolean
}

/**
 * By row of `wanted`, its place in `found`; −1 where it is not there. Both are ordinals in rising order; rows that share
 * one come in the same order.
 */
const placesOf = (wanted: ArrayLike<number>, found: ArrayLike<number>): Int32Array => {
  const places = new Int32Array(wanted.length).fill(-1)
  let at = 0
  for (let row = 0; row < wanted.length; row++) {
    while (at < found.length && found[at]! < wanted[row]!) at++
    if (at < found.length && found[at] === wanted[row]) places[row] = at++
  }
  return places
}

/** The rows of the training part as a recipe makes them that has not learned of those held out. */
const seenWithout = async (
  heldOut: HeldOut,
  { recipe, prepared, training, rows }: Asked,
  { preparation, sources, signal }: Refitting,
): Promise<Outcome<{ x: Matrix; isThere: (row: number) => boolean }>> => {
  const made = await preparation.prepare(sources, recipe, { heldOut, ...(signal ? { signal } : {}) })
  if (!made.ok) return made
  const { dataSet } = made.value
  try {
    const loaded = await loadFeatures(made.value, training.features, [])
    if (!loaded.ok) return loaded
    const places = placesOf(training.rows, loaded.value.rows)
    const ofPart = Int32Array.from(rows, row => places[row]!)
    return done({
      x: takeRows(
        loaded.value.matrix,
        ofPart.map(place => Math.max(0, place)),
      ),
      isThere: row => ofPart[row]! >= 0,
    })
  } finally {
    // Nobody asks for it again. It has another name than what came of all rows, unless it is the same.
    if (dataSet.id !== prepared.dataSet.id)
      for (const ending of ['parquet', 'json'])
        await rm(join(dirname(dataSet.path), `${dataSet.id}.${ending}`), { force: true })
  }
}

/**
 * Folds whose rows are made by a recipe that was fitted without the rows that they test, where it learns something behind
 * its split (a fill value, a limit); otherwise the folds as they are. A row that the recipe then leaves out is in neither
 * side of its fold.
 */
export const refittedFolds = async (asked: Asked, refitting: Refitting): Promise<Outcome<Fold[]>> => {
  if (!learnsBehindSplit(asked.recipe)) return done([...asked.folds])
  const refitted: Fold[] = []
  for (const { train, test } of asked.folds) {
    const heldOut = { fold: asked.blocks[test[0]!]!, andLater: asked.isForward }
    const seen = await seenWithout(heldOut, asked, refitting)
    if (!seen.ok) return seen
    const { x, isThere } = seen.value
    refitted.push({ train: train.filter(isThere), test: test.filter(isThere), x })
  }
  return done(refitted.filter(({ train, test }) => train.length > 0 && test.length > 0))
}
