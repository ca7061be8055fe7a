import type { Prediction } from '../learners/prediction.ts'
import { takeValues } from '../matrix/take-rows.ts'
import type { ClassificationMetricsOptions } from '../metrics/classification-metrics.ts'
import { quantiles } from '../statistics/quantile.ts'
import { bootstrapIntervals } from './bootstrap.ts'
import type { Interval } from './interval.ts'
import { ERROR_METRICS, measureOf, takePrediction } from './measure-of.ts'

/** What rows are told apart by: asset, product, shift, season; null belongs to no slice. */
export type SliceColumn = { name: string; values: readonly (string | null)[] }

export type Slice = {
  column: string
  value: string
  rows: number
  metric: Interval
  /** The metric over all other rows. */
  others: number | null
  /** By how much the slice is worse than the others; below 0 it is better. */
  worseBy: number | null
  /** Whether the interval leaves the others' figure out on the bad side. */
  clearlyWorse: boolean
}

export type SliceRun = ClassificationMetricsOptions & {
  metric: string
  seed: number
  /** A slice of fewer rows is left out: its figure would be chance. */
  leastRows?: number
  groups?: readonly (number | string)[]
  resamples?: number
}

/** Values of a number as slices of like many rows, named by their bounds; missing (`NaN`) is null. */
export const binnedSlices = (name: string, values: Float64Array, bins = 4): SliceColumn => {
  const shares = Array.from({ length: bins - 1 }, (_, n) => (n + 1) / bins)
  const edges = [...new Set(quantiles(values, shares))].filter(Number.isFinite)
  const text = (value: number) => String(Number(value.toPrecision(4)))
  const named = (bin: number) => {
    if (edges.length === 0) return '–'
    if (bin === 0) return `≤ ${text(edges[0]!)}`
    return bin === edges.length
      ? `> ${text(edges[bin - 1]!)}`
      : `${text(edges[bin - 1]!)} – ${text(edges[bin]!)}`
  }
  return {
    name,
    values: Array.from(values, value =>
      Number.isNaN(value) ? null : named(edges.filter(edge => value > edge).length),
    ),
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const judgeSlice = (
  column: string,
  value: string,
  rows: Int32Array,
  { actual, prediction, run }: { actual: Float64Array; prediction: Prediction; run: SliceRun },
): Slice => {
  const inside = new Uint8Array(actual.length)
  for (const row of rows) inside[row] = 1
  const rest = Int32Array.from(actual.keys()).filter(row => inside[row] === 0)
  const measure = (of: Int32Array) => measureOf(takeValues(actual, of), takePrediction(prediction, of), run)
  const ofSlice = measure(rows)
  const { [run.metric]: metric } = bootstrapIntervals(
    weights => ({ [run.metric]: ofSlice(weights)[run.metric]! }),
    {
      rows: rows.length,
      seed: run.seed,
      resamples: run.resamples ?? 200,
      ...(run.groups ? { groups: Array.from(rows, row => run.groups![row]!) } : {}),
    },
  )
  const others = rest.length === 0 ? null : finite(measure(rest)()[run.metric]!)
  const sign = ERROR_METRICS.has(run.metric) ? 1 : -1
  const worseBy = metric!.value === null || others === null ? null : sign * (metric!.value - others)
  const nearEnd = sign > 0 ? metric!.low : metric!.high
  return {
    column,
    value,
    rows: rows.length,
    metric: metric!,
    others,
    worseBy,
    clearlyWorse: nearEnd !== null && others !== null && sign * (nearEnd - others) > 0,
  }
}

/** One metric for every slice with enough rows, held against all other rows; the worst first, unknown ones last. */
export const judgeSlices = (
  columns: readonly SliceColumn[],
  actual: Float64Array,
  prediction: Prediction,
  run: SliceRun,
): Slice[] => {
  const slices = columns.flatMap(({ name, values }) => {
    const rowsOf = new Map<string, number[]>()
    values.forEach((value, row) => {
      if (value === null) return
      const rows = rowsOf.get(value)
      if (rows) rows.push(row)
      else rowsOf.set(value, [row])
    })
    // A column of one value parts nothing.
    if (rowsOf.size < 2) return []
    return [...rowsOf]
      .filter(([, rows]) => rows.length >= (run.leastRows ?? 30))
      .map(([value, rows]) => judgeSlice(name, value, Int32Array.from(rows), { actual, prediction, run }))
  })
  return slices.sort(
    (a, b) => (b.worseBy ?? Number.NEGATIVE_INFINITY) - (a.worseBy ?? Number.NEGATIVE_INFINITY),
  )
}
