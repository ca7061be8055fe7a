import { dirname, resolve } from 'node:path'
import { duckdbPreparation, type WrittenColumn, writeColumns } from '@leinwand/adapters/duckdb'
import type { AnyModel, LimitReason } from '@leinwand/learning'
import { done, type Failure, type Outcome } from '../outcome.ts'
import { putInPlace } from '../prepare/put-in-place.ts'
import { inPassing } from '../understand/in-passing.ts'
import { anomalyTable } from './anomaly/anomaly-table.ts'
import { type AppliedBundle, applyBundle, type NewData } from './apply-bundle.ts'
import { forecastTable } from './forecast/forecast-table.ts'
import { isAnomaly, isForecast, isPrediction } from './kinds-of-bundle.ts'
import { type OpenedBundle, openAnyBundle } from './open-bundle.ts'
import { predictionTable } from './prediction-table.ts'
import type { Said } from './said.ts'

export type ScoreFile = NewData & {
  bundle: string
  out: { file: string; format: 'parquet' | 'csv' }
}

export type ScoredFile = {
  task: string
  target: string | null
  rows: number
  columns: readonly string[]
  /** Rows for which the model does not apply. */
  notApplicable: number
  /** How often each reason stands against it. */
  reasons: Readonly<Record<LimitReason['code'], number>>
  /** Rows at or above the threshold; null where there is none. */
  warnings: number | null
  notes: readonly Failure[]
}

const columnType = (type: string): WrittenColumn['type'] =>
  type === 'integer' || type === 'number' || type === 'boolean' ? type : 'text'

const saidBy = (bundle: OpenedBundle<AnyModel>, applied: AppliedBundle): Said => {
  if (isPrediction(bundle)) return predictionTable(bundle, applied)
  if (isAnomaly(bundle)) return anomalyTable(bundle, applied)
  throw new TypeError(`no scores of ${bundle.model.task.kind}`)
}

/** Row number and columns that go along, then what is said; a name that is taken by them is said to be the model's. */
const tableOf = (bundle: OpenedBundle<AnyModel>, applied: AppliedBundle): Said => {
  const { rows, others, prepared } = applied
  const said = saidBy(bundle, applied)
  const asIs = Object.entries(others)
    .filter(([name]) => name !== bundle.manifest.target)
    .map(([name, values]): WrittenColumn => {
      const column = prepared.columns.find(each => each.name === name)!
      const type = columnType(column.type)
      return { name, type, values: type === 'text' ? values.map(value => value && String(value)) : values }
    })
  const taken = new Set(asIs.map(({ name }) => name))
  const own = (column: WrittenColumn): WrittenColumn =>
    taken.has(column.name) ? { ...column, name: `${column.name} (model)` } : column
  // Counted as a person counts the rows of the file.
  const row = own({ name: 'row', type: 'integer', values: Float64Array.from(rows, each => each + 1) })
  return { ...said, columns: [row, ...asIs, ...said.columns.map(own)] }
}

/**
 * Scores a file with a bundle, without a server: the same recipe, the same model, the same numbers to the last bit. What
 * stood at `out` stays until the new file is whole.
 */
export const scoreFile = async (asked: ScoreFile): Promise<Outcome<ScoredFile>> => {
  const bundle = await openAnyBundle(asked.bundle)
  if (!bundle.ok) return bundle
  return inPassing(async directory => {
    const preparation = duckdbPreparation({ directory })
    try {
      const applied = await applyBundle(
        { recipe: bundle.value.recipe, features: bundle.value.model.features },
        asked,
        { directory, preparation },
      )
      if (!applied.ok) return applied
      const said = isForecast(bundle.value)
        ? await forecastTable(bundle.value, applied.value)
        : done({ ...tableOf(bundle.value, applied.value), notes: [] })
      if (!said.ok) return said
      const table = said.value
      const { file, format } = asked.out
      const name = `out.${format}`
      const written = await writeColumns(directory, table.columns, { name, format, signal: asked.signal })
      if (!written.ok) return written
      const placed = await putInPlace(written.value, resolve(dirname(file), file))
      if (!placed.ok) return placed
      const { manifest } = bundle.value
      return done({
        task: manifest.task,
        target: manifest.target,
        rows: table.columns[0]!.values.length,
        columns: table.columns.map(each => each.name),
        notApplicable: table.notApplicable,
        reasons: table.reasons,
        warnings: table.warnings,
        notes: [...applied.value.warnings, ...table.notes],
      })
    } finally {
      await preparation.close()
    }
  })
}
