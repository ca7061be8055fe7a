export {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  type BundleFailure,
  BundleManifest,
  type BundleOutcome,
  type BundleStore,
} from './bundle.ts'
export { type LivePath, type Proof, prove, type Sample } from './prove.ts'
