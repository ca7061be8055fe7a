import { type DuckdbPreparation, duckdbPreparation } from '@leinwand/adapters/duckdb'
import {
  checkAnomalyData,
  chooseDetector,
  DETECTORS,
  type Detector,
  type DetectorTrial,
  earlierAndLater,
  fitLimits,
  fitScale,
  foundShares,
  judgeAnomalies,
  type NumericMatrix,
  type SearchBudget,
  type Sequence,
  scoreSequences,
  takeRows,
} from '@leinwand/learning'
import { done, type Failure, failed, type Outcome } from '../../outcome.ts'
import { inPassing } from '../../understand/in-passing.ts'
import { applyBundle } from '../apply-bundle.ts'
import { budgetShort } from '../budget-short.ts'
import { inTime } from '../in-time.ts'
import { makeBundle } from '../make-bundle.ts'
import { type AskedSeries, type ReadSeries, readSeries } from '../read-series.ts'
import { type ToldMetrics, toldMetrics } from '../told-metrics.ts'
import { type AnomalyLabels, anomalyLabels, labelsBy } from './anomaly-labels.ts'
import { BASELINE, type TrainedAnomaly, trainedAnomaly } from './trained-anomaly.ts'

export type TrainAnomaly = Omit<AskedSeries, 'kind'> & {
  budget: SearchBudget
  seed: number
  /** Share of normal rows that may alarm. */
  falseAlarmRate: number
  /** The value of the target that names an anomaly. */
  positive: string | undefined
  /** A file that the model is tested on in the end, in the place of the latest rows. */
  test: string | undefined
  onProgress: (progress: { stage: 'reading' | 'judging' | 'trying'; done: number }) => void
}

const TEST = 0.2
const seconds = (since: number): number => Math.round(performance.now() - since) / 1000

type Part = {
  x: NumericMatrix
  sequences: readonly Sequence[]
  times?: Float64Array | undefined
  labels?: Float64Array | undefined
}

const rowsOf = ({ sequences }: Part): number => sequences.reduce((sum, each) => sum + each.length, 0)

/** Channels with values, and what was left out. */
const measuredChannels = ({ matrix }: ReadSeries): Outcome<{ x: NumericMatrix; warnings: Failure[] }> => {
  const { columns, rows } = matrix as NumericMatrix
  const kept = columns.filter(({ values }) => values.some(Number.isFinite))
  if (kept.length === 0) return failed('anomaly-no-channel')
  const still = ({ values }: NumericMatrix['columns'][number]) => {
    const first = values.find(Number.isFinite)
    return values.every(value => value === first || Number.isNaN(value))
  }
  if (kept.every(still))
    return failed('anomaly-all-constant', { columns: kept.map(({ name }) => name).join(', ') })
  const empty = columns.filter(column => !kept.includes(column))
  return done({
    x: { rows, columns: kept },
    warnings: [
      ...empty.map(({ name }) => ({ code: 'anomaly-column-empty', params: { column: name } })),
      ...kept
        .filter(still)
        .map(({ name }) => ({ code: 'anomaly-column-constant', params: { column: name } })),
    ],
  })
}

const fit = (trial: DetectorTrial, { x, sequences, times, labels }: Part, seed: number) => {
  const rows = Int32Array.from(sequences.flatMap(each => [...each])).filter(row => labels?.[row] !== 1)
  const training = takeRows(x, rows) as NumericMatrix
  const detector = DETECTORS[trial.detector] as unknown as Detector
  const model = detector.train(training, trial.parameters, {
    seed,
    ...(times ? { times: Float64Array.from(rows, row => times[row]!) } : {}),
  })
  return { model, training }
}

type Fitted = ReturnType<typeof fit>

/** What a fitted detector is worth on rows that had no say in it. */
const tested = ({ model, training }: Fitted, threshold: number, part: Part, seed: number): ToldMetrics => {
  const { scores } = scoreSequences(model, part.x, part.sequences, part.times)
  const judged = judgeAnomalies(scores, { ...part, threshold, seed })
  const normal = part.sequences.map(rows => rows.filter(row => part.labels?.[row] !== 1))
  const scale = fitScale(training.columns)
  const shares = foundShares(model, part.x, normal, { scale, threshold, times: part.times, seed })
  const known = Object.values(shares).filter(Number.isFinite)
  return {
    ...toldMetrics({ found: known.reduce((sum, share) => sum + share, 0) / known.length, ...shares }),
    ...Object.fromEntries(Object.entries(judged).map(([name, { value }]) => [name, value])),
    ...(part.labels ? {} : { falseAlarmRate: judged.alarmRate?.value ?? null }),
  }
}

