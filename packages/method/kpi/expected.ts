import type { Kpi } from './kpi.ts'

export type ExpectedKpi =
  | { readonly value: number }
  | {
      readonly value: null
      /** The KPI names no effect; the evaluation has no such metric; or the metric is not a rate from 0 to 1. */
      readonly reason: 'no-effect' | 'metric-missing' | 'metric-not-a-rate'
      readonly metric?: string
    }

/**
 * The KPI to be expected from what the evaluation found (C5 held against C1): the baseline improved by
 * `share · metric · |baseline|`, downwards or upwards by the KPI's direction. `metrics` by name, as the evaluation has
 * them. Null with the reason where that cannot be said.
 */
export const expectedKpi = (
  { baseline, direction, effect }: Kpi,
  metrics: Readonly<Record<string, number | null>>,
): ExpectedKpi => {
  if (effect === undefined) return { value: null, reason: 'no-effect' }
  const metric = Object.hasOwn(metrics, effect.metric) ? metrics[effect.metric] : undefined
  if (metric === undefined || metric === null || Number.isNaN(metric))
    return { value: null, reason: 'metric-missing', metric: effect.metric }
  if (metric < 0 || metric > 1) return { value: null, reason: 'metric-not-a-rate', metric: effect.metric }
  const improvement = effect.share * metric * Math.abs(baseline.value)
  return { value: baseline.value + (direction === 'down' ? -improvement : improvement) }
}
