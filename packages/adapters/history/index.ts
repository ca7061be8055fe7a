export type { HistoryFailure } from './database.ts'
export { type DuckdbHistory, duckdbHistory } from './duckdb-history.ts'