const testOfFile = async (
  asked: TrainAnomaly,
  { prepared, wish }: ReadSeries,
  x: NumericMatrix,
  positive: string | null,
  place: { directory: string; preparation: DuckdbPreparation },
): Promise<Outcome<Part | null>> => {
  if (asked.test === undefined) return done(null)
  const features = x.columns.map(({ name }) => ({ name, kind: 'numeric' as const }))
  const applied = await applyBundle(
    { recipe: prepared.fitted, features },
    { ...asked, file: asked.test },
    place,
  )
  if (!applied.ok) return applied
  const { matrix, others } = applied.value
  const target = wish.target === undefined ? undefined : others[wish.target]
  return done({
    x: matrix as NumericMatrix,
    ...inTime(matrix.rows, others, wish),
    labels: target && positive !== null ? labelsBy(target, positive) : undefined,
  })
}

const labelsOf = (
  { others, wish }: ReadSeries,
  positive: string | undefined,
): Outcome<AnomalyLabels | null> =>
  wish.target === undefined ? done(null) : anomalyLabels(others[wish.target]!, wish.target, positive)

const learned = async (
  asked: TrainAnomaly,
  read: ReadSeries,
  place: { directory: string; preparation: DuckdbPreparation },
  began: number,
): Promise<Outcome<TrainedAnomaly>> => {
  const { wish, others, prepared } = read
  const channels = measuredChannels(read)
  if (!channels.ok) return channels
  const { x } = channels.value
  const checked = checkAnomalyData(x)
  if (!checked.ok) return checked
  const known = labelsOf(read, asked.positive)
  if (!known.ok) return known
  const labels = known.value?.labels
  const ordered = inTime(x.rows, others, wish)
  const own = await testOfFile(asked, read, x, known.value?.positive ?? null, place)
  if (!own.ok) return own
  const { earlier, later } = earlierAndLater(ordered.sequences, own.value ? 1 : 1 - TEST)
  const train: Part = { x, sequences: earlier, times: ordered.times, labels }
  const test: Part = own.value ?? { ...train, sequences: later }
  const searchBegan = performance.now()
  const chosen = await chooseDetector(x, earlier, {
    falseAlarmRate: asked.falseAlarmRate,
    labels: labels && Uint8Array.from(labels, label => (label === 1 ? 1 : 0)),
    times: ordered.times,
    seed: asked.seed,
    budget: asked.budget,
    clock: () => performance.now(),
    signal: asked.signal,
    onTrial: async ({ length }) => {
      asked.onProgress({ stage: 'trying', done: length })
      // An interruption comes in between two detectors.
      await new Promise(resolve => setImmediate(resolve))
    },
  })
  const searchSeconds = seconds(searchBegan)
  asked.onProgress({ stage: 'judging', done: chosen.trials.length })
  const { best } = chosen
  const fitted = fit(best, train, asked.seed)
  const base = chosen.trials.find(({ detector }) => detector === BASELINE)!
  const told = trainedAnomaly({
    chosen,
    features: x.columns.map(({ name }) => name),
    leaks: read.leaks,
    split: {
      kind: 'time',
      by: wish.time ?? null,
      folds: best.perPart.length,
      test: own.value ? 0 : TEST,
      trainRows: rowsOf(train),
      testRows: rowsOf(test),
    },
    warnings: [
      ...read.warnings,
      ...read.leftOut,
      ...channels.value.warnings,
      ...budgetShort(chosen),
      ...(wish.time === undefined ? [{ code: 'anomaly-without-time', params: {} }] : []),
    ],
    test: tested(fitted, best.threshold, test, asked.seed),
    baselineTest: tested(fit(base, train, asked.seed), base.threshold, test, asked.seed),
    falseAlarmRate: asked.falseAlarmRate,
    labelled: labels ? labels.filter(label => label === 1).length : null,
    seconds: seconds(began),
    searchSeconds,
    seed: asked.seed,
  })
  const { model, training } = fitted
  const bundle = makeBundle({
    recipe: prepared.fitted,
    model,
    target: wish.target ?? null,
    positive: known.value?.positive ?? null,
    threshold: best.threshold,
    dataSet: prepared.dataSet.id,
    rows: training.rows,
    seed: asked.seed,
    now: asked.now,
    parts: {
      limits: JSON.stringify(fitLimits(training, { seed: asked.seed })),
      series: JSON.stringify({ time: wish.time ?? null, group: wish.group ?? null }),
      training: JSON.stringify(told),
    },
  })
  return done({ ...told, bundle })
}

/** Learns what is normal from a file: reads, prepares, tries every detector in the order of time, and judges the best. */
export const trainAnomaly = (asked: TrainAnomaly): Promise<Outcome<TrainedAnomaly>> =>
  inPassing(async directory => {
    const began = performance.now()
    asked.onProgress({ stage: 'reading', done: 0 })
    const preparation = duckdbPreparation({ directory })
    try {
      const read = await readSeries({ ...asked, kind: 'anomaly' }, directory, preparation)
      return read.ok ? await learned(asked, read.value, { directory, preparation }, began) : read
    } finally {
      await preparation.close()
    }
  })
