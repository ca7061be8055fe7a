import { classesByThreshold, type Prediction, takePrediction, takeValues } from '@leinwand/learning'
import type { AlarmCounts, Costs } from '@leinwand/method'
import { alarmCounter, alarmMetrics } from './alarm-counts.ts'
import { alarmCostsOf } from './alarm-worth.ts'
import { baselineMetrics } from './baseline.ts'
import { foldIntervals, type Intervals, partIntervals } from './intervals.ts'
import { type Metrics, meanOver, metricsAt, rowsOfFold } from './metrics.ts'
import type { Moments } from './moments.ts'
import { chosenThreshold, thresholdForFold } from './threshold.ts'
import { countEvents, type WarnedCounts, type WarnedEvents } from './warned-events.ts'

/** What a model said, in the test part and out of fold in the training part, and what was so. */
export type Judged = { test: Prediction; outOfFold: Prediction }
export type EvaluateInput = {
  /** Two classes: the one that is watched for, which precision, recall and the threshold speak of. */
  positive: number
  threshold: 'auto' | number
  testActual: Float64Array
  trainActual: Float64Array
  foldOf: Int32Array
  folds: number
  model: Judged
  baseline: Judged
  /** What alarms cost: then the threshold is the one worth most, instead of the one with the best F1. */
  costs?: Costs | undefined
  /** When the rows of the test part were, and of which machine: then alarms are judged as events too. */
  moments?: Moments | undefined
  /** The same of the training rows: then the threshold is chosen by events where the week is told in hours. */
  trainMoments?: Moments | undefined
  /** Machines served, which euro a year are of; 1 where left out. */
  machines?: number | undefined
  /** Draws the intervals; without it there are none. */
  seed?: number | undefined
  /** Whose row it is, where whole machines are drawn instead of rows. */
  groups?: { test: readonly (number | string)[]; train: readonly (number | string)[] } | undefined
}

export type Evaluation = {
  /** Probability of the watched class from which on a row counts as it; null where there are not two classes. */
  threshold: number | null
  test: Metrics
  baselineTest: Metrics
  crossValidation: { folds: number; metrics: Metrics; perFold: Metrics[]; baseline: Metrics }
  confusion: AlarmCounts | null
  /**
   * The same counted by events instead of rows, and how long the machines of the test part were watched; null where nobody
   * said when its rows were.
   */
  warned: WarnedCounts | null
  /** 95 % intervals of the metrics; null where none were asked for. */
  intervals: { test: Intervals; crossValidation: Intervals } | null
}

/** At this threshold every row warns. */
const ALWAYS = 0

const warnedIn = (
  { testActual, positive, moments, model: { test } }: EvaluateInput,
  threshold: number | null,
): ReturnType<typeof countEvents> | null => {
  if (moments === undefined || threshold === null || test.kind !== 'classification') return null
  const said = classesByThreshold(test.probabilities[positive]!, threshold, positive)
  const isWatched = (value: number) => (value === positive ? 1 : 0)
  return countEvents(moments, testActual.map(isWatched), Array.from(said, isWatched))
}

const eventMetricsOf = ({ leadTimeHours, foundEvents }: WarnedEvents) => ({ leadTimeHours, foundEvents })

const known = (metrics: Readonly<Record<string, number>>): Metrics =>
  Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [name, Number.isNaN(value) ? null : value]),
  )

/** The model on the test part at the threshold that the training part chose, and fold by fold. */
const judge = (input: EvaluateInput) => {
  const { foldOf, trainActual, positive, threshold: wanted, seed, groups } = input
  const { test, outOfFold } = input.model
  const binary = outOfFold.kind === 'classification' && outOfFold.probabilities.length === 2
  const actual = trainActual.map(value => (value === positive ? 1 : 0))
  const seen = binary
    ? {
        actual,
        probability: outOfFold.probabilities[positive]!,
        moments: input.trainMoments,
        foldOf,
        costs: alarmCostsOf(input.costs, 1),
      }
    : null
  const threshold = seen && chosenThreshold(seen, wanted)
  const folds = foldsOf(input).map(({ fold, rows }) => ({
    rows,
    at: { threshold: seen && thresholdForFold(seen, fold, wanted), positive },
  }))
  const at = { threshold, positive }
  const counter = alarmCounter(input.testActual, test, threshold, positive)
  const warnedBy = warnedIn(input, threshold)
  const warned = warnedBy?.() ?? null
  const always = warnedIn(input, threshold === null ? null : ALWAYS)?.()
  const byDraw = (weights: Float64Array) => {
    const drawn = warnedBy?.(weights)
    const counts = counter?.(weights)
    const machines = input.machines ?? 1
    return {
      ...(counts && alarmMetrics({ confusion: counts, warned: drawn ?? null }, input.costs ?? {}, machines)),
      ...(drawn && eventMetricsOf(drawn)),
    }
  }
  return {
    threshold,
    confusion: counter?.() ?? null,
    warned: warned && {
      counts: warned.counts,
      hours: warned.hours,
      ...(always && { always: always.counts }),
    },
    perFold: folds.map(({ rows, at }) =>
      metricsAt(takeValues(trainActual, rows), takePrediction(outOfFold, rows), at),
    ),
    test: { ...metricsAt(input.testActual, test, at), ...(warned && known(eventMetricsOf(warned))) },
    intervals:
      seed === undefined
        ? null
        : {
            test: partIntervals(input.testActual, test, at, { seed, groups: groups?.test }, byDraw),
            crossValidation: foldIntervals(trainActual, outOfFold, folds, { seed, groups: groups?.train }),
          },
  }
}

const foldsOf = ({ foldOf, folds }: EvaluateInput) =>
  Array.from({ length: folds }, (_, fold) => ({ fold, rows: rowsOfFold(foldOf, fold) })).filter(
    ({ rows }) => rows.length > 0,
  )

const judgeBaseline = (input: EvaluateInput) => {
  const { positive, trainActual } = input
  const { test, outOfFold } = input.baseline
  const perFold = foldsOf(input).map(({ rows }) =>
    baselineMetrics(takeValues(trainActual, rows), takePrediction(outOfFold, rows), positive),
  )
  return { metrics: meanOver(perFold), test: baselineMetrics(input.testActual, test, positive) }
}

/**
 * Judges a model beside its baseline: on the test part, at the threshold that the training part chose, and in
 * cross-validation as the mean over the folds, each fold at the threshold that the other folds chose. The baseline is the
 * better of warning always and never, metric by metric.
 */
export const evaluate = (input: EvaluateInput): Evaluation => {
  const model = judge(input)
  const baseline = judgeBaseline(input)
  return {
    threshold: model.threshold,
    test: model.test,
    baselineTest: baseline.test,
    crossValidation: {
      folds: model.perFold.length,
      metrics: meanOver(model.perFold),
      perFold: model.perFold,
      baseline: baseline.metrics,
    },
    confusion: model.confusion,
    warned: model.warned,
    intervals: model.intervals,
  }
}
