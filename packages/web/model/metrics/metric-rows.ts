import { type EvaluationReport, judgedFigures } from '@leinwand/contract'

export type MetricRow = {
  metric: string
  value: number
  low: number | null
  high: number | null
  baseline: number | null
  cross: number | null
  crossBaseline: number | null
}

/** The metrics that are known of a model, each with its interval, what is reached without a model, and the folds' mean. */
export const metricRows = (report: EvaluationReport): MetricRow[] => {
  const { model, baseline, intervals } = judgedFigures(report)
  const { metrics: cross, baseline: crossBaseline } = report.metrics.crossValidation
  return Object.entries(model).flatMap(([metric, value]) =>
    value === null
      ? []
      : [
          {
            metric,
            value,
            low: intervals[metric]?.low ?? null,
            high: intervals[metric]?.high ?? null,
            baseline: baseline[metric] ?? null,
            cross: cross[metric] ?? null,
            crossBaseline: crossBaseline[metric] ?? null,
          },
        ],
  )
}

/** From the lowest to the highest of what is to be shown, with round ends where rates leave 0 … 1. */
export const sharedScale = (values: readonly (number | null)[]): readonly [number, number] => {
  const known = values.filter(value => value !== null)
  return [Math.floor(Math.min(0, ...known) * 5) / 5, 1]
}
