import { basename } from 'node:path'
import { importFile } from '@leinwand/adapters/tabular'
import type { DataSet } from '@leinwand/flow/data-set'
import type { Detection, Step } from '@leinwand/recipe'
import { byReason } from '../circle/acquire.ts'
import { done, type Failure, type Outcome } from '../outcome.ts'
import { setAside } from '../understand/set-aside.ts'

type Place = { directory: string; now: number; signal?: AbortSignal }
export type ImportedSource = {
  dataSet: DataSet
  rejected: number
  detection: Detection
  warnings: readonly Failure[]
}

/**
 * A file as a data set. Where the steps begin with how a file is to be read, it is read so; otherwise its form is found
 * out.
 */
export const importSource = async (
  file: string,
  steps: readonly Step[],
  place: Place,
): Promise<Outcome<ImportedSource>> => {
  const fixed = steps.find(step => step.step === 'import')
  const imported = await importFile(file, fixed ?? {}, place)
  if (!imported.ok) return { ok: false, failure: byReason(imported.failure) }
  const { dataSet, rejected, rejectedRows, detection, warnings } = imported.value
  return done({
    dataSet,
    rejected: rejectedRows,
    detection,
    warnings: [...setAside(basename(file), rejected, rejectedRows), ...warnings],
  })
}
