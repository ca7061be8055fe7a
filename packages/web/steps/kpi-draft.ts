import { euroPerUnitYear, Kpi } from '@leinwand/method'

/** A KPI while it is typed: numbers may still be missing, texts empty. */
export type KpiDraft = {
  name: string
  unit: string
  direction: Kpi['direction']
  baseline: number | string
  window: string
  target: number | string
  by: string
  /** In euro a year. */
  euroPerUnitYear: number | string
  each: NonNullable<Kpi['each']>
  formula: string
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
  euroPerUnitYear: '',
  each: 'machine',
  formula: '',
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
  euroPerUnitYear: euroPerUnitYear(kpi) ?? '',
  each: kpi.each ?? 'machine',
  formula: kpi.formula ?? '',
  owner: kpi.owner ?? '',
  share: kpi.effect ? kpi.effect.share * 100 : '',
})

const NEEDED = ['name', 'unit', 'baseline', 'target', 'by', 'euroPerUnitYear'] as const

export const missingOf = (draft: KpiDraft): readonly (keyof KpiDraft)[] =>
  NEEDED.filter(field => String(draft[field]).trim() === '')

/** What a unit is worth, said as it was said before as long as it is the same: who edits the name changes no goal. */
const worthOf = (draft: KpiDraft, before: Kpi | undefined): Partial<Kpi> => {
  const year = Number(draft.euroPerUnitYear)
  const counts = draft.each === 'customer' || before?.each !== undefined ? { each: draft.each } : {}
  const same = before?.euroPerUnit !== undefined && euroPerUnitYear(before) === year
  return same && draft.each === 'machine'
    ? { euroPerUnit: before.euroPerUnit, ...counts }
    : { euroPerUnitYear: year, ...counts }
}

/** The KPI of a draft without gaps. What the form does not show (the effect's metric) stays as it was. */
export const kpiOf = (draft: KpiDraft, id: string, before?: Kpi): Kpi => {
  const { window, owner, share, formula } = draft
  return Kpi.parse({
    id,
    name: draft.name.trim(),
    unit: draft.unit.trim(),
    direction: draft.direction,
    baseline: { value: Number(draft.baseline), ...(window.trim() ? { window: window.trim() } : {}) },
    target: Number(draft.target),
    by: draft.by,
    ...worthOf(draft, before),
    ...(formula.trim() ? { formula: formula.trim() } : {}),
    ...(owner.trim() ? { owner: owner.trim() } : {}),
    ...(share === '' ? {} : { effect: { ...before?.effect, share: Number(share) / 100 } }),
  })
}
