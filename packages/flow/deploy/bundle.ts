import { type Calibration, MODEL_VERSION } from '@leinwand/learning'
import type { FittedRecipe, Result } from '@leinwand/recipe'
import { z } from 'zod'

export const BUNDLE_FORMAT = 'leinwand-bundle'
/** 2: a model may come with a calibration. */
export const BUNDLE_VERSION = 2

/** What a bundle says about itself; recipe and model lie beside it, each with its sha256. */
export const BundleManifest = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal([1, BUNDLE_VERSION]),
  project: z.string(),
  deployment: z.string(),
  party: z.string(),
  mode: z.enum(['live', 'batch']),
  source: z.string(),
  target: z.string(),
  /** Columns of the recipe's output that the model reads. */
  features: z.array(z.string()),
  threshold: z.number().nullable(),
  /** The prepared data set that the model was trained on. */
  dataSet: z.string(),
  modelVersion: z.literal(MODEL_VERSION),
  madeAt: z.iso.datetime(),
  /** sha256 of each file, hex. */
  checksums: z.strictObject({
    'recipe.json': z.string(),
    'model.json': z.string(),
    'calibration.json': z.string().optional(),
  }),
})
export type BundleManifest = z.infer<typeof BundleManifest>

/** All that scoring needs: recipe and model, fixed together. `model` is the text of `serializeModel`. */
export type Bundle = {
  manifest: Omit<BundleManifest, 'checksums'>
  recipe: FittedRecipe
  model: string
  /** Makes its probabilities ones that can be counted on; the threshold is of those. */
  calibration: Calibration | null
}

/** Keeps bundles. What is kept is whole, is never changed, and is found by the name it got. */
export interface BundleStore {
  keep(bundle: Bundle): Promise<Result<{ name: string; path: string }>>
  open(name: string): Promise<Result<Bundle>>
}
