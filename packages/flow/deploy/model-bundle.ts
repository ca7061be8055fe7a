import { FittedRecipe } from '@leinwand/recipe'
import { z } from 'zod'

export const MODEL_BUNDLE_FORMAT = 'leinwand-model-bundle'
export const MODEL_BUNDLE_VERSION = 1

/** What a bundle of one file says about itself; the other parts lie beside it, each with its sha256. */
export const ModelBundleManifest = z.strictObject({
  format: z.literal(MODEL_BUNDLE_FORMAT),
  version: z.literal(MODEL_BUNDLE_VERSION),
  task: z.enum(['classification', 'regression', 'anomaly', 'forecast']),
  /** Null where nothing is predicted but what is unusual is found. */
  target: z.string().nullable(),
  /** Columns of the recipe's output that the model reads. */
  features: z.array(z.string()),
  classes: z.array(z.string()).nullable(),
  /** The watched of two classes, and the probability of it from which on a row counts as it. */
  positive: z.string().nullable(),
  threshold: z.number().nullable(),
  trainedOn: z.strictObject({ dataSet: z.string(), rows: z.number().int().nonnegative() }),
  seed: z.number(),
  madeAt: z.iso.datetime(),
  /** sha256 of each part, hex. */
  checksums: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
})
export type ModelBundleManifest = z.infer<typeof ModelBundleManifest>

/**
 * A trained model with all that it needs to be used anywhere: the recipe that makes its features, the model, the limits
 * within which it holds, and what it was judged to be. Parts are texts of JSON; `model` is that of `serializeModel`.
 */
export type ModelBundle = {
  manifest: Omit<ModelBundleManifest, 'checksums'>
  recipe: FittedRecipe
  model: string
  /** Further parts by name, such as `limits` and `report`. */
  parts: Readonly<Record<string, string>>
}

/** A recipe as a bundle holds it. */
export const BundledRecipe = FittedRecipe
