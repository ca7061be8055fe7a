import { dirname, resolve } from 'node:path'
import { duckdbPreparation, type WrittenColumn, writeColumns } from '@leinwand/adapters/duckdb'
import { watchedClass } from '@leinwand/flow/score'
import type { Value } from '@leinwand/flow/value'
import { conformalInterval, type LimitReason, type Prediction } from '@leinwand/learning'
import { done, type Failure, type Outcome } from '../outcome.ts'
import { putInPlace } from '../prepare/put-in-place.ts'
import { inPassing } from '../understand/in-passing.ts'
import { type AppliedBundle, applyBundle, type NewData } from './apply-bundle.ts'
import { judgedRows } from './judged-rows.ts'
import { type OpenedBundle, openBundle } from './open-bundle.ts'
import { says } from './says.ts'

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

/** The most probable class, or with two classes the one that the threshold says. */
const classOf = (
  probabilities: readonly Float64Array[],
  row: number,
  { positive, threshold }: { positive: number; threshold: number | null },
): number => {
  if (probabilities.length === 2 && threshold !== null)
    return probabilities[positive]![row]! >= threshold ? positive : 1 - positive
  let best = 0
  for (let k = 1; k < probabilities.length; k++)
    if (probabilities[k]![row]! > probabilities[best]![row]!) best = k
  return best
}

const predictedColumns = ({ manifest, model, conformal }: OpenedBundle, prediction: Prediction) => {
  if (prediction.kind === 'regression') {
    const intervals = [...prediction.values].map(value =>
      conformal?.kind === 'regression' ? conformalInterval(conformal, value) : { lower: null, upper: null },
    )
    return {
      prediction: { type: 'number' as const, values: prediction.values },
      probability: prediction.values.map(() => Number.NaN),
      lower: intervals.map(({ lower }) => lower),
      upper: intervals.map(({ upper }) => upper),
      warnings: null,
    }
  }
  const { probabilities } = prediction
  const classes = manifest.classes ?? []
  const positive = watchedClass({ task: model.task, positive: manifest.positive ?? undefined })
  const at = { positive, threshold: manifest.threshold }
  const rows = probabilities[0]!.length
  const said = Array.from({ length: rows }, (_, row) => classOf(probabilities, row, at))
  const two = probabilities.length === 2
  return {
    prediction: { type: 'text' as const, values: said.map(code => classes[code] ?? null) },
    // Of two classes the watched one's, which the threshold speaks of; of more that of the class that is said.
    probability: Float64Array.from(said, (code, row) => probabilities[two ? positive : code]![row]!),
    lower: said.map(() => null),
    upper: said.map(() => null),
    warnings: two && at.threshold !== null ? said.filter(code => code === positive).length : null,
  }
}

const tableOf = (bundle: OpenedBundle, applied: AppliedBundle) => {
  const { matrix, rows, others, prepared } = applied
  const predicted = predictedColumns(bundle, says(bundle, matrix))
  const judged = judgedRows(bundle.limits, applied)
  const asIs = Object.entries(others)
    .filter(([name]) => name !== bundle.manifest.target)
    .map(([name, values]): WrittenColumn => {
      const column = prepared.columns.find(each => each.name === name)!
      const type = columnType(column.type)
      return { name, type, values: type === 'text' ? values.map(value => value && String(value)) : values }
    })
  const taken = new Set(asIs.map(({ name }) => name))
  const own = (name: string, type: WrittenColumn['type'], values: ArrayLike<Value>): WrittenColumn => ({
    name: taken.has(name) ? `${name} (model)` : name,
    type,
    values,
  })
  const columns = [
    // Counted as a person counts the rows of the file.
    own(
      'row',
      'integer',
      Float64Array.from(rows, row => row + 1),
    ),
    ...asIs,
    own('prediction', predicted.prediction.type, predicted.prediction.values),
    own('probability', 'number', predicted.probability),
    own('lower', 'number', predicted.lower),
    own('upper', 'number', predicted.upper),
    own(
      'applicable',
      'boolean',
      judged ? judged.map(({ applicable }) => applicable) : [...rows].map(() => null),
    ),
    own('applicability', 'number', judged ? judged.map(({ score }) => score) : [...rows].map(() => null)),
  ]
  const reasons = { 'out-of-range': 0, 'category-unseen': 0, 'missing-unseen': 0, 'far-from-training': 0 }
  for (const { reasons: against } of judged ?? [])
    for (const code of new Set(against.map(reason => reason.code))) reasons[code]++
  return {
    columns,
    reasons,
    warnings: predicted.warnings,
    notApplicable: (judged ?? []).filter(({ applicable }) => !applicable).length,
  }
}

/**
 * Scores a file with a bundle, without a server: the same recipe, the same model, the same numbers to the last bit. What
 * stood at `out` stays until the new file is whole.
 */
export const scoreFile = async (asked: ScoreFile): Promise<Outcome<ScoredFile>> => {
  const bundle = await openBundle(asked.bundle)
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
      const table = tableOf(bundle.value, applied.value)
      const { file, format } = asked.out
      const name = `out.${format}`
      const written = await writeColumns(directory, table.columns, { name, format, signal: asked.signal })
      if (!written.ok) return written
      await putInPlace(written.value, resolve(dirname(file), file))
      const { manifest } = bundle.value
      return done({
        task: manifest.task,
        target: manifest.target,
        rows: applied.value.matrix.rows,
        columns: table.columns.map(each => each.name),
        notApplicable: table.notApplicable,
        reasons: table.reasons,
        warnings: table.warnings,
        notes: applied.value.warnings,
      })
    } finally {
      await preparation.close()
    }
  })
}
