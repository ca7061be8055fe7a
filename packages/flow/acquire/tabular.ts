import type { Detection, Given, ImportStep, Result } from '@leinwand/recipe'
import type { DataSet, RejectedRow } from '../data-set.ts'

/** Where a table is taken in to, and by whom it is watched. */
export type Place = {
  directory: string
  /** Milliseconds since 1970 UTC. */
  now: number
  signal?: AbortSignal
  /** The share that is done, 0–1. */
  onProgress?: (share: number) => void
  about?: DataSet['about']
  memoryLimit?: string
}

export type Warning = { code: string; params: Record<string, string | number> }

/** A file taken in: the table, how it was read, and what could not be. Of the rejected rows the first 1,000. */
export type Imported = {
  dataSet: DataSet
  detection: Detection
  rejected: readonly RejectedRow[]
  rejectedRows: number
  warnings: readonly Warning[]
}

/** Reads what a person or a machine hands over as one table of texts. */
export interface Tabular {
  import(file: string, given: Given | ImportStep, place: Place): Promise<Result<Imported>>
  /** How the file would be read; nothing is written. */
  inspect(file: string, given: Given | ImportStep, signal?: AbortSignal): Promise<Result<Detection>>
}
