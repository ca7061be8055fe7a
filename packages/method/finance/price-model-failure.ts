import type { Failure } from '../outcome.ts'
import type { PriceModel, Tiers } from './price-model.ts'

const tiersFailure = ({ steps }: Tiers, path: string): Failure | undefined => {
  const open = steps.findIndex(({ upTo }) => upTo === null)
  if (open !== steps.length - 1) return { code: 'tiers-last-open', params: { path: `${path}.steps` } }
  for (const [index, { upTo }] of steps.entries()) {
    const before = steps[index - 1]?.upTo
    if (upTo !== null && before !== undefined && before !== null && upTo <= before)
      return {
        code: 'tiers-not-rising',
        params: { path: `${path}.steps.${index}.upTo`, found: upTo, before },
      }
  }
  return undefined
}

/** Of a price and tiers, exactly one must be there. `path` is empty at the root of a file. */
export const tariffFailure = (
  { price, tiers }: { readonly price?: unknown; readonly tiers?: Tiers | undefined },
  path: string,
): Failure | undefined => {
  if ((price === undefined) === (tiers === undefined))
    return { code: 'price-or-tiers', params: { path: path === '' ? 'model' : path } }
  return tiers && tiersFailure(tiers, path === '' ? 'tiers' : `${path}.tiers`)
}

/**
 * What keeps a price model from being one: a subscription with both or neither of price and tiers, tiers that do not
 * rise or do not end open, an agreed availability that is no percentage, equipment without any expected use.
 */
export const priceModelFailure = (price: PriceModel, path: string): Failure | undefined => {
  if (price.model === 'subscription') return tariffFailure(price, path)
  // A share (0.985) would be taken for less than one percent, and every malus for next to nothing.
  if (price.model === 'availability' && typeof price.agreed === 'number')
    if (price.agreed <= 1 || price.agreed > 100)
      return { code: 'availability-not-percent', params: { path: `${path}.agreed`, found: price.agreed } }
  if (price.model === 'equipmentAsService' && price.expectedUnits === 0)
    return { code: 'expected-units-zero', params: { path: `${path}.expectedUnits` } }
  return undefined
}
