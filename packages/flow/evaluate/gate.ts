import { ERROR_METRICS, type Interval } from '@leinwand/learning'
import {
  type AlarmEconomics,
  type Costs,
  type CriterionKind,
  criterionKind,
  expectedKpi,
  type Kpi,
  kpiValue,
  type Served,
} from '@leinwand/method'
import { economicsOf } from './alarm-counts.ts'
import type { Evaluation } from './evaluate.ts'
import type { Intervals } from './intervals.ts'
import type { Metrics } from './metrics.ts'

/** One condition that a model has to meet. `minOverBaseline` is the lift over the baseline's value. */
export type GateCriterion = {
  id: string
  metric?: string | undefined
  /** The id of a KPI, which is bounded by what is expected of it. */
  kpi?: string | undefined
  on: 'crossValidation' | 'test'
  min?: number | undefined
  max?: number | undefined
  minOverBaseline?: number | undefined
}

export type JudgedCriterion = {
  id: string
  kind: CriterionKind
  /** `kpi` where a KPI is bounded. */
  metric: string
  kpi: string | null
  unit: string | null
  on: string
  /** In signs that need no language: `≥ 0.85`, `≥ baseline + 0.5`. */
  bound: string
  value: number | null
  interval: [number, number] | null
  baseline: number | null
  passed: boolean
  /** What the value means for all machines served, in euro a year; less than nothing where it costs. */
  euroPerYear: number | null
}

export type Gate = { passed: boolean; criteria: JudgedCriterion[] }

/** What was fixed beside the criteria, which they are reckoned with. */
export type Stakes = { kpis: readonly Kpi[]; costs: Costs; served: Served }

/** Metrics of which less is better: a lift over the baseline is a fall. */
const ERRORS: ReadonlySet<string> = new Set([...ERROR_METRICS, 'falseAlarmsPerWeek', 'missedAlarmsPerWeek'])

type Found = Pick<JudgedCriterion, 'metric' | 'unit' | 'value' | 'interval' | 'baseline' | 'euroPerYear'> & {
  lessIsBetter: boolean
}

const judged = (criterion: GateCriterion, { lessIsBetter, ...found }: Found): JudgedCriterion => {
  const { id, on, min, max, minOverBaseline } = criterion
  const { value, baseline } = found
  const bounds: [string, boolean][] = []
  if (min !== undefined) bounds.push([`≥ ${min}`, value !== null && value >= min])
  if (max !== undefined) bounds.push([`≤ ${max}`, value !== null && value <= max])
  if (minOverBaseline !== undefined) {
    const sign = lessIsBetter ? -1 : 1
    const lifted = value !== null && baseline !== null && sign * (value - baseline) >= minOverBaseline
    bounds.push([`${lessIsBetter ? '≤ baseline −' : '≥ baseline +'} ${minOverBaseline}`, lifted])
  }
  return {
    id,
    kind: criterionKind(criterion),
    kpi: criterion.kpi ?? null,
    on,
    bound: bounds.map(([bound]) => bound).join(', '),
    ...found,
    // A metric that is not defined has not been met.
    passed: bounds.length > 0 && bounds.every(([, met]) => met),
  }
}

const endsOf = (intervals: Intervals, end: 'low' | 'high'): Metrics =>
  Object.fromEntries(Object.entries(intervals).map(([name, interval]) => [name, interval[end]]))

/** A KPI follows one metric up or down: it lies between what the ends of that metric's interval make of it. */
const kpiInterval = (kpi: Kpi, intervals: Intervals): [number, number] | null => {
  const ends = (['low', 'high'] as const).flatMap(end => expectedKpi(kpi, endsOf(intervals, end)).value ?? [])
  return ends.length === 2 ? [Math.min(...ends), Math.max(...ends)] : null
}

const intervalOf = (interval: Interval | undefined): [number, number] | null =>
  interval && interval.low !== null && interval.high !== null ? [interval.low, interval.high] : null

const ofKpi = (id: string, metrics: Metrics, intervals: Intervals, { kpis, served }: Stakes): Found => {
  const kpi = kpis.find(each => each.id === id)
  const value = kpi === undefined ? null : expectedKpi(kpi, metrics).value
  return {
    metric: 'kpi',
    unit: kpi?.unit ?? null,
    value,
    interval: kpi === undefined || value === null ? null : kpiInterval(kpi, intervals),
    baseline: kpi?.baseline.value ?? null,
    euroPerYear: kpi === undefined || value === null ? null : kpiValue(kpi, value, served),
    lessIsBetter: kpi?.direction === 'down',
  }
}

/** What a metric of the test part means in euro: the events that go unannounced, the alarms without one, or all of it. */
const euroOf = (metric: string, economics: AlarmEconomics | null): number | null => {
  if (economics === null) return null
  const cost = (euro: number | null) => (euro === null ? null : -euro)
  if (metric === 'recall' || metric === 'missedAlarmsPerWeek') return cost(economics.missedEuroPerYear)
  if (metric === 'precision' || metric === 'falseAlarmsPerWeek') return cost(economics.falseEuroPerYear)
  return metric === 'euroPerYear' ? economics.euroPerYear : null
}

const NO_STAKES: Stakes = { kpis: [], costs: {}, served: { machines: 1, customers: 1 } }

/** Metrics of the alarms, which the test part's counts and the costs make; the baseline's where it has one. */
const economicMetrics = (economics: AlarmEconomics | null): { model: Metrics; baseline: Metrics } => ({
  model: {
    euroPerYear: economics?.euroPerYear ?? null,
    falseAlarmsPerWeek: economics?.falseAlarmsPerWeek ?? null,
    missedAlarmsPerWeek: economics?.missedAlarmsPerWeek ?? null,
  },
  baseline: { euroPerYear: economics?.baselineEuroPerYear ?? null },
})

/**
 * Holds an evaluation against the conditions that were set before modelling, with the KPIs and costs that were fixed with
 * them. All have to be met.
 */
export const checkGate = (
  criteria: readonly GateCriterion[],
  evaluation: Evaluation,
  stakes: Stakes = NO_STAKES,
): Gate => {
  const { confusion, warned, crossValidation } = evaluation
  const { costs, served } = stakes
  const economics = confusion && economicsOf({ confusion, warned }, costs, served.machines)
  const alarms = economicMetrics(economics)
  const test = {
    model: { ...alarms.model, ...evaluation.test },
    baseline: { ...alarms.baseline, ...evaluation.baselineTest },
  }
  const cross = { model: crossValidation.metrics, baseline: crossValidation.baseline }
  const found = criteria.map(criterion => {
    const { metric = '', kpi, on } = criterion
    const { model, baseline } = on === 'test' ? test : cross
    const intervals = evaluation.intervals?.[on] ?? {}
    if (kpi !== undefined) return judged(criterion, ofKpi(kpi, model, intervals, stakes))
    return judged(criterion, {
      metric,
      unit: null,
      value: model[metric] ?? null,
      interval: intervalOf(intervals[metric]),
      baseline: baseline[metric] ?? null,
      euroPerYear: on === 'test' ? euroOf(metric, economics) : null,
      lessIsBetter: ERRORS.has(metric),
    })
  })
  return { passed: found.length > 0 && found.every(({ passed }) => passed), criteria: found }
}
