import type { Variant } from '@leinwand/contract'
import type { Stage } from '@leinwand/method'

/**
 * What does not fit in a path; said at the stage, never forced. `gone`: the day is over. `before-last`: it lies before
 * the stage before it. `variant-unknown`, `variant-removed`: the business model it leads to is not there (any more).
 * `same-variant`: nothing lies between it and the stage before it.
 */
export type PathCheck = 'gone' | 'before-last' | 'variant-unknown' | 'variant-removed' | 'same-variant'

/**
 * The findings of each stage, in the order of the stages. `today` is a day as `YYYY-MM-DD`. The first stage is where
 * the firm stands today, so its day may be over.
 */
export const pathChecks = (
  stages: readonly Stage[],
  variants: readonly Pick<Variant, 'id' | 'removed'>[],
  today: string,
): PathCheck[][] =>
  stages.map((stage, place) => {
    const last = stages[place - 1]
    const variant = variants.find(({ id }) => id === stage.variant)
    return [
      ...(last !== undefined && stage.date < today ? (['gone'] as const) : []),
      ...(last !== undefined && stage.date < last.date ? (['before-last'] as const) : []),
      ...(variant === undefined ? (['variant-unknown'] as const) : []),
      ...(variant?.removed ? (['variant-removed'] as const) : []),
      ...(last?.variant === stage.variant ? (['same-variant'] as const) : []),
    ]
  })

/** What has been invested when a stage is reached, in euro: its own investment and those before it. */
export const investedUntil = (stages: readonly Stage[], place: number): number =>
  stages.slice(0, place + 1).reduce((sum, { investment }) => sum + investment, 0)

/** A path with one stage exchanged with the one `by` places further; the same where there is none. */
export const withStageMoved = (stages: readonly Stage[], place: number, by: -1 | 1): Stage[] => {
  const other = place + by
  const [here, there] = [stages[place], stages[other]]
  if (!here || !there) return [...stages]
  return stages.map((stage, index) => (index === place ? there : index === other ? here : stage))
}
