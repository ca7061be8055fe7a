export {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  BundleManifest,
  type BundleStore,
} from './bundle.ts'
export { type LivePath, type Proof, prove, type Sample } from './prove.ts'
