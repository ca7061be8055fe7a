import {
  type Applicability,
  binnedSlices,
  type Conformal,
  checkTrainingData,
  conformalInterval,
  conformalSet,
  confusionMatrix,
  errorOf,
  judgeRobustness,
  judgeSlices,
  learningCurve,
  mostProbableClasses,
  type Prediction,
  predict,
  randomFolds,
  type Slice,
  type SliceColumn,
  takePrediction,
  takeRows,
  takeTrainingRows,
  takeValues,
} from '@leinwand/learning'
import type { EvaluationReport } from './evaluation-report.ts'
import { type JudgeInput, type Said, testedRows } from './judge-input.ts'
import { modeSlices } from './mode-slices.ts'
import { evenly, rowsToAsk } from './rows-to-ask.ts'

const MOST_SLICED = 20_000
const MOST_SHAKEN = 5000
/** Three strengths of noise, and missing. */
const SHAKES = 4
const MOST_VALUES = 50
const MOST_BINNED = 3
const RANDOM_FOLDS = 3

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const errorName = (prediction: Prediction): string =>
  prediction.kind === 'classification' ? 'logLoss' : 'rmse'

/** Which of several classes is taken for which; of two the confusion at the threshold says it. */
export const confusedClasses = ({ part, prediction }: Said): number[][] | null => {
  if (prediction.kind === 'regression' || prediction.probabilities.length < 3) return null
  const { probabilities } = prediction
  return confusionMatrix(part.y, mostProbableClasses(probabilities), probabilities.length)
}

/** How often intervals, or sets of classes, held the truth on the judged rows, and how wide they are on average. */
export const conformalReport = (
  conformal: Conformal,
  { part, prediction }: Said,
): EvaluationReport['conformal'] => {
  const { coverage } = conformal
  const rows = part.y.length
  let [held, width] = [0, 0]
  for (let row = 0; row < rows; row++) {
    if (conformal.kind === 'regression' && prediction.kind === 'regression') {
      const { lower, upper } = conformalInterval(conformal, prediction.values[row]!)
      const inside = (lower === null || part.y[row]! >= lower) && (upper === null || part.y[row]! <= upper)
      if (inside) held++
      width += lower === null || upper === null ? Number.NaN : upper - lower
    } else if (conformal.kind === 'classification' && prediction.kind === 'classification') {
      const set = conformalSet(
        conformal,
        prediction.probabilities.map(column => column[row]!),
      )
      if (set.includes(part.y[row]!)) held++
      width += set.length
    }
  }
  return { coverage, held: rows === 0 ? null : held / rows, width: finite(width / rows) }
}

export const limitsReport = (
  judged: readonly Applicability[],
  { part, prediction }: Said,
): EvaluationReport['limits'] => {
  const where = (applicable: boolean) =>
    Int32Array.from(judged.keys()).filter(row => judged[row]!.applicable === applicable)
  const errorWhere = (applicable: boolean) => {
    const rows = where(applicable)
    return rows.length === 0
      ? null
      : finite(errorOf(takeValues(part.y, rows), takePrediction(prediction, rows)))
  }
  const counts = new Map<string, number>()
  for (const { reasons } of judged)
    for (const code of new Set(reasons.map(reason => reason.code)))
      counts.set(code, (counts.get(code) ?? 0) + 1)
  return {
    applicable: judged.length === 0 ? 1 : where(true).length / judged.length,
    errorInside: errorWhere(true),
    errorOutside: errorWhere(false),
    reasons: [...counts].map(([code, rows]) => ({ code, rows })).sort((a, b) => b.rows - a.rows),
  }
}

/** Categories, machine and month of the rows, and the features that matter most in bins. */
const sliceColumns = (input: JudgeInput, { part }: Said, main: readonly string[]): SliceColumn[] => {
  const binned = main.slice(0, MOST_BINNED)
  const ofFeatures = part.x.columns.flatMap((column): SliceColumn[] => {
    if (column.kind === 'numeric')
      return binned.includes(column.name) ? [binnedSlices(column.name, column.values)] : []
    return [{ name: column.name, values: Array.from(column.codes, code => column.categories[code] ?? null) }]
  })
  const modes = modeSlices(input.train.x, part.x, input.seed)
  const columns = [...(input.slices ?? []), ...modes, ...ofFeatures]
  if (part.groups) columns.push({ name: 'group', values: part.groups })
  if (part.times)
    columns.push({
      name: 'month',
      values: Array.from(part.times, time =>
        Number.isFinite(time) ? new Date(time).toISOString().slice(0, 7) : null,
      ),
    })
  return columns.filter(({ values }) => new Set(values).size <= MOST_VALUES)
}

export const slicesReport = (input: JudgeInput, said: Said, main: readonly string[]): Slice[] => {
  const rows = evenly(said.part.y.length, MOST_SLICED)
  const columns = sliceColumns(input, said, main).map(({ name, values }) => ({
    name,
    values: Array.from(rows, row => values[row]!),
  }))
  const prediction = takePrediction(said.prediction, rows)
  return judgeSlices(columns, takeValues(said.part.y, rows), prediction, {
    metric: errorName(prediction),
    seed: input.seed,
  })
}

export const robustnessReport = (
  input: JudgeInput,
  { part, prediction, says }: Said,
): EvaluationReport['robustness'] => {
  const rows = evenly(part.x.rows, rowsToAsk(input.model, SHAKES * part.x.columns.length, MOST_SHAKEN))
  const judged = judgeRobustness(says, takeRows(part.x, rows), takeValues(part.y, rows), {
    seed: input.seed,
    measure: errorOf,
  })
  return { metric: errorName(prediction), ...judged }
}

export const curveReport = (input: JudgeInput): EvaluationReport['learningCurve'] => {
  const { retrain, test, train, seed, model } = input
  if (!retrain || !test) return null
  const curve = learningCurve(train, {
    seed,
    ...(train.groups ? { groups: train.groups } : {}),
    test,
    errorOf,
    train: data => {
      if (!checkTrainingData(data, model.task).ok) return null
      const trained = retrain(data, seed)
      return x => predict(trained, x)
    },
  })
  return { ...curve, metric: model.task.kind === 'regression' ? 'rmse' : 'logLoss' }
}

/** What a random split would have shown, where groups or times make it mislead: the same training, other folds. */
export const optimismReport = (input: JudgeInput): EvaluationReport['optimism'] => {
  const { retrain, train, outOfFold, folds, seed, model } = input
  if (!retrain || (!train.groups && !train.times) || folds < 2) return null
  const random = randomFolds(train.y.length, folds, seed).slice(0, RANDOM_FOLDS)
  let [sum, rows] = [0, 0]
  const squares = model.task.kind === 'regression'
  for (const [fold, { train: learned, test: asked }] of random.entries()) {
    const data = takeTrainingRows(train, learned)
    if (!checkTrainingData(data, model.task).ok) return null
    const error = errorOf(
      takeValues(train.y, asked),
      predict(retrain(data, seed + fold + 1), takeRows(train.x, asked)),
    )
    sum += asked.length * (squares ? error * error : error)
    rows += asked.length
  }
  const tested = testedRows(outOfFold, train.y.length)
  const honest = errorOf(takeValues(train.y, tested), takePrediction(outOfFold, tested))
  const figure = squares ? Math.sqrt(sum / rows) : sum / rows
  return { metric: errorName(outOfFold), random: figure, honest }
}
