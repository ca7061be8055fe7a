import type { Failure, Outcome } from '../../outcome.ts'

/**
 * What was used: one event, or a quantity of a period. `quantity` counts what the price is for (machines, pieces, uses,
 * data sets); under an availability model it is the availability reached (percent), under gain sharing the KPI reached.
 * `at` is an ISO date, instant or month; `received` when it arrived, where that is known.
 */
export type Usage = {
  readonly id?: string | undefined
  readonly at?: string | undefined
  readonly received?: string | undefined
  readonly quantity: number
}

/** Usage that is billed together: that of the period, and what came too late for an earlier one. */
export type Billed = { readonly inPeriod: readonly Usage[]; readonly late: readonly Usage[] }

const fail = (code: string, params: Failure['params']): Outcome<never> => ({
  ok: false,
  failure: { code, params },
})

/** Every event once, by its id; entries without one are all different. */
const once = (entries: readonly Usage[]): Outcome<readonly Usage[]> => {
  const seen = new Map<string, number>()
  const kept: Usage[] = []
  for (const [index, entry] of entries.entries()) {
    if (!Number.isFinite(entry.quantity) || entry.quantity < 0)
      return fail('usage-negative', { entry: index + 1, found: entry.quantity })
    const first = entry.id === undefined ? undefined : seen.get(entry.id)
    if (first === undefined) {
      if (entry.id !== undefined) seen.set(entry.id, index)
      kept.push(entry)
    } else if (entries[first]!.quantity !== entry.quantity || entries[first]!.at !== entry.at)
      return fail('usage-id-conflict', { id: entry.id!, first: first + 1, entry: index + 1 })
  }
  return { ok: true, value: kept }
}

/**
 * What an invoice covers. Without a `period` (YYYY-MM), all of it. With one: what lies in that month (UTC), and as late what
 * lies before it, unless it was received before the month began, for then the invoice of its own month had it. What lies
 * after it waits for its own. Fails with `usage-negative`, `usage-id-conflict` and `usage-without-time`; entries count
 * from 1.
 */
export const billedIn = (entries: readonly Usage[], period?: string): Outcome<Billed> => {
  const single = once(entries)
  if (!single.ok) return single
  if (period === undefined) return { ok: true, value: { inPeriod: single.value, late: [] } }
  const without = entries.findIndex(({ at }) => at === undefined)
  if (without !== -1) return fail('usage-without-time', { entry: without + 1 })
  // ISO times of one zone sort as texts, and a month is the beginning of its days.
  const month = (entry: Usage): string => entry.at!.slice(0, 7)
  return {
    ok: true,
    value: {
      inPeriod: single.value.filter(entry => month(entry) === period),
      late: single.value.filter(
        entry =>
          month(entry) < period && (entry.received === undefined || entry.received.slice(0, 7) >= period),
      ),
    },
  }
}
