import type { AcquisitionPlan } from '@leinwand/contract'
import { Need } from '@leinwand/method'

/** A need while it is typed. */
export type NeedDraft = {
  quantity: string
  kpi: string
  unit: string
  everySeconds: number | string
  /** The key of a column; empty where one is to be proposed. */
  from: string
}

export const columnKey = ({ source, column }: { source: string; column: string }): string =>
  JSON.stringify([source, column])

export const draftOfNeed = (need: Need | undefined, kpi: string): NeedDraft => ({
  quantity: need?.quantity ?? '',
  kpi: need?.kpi ?? kpi,
  unit: need?.unit ?? '',
  everySeconds: need?.everySeconds ?? '',
  from: need?.from ? columnKey(need.from) : '',
})

/** The need of a draft that has a quantity. A column that is gone meanwhile is proposed anew. */
export const needOf = (draft: NeedDraft, id: string, columns: AcquisitionPlan['columns']): Need => {
  const seconds = Number(draft.everySeconds)
  const column = columns.find(each => columnKey(each) === draft.from)
  return Need.parse({
    id,
    kpi: draft.kpi,
    quantity: draft.quantity.trim(),
    ...(draft.unit.trim() ? { unit: draft.unit.trim() } : {}),
    ...(draft.everySeconds !== '' && seconds > 0 ? { everySeconds: seconds } : {}),
    ...(column ? { from: { source: column.source, column: column.column } } : {}),
  })
}
