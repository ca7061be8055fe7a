import { bundleBytes } from '@leinwand/adapters/bundle'
import { MODEL_BUNDLE_FORMAT, MODEL_BUNDLE_VERSION } from '@leinwand/flow/deploy'
import {
  fitConformal,
  fitLimits,
  type Model,
  type Prediction,
  serializeModel,
  type TrainingData,
} from '@leinwand/learning'
import type { FittedRecipe } from '@leinwand/recipe'

export type Fitted = {
  recipe: FittedRecipe
  model: Model
  data: TrainingData
  outOfFold: Prediction
  target: string
  positive: string | null
  threshold: number | null
  /** The prepared data set. */
  dataSet: string
  seed: number
  /** Milliseconds since 1970 UTC. */
  now: number
  /** Further parts by name, as texts of JSON. */
  parts: Readonly<Record<string, string>>
}

/** What a bundle says of how far its predictions may be off, if nothing else is asked for. */
const COVERAGE = 0.9

/** A trained model with recipe, limits and what it was judged to be, as the bytes of one file. */
export const makeBundle = (fitted: Fitted): Uint8Array => {
  const { model, data, outOfFold, recipe, seed } = fitted
  const limits = fitLimits(data.x, { seed })
  const conformal = fitConformal(data.y, outOfFold, COVERAGE)
  return bundleBytes({
    manifest: {
      format: MODEL_BUNDLE_FORMAT,
      version: MODEL_BUNDLE_VERSION,
      task: model.task.kind,
      target: fitted.target,
      features: model.features.map(({ name }) => name),
      classes: model.task.kind === 'classification' ? [...model.task.classes] : null,
      positive: fitted.positive,
      threshold: fitted.threshold,
      trainedOn: { dataSet: fitted.dataSet, rows: data.x.rows },
      seed,
      madeAt: new Date(fitted.now).toISOString(),
    },
    recipe,
    model: serializeModel(model),
    parts: { limits: JSON.stringify(limits), conformal: JSON.stringify(conformal), ...fitted.parts },
  })
}
