import { bundleBytes } from '@leinwand/adapters/bundle'
import { MODEL_BUNDLE_FORMAT, MODEL_BUNDLE_VERSION } from '@leinwand/flow/deploy'
import { type AnyModel, serializeModel } from '@leinwand/learning'
import type { FittedRecipe } from '@leinwand/recipe'

export type Fitted = {
  recipe: FittedRecipe
  model: AnyModel
  target: string | null
  positive: string | null
  /** Of the calibrated probability, or of the score of an anomaly. */
  threshold: number | null
  /** The prepared data set, and how many of its rows were learned from. */
  dataSet: string
  rows: number
  seed: number
  /** Milliseconds since 1970 UTC. */
  now: number
  /** Calibration, limits and report by name, as texts of JSON. */
  parts: Readonly<Record<string, string>>
}

/** A trained model with recipe, limits and what it was judged to be, as the bytes of one file. */
export const makeBundle = ({ model, recipe, seed, ...fitted }: Fitted): Uint8Array =>
  bundleBytes({
    manifest: {
      format: MODEL_BUNDLE_FORMAT,
      version: MODEL_BUNDLE_VERSION,
      task: model.task.kind,
      target: fitted.target,
      features: model.features.map(({ name }) => name),
      classes: model.task.kind === 'classification' ? [...model.task.classes] : null,
      positive: fitted.positive,
      threshold: fitted.threshold,
      trainedOn: { dataSet: fitted.dataSet, rows: fitted.rows },
      seed,
      madeAt: new Date(fitted.now).toISOString(),
    },
    recipe,
    model: serializeModel(model),
    parts: fitted.parts,
  })
