export { importQuery } from './import-query.ts'
