import type { Kpi } from '../kpi/kpi.ts'
import { euroPerUnitYear } from '../kpi/value.ts'
import type { Costs } from './costs.ts'

type Value = string | number | null

/** One thing about the criteria that is another now; `from` and `to` are null where there was or is none. */
export type CriteriaChange = {
  readonly about: 'kpi' | 'criterion' | 'costs'
  /** Of the KPI or criterion; empty for the costs. */
  readonly id: string
  readonly field: string
  readonly from: Value
  readonly to: Value
}

type Bounded = {
  readonly id: string
  readonly metric?: string | undefined
  readonly kpi?: string | undefined
  readonly on: string
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly minOverBaseline?: number | undefined
}

export type SuccessCriteria = {
  readonly kpis: readonly Kpi[]
  readonly gate: readonly Bounded[]
  readonly costs: Costs
}

type Fields = Readonly<Record<string, Value>>

/** What of a KPI a model is measured by. Its name, its owner and how it is written down may change at any time. */
const kpiFields = (kpi: Kpi): Fields => ({
  unit: kpi.unit,
  direction: kpi.direction,
  baseline: kpi.baseline.value,
  target: kpi.target,
  by: kpi.by,
  euroPerUnitYear: euroPerUnitYear(kpi),
  each: kpi.each ?? 'machine',
  share: kpi.effect?.share ?? null,
  metric: kpi.effect?.metric ?? null,
})

const boundFields = ({ id: _, ...criterion }: Bounded): Fields => ({
  metric: criterion.metric ?? null,
  kpi: criterion.kpi ?? null,
  on: criterion.on,
  min: criterion.min ?? null,
  max: criterion.max ?? null,
  minOverBaseline: criterion.minOverBaseline ?? null,
})

const COSTS = ['missedAlarm', 'falseAlarm', 'intervention', 'rowsPerWeek', 'hoursPerWeek'] as const

const costFields = (costs: Costs): Fields =>
  Object.fromEntries(COSTS.map(field => [field, costs[field] ?? null]))

const between = (
  { about, id }: Pick<CriteriaChange, 'about' | 'id'>,
  before: Fields,
  after: Fields,
): CriteriaChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap(field => {
    const [from, to] = [before[field] ?? null, after[field] ?? null]
    return from === to ? [] : [{ about, id, field, from, to }]
  })

const inLists = <T extends { readonly id: string }>(
  about: CriteriaChange['about'],
  [before, after]: readonly [readonly T[], readonly T[]],
  fieldsOf: (item: T) => Fields,
): CriteriaChange[] => {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  return ids.flatMap(id => {
    const [one, other] = [before, after].map(list => list.find(item => item.id === id))
    return between({ about, id }, one ? fieldsOf(one) : {}, other ? fieldsOf(other) : {})
  })
}

/**
 * What a change makes of the success criteria, field by field: KPIs and criteria by their ids, then the costs. Empty where
 * it changes only how something is called or in which order it stands.
 */
export const criteriaChanges = (before: SuccessCriteria, after: SuccessCriteria): CriteriaChange[] => [
  ...inLists('kpi', [before.kpis, after.kpis], kpiFields),
  ...inLists('criterion', [before.gate, after.gate], boundFields),
  ...between({ about: 'costs', id: '' }, costFields(before.costs), costFields(after.costs)),
]
