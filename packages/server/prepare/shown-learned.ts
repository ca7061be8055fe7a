import type { Value } from '@leinwand/flow/value'

/** The rows of a branch are fixed at fitting as one long text, which nobody reads. */
const LONGEST = 1000

/** What a step learned, as it can be shown. */
export const shownLearned = (learned: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(learned).filter(([, value]) => typeof value !== 'string' || value.length <= LONGEST),
  )
