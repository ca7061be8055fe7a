import type { WrittenColumn } from '@leinwand/adapters/duckdb'
import { watchedClass } from '@leinwand/flow/score'
import { conformalInterval, type Prediction } from '@leinwand/learning'
import type { AppliedBundle } from './apply-bundle.ts'
import { judgedRows } from './judged-rows.ts'
import type { OpenedBundle } from './open-bundle.ts'
import { countedReasons, type Said } from './said.ts'
import { says } from './says.ts'

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

/** What a model that predicts a number or a class says of each row, and whether it applies. */
export const predictionTable = (bundle: OpenedBundle, applied: AppliedBundle): Said => {
  const { matrix, rows } = applied
  const predicted = predictedColumns(bundle, says(bundle, matrix))
  const judged = judgedRows(bundle.limits, applied)
  const columns: WrittenColumn[] = [
    { name: 'prediction', ...predicted.prediction },
    { name: 'probability', type: 'number', values: predicted.probability },
    { name: 'lower', type: 'number', values: predicted.lower },
    { name: 'upper', type: 'number', values: predicted.upper },
    {
      name: 'applicable',
      type: 'boolean',
      values: judged ? judged.map(({ applicable }) => applicable) : [...rows].map(() => null),
    },
    {
      name: 'applicability',
      type: 'number',
      values: judged ? judged.map(({ score }) => score) : [...rows].map(() => null),
    },
  ]
  return {
    columns,
    reasons: countedReasons(judged),
    warnings: predicted.warnings,
    notApplicable: (judged ?? []).filter(({ applicable }) => !applicable).length,
  }
}
