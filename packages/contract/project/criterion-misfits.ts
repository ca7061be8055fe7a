import { type Costs, criterionKind, type Kpi } from '@leinwand/method'
import type { Criterion } from './criterion.ts'
import { metricsOf, RANGES } from './metric.ts'
import { pathText } from './place.ts'
import type { ProjectFailure } from './project-failure.ts'
import type { ProjectFile } from './project-file.ts'
import type { PlacedFailure } from './word-issue.ts'

type Criteria = Pick<ProjectFile, 'gate' | 'kpis' | 'costs' | 'learner'>
type Saying = (code: ProjectFailure['code'], key: string, params?: ProjectFailure['params']) => PlacedFailure

/** From the least to the most that a KPI can come to: its baseline, and all improved that a warning can avoid. */
const reachOf = ({ baseline, direction, effect }: Kpi): readonly [number, number] => {
  const most = (effect?.share ?? 0) * Math.abs(baseline.value)
  return direction === 'down'
    ? [baseline.value - most, baseline.value]
    : [baseline.value, baseline.value + most]
}

const signed = (bound: number): string => String(bound).replace('Infinity', '∞')

/** What `range` leaves open of the bounds: each that no value can meet, and two that leave nothing between them. */
const neverMet = (
  { min, max, minOverBaseline }: Criterion,
  range: readonly [number, number],
  say: Saying,
): PlacedFailure[] => {
  const [least, most] = range
  const never = (key: 'min' | 'max' | 'minOverBaseline', found: number) =>
    say('project-criterion-never-met', key, { found, least: signed(least), most: signed(most) })
  if (min !== undefined && min > most) return [never('min', min)]
  if (max !== undefined && max < least) return [never('max', max)]
  if (minOverBaseline !== undefined && minOverBaseline > most - least)
    return [never('minOverBaseline', minOverBaseline)]
  return min !== undefined && max !== undefined && min > max
    ? [say('project-criterion-bounds-crossed', 'min', { found: min, limit: max })]
    : []
}

const kpiMisfits = (criterion: Criterion, kpis: readonly Kpi[], say: Saying): PlacedFailure[] => {
  // A KPI that is not there is said as an unknown id.
  const kpi = kpis.find(({ id }) => id === criterion.kpi)
  if (kpi === undefined) return []
  if (kpi.effect === undefined) return [say('project-criterion-kpi-effect', 'kpi', { found: kpi.id })]
  return neverMet(criterion, reachOf(kpi), say)
}

/** The costs that a metric is reckoned from and that nobody has said. */
const missingCosts = (metric: string, costs: Costs): string[] => {
  if (metric === 'leadTimeHours') return []
  const { missedAlarm, falseAlarm, rowsPerWeek, hoursPerWeek } = costs
  const week = rowsPerWeek === undefined && hoursPerWeek === undefined ? ['costs.rowsPerWeek'] : []
  if (metric !== 'euroPerYear') return week
  return [
    ...(missedAlarm === undefined ? ['costs.missedAlarm'] : []),
    ...(falseAlarm === undefined ? ['costs.falseAlarm'] : []),
    ...week,
  ]
}

const economicMisfits = (criterion: Criterion, costs: Costs, say: Saying): PlacedFailure[] => {
  const { metric = '', on, min } = criterion
  const missing = missingCosts(metric, costs)
  return [
    ...(on === 'crossValidation' ? [say('project-criterion-on-test', 'on', { found: metric })] : []),
    ...(missing.length > 0
      ? [say('project-criterion-costs-missing', 'metric', { found: metric, missing: missing.join(', ') })]
      : []),
    ...(metric === 'leadTimeHours' && min !== undefined && min < 0
      ? [say('project-lead-time-negative', 'min', { found: min })]
      : []),
  ]
}

/** What in the criteria does not fit the task, the KPIs and the costs, or can never be met. */
export const criterionMisfits = ({ gate, kpis, costs, learner }: Criteria): PlacedFailure[] => {
  const allowed = metricsOf(learner.task)
  return gate.flatMap((criterion, c) => {
    const say: Saying = (code, key, params = {}) => {
      const at = ['gate', c, key]
      return { at, failure: { code, params: { path: pathText(at), ...params } } }
    }
    const { metric } = criterion
    if (metric === undefined) return kpiMisfits(criterion, kpis, say)
    if (!allowed.includes(metric)) {
      const { task } = learner
      return [say('project-metric-task', 'metric', { found: metric, task, allowed: allowed.join(', ') })]
    }
    const economic = criterionKind(criterion) === 'economic' ? economicMisfits(criterion, costs, say) : []
    return economic.length > 0 ? economic : neverMet(criterion, RANGES[metric], say)
  })
}

/** What a KPI is worth is said once, and for a figure of the whole customer in euro a year. */
export const kpiMisfit = (kpi: Kpi): ProjectFailure['code'] | undefined => {
  const { euroPerUnit, euroPerUnitYear, each } = kpi
  if (euroPerUnit === undefined && euroPerUnitYear === undefined) return 'project-kpi-worth-missing'
  if (euroPerUnit !== undefined && euroPerUnitYear !== undefined) return 'project-kpi-worth-twice'
  return euroPerUnit !== undefined && each === 'customer' ? 'project-kpi-worth-of-machine' : undefined
}
