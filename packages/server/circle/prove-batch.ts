import { type DuckdbPreparation, loadFeatures, removeDataSet, type Training } from '@leinwand/adapters/duckdb'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Proof } from '@leinwand/flow/deploy'
import type { Prepared } from '@leinwand/flow/prepare'
import { watchedClass } from '@leinwand/flow/score'
import { type Calibration, type Matrix, type Model, parseModel, serializeModel } from '@leinwand/learning'
import { done, type Outcome } from '../outcome.ts'
import { rowsOfPart } from '../train/parts-of.ts'
import { says } from '../train/says.ts'

export type BatchPath = {
  preparation: DuckdbPreparation
  sources: Readonly<Record<string, DataSet>>
  prepared: Prepared
  training: Training
  model: Model
  calibration: Calibration | null
  threshold: number | null
}

/** What is said of the watched class, or the value. */
const watched = ({ model, calibration }: BatchPath, x: Matrix): Float64Array => {
  const said = says({ model, calibration }, x)
  return said.kind === 'regression' ? said.values : said.probabilities[watchedClass({ task: model.task })]!
}

/**
 * Takes the stored data the way that files take in a batch deployment: through the fitted recipe as new data, and to the
 * model as it comes back from its file. Holds every row of the test part against what the evaluation said about it, to the
 * last bit. All rows go, for a step of a batch may need all of them.
 */
export const proveBatch = async (path: BatchPath): Promise<Outcome<Proof>> => {
  const { sources, prepared, training, threshold, preparation } = path
  const { features } = training
  const applied = await preparation.apply(sources, prepared.fitted, {
    features: features.map(({ name }) => name),
  })
  if (!applied.ok) return applied
  const loaded = await loadFeatures(applied.value, features, [])
  // It is no data set of the project: nothing rests on it.
  await removeDataSet(applied.value.dataSet)
  if (!loaded.ok) return loaded
  const opened = parseModel(serializeModel(path.model))
  if (!opened.ok) return opened
  const { rows, matrix } = loaded.value
  const said = watched({ ...path, model: opened.value }, matrix)
  const evaluated = watched(path, training.matrix)
  const placeOf = new Map([...rows].map((row, at) => [row, at]))
  const test = rowsOfPart(training, 'test')
  const proof = { rows: test.length, warnings: 0, differing: 0 }
  for (const at of test) {
    const place = placeOf.get(training.rows[at]!)
    const prediction = place === undefined ? Number.NaN : said[place]!
    if (threshold !== null && prediction >= threshold) proof.warnings++
    if (!Object.is(prediction, evaluated[at]!)) proof.differing++
  }
  return done(proof)
}
