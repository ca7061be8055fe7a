import type { Figure, Tiers } from '@leinwand/method'

/** Two tiers out of one price: nothing is cheaper yet. */
export const tiersFrom = (price: Figure): Tiers => ({
  kind: 'graduated',
  steps: [
    { upTo: 10, price },
    { upTo: null, price },
  ],
})

/** One more tier before the open one, half as far again as the last bound. */
export const addTier = ({ kind, steps }: Tiers): Tiers => {
  const bounds = steps.flatMap(({ upTo }) => upTo ?? [])
  const last = bounds.at(-1) ?? 0
  const upTo = Math.max(last + 1, Math.round(last * 1.5))
  const open = steps.at(-1)?.upTo === null ? steps.slice(-1) : []
  const closed = steps.slice(0, steps.length - open.length)
  return { kind, steps: [...closed, { upTo, price: steps.at(-1)?.price ?? 0 }, ...open] }
}

/** A tier less. The last one stays open, so that every number has a price. */
export const dropTier = ({ kind, steps }: Tiers, index: number): Tiers => {
  const left = steps.toSpliced(index, 1)
  return { kind, steps: left.map((step, at) => (at === left.length - 1 ? { ...step, upTo: null } : step)) }
}
