export { bundleDirectory } from './bundle-directory.ts'
export { bundleBytes, readBundleFile } from './bundle-file.ts'
