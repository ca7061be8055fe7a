export type { Encoding, Warning } from './csv/head.ts'
export { type CsvImport, importCsv } from './csv/import-csv.ts'
export { duckdbPreparation } from './preparation.ts'
