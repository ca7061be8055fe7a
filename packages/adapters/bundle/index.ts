export { bundleDirectory } from './bundle-directory.ts'
