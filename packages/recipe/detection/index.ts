export { cellKind, isMarker, MISSING_MARKERS } from './cell-kind.ts'
export { columnNames } from './column-names.ts'
export { decideColumn, type Hints, votedDecimal } from './column-types.ts'
export {
  type ColumnDecision,
  correctedColumns,
  type Decision,
  type Detection,
  type FileEncoding,
  type Given,
  type GivenColumn,
  importStepOf,
  parseStepOf,
  type StructureDecisions,
} from './detection.ts'
export { type ColumnCounts, countReadings, isCompact, isFiller, proposeReadings } from './propose-readings.ts'
export type { Reading } from './reading.ts'
export { isRule } from './rule-line.ts'
export { alignedFields, recordsOf } from './split-records.ts'
export { detectStructure, type TextStructure } from './structure.ts'
export { areUnits, unitOf } from './unit.ts'
