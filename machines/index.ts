export { writeMillingCsv } from './milling/csv.ts'
export { failureModes, power } from './milling/failure.ts'
export { type MillingReading, type MillingRow, millingColumns, readingOf } from './milling/row.ts'
export { endlessMillingRows, millingRows } from './milling/rows.ts'
