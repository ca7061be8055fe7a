import type { Evaluation } from './evaluate.ts'
import type { Metrics } from './metrics.ts'

/** One condition that a model has to meet. `minOverBaseline` is the lift over the baseline's value. */
export type GateCriterion = {
  id: string
  metric: string
  on: 'crossValidation' | 'test'
  min?: number | undefined
  max?: number | undefined
  minOverBaseline?: number | undefined
}

export type JudgedCriterion = {
  id: string
  metric: string
  on: string
  /** In signs that need no language: `≥ 0.85`, `≥ baseline + 0.5`. */
  bound: string
  value: number | null
  baseline: number | null
  passed: boolean
}

export type Gate = { passed: boolean; criteria: JudgedCriterion[] }

/** Metrics of which less is better: a lift over the baseline is a fall. */
const ERRORS: ReadonlySet<string> = new Set(['brier', 'logLoss', 'rmse', 'mae', 'mape'])

const judgeCriterion = (criterion: GateCriterion, model: Metrics, constant: Metrics): JudgedCriterion => {
  const { id, metric, on, min, max, minOverBaseline } = criterion
  const value = model[metric] ?? null
  const baseline = constant[metric] ?? null
  const bounds: [string, boolean][] = []
  if (min !== undefined) bounds.push([`≥ ${min}`, value !== null && value >= min])
  if (max !== undefined) bounds.push([`≤ ${max}`, value !== null && value <= max])
  if (minOverBaseline !== undefined) {
    const sign = ERRORS.has(metric) ? -1 : 1
    const lifted = value !== null && baseline !== null && sign * (value - baseline) >= minOverBaseline
    bounds.push([`${sign > 0 ? '≥ baseline +' : '≤ baseline −'} ${minOverBaseline}`, lifted])
  }
  return {
    id,
    metric,
    on,
    bound: bounds.map(([bound]) => bound).join(', '),
    value,
    baseline,
    // A metric that is not defined has not been met.
    passed: bounds.length > 0 && bounds.every(([, met]) => met),
  }
}

/** Holds an evaluation against the conditions that were set before modelling. All have to be met. */
export const checkGate = (criteria: readonly GateCriterion[], evaluation: Evaluation): Gate => {
  const judged = criteria.map(criterion =>
    criterion.on === 'test'
      ? judgeCriterion(criterion, evaluation.test, evaluation.baselineTest)
      : judgeCriterion(criterion, evaluation.crossValidation.metrics, evaluation.crossValidation.baseline),
  )
  return { passed: judged.length > 0 && judged.every(({ passed }) => passed), criteria: judged }
}
