import type { WrittenColumn } from '@leinwand/adapters/duckdb'
import type { Applicability, LimitReason } from '@leinwand/learning'

/** What a model says of new rows, beside which rows it says it of. */
export type Said = {
  columns: readonly WrittenColumn[]
  /** How often each reason stands against its applying. */
  reasons: Readonly<Record<LimitReason['code'], number>>
  /** Rows at or above the threshold; null where there is none. */
  warnings: number | null
  notApplicable: number
}

/** A reason counts once a row. */
export const countedReasons = (judged: readonly Applicability[] | null): Said['reasons'] => {
  const reasons = { 'out-of-range': 0, 'category-unseen': 0, 'missing-unseen': 0, 'far-from-training': 0 }
  for (const { reasons: against } of judged ?? [])
    for (const code of new Set(against.map(reason => reason.code))) reasons[code]++
  return reasons
}
