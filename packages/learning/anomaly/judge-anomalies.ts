import { bootstrapIntervals } from '../evaluation/bootstrap.ts'
import type { Interval } from '../evaluation/interval.ts'
import { type NabSeries, nabScore, type RowWindow } from '../metrics/nab-score.ts'
import { areasOf, rankingOf } from '../metrics/ranking.ts'
import type { Sequence } from './sequences.ts'

/** Rows one after another that are drawn together: neighbours are not independent. */
const BLOCK = 32
const RESAMPLES = 500

export type JudgeAnomaliesRun = {
  threshold: number
  /** 1 where an anomaly is known, 0 where all is known to be normal, `NaN` where nothing is known. */
  labels?: Float64Array | undefined
  sequences: readonly Sequence[]
  seed: number
}

const windowsOf = (rows: Sequence, labels: Float64Array): RowWindow[] => {
  const windows: RowWindow[] = []
  rows.forEach((row, place) => {
    if (labels[row] !== 1) return
    const last = windows.at(-1)
    if (last && last.last === place - 1) last.last = place
    else windows.push({ first: place, last: place })
  })
  return windows
}

const alone = (value: number): Interval => ({
  value: Number.isFinite(value) ? value : null,
  low: null,
  high: null,
  confidence: 0.95,
})

const eventFigures = (
  scores: Float64Array,
  { threshold, labels, sequences }: JudgeAnomaliesRun,
): Record<string, Interval> => {
  const series = sequences.map(
    (rows): NabSeries => ({
      scores: Float64Array.from(rows, row => scores[row]!),
      windows: windowsOf(rows, labels!),
    }),
  )
  let [events, found] = [0, 0]
  for (const { scores: each, windows } of series)
    for (const { first, last } of windows) {
      events++
      for (let row = first; row <= last; row++)
        if (each[row]! >= threshold) {
          found++
          break
        }
    }
  return { foundEvents: alone(found / events), nabScore: alone(nabScore(series, threshold)) }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/**
 * What scores are worth. Without labels `alarmRate`, the share of rows that alarm. With labels over the rows whose label is
 * known: `prAuc`, `rocAuc`, `precision`, `recall`, `f1` of rows, `falseAlarmRate` of normal rows, all with bootstrap
 * intervals over blocks of neighbouring rows; `foundEvents` (share of runs of labelled rows with an alarm) and `nabScore`
 * over whole sequences, without.
 */
export const judgeAnomalies = (scores: Float64Array, run: JudgeAnomaliesRun): Record<string, Interval> => {
  const { threshold, labels, sequences, seed } = run
  const rows = sequences
    .flatMap(sequence => [...sequence])
    .filter(row => !Number.isNaN(scores[row]!) && !(labels && Number.isNaN(labels[row]!)))
  const groups = rows.map((_, place) => Math.floor(place / BLOCK))
  const said = Uint8Array.from(rows, row => (scores[row]! >= threshold ? 1 : 0))
  const is = labels && Uint8Array.from(rows, row => labels[row]!)
  const ranking = rankingOf(Float64Array.from(rows, row => scores[row]!))
  const measure = (weights: Float64Array): Record<string, number> => {
    let [hits, falseAlarms, missed, normal, alarms, all] = [0, 0, 0, 0, 0, 0]
    for (let at = 0; at < rows.length; at++) {
      const weight = weights[at]!
      all += weight
      if (said[at]) alarms += weight
      if (!is) continue
      if (is[at] && said[at]) hits += weight
      else if (is[at]) missed += weight
      else {
        normal += weight
        if (said[at]) falseAlarms += weight
      }
    }
    if (!is) return { alarmRate: alarms / all }
    return {
      ...areasOf(ranking, is, weights),
      precision: share(hits, hits + falseAlarms),
      recall: share(hits, hits + missed),
      f1: share(2 * hits, 2 * hits + falseAlarms + missed),
      falseAlarmRate: falseAlarms / normal,
    }
  }
  return {
    ...bootstrapIntervals(measure, { rows: rows.length, seed, groups, resamples: RESAMPLES }),
    ...(labels ? eventFigures(scores, run) : {}),
  }
}
