export type { Encoding, Warning } from './csv/head.ts'
export { type CsvImport, importCsv } from './csv/import-csv.ts'
export { type DuckdbPreparation, duckdbPreparation } from './preparation.ts'
export { loadTraining, type Training } from './training.ts'
