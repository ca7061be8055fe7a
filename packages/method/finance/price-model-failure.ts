import type { Failure } from '../outcome.ts'
import type { Figure } from './assumption.ts'
import type { PriceModel, Tiers } from './price-model.ts'
import type { Reach } from './reach.ts'

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

/** A share (0.985) would be taken for less than one percent, and every malus for next to nothing or for all. */
const availabilityFailure = (
  price: Extract<PriceModel, { model: 'availability' }>,
  path: string,
  reach: (figure: Figure) => Reach,
): Failure | undefined => {
  for (const key of ['agreed', 'reached'] as const) {
    const { low, high } = reach(price[key])
    // Reached may be nothing at all.
    if ((low > 1 || (key === 'reached' && low === 0)) && high <= 100) continue
    return {
      code: 'availability-not-percent',
      params: { path: `${path}.${key}`, found: high > 100 ? high : low },
    }
  }
  return undefined
}

const unitsFailure = (
  price: Extract<PriceModel, { model: 'equipmentAsService' }>,
  path: string,
  reach: (figure: Figure) => Reach,
): Failure | undefined => {
  for (const key of ['expectedUnits', 'p10Units'] as const) {
    const units = price[key]
    // A plain 0 at P10 says that there is no such price; an assumption would get there unasked.
    if (units === undefined || (key === 'p10Units' && units === 0)) continue
    const { low, assumption } = reach(units)
    if (low !== 0) continue
    return {
      code: 'expected-units-zero',
      params: { path: `${path}.${key}`, ...(assumption && { assumption }) },
    }
  }
  return undefined
}

/**
 * What keeps a price model from being one: a subscription with both or neither of price and tiers, tiers that do not
 * rise or do not end open, an availability that is no percentage, equipment without any expected use; also where an
 * assumption reaches there (`reach`).
 */
export const priceModelFailure = (
  price: PriceModel,
  path: string,
  reach: (figure: Figure) => Reach,
): Failure | undefined => {
  if (price.model === 'subscription') return tariffFailure(price, path)
  if (price.model === 'availability') return availabilityFailure(price, path, reach)
  if (price.model === 'equipmentAsService') return unitsFailure(price, path, reach)
  return undefined
}
