import { duckdbPreparation } from '@leinwand/adapters/duckdb'
import { watchedClass } from '@leinwand/flow/score'
import {
  type AnyModel,
  classesByThreshold,
  confusionMatrix,
  type Interval,
  metricIntervals,
  mostProbableClasses,
  type Prediction,
  takePrediction,
  takeValues,
} from '@leinwand/learning'
import { done, type Failure, failed, type Outcome } from '../outcome.ts'
import { inPassing } from '../understand/in-passing.ts'
import { actualOf } from './actual-of.ts'
import { evaluateAnomaly } from './anomaly/evaluate-anomaly.ts'
import { type AppliedBundle, applyBundle, type NewData } from './apply-bundle.ts'
import { evaluateForecast } from './forecast/evaluate-forecast.ts'
import { judgedRows } from './judged-rows.ts'
import { isAnomaly, isForecast, isPrediction } from './kinds-of-bundle.ts'
import { type OpenedBundle, openAnyBundle } from './open-bundle.ts'
import { says } from './says.ts'

export type EvaluateFile = NewData & { bundle: string }

export type EvaluatedFile = {
  task: string
  target: string
  rows: number
  /** Rows without a known outcome, which are not judged. */
  withoutTarget: number
  threshold: number | null
  metrics: Readonly<Record<string, Interval>>
  /** `confusion[actual][predicted]` in the order of `classes`; null where a number is predicted. */
  classes: readonly string[] | null
  confusion: readonly (readonly number[])[] | null
  notApplicable: number
  warnings: readonly Failure[]
}

const judged = (
  { manifest, model }: OpenedBundle,
  actual: Float64Array,
  prediction: Prediction,
  seed: number,
) => {
  const positive = watchedClass({ task: model.task, positive: manifest.positive ?? undefined })
  const at = manifest.threshold === null ? {} : { threshold: manifest.threshold, positive }
  const metrics = metricIntervals(actual, prediction, { seed, ...at })
  if (prediction.kind === 'regression') return { metrics, confusion: null }
  const { probabilities } = prediction
  const said =
    manifest.threshold !== null && probabilities.length === 2
      ? classesByThreshold(probabilities[positive]!, manifest.threshold, positive)
      : mostProbableClasses(probabilities)
  return { metrics, confusion: confusionMatrix(actual, said, probabilities.length).map(row => [...row]) }
}

const evaluatePrediction = (bundle: OpenedBundle, applied: AppliedBundle): Outcome<EvaluatedFile> => {
  const { manifest, limits } = bundle
  const { target } = manifest
  if (target === null) return failed('evaluate-without-target', { column: '' })
  const { matrix, others, warnings } = applied
  const all = actualOf(others[target] ?? [], manifest.classes)
  const known = Int32Array.from(all.keys()).filter(row => Number.isFinite(all[row]!))
  if (known.length === 0) return failed('evaluate-without-target', { column: target })
  const inside = judgedRows(limits, applied)
  const said = takePrediction(says(bundle, matrix), known)
  return done({
    task: manifest.task,
    target,
    rows: known.length,
    withoutTarget: matrix.rows - known.length,
    threshold: manifest.threshold,
    classes: manifest.classes,
    notApplicable: known.reduce((count, row) => count + (inside?.[row]?.applicable === false ? 1 : 0), 0),
    warnings,
    ...judged(bundle, takeValues(all, known), said, manifest.seed),
  })
}

const evaluated = async (
  bundle: OpenedBundle<AnyModel>,
  applied: AppliedBundle,
): Promise<Outcome<EvaluatedFile>> => {
  if (isPrediction(bundle)) return evaluatePrediction(bundle, applied)
  if (isAnomaly(bundle)) return done(evaluateAnomaly(bundle, applied))
  if (isForecast(bundle)) return evaluateForecast(bundle, applied)
  throw new TypeError(`no evaluation of ${bundle.model.task.kind}`)
}

/** Judges a bundle on a file that has the outcome: its metrics with intervals, and for how many rows it applies. */
export const evaluateFile = async (asked: EvaluateFile): Promise<Outcome<EvaluatedFile>> => {
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
      return applied.ok ? await evaluated(bundle.value, applied.value) : applied
    } finally {
      await preparation.close()
    }
  })
}
