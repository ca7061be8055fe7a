import {
  type Conformal,
  compileLimits,
  fitConformal,
  fitLimits,
  type Limits,
  nearestCases,
  type Prediction,
  predict,
  rowsByName,
  takePrediction,
  takeRows,
  takeValues,
  worstRows,
} from '@leinwand/learning'
import { auditLeaks } from './audit-leaks.ts'
import { type Calibrated, calibrateModel, calibrationReport } from './calibrate-model.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import type { ErrorReport, EvaluationReport, Judgement } from './evaluation-report.ts'
import { contributionsOf, explainModel, rowContributions } from './explain-model.ts'
import { type JudgeInput, type Said, sideOf, takePart, testedRows } from './judge-input.ts'
import {
  conformalReport,
  confusedClasses,
  curveReport,
  limitsReport,
  optimismReport,
  robustnessReport,
  slicesReport,
} from './judge-parts.ts'
import { takeMoments } from './moments.ts'
import { thresholdReport } from './threshold-report.ts'

const MOST_ERRORS = 20
const NEIGHBOURS = 3
/** A random split misleads where its error is a tenth smaller than the honest one. */
const MISLEADS = 0.9

/** The test part, or the training rows that folds tested, with what was said of them before calibration. */
const judgedOf = ({ test, train, model, outOfFold }: JudgeInput): Omit<Said, 'says'> => {
  if (test) return { part: test, prediction: predict(model, test.x), on: 'test' }
  const rows = testedRows(outOfFold, train.y.length)
  return { part: takePart(train, rows), prediction: takePrediction(outOfFold, rows), on: 'folds' }
}

const evaluated = (input: JudgeInput, said: Said, { outOfFold }: Calibrated): Evaluation => {
  const { train, foldOf, folds, baseline, positive, threshold, costs, machines, seed } = input
  const rows = testedRows(outOfFold, train.y.length)
  const groups = train.groups && said.part.groups
  return evaluate({
    positive,
    threshold,
    testActual: said.part.y,
    trainActual: takeValues(train.y, rows),
    foldOf: Int32Array.from(rows, row => foldOf[row]!),
    folds,
    model: { test: said.prediction, outOfFold: takePrediction(outOfFold, rows) },
    baseline: {
      test: baseline.test ?? takePrediction(baseline.outOfFold, rows),
      outOfFold: takePrediction(baseline.outOfFold, rows),
    },
    costs,
    machines,
    moments: said.part.moments,
    trainMoments: said.part.moments && train.moments && takeMoments(train.moments, rows),
    seed,
    ...(groups ? { groups: { test: groups, train: Array.from(rows, row => train.groups![row]!) } } : {}),
  })
}

const errorReports = (input: JudgeInput, judged: Said, limits: Limits): ErrorReport[] => {
  const { part, prediction } = judged
  const { train, model, positive } = input
  const worst = worstRows(part.y, prediction, MOST_ERRORS)
  const x = takeRows(
    part.x,
    worst.map(({ row }) => row),
  )
  const { explanation } = contributionsOf(input, judged, x)
  const cases = nearestCases(train.x, x, NEIGHBOURS)
  const applies = rowsByName(x).map(compileLimits(limits))
  const outcome = (value: number) => (model.task.kind === 'regression' ? value : model.task.classes[value]!)
  return worst.map(({ row, actual, said, error }, i) => ({
    row: part.ordinals?.[row] ?? row,
    actual: outcome(actual),
    said,
    error,
    applicable: applies[i]!.applicable,
    contributions: rowContributions(explanation, i, positive).slice(0, 5),
    nearest: cases[i]!.map(near => ({
      row: train.ordinals?.[near.row] ?? near.row,
      distance: near.distance,
      outcome: outcome(train.y[near.row]!),
    })),
  }))
}

