import { type Criterion, idFrom } from '@leinwand/contract'
import type { Costs } from '@leinwand/method'

type Typed = number | string

/** A criterion while it is typed; `what` is `metric:f1` or `kpi:stillstand`. */
export type CriterionDraft = {
  key: string
  id: string
  what: string
  on: Criterion['on']
  min: Typed
  max: Typed
  minOverBaseline: Typed
}
export const COST_FIELDS = [
  'missedAlarm',
  'falseAlarm',
  'intervention',
  'rowsPerWeek',
  'hoursPerWeek',
] as const
export type CostsDraft = Record<(typeof COST_FIELDS)[number], Typed>

export const criterionDraft = (criterion: Criterion): CriterionDraft => ({
  key: criterion.id,
  id: criterion.id,
  what: criterion.kpi === undefined ? `metric:${criterion.metric}` : `kpi:${criterion.kpi}`,
  on: criterion.on,
  min: criterion.min ?? '',
  max: criterion.max ?? '',
  minOverBaseline: criterion.minOverBaseline ?? '',
})

export const newCriterion = (key: string): CriterionDraft => ({
  key,
  id: '',
  what: 'metric:recall',
  on: 'test',
  min: '',
  max: '',
  minOverBaseline: '',
})

export const costsDraft = (costs: Costs): CostsDraft => ({
  missedAlarm: costs.missedAlarm ?? '',
  falseAlarm: costs.falseAlarm ?? '',
  intervention: costs.intervention ?? '',
  rowsPerWeek: costs.rowsPerWeek ?? '',
  hoursPerWeek: costs.hoursPerWeek ?? '',
})

const given = <K extends string>(values: Record<K, Typed>): Partial<Record<K, number>> =>
  Object.fromEntries(
    Object.entries<Typed>(values)
      .filter(([, value]) => String(value).trim() !== '')
      .map(([key, value]) => [key, Number(value)]),
  ) as Partial<Record<K, number>>

export const isBound = ({ min, max, minOverBaseline }: CriterionDraft): boolean =>
  Object.keys(given({ min, max, minOverBaseline })).length > 0

/** The criteria of drafts; a new one gets its id from what it speaks of. */
export const criteriaOf = (drafts: readonly CriterionDraft[]): Criterion[] => {
  const taken = new Set(drafts.map(({ id }) => id).filter(id => id !== ''))
  return drafts.map(({ id, what, on, min, max, minOverBaseline }) => {
    const [kind = '', name = ''] = what.split(/:(.*)/s)
    const own = id === '' ? idFrom(name, 'kriterium', taken) : id
    taken.add(own)
    return {
      id: own,
      ...(kind === 'kpi' ? { kpi: name } : { metric: name as NonNullable<Criterion['metric']> }),
      on,
      ...given({ min, max, minOverBaseline }),
    }
  })
}

export const costsOf = (draft: CostsDraft): Costs => given(draft)
