import { Kpi } from '@leinwand/method'

/** A KPI while it is typed: numbers may still be missing, texts empty. */
export type KpiDraft = {
  name: string
  unit: string
  direction: Kpi['direction']
  baseline: number | string
  window: string
  target: number | string
  by: string
  euroPerUnit: number | string
  owner: string
  /** In percent. */
  share: number | string
}

export const EMPTY_DRAFT: KpiDraft = {
  name: '',
  unit: '',
  direction: 'down',
  baseline: '',
  window: '',
  target: '',
  by: '',
  euroPerUnit: '',
  owner: '',
  share: '',
}

export const draftOf = (kpi: Kpi): KpiDraft => ({
  name: kpi.name,
  unit: kpi.unit,
  direction: kpi.direction,
  baseline: kpi.baseline.value,
  window: kpi.baseline.window ?? '',
  target: kpi.target,
  by: kpi.by,
  euroPerUnit: kpi.euroPerUnit,
  owner: kpi.owner ?? '',
  share: kpi.effect ? kpi.effect.share * 100 : '',
})

const NEEDED = ['name', 'unit', 'baseline', 'target', 'by', 'euroPerUnit'] as const

export const missingOf = (draft: KpiDraft): readonly (keyof KpiDraft)[] =>
  NEEDED.filter(field => String(draft[field]).trim() === '')

/** The KPI of a draft without gaps. What the form does not show (the effect's metric) stays as it was. */
export const kpiOf = (draft: KpiDraft, id: string, before?: Kpi): Kpi => {
  const { window, owner, share } = draft
  return Kpi.parse({
    id,
    name: draft.name.trim(),
    unit: draft.unit.trim(),
    direction: draft.direction,
    baseline: { value: Number(draft.baseline), ...(window.trim() ? { window: window.trim() } : {}) },
    target: Number(draft.target),
    by: draft.by,
    euroPerUnit: Number(draft.euroPerUnit),
    ...(owner.trim() ? { owner: owner.trim() } : {}),
    ...(share === '' ? {} : { effect: { ...before?.effect, share: Number(share) / 100 } }),
  })
}