/** Why a metric is not defined on these rows. */
const undefinedMetrics = ({ test }: Evaluation, { part, prediction }: Said) =>
  Object.entries(test)
    .filter(([, value]) => value === null)
    .map(([metric]) => {
      if (part.y.length === 0) return { metric, code: 'metric-no-rows' }
      if (metric === 'mape') return { metric, code: 'metric-target-zero' }
      return {
        metric,
        code: prediction.kind === 'regression' ? 'metric-target-constant' : 'metric-one-class',
      }
    })

const outOfFoldConformal = ({ train, coverage }: JudgeInput, { outOfFold }: Calibrated): Conformal =>
  fitConformal(train.y, outOfFold, coverage)

/**
 * Judges one trained model in every way that this house knows, once: figures with intervals, calibration, threshold,
 * leaks, explanation, limits, slices, robustness, errors. Runs synchronously, some seconds on 10,000 rows. What is chosen (calibration, threshold, conformal limits) is
 * chosen on out-of-fold predictions of the training part and judged on the test part. Deterministic in input and seed.
 */
export const judgeModel = (asked: JudgeInput): Judgement => {
  // A test part without a row judges nothing.
  const input =
    asked.test?.y.length === 0 ? { ...asked, test: null, baseline: { ...asked.baseline, test: null } } : asked
  const { model, train, test, positive, seed } = input
  const { task } = model
  const step = (share: number, detail: string) => {
    input.signal?.throwIfAborted()
    input.onProgress?.({ share, detail })
  }
  step(0, 'calibration')
  const raw = judgedOf(input)
  const calibrated = calibrateModel(input)
  const tested = testedRows(calibrated.outOfFold, train.y.length)
  const after: Prediction = test
    ? calibrated.apply(raw.prediction)
    : takePrediction(calibrated.outOfFold, tested)
  const said: Said = { ...raw, prediction: after, says: x => calibrated.apply(predict(model, x)) }
  step(0.1, 'metrics')
  const evaluation = evaluated(input, said, calibrated)
  const { threshold, warned: _, ...metrics } = evaluation
  step(0.25, 'limits')
  const limits = fitLimits(train.x, { seed, ...(train.groups ? { groups: train.groups } : {}) })
  const conformal = outOfFoldConformal(input, calibrated)
  const applies = rowsByName(said.part.x).map(compileLimits(limits))
  step(0.35, 'explanation')
  const explanation = explainModel(input, said)
  step(0.5, 'leaks')
  const optimism = optimismReport(input)
  const leaks = test
    ? auditLeaks({
        train: sideOf(train),
        test: sideOf(test),
        classes: task.kind === 'regression' ? null : task.classes.length,
        ...(input.leakColumns ? { columns: input.leakColumns } : {}),
        lookBackMs: input.lookBackMs,
        seed,
      })
    : []
  if (optimism && optimism.random < MISLEADS * optimism.honest)
    leaks.push({ code: 'leak-random-split', params: { random: optimism.random, honest: optimism.honest } })
  step(0.65, 'slices')
  const main = explanation.features.map(({ feature }) => feature)
  const report: EvaluationReport = {
    format: 'leinwand-evaluation',
    version: 1,
    task: task.kind,
    classes: task.kind === 'regression' ? null : [...task.classes],
    positive: task.kind === 'regression' ? null : (task.classes[positive] ?? null),
    judgedOn: said.on,
    rows: said.part.y.length,
    trainRows: train.y.length,
    groups: said.part.groups ? new Set(said.part.groups).size : null,
    metrics,
    confusedClasses: confusedClasses(said),
    undefinedMetrics: undefinedMetrics(evaluation, said),
    threshold: thresholdReport(input, said, calibrated, threshold),
    calibration: calibrationReport(calibrated, said.part.y, positive, raw.prediction, after),
    conformal: conformalReport(conformal, said),
    leaks,
    optimism,
    explanation,
    limits: limitsReport(applies, said),
    slices: slicesReport(input, said, main),
    robustness: robustnessReport(input, said),
    learningCurve: curveReport(input),
    errors: errorReports(input, said, limits),
  }
  step(1, '✓')
  return { report, evaluation, parts: { calibration: calibrated.calibration, conformal, limits, threshold } }
}
