import type { Found } from '../finding.ts'
import { areTied, offersOf } from '../ties.ts'
import type { View } from '../view.ts'

/**
 * A revenue that no value proposition stands behind: there is none, or other revenues say theirs, there are several,
 * and this one has none. A revenue whose segment has propositions of its own is not without.
 */
export const revenueWithoutValue = ({ there, saidSegments }: View): Found[] => {
  const values = there('valuePropositions')
  const revenues = there('revenueStreams')
  const forSegment = (segments: ReadonlySet<string>) =>
    values.some(value => [...saidSegments(value)].some(id => segments.has(id)))
  const hasValue = (revenue: (typeof revenues)[number]) =>
    values.some(value => areTied(revenue, value)) || forSegment(saidSegments(revenue))
  const saying = revenues.filter(hasValue)
  return revenues
    .filter(
      revenue =>
        values.length === 0 ||
        (values.length > 1 && 2 * saying.length >= revenues.length && !hasValue(revenue)),
    )
    .map(({ id, text }) => ({
      rule: 'revenue-without-value',
      notes: [id],
      severity: values.length === 0 ? 'gap' : 'hint',
      params: { note: text, values: values.length },
    }))
}

/** An offer of the plan that no revenue on the canvas stands for, where others are; then plan and canvas tell two stories. */
export const offerWithoutRevenue = ({ offers, there }: View): Found[] => {
  const told = new Set(there('revenueStreams').flatMap(offersOf))
  if (!offers.some(({ id }) => told.has(id))) return []
  return offers
    .filter(({ id }) => !told.has(id))
    .map(({ id, name }) => ({
      rule: 'offer-without-revenue',
      notes: [],
      about: id,
      severity: 'gap',
      params: { offer: id, name },
    }))
}
