import type { FailureModes, Quality } from './failure.ts'

/** What the machine's sensors and its control know while it works, under the names of the published file. */
export type MillingReading = {
  UDI: number
  'Product ID': string
  Type: Quality
  'Air temperature [K]': number
  'Process temperature [K]': number
  'Rotational speed [rpm]': number
  'Torque [Nm]': number
  'Tool wear [min]': number
}

/** A reading with what came of it. */
export type MillingRow = MillingReading & { Machine_failure: 0 | 1 } & FailureModes

/** The columns of the published file, in its order. */
export const millingColumns = [
  'UDI',
  'Product ID',
  'Type',
  'Air temperature [K]',
  'Process temperature [K]',
  'Rotational speed [rpm]',
  'Torque [Nm]',
  'Tool wear [min]',
  'Machine_failure',
  'TWF',
  'HDF',
  'PWF',
  'OSF',
  'RNF',
] as const satisfies readonly (keyof MillingRow)[]

/** A row as it is seen before its outcome is known. */
export function readingOf(row: MillingRow): MillingReading {
  const { Machine_failure, TWF, HDF, PWF, OSF, RNF, ...reading } = row
  return reading
}
