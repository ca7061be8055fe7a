import { augursSmoother } from '@leinwand/adapters/augurs'
import type { WrittenColumn } from '@leinwand/adapters/duckdb'
import { type ForecastModel, fewestRows, forecastNext } from '@leinwand/learning'
import type { ColumnType } from '@leinwand/recipe'
import { done, type Failure, type Outcome } from '../../outcome.ts'
import type { AppliedBundle } from '../apply-bundle.ts'
import type { OpenedBundle } from '../open-bundle.ts'
import { countedReasons, type Said } from '../said.ts'
import { historiesOf } from './histories.ts'

/** A moment as the column of the file has it. */
const momentAs = (type: ColumnType, at: number): string | number => {
  if (type === 'number') return at / 1000
  if (type === 'integer') return Math.round(at / 1000)
  const text = new Date(at).toISOString()
  return type === 'date' ? text.slice(0, 10) : text.replace('.000Z', 'Z')
}

/** The series of new data that a bundle goes on from. */
export const bundledHistories = (
  { model, series }: OpenedBundle<ForecastModel>,
  { others, matrix }: AppliedBundle,
  fewest: number,
) => {
  const target = model.features[0]!.name
  const [column] = matrix.columns
  const values = column?.kind === 'numeric' ? [...column.values] : []
  return historiesOf(
    { ...others, [target]: values.map(value => (Number.isNaN(value) ? null : value)) },
    { time: series?.time ?? '', group: series?.group ?? null, target },
    fewest,
  )
}

/**
 * The next steps of each series after the newest of its rows: time, prediction and interval. A series that cannot be
 * forecast has empty rows to which the model does not apply.
 */
export const forecastTable = async (
  bundle: OpenedBundle<ForecastModel>,
  applied: AppliedBundle,
): Promise<Outcome<Said & { notes: readonly Failure[] }>> => {
  const { model, series } = bundle
  const made = bundledHistories(bundle, applied, Math.max(2, fewestRows(model)))
  if (!made.ok) return made
  const smoother = await augursSmoother()
  const { horizon } = model.parameters
  const type = applied.prepared.columns.find(({ name }) => name === series?.time)?.type ?? 'timestamp'
  const rows = made.value.histories.flatMap(history => {
    const forecast = forecastNext(model, history, smoother)
    return Array.from({ length: horizon }, (_, step) => ({
      group: history.group,
      at: momentAs(type, history.timeOf(history.values.length + step)),
      prediction: forecast?.points[step] ?? null,
      lower: forecast?.lower[step] ?? null,
      upper: forecast?.upper[step] ?? null,
      applicable: forecast !== null,
    }))
  })
  const timeType = type === 'number' || type === 'integer' ? type : 'text'
  const columns: WrittenColumn[] = [
    { name: 'row', type: 'integer', values: rows.map((_, row) => row + 1) },
    ...(series?.group
      ? [{ name: series.group, type: 'text' as const, values: rows.map(({ group }) => group) }]
      : []),
    { name: series?.time ?? 'time', type: timeType, values: rows.map(({ at }) => at) },
    { name: 'prediction', type: 'number', values: rows.map(({ prediction }) => prediction) },
    { name: 'lower', type: 'number', values: rows.map(({ lower }) => lower) },
    { name: 'upper', type: 'number', values: rows.map(({ upper }) => upper) },
    { name: 'applicable', type: 'boolean', values: rows.map(({ applicable }) => applicable) },
  ]
  return done({
    columns,
    reasons: countedReasons(null),
    warnings: null,
    notApplicable: rows.filter(({ applicable }) => !applicable).length,
    notes: made.value.warnings,
  })
}
