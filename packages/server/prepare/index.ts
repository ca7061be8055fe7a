export { type PreparedFiles, type PreparedStep, prepareFiles } from './prepare-files.ts'
