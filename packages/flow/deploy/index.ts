export {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  BundleManifest,
  type BundleStore,
} from './bundle.ts'
export { BundledCalibration, BundledConformal, BundledLimits, BundledSeries } from './bundled-parts.ts'
export {
  BundledRecipe,
  MODEL_BUNDLE_FORMAT,
  MODEL_BUNDLE_VERSION,
  type ModelBundle,
  ModelBundleManifest,
} from './model-bundle.ts'
export { type LivePath, type Proof, prove, type Sample } from './prove.ts'
