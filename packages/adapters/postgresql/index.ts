export { type QueryColumn, type QueryRows, QueryStopped, readQuery } from './read-query.ts'
